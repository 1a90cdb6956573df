import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { convertMinor } from './rules.ts'
import { companyCurrency, ratesOn } from './store-rates.ts'

/** Minor units of the company's currency at the last rate up to the day; null where there is none, and of no bound (null). */
export async function inCompanyCurrency(
  reader: Reader,
  { minor, currency }: { readonly minor: bigint | null; readonly currency: Currency },
  day: LocalDate,
): Promise<bigint | null> {
  if (minor === null) return null
  const own = await companyCurrency(reader)
  if (currency === own) return minor
  const rate = (await ratesOn(reader, day)).get(currency)
  return rate === undefined ? null : convertMinor(minor, currency, own, rate)
}
