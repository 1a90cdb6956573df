import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { daysOf, ratioOf } from './rules.ts'
import { type PaidMonth, type PaidWish, paidMonths } from './store-paid.ts'

/** Month by month, those left out in which no money was applied to an invoice. */
export async function paying(reader: Reader, wish: PaidWish) {
  return (await paidMonths(reader, wish)).map(told)
}

function told({ month, currency, paid, dayed, late }: PaidMonth) {
  return {
    month: month.slice(0, 7),
    currency,
    paid: formatMinor(paid, currency),
    days: daysOf(dayed, paid),
    late_share: ratioOf(late, paid),
  }
}
