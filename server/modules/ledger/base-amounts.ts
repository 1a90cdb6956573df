/** Lines of one entry in the company's currency. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { convertMinor } from './rules.ts'

export interface Rate {
  readonly currency: Currency
  readonly from: LocalDate
  /** Units of the company's currency for one unit. */
  readonly rate: string
}

export class RateTable {
  private readonly rates = new Map<Currency, Rate[]>()

  /** `rates` by day, oldest first. */
  constructor(
    readonly own: Currency,
    rates: readonly Rate[],
  ) {
    for (const rate of rates) this.rates.set(rate.currency, [...(this.rates.get(rate.currency) ?? []), rate])
  }

  /** The last rate set up to the day. */
  on(currency: Currency, day: LocalDate): string | undefined {
    if (currency === this.own) return '1'
    return this.rates.get(currency)?.findLast(rate => rate.from <= day)?.rate
  }
}

interface Line {
  readonly currency: Currency
  /** Debit positive. */
  readonly minor: bigint
}

/**
 * Each line rounded half up; the last line of a currency takes the remainder, so that what balances still does. Undefined
 * where the currency has no rate on the day.
 */
export function baseMinors(lines: readonly Line[], day: LocalDate, rates: RateTable): (bigint | undefined)[] {
  const last = new Map(lines.map((line, index) => [line.currency, index] as const))
  const sums = new Map<Currency, bigint>()
  return lines.map(({ currency, minor }, index) => {
    const rate = rates.on(currency, day)
    if (rate === undefined) return undefined
    const before = sums.get(currency) ?? 0n
    const base = last.get(currency) === index ? -before : convertMinor(minor, currency, rates.own, rate)
    sums.set(currency, before + base)
    return base
  })
}
