/** What of a debt money settles, part by part. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor, parseMinor, smaller } from '../../kernel/money.ts'
import type { Application } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { openOf, spread } from './find-document.ts'
import type { DocumentItem, DocumentWithItems } from './types.ts'

/** Minor units; nothing when none was named. Refuses `amount-not-usable`. */
export function discountAsked(text: string | undefined, currency: Currency, pointer = '/discount'): bigint {
  const minor = text === undefined ? 0n : parseMinor(text, currency)
  if (minor === undefined || minor < 0n) {
    throw refuse('amount-not-usable', { amount: String(text).slice(0, 40), currency }, pointer)
  }
  return minor
}

/** What is open less the discount. Refuses `discount-too-large` where that leaves nothing. */
export function mostPayable(
  { document, items }: DocumentWithItems,
  discountMinor: bigint,
  pointer = '/discount',
): bigint {
  const { number, currency } = document
  const most = openOf(items) - discountMinor
  if (most > 0n) return most
  const [open, discount] = [formatMinor(openOf(items), currency), formatMinor(discountMinor, currency)]
  throw refuse('discount-too-large', { number, currency, open, discount }, pointer)
}

interface Paying {
  readonly amountMinor: bigint
  readonly discountMinor: bigint
  readonly on: LocalDate
}

/** The money goes to the oldest parts, the discount to the last of them. */
export function applicationsOf(
  credit: DocumentItem,
  parts: readonly DocumentItem[],
  { amountMinor, discountMinor, on }: Paying,
): Application[] {
  let paid = amountMinor
  return spread(parts, amountMinor + discountMinor).map(part => {
    const byMoney = smaller(part.amountMinor, paid)
    paid -= byMoney
    return {
      debitItemId: part.item.id,
      creditItemId: credit.id,
      amountMinor: byMoney,
      discountMinor: part.amountMinor - byMoney,
      date: on,
    }
  })
}
