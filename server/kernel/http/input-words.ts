/** What is wrong with a field of a request, in words: what belongs there, its limits, what may stand there. */
import type { z } from 'zod'
import { defineMessages, type Language, type Localized, type Message, render } from '../language.ts'
import { nearest, type UnknownField } from './unknown-fields.ts'

const say = defineMessages({
  'hidden-mark': {
    en: 'It holds a character that does not show ({mark}); type it anew without.',
    'zh-CN': '含有看不见的字符（{mark}），请删除后重新填写。',
  },
  missing: { en: 'It is missing; {type} is needed.', 'zh-CN': '缺少此项，请提供{type}。' },
  'wrong-type': { en: 'It is {given}; {type} is needed.', 'zh-CN': '现为{given}，应为{type}。' },
  empty: { en: 'It is empty; write something.', 'zh-CN': '不能为空，请填写。' },
  'empty-list': { en: 'The list is empty; give at least one.', 'zh-CN': '列表为空，请至少提供一项。' },
  'too-short': {
    en: 'It has too few characters; at least {limit}.',
    'zh-CN': '字数不足，至少 {limit} 个字符。',
  },
  'too-long': { en: 'It is too long; at most {limit} characters.', 'zh-CN': '过长，最多 {limit} 个字符。' },
  'too-few': { en: 'There are too few; at least {limit}.', 'zh-CN': '项数不足，至少 {limit} 项。' },
  'too-many': { en: 'There are too many; at most {limit}.', 'zh-CN': '项数过多，最多 {limit} 项。' },
  'at-least': { en: 'It is too small; at least {limit}.', 'zh-CN': '过小，不得小于 {limit}。' },
  'more-than': { en: 'It is too small; more than {limit}.', 'zh-CN': '过小，须大于 {limit}。' },
  'at-most': { en: 'It is too large; at most {limit}.', 'zh-CN': '过大，不得大于 {limit}。' },
  'less-than': { en: 'It is too large; less than {limit}.', 'zh-CN': '过大，须小于 {limit}。' },
  steps: { en: 'Use a multiple of {step}.', 'zh-CN': '须为 {step} 的倍数。' },
  'one-of': { en: 'Use one of: {values}.', 'zh-CN': '请从以下取值中选择：{values}。' },
  'only-value': { en: 'Only {values} may stand here.', 'zh-CN': '此处只能填 {values}。' },
  day: { en: 'It is no day; write it as 2026-01-31.', 'zh-CN': '不是有效日期，请写作 2026-01-31。' },
  instant: {
    en: 'It is no instant; write it as 2026-01-31T18:00:00+08:00.',
    'zh-CN': '不是有效时刻，请写作 2026-01-31T18:00:00+08:00。',
  },
  email: { en: 'It is no mail address.', 'zh-CN': '不是有效的邮箱地址。' },
  url: { en: 'It is no address of the web.', 'zh-CN': '不是有效的网址。' },
  pattern: { en: 'It does not have the form {pattern}.', 'zh-CN': '格式不符，应符合 {pattern}。' },
  format: { en: 'It is not in the form of {format}.', 'zh-CN': '不符合 {format} 格式。' },
  'unknown-near': {
    en: "There is no field '{name}' here; did you mean '{near}'?",
    'zh-CN': '此处没有字段“{name}”，是否应为“{near}”？',
  },
  'unknown-none': {
    en: "There is no field '{name}' here; nothing is taken.",
    'zh-CN': '此处没有字段“{name}”，不接受任何字段。',
  },
  unknown: {
    en: "There is no field '{name}' here; what may stand here: {known}.",
    'zh-CN': '此处没有字段“{name}”，可用的有：{known}。',
  },
  'bad-name': { en: 'This name cannot stand here.', 'zh-CN': '此处不能用这个名称。' },
  unfit: {
    en: 'It does not go with what stands beside it; leave it out or correct it.',
    'zh-CN': '与同一请求中的其他内容不符，请更正或去掉。',
  },
})

const types: Readonly<Record<string, Localized>> = {
  string: { en: 'text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  bigint: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  array: { en: 'a list', 'zh-CN': '列表' },
  tuple: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'an object with fields', 'zh-CN': '带字段的对象' },
  record: { en: 'an object with fields', 'zh-CN': '带字段的对象' },
  null: { en: 'null', 'zh-CN': '空值（null）' },
  fraction: { en: 'a number with decimals', 'zh-CN': '带小数的数字' },
  nan: { en: 'no number', 'zh-CN': '非数字' },
}
const anything: Localized = { en: 'something else', 'zh-CN': '其他内容' }

/** As many as a sentence bears. */
const mostNamed = 40

/** What an issue of ours says of itself: `issues.addIssue({ code: 'custom', ...because(say('by-row', {})) })`. */
export const because = (says: Message) => ({ params: { says } })

export function wordsOf(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue)
    case 'too_small':
      return smallWords(issue)
    case 'too_big':
      return bigWords(issue)
    case 'invalid_format':
      return formatWords(issue)
    case 'not_multiple_of':
      return say('steps', { step: issue.divisor })
    case 'invalid_value':
      return valueWords(issue.values)
    case 'invalid_union':
      return unionWords(issue)
    case 'invalid_key':
    case 'unrecognized_keys':
      return say('bad-name')
    case 'invalid_element':
      return say('unfit')
    default:
      return customWords(issue)
  }
}

function typeWords({ expected, input }: z.core.$ZodIssueInvalidType): Message {
  const type = types[expected] ?? anything
  if (input === undefined) return both(language => say('missing', { type: type[language] }), 'missing')
  const kind = expected === 'int' && typeof input === 'number' ? 'fraction' : kindOf(input)
  const given = types[kind] ?? anything
  const same = given === type ? anything : given
  return both(language => say('wrong-type', { type: type[language], given: same[language] }), 'wrong-type')
}

function kindOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'array'
  if (typeof input === 'number' && !Number.isFinite(input)) return 'nan'
  return typeof input
}

function smallWords({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Message {
  const limit = String(minimum)
  if (origin === 'string') return limit === '1' ? say('empty') : say('too-short', { limit })
  if (isList(origin)) return limit === '1' ? say('empty-list') : say('too-few', { limit })
  return inclusive === false ? say('more-than', { limit }) : say('at-least', { limit })
}

function bigWords({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Message {
  const limit = String(maximum)
  if (origin === 'string') return say('too-long', { limit })
  if (isList(origin)) return say('too-many', { limit })
  return inclusive === false ? say('less-than', { limit }) : say('at-most', { limit })
}

const isList = (origin: string) => ['array', 'set', 'map', 'file'].includes(origin)

function formatWords({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): Message {
  if (format === 'date') return say('day')
  if (format === 'datetime') return say('instant')
  if (format === 'email') return say('email')
  if (format === 'url') return say('url')
  if (format !== 'regex' || pattern === undefined) return say('format', { format })
  return say('pattern', { pattern })
}

function valueWords(values: readonly unknown[]): Message {
  const named = values.slice(0, mostNamed).map(String).join(', ')
  return say(values.length === 1 ? 'only-value' : 'one-of', {
    values: values.length > mostNamed ? `${named} …` : named,
  })
}

/** What would have done, choice by choice. */
function unionWords(issue: z.core.$ZodIssueInvalidUnion): Message {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  if (options.length > 0) return valueWords(options)
  const choices = issue.errors.flatMap(([first]) => (first ? [wordsOf(first)] : []))
  const [only, ...others] = choices
  if (only === undefined) return say('unfit')
  if (others.length === 0) return only
  const told = (language: Language) => [...new Set(choices.map(each => render(each, language)))]
  return {
    key: issue.code,
    text: { en: told('en').join(' Or: '), 'zh-CN': told('zh-CN').join('或者：') },
    facts: {},
  }
}

function customWords(issue: z.core.$ZodIssue): Message {
  const params: Readonly<Record<string, unknown>> = issue.code === 'custom' ? (issue.params ?? {}) : {}
  if (typeof params.mark === 'string') return say('hidden-mark', { mark: params.mark })
  return isMessage(params.says) ? params.says : say('unfit')
}

const isMessage = (given: unknown): given is Message =>
  typeof given === 'object' && given !== null && 'text' in given && 'facts' in given

export function unknownWords({ name, known }: UnknownField): Message {
  const told = name.slice(0, 100)
  const near = nearest(name, known)
  if (near !== undefined) return say('unknown-near', { name: told, near })
  if (known.length === 0) return say('unknown-none', { name: told })
  return say('unknown', { name: told, known: known.slice(0, mostNamed).join(', ') })
}

/** A sentence that takes a word of each language. */
function both(told: (language: Language) => Message, key: string): Message {
  return { key, text: { en: render(told('en'), 'en'), 'zh-CN': render(told('zh-CN'), 'zh-CN') }, facts: {} }
}
