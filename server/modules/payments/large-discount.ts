/** A cash discount is what is given for being paid early; more than that is a write-off by another name. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { mayBookAtOnce } from '../approvals/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'

/** One part in so many of what is settled: no cash discount of the trade is more. */
const largestShare = 10n

interface Discounted {
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly discountMinor: bigint
  readonly on: LocalDate
}

/** Beyond a tenth of what is settled only who might write it off alone gives it. Refuses `discount-beyond-band`. */
export async function refuseLargeDiscount(
  tx: Transaction,
  { currency, amountMinor, discountMinor, on }: Discounted,
  pointer = '/discount',
): Promise<void> {
  if (discountMinor * largestShare <= amountMinor + discountMinor) return
  const may = await mayBookAtOnce(tx, 'write-off')
  const baseMinor = await inCompanyCurrency(tx, { minor: discountMinor, currency }, on)
  if (may({ amountMinor: discountMinor, baseMinor })) return
  const discount = formatMinor(discountMinor, currency)
  throw refuse('discount-beyond-band', { discount, currency }, pointer)
}
