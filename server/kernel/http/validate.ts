/** Requests against their schemas: every field at fault is named, in the reader's language. */
import type { z } from 'zod'
import { en, zhCN } from 'zod/locales'
import { defineMessages, type Message } from '../language.ts'
import { refuse } from './errors.ts'

const wording = { en: en().localeError, 'zh-CN': zhCN().localeError } as const
const mostFields = 100
const say = defineMessages({
  'hidden-mark': {
    en: 'It holds a character that does not show ({mark}); type it anew without.',
    'zh-CN': '含有看不见的字符（{mark}），请删除后重新填写。',
  },
})

/** What a part of the request holds once its schema has read it. Refuses `invalid-input`. */
export function validated(
  schema: z.ZodType | undefined,
  given: unknown,
  part: 'path' | 'query' | 'body',
): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(given ?? {})
  if (!result.success) {
    throw refuse('invalid-input', { part }).withFields(
      result.error.issues.slice(0, mostFields).map(issue => ({
        pointer: pointerTo(part, issue.path),
        detail: worded(issue),
      })),
    )
  }
  const place = placeOfUnusable(given)
  if (place) throw refuse('unusable-character', {}, pointerTo(part, place))
  return result.data
}

function worded(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'custom' && typeof issue.params?.mark === 'string')
    return say('hidden-mark', { mark: issue.params.mark })
  const { message, ...raw } = issue
  const said = (language: keyof typeof wording) => {
    const told = wording[language]({ ...raw } as z.core.$ZodRawIssue)
    return (typeof told === 'string' ? told : told?.message) ?? message
  }
  return { key: issue.code, text: { en: said('en'), 'zh-CN': said('zh-CN') }, facts: {} }
}

/** U+0000 and half a surrogate pair can be stored nowhere, and no field of ours has one to spare. */
function placeOfUnusable(given: unknown): PropertyKey[] | undefined {
  if (typeof given === 'string') return /[\0\p{Surrogate}]/u.test(given) ? [] : undefined
  if (typeof given !== 'object' || given === null) return undefined
  for (const [name, value] of Object.entries(given)) {
    const place = placeOfUnusable(name) ?? placeOfUnusable(value)
    if (place) return [name, ...place]
  }
  return undefined
}

/** RFC 6901 into the body; a parameter goes by its name. */
function pointerTo(part: string, path: readonly PropertyKey[]): string {
  const steps = path.map(step => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
  return part === 'body' ? steps.map(step => `/${step}`).join('') : steps.join('/')
}
