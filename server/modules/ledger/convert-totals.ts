/** Totals of several currencies as one in the company's, marked as converted: never silently added up. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { convertMinor } from './rules.ts'
import { companyCurrency, ratesOn } from './store-rates.ts'

export interface Converted {
  readonly currency: Currency
  /** Null while a currency has no rate on the day: part of a total is not a total. */
  readonly total: bigint | null
  readonly unapplied: bigint | null
  /** The currencies without a rate. */
  readonly missing: readonly Currency[]
}

interface CurrencyTotal {
  readonly currency: Currency
  readonly total: bigint
  readonly unapplied: bigint
}

/** Each currency's total is converted once, rounded half up. Null when all is in the company's currency. */
export async function convertTotals(
  reader: Reader,
  totals: readonly CurrencyTotal[],
  day: LocalDate,
): Promise<Converted | null> {
  const own = await companyCurrency(reader)
  if (totals.every(total => total.currency === own)) return null
  const rates = await ratesOn(reader, day)
  const missing = totals.map(total => total.currency).filter(each => each !== own && !rates.has(each))
  const sum = (pick: (total: CurrencyTotal) => bigint) =>
    missing.length > 0
      ? null
      : totals.reduce((all, each) => all + convertMinor(pick(each), each.currency, own, rateOf(each)), 0n)
  const rateOf = (each: CurrencyTotal) => rates.get(each.currency) ?? '1'
  return { currency: own, total: sum(each => each.total), unapplied: sum(each => each.unapplied), missing }
}

export function convertedToJson({ currency, total, unapplied, missing }: Converted) {
  const text = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, currency))
  const net = total === null || unapplied === null ? null : total - unapplied
  return { currency, total: text(total), unapplied: text(unapplied), net: text(net), missing }
}
