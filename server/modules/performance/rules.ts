/** The formulas of collection. Pure; amounts in minor units of one currency, exact until the one rounding at the end. */
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  type LocalDate,
  monthOf,
  startOfMonth,
} from '../../kernel/dates.ts'
import { divideHalfUp } from '../../kernel/money.ts'

/** What was invoiced in a month, less credit notes. */
export interface Flow {
  /** Its first day. */
  readonly month: LocalDate
  readonly invoiced: bigint
}

export interface Facts {
  readonly from: LocalDate
  /** Included. */
  readonly to: LocalDate
  /** Of the period. */
  readonly sales: bigint
  readonly collected: bigint
  /** Receivable before the first day, and at the end of the last. */
  readonly opening: bigint
  readonly closing: bigint
  /** The part of the closing receivable that is not yet due. */
  readonly notDue: bigint
  /** From the beginning of the books to the last day. */
  readonly flows: readonly Flow[]
  /** The first day something was invoiced. */
  readonly first: LocalDate | null
}

/** Ratios with 4 decimals, days with 2; null where the divisor is 0. */
export interface Kpi {
  readonly collectionRate: number | null
  readonly dso: number | null
  readonly dsoCountback: number | null
  readonly dsoSinceFirst: number | null
  readonly bpdso: number | null
  readonly add: number | null
  readonly cei: number | null
  readonly overdueRatio: number | null
}

export function kpiOf(facts: Facts): Kpi {
  const { sales, collected, closing, notDue } = facts
  const days = daysCounted(facts.from, facts.to)
  const dso = daysOf(closing * days, sales)
  const bpdso = daysOf(notDue * days, sales)
  return {
    collectionRate: ratioOf(collected, sales),
    dso,
    dsoCountback: countback(facts),
    dsoSinceFirst: sinceFirst(facts),
    bpdso,
    // Of the rounded two, so that the three figures on one page agree.
    add: dso === null || bpdso === null ? null : Math.round((dso - bpdso) * 100) / 100,
    cei: effectiveness(facts),
    overdueRatio: ratioOf(closing - notDue, closing),
  }
}

/** Calendar months from one day to the other, those touched counted. */
export function monthsTouched(from: LocalDate, to: LocalDate): number {
  const count = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return count(to) - count(from) + 1
}

/** The calendar months of a period, the first and the last cut to it. */
export function monthsOf(
  from: LocalDate,
  to: LocalDate,
): { month: string; from: LocalDate; to: LocalDate }[] {
  const months: { month: string; from: LocalDate; to: LocalDate }[] = []
  for (let first = from; first <= to; first = addDays(endOfMonth(first), 1)) {
    const end = endOfMonth(first)
    months.push({ month: monthOf(first), from: first, to: end < to ? end : to })
  }
  return months
}

/**
 * Whole months of sales are peeled off the receivable, newest first, each for its days; of the month that is not used up, its
 * share of them. A month without sales counts its days. Null when more is owed than was ever invoiced.
 */
function countback({ closing, to, flows }: Facts): number | null {
  if (closing === 0n) return 0
  const invoiced = new Map(flows.map(flow => [flow.month, flow.invoiced]))
  const [oldest] = [...invoiced.keys()].sort()
  if (oldest === undefined) return null
  let rest = closing
  let days = 0n
  for (let month = startOfMonth(to); month >= oldest; month = addMonths(month, -1)) {
    const end = endOfMonth(month)
    const length = daysCounted(month, end < to ? end : to)
    const sales = invoiced.get(month) ?? 0n
    if (sales >= rest) return daysOf(days * sales + rest * length, sales)
    if (sales > 0n) rest -= sales
    days += length
  }
  return null
}

/** Both the first invoice's day and the last are counted. */
function sinceFirst({ closing, to, flows, first }: Facts): number | null {
  if (first === null) return null
  const invoiced = flows.reduce((sum, flow) => sum + flow.invoiced, 0n)
  return daysOf(closing * daysCounted(first, to), invoiced)
}

/**
 * (opening + sales − closing) ÷ (opening + sales − closing not due), over several months with the sales of an average one.
 * Both sides are taken times the months, so nothing is rounded before the division.
 */
function effectiveness({ from, to, opening, sales, closing, notDue }: Facts): number | null {
  const months = BigInt(monthsTouched(from, to))
  return ratioOf((opening - closing) * months + sales, (opening - notDue) * months + sales)
}

/** 4 decimals; null where the divisor is 0. */
export const ratioOf = (dividend: bigint, divisor: bigint) => quotient(dividend, divisor, 4)
/** 2 decimals; null where the divisor is 0. */
export const daysOf = (dividend: bigint, divisor: bigint) => quotient(dividend, divisor, 2)

/** Rounded half up (四舍五入) to so many decimals. */
function quotient(dividend: bigint, divisor: bigint, places: number): number | null {
  if (divisor === 0n) return null
  const sign = divisor < 0n ? -1n : 1n
  const scaled = divideHalfUp(sign * dividend * 10n ** BigInt(places), sign * divisor)
  return Number(scaled) / 10 ** places
}

const daysCounted = (from: LocalDate, to: LocalDate): bigint => BigInt(daysBetween(from, to) + 1)
