/** The months of a chart: none left out, whether or not anything happened in them. */
import type { Language } from '../../language/language.ts'
import { addDays } from '../../ui/days.ts'
import { byAmount, percentOf, scaled } from '../../ui/decimal.ts'
import { type Figures, firstOfMonth, monthsBack } from './figures.ts'

export interface Month {
  /** `2026-11` */
  readonly key: string
  readonly sales: string
  readonly collected: string
  readonly rate: number | null
  readonly isUnfinished: boolean
}

export function monthsFrom(rows: readonly Figures[], from: string, to: string): Month[] {
  const known = new Map(rows.map(row => [row.key, row]))
  const months: Month[] = []
  for (let first = from; first <= to; first = monthsBack(first, -1)) {
    const key = first.slice(0, 7)
    const { sales = '0', collected = '0', collection_rate: rate = null } = known.get(key) ?? {}
    months.push({ key, sales, collected, rate, isUnfinished: lastDayOf(key) > to })
  }
  return months
}

export const lastDayOf = (month: string) => addDays(monthsBack(firstOfMonth(`${month}-01`), -1), -1)

/** `11 月` or `Nov`; January and the first of the row carry no year, there is one in the title of the page. */
export function monthWords(month: string, language: Language): string {
  const day = new Date(`${month}-01T00:00:00Z`)
  const format = month.endsWith('-12')
    ? ({ year: '2-digit', month: language === 'en' ? 'short' : 'numeric' } as const)
    : ({ month: 'short' } as const)
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(day)
}

export const ratePercent = (part: string, whole: string) => percentOf(part, whole).toFixed(1)

/** Two or three even ticks above zero, and how high an amount stands on them, in percent. */
export function axisOf(amounts: readonly string[]) {
  const [most = '0'] = amounts.toSorted(byAmount)
  const top = scaled(most) > 0n ? scaled(most) : 1n
  const step = roundStep(top / 2n)
  const ticks: string[] = []
  for (let tick = 0n; tick <= top; tick += step) ticks.push(`${tick / 10_000n}`)
  const heightOf = (amount: string) => {
    const size = scaled(amount)
    return size <= 0n ? 0 : Number((size * 920n) / top) / 10
  }
  return { ticks, heightOf }
}

/** The largest of 1, 2 and 5 by a power of ten not above it; at least one whole unit. */
function roundStep(size: bigint): bigint {
  let power = 10_000n
  while (power * 10n <= size) power *= 10n
  return [5n, 2n].map(times => times * power).find(step => step <= size) ?? power
}
