/** Requests against their schemas: every field at fault is named, in the reader's language. */
import type { z } from 'zod'
import { refuse } from './errors.ts'
import { unknownWords, wordsOf } from './input-words.ts'
import { unknownFields } from './unknown-fields.ts'

const mostFields = 100

/** What a part of the request holds once its schema has read it. Refuses `invalid-input`; of a body what nobody would read as well. */
export function validated(
  schema: z.ZodType | undefined,
  given: unknown,
  part: 'path' | 'query' | 'body',
  /** What stands there as well and is not read: a document may be sent back as it was told. */
  told: readonly z.ZodType[] = [],
): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(given ?? {}, { reportInput: true })
  const unknown = part === 'body' ? unknownFields(schema, given ?? {}, told) : []
  if (!result.success || unknown.length > 0) {
    // Those are told by name, each where it stands.
    const issues = (result.error?.issues ?? []).filter(
      ({ code }) => part !== 'body' || code !== 'unrecognized_keys',
    )
    const faults = [
      ...issues.map(issue => ({ pointer: pointerTo(part, issue.path), detail: wordsOf(issue) })),
      ...unknown.map(field => ({ pointer: pointerTo(part, field.path), detail: unknownWords(field) })),
    ]
    throw refuse('invalid-input', { part }).withFields(faults.slice(0, mostFields))
  }
  const place = placeOfUnusable(given)
  if (place) throw refuse('unusable-character', {}, pointerTo(part, place))
  return result.data
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
