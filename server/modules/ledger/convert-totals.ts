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
  /** What each currency that has a rate comes to. */
  readonly parts: readonly ConvertedPart[]
}

interface ConvertedPart {
  readonly of: Currency
  readonly rate: string
  readonly total: bigint
  readonly unapplied: bigint
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
  const rateOf = ({ currency }: CurrencyTotal) => (currency === own ? '1' : rates.get(currency))
  const missing = totals.filter(each => rateOf(each) === undefined).map(({ currency }) => currency)
  const parts = totals.flatMap((each): ConvertedPart[] => {
    const rate = rateOf(each)
    if (rate === undefined) return []
    const convert = (minor: bigint) => convertMinor(minor, each.currency, own, rate)
    return [{ of: each.currency, rate, total: convert(each.total), unapplied: convert(each.unapplied) }]
  })
  const sum = (pick: (part: ConvertedPart) => bigint) =>
    missing.length > 0 ? null : parts.reduce((all, part) => all + pick(part), 0n)
  return {
    ...{ currency: own, missing, parts },
    total: sum(part => part.total),
    unapplied: sum(part => part.unapplied),
  }
}

export function convertedToJson({ currency, total, unapplied, missing, parts }: Converted) {
  const text = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, currency))
  const net = total === null || unapplied === null ? null : total - unapplied
  const told = parts.map(part => ({
    currency: part.of,
    rate: part.rate,
    total: formatMinor(part.total, currency),
    unapplied: formatMinor(part.unapplied, currency),
  }))
  return { currency, total: text(total), unapplied: text(unapplied), net: text(net), missing, parts: told }
}
