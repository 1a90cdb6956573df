/** Whether held orders may be let go: the same question at the hold desk, by the program and by who releases one. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { openCreditBook } from '../credit/index.ts'
import { historiesOf } from './store-history.ts'
import type { Order } from './types.ts'

/** As credit decides each of these now; what is read is read once for all of them. `hold`: their accounts are held. */
export async function judgeHeld(
  reader: Reader,
  orders: readonly Order[],
  { today, hold }: { readonly today: LocalDate; readonly hold: boolean },
) {
  const customers = [...new Set(orders.map(order => order.customerId))]
  const book = await openCreditBook(reader, { customers, today, hold })
  const historyOf = await historiesOf(reader, orders, today)
  return {
    book,
    judge: (order: Order) => {
      const { customerId, currency, amountMinor, terms } = order
      return book.decide({
        customerId,
        at: 'release',
        currency,
        amountMinor,
        terms,
        history: historyOf(order),
      })
    },
  }
}
