/** How old a debt is, and what it is worth in another currency. Pure. */
import { daysBetween, type LocalDate } from '../../kernel/dates.ts'
import { type Currency, currencyDigits, divideHalfUp } from '../../kernel/money.ts'
import { refuse } from './errors.ts'

/** 未收款, 催收款, 准呆账, 呆账; 死账 is decided by a person, never by age. */
export type DebtClass = 'current' | 'collecting' | 'doubtful' | 'bad'

/** The last day overdue of each class but the last. */
export const classLimits: readonly { readonly upTo: number; readonly class: DebtClass }[] = [
  { upTo: 0, class: 'current' },
  { upTo: 90, class: 'collecting' },
  { upTo: 180, class: 'doubtful' },
]

export const notDue = 'not_due'
export const defaultLimits: readonly number[] = [30, 60, 90]

/** Counted from the day after the due date; 0 on it, before it, and where none is known yet. */
export function daysOverdue(due: LocalDate | null, asOf: LocalDate): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, asOf))
}

export function isOverdue(due: LocalDate | null, asOf: LocalDate): boolean {
  return daysOverdue(due, asOf) > 0
}

export function classOf(daysOverdue: number): DebtClass {
  return classLimits.find(limit => daysOverdue <= limit.upTo)?.class ?? 'bad'
}

/** `30,60,90`: whole days, each more than the one before. Refuses `bad-buckets`. */
export function limitsOf(text: string): readonly number[] {
  const parts = text.split(',').map(part => part.trim())
  const limits = parts.map(Number)
  const rising = limits.every((limit, index) => limit > (limits[index - 1] ?? 0))
  if (!rising || limits.length > 24 || parts.some(part => !/^\d{1,5}$/.test(part))) {
    throw refuse('bad-buckets', { value: text.slice(0, 80) })
  }
  return limits
}

/** `not_due`, `1-30`, `31-60`, …, `90+`; one more than there are limits, and the not yet due. */
export function bucketNames(limits: readonly number[]): readonly string[] {
  const closed = limits.map((limit, index) => `${(limits[index - 1] ?? 0) + 1}-${limit}`)
  return [notDue, ...closed, `${limits.at(-1) ?? 0}+`]
}

/**
 * Minor units of `from` in minor units of `to`, rounded half up (四舍五入). `rate`: units of `to` for one unit of `from`, a
 * plain decimal such as `7.1234`.
 */
export function convertMinor(minor: bigint, from: Currency, to: Currency, rate: string): bigint {
  const [whole = '', fraction = ''] = rate.split('.')
  const scaled = minor * BigInt(whole + fraction) * 10n ** BigInt(currencyDigits(to))
  return divideHalfUp(scaled, 10n ** BigInt(fraction.length + currencyDigits(from)))
}
