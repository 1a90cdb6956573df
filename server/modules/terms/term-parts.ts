/** Instalments as JSON text, the way a customer's terms are stored: `parts [{"type":"percent","percent":"30"}, …]`. */
import { z } from 'zod'
import { maxMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { canonicalPercent, percentBasis, wholePercent } from './percent.ts'
import { type TermPart, termEvents } from './types.ts'

/** The longest term in days: ten years. */
export const maxDays = 3650
/** Every month has a day so far back from its end. */
export const firstDayBack = -27

const dayOfMonth = z.int().min(firstDayBack).max(31).nullable().default(null)
const offset = {
  months: z.int().min(0).max(120).default(0),
  fixedDay: dayOfMonth,
  days: z.int().min(0).max(maxDays).default(0),
  nextDay: dayOfMonth,
  event: z.enum(termEvents).default('invoice'),
}

const percent = z.union([z.string(), z.number()]).transform((value, context) => {
  const text = canonicalPercent(String(value))
  if (text !== undefined && text !== '0' && (percentBasis(text) ?? 0n) <= wholePercent) return text
  context.addIssue('not a percent')
  return z.NEVER
})

const amountMinor = z.union([z.string().regex(/^\d{1,16}$/), z.int()]).transform((value, context) => {
  const minor = BigInt(value)
  if (minor > 0n && minor <= maxMinor) return minor
  context.addIssue('not an amount')
  return z.NEVER
})

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('percent'), percent, ...offset }),
  z.strictObject({ type: z.literal('percent_of_rest'), percent, ...offset }),
  z.strictObject({ type: z.literal('fixed'), amountMinor, ...offset }),
  z.strictObject({ type: z.literal('rest'), ...offset }),
])

export const termPartsSchema = z.array(part).min(1).max(60).refine(takesTheWhole)

/** Parts of a JSON list, with every offset filled in. Refuses `bad-term-parts`. */
export function parseTermParts(text: string): TermPart[] {
  const result = termPartsSchema.safeParse(jsonOf(text))
  if (result.success) return result.data
  const path = result.error.issues[0]?.path ?? []
  throw refuse('bad-term-parts', { where: path.length > 0 ? path.join('.') : text.slice(0, 80) })
}

/** The shortest JSON text that {@link parseTermParts} reads as these parts. */
export function formatTermParts(parts: readonly TermPart[]): string {
  return JSON.stringify(
    parts.map(({ months, fixedDay, days, nextDay, event, ...share }) => ({
      ...share,
      ...(share.type === 'fixed' && { amountMinor: share.amountMinor.toString() }),
      ...(months > 0 && { months }),
      ...(fixedDay !== null && { fixedDay }),
      ...(days > 0 && { days }),
      ...(nextDay !== null && { nextDay }),
      ...(event !== 'invoice' && { event }),
    })),
  )
}

/** Whether the parts are sure to add up: the last takes the rest, or the percents are a hundred together. */
function takesTheWhole(parts: readonly TermPart[]): boolean {
  const percents = parts
    .map(each => (each.type === 'percent' ? (percentBasis(each.percent) ?? 0n) : 0n))
    .reduce((sum, basis) => sum + basis, 0n)
  const rests = parts.filter(each => each.type === 'rest').length
  if (rests === 0) return percents === wholePercent && parts.every(each => each.type === 'percent')
  return rests === 1 && parts.at(-1)?.type === 'rest' && percents <= wholePercent
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
