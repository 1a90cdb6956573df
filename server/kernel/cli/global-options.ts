/** The options every command takes, and what stands in for them in the environment. */
import { resolve } from 'node:path'
import { dateOf, type Instant, instantOf, type LocalDate } from '../dates.ts'
import { type Language, languages, terminalLanguage } from '../language.ts'
import { Problem } from '../problem.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import type { OptionSpec } from './command.ts'
import { refuse } from './errors.ts'

export const globalOptions = {
  json: { text: { en: 'answer with one JSON document', 'zh-CN': '以一个 JSON 文档作答' } },
  data: {
    value: 'DIR',
    text: {
      en: 'data folder (HUIKUAN_DATA; default ./.huikuan)',
      'zh-CN': '数据目录（HUIKUAN_DATA，默认 ./.huikuan）',
    },
  },
  company: { value: 'CODE', text: { en: 'company to work in', 'zh-CN': '所操作的公司' } },
  user: { value: 'NAME', text: { en: 'act as this person', 'zh-CN': '以此人身份操作' } },
  today: {
    value: 'DATE',
    text: { en: 'business day (HUIKUAN_TODAY)', 'zh-CN': '业务日期（HUIKUAN_TODAY）' },
  },
  lang: {
    value: 'LANG',
    text: { en: 'zh-CN or en (HUIKUAN_LANG, LANG)', 'zh-CN': 'zh-CN 或 en（HUIKUAN_LANG、LANG）' },
  },
} as const satisfies Record<string, OptionSpec>

export const figureOptions = {
  asOf: {
    value: 'DATE',
    text: { en: 'figures as of this day (default: today)', 'zh-CN': '截至此日的数字（默认今天）' },
  },
  knownAt: {
    value: 'INSTANT',
    text: { en: 'as known at this instant', 'zh-CN': '按此时刻已知的情况' },
  },
} as const satisfies Record<string, OptionSpec>

export interface Globals {
  readonly settings: Settings
  readonly json: boolean
  readonly language: Language
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly companyCode: string | undefined
  readonly userName: string | undefined
  readonly today: LocalDate | undefined
  readonly asOf: LocalDate | undefined
  readonly knownAt: Instant | undefined
}

/** `given` are the options' texts by name. A value that cannot be read is wrong usage. */
export function globalsOf(given: Readonly<Record<string, unknown>>, environment: NodeJS.ProcessEnv): Globals {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined)
  const settings = readSettings(environment)
  return {
    settings,
    json: given.json === true,
    language: languageOf(text('lang'), environment),
    dataDirectory: resolve(text('data') ?? settings.dataDirectory),
    databaseUrl: settings.databaseUrl,
    companyCode: text('company'),
    userName: text('user'),
    today: parsed(dateOf, text('today') ?? settings.today),
    asOf: parsed(dateOf, text('asOf')),
    knownAt: parsed(instantOf, text('knownAt')),
  }
}

/** What can be told of the command line before it is understood, so that even its refusal is said rightly. */
export function speechOf(words: readonly string[], environment: NodeJS.ProcessEnv) {
  const end = words.indexOf('--')
  const options = end < 0 ? words : words.slice(0, end)
  const at = options.findLastIndex(word => word === '--lang' || word.startsWith('--lang='))
  const asked = options[at]?.includes('=') ? options[at].slice('--lang='.length) : options[at + 1]
  const known = languages.find(language => at >= 0 && language === asked)
  return { json: options.includes('--json'), language: known ?? terminalLanguage(environment) }
}

function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked === undefined) return terminalLanguage(environment)
  const known = languages.find(language => language === asked)
  if (!known) throw refuse('unknown-language', { language: asked.slice(0, 40) })
  return known
}

export function parsed<Value>(parse: (text: string) => Value, text: string | undefined): Value | undefined {
  if (text === undefined) return undefined
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.type, { ...error.definition, status: 400 }, error.facts, error.pointer)
  }
}
