/** Earlier batches that must be paid before the goods are at the door: looked at before the money taken there is booked. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { decisionToJson, openCreditBook } from '../credit/index.ts'
import { coveredBy } from './rules.ts'
import { creditHold } from './ship-goods.ts'
import { historyOf } from './store-history.ts'
import type { NewShipment, Order } from './types.ts'

/** The caller holds the customer's account. Refuses `credit-hold`. */
export async function refuseUnpaidBefore(
  tx: Transaction,
  { number, customerId, currency, amountMinor }: NewShipment,
  order: Order | undefined,
  today: LocalDate,
): Promise<void> {
  const since = order?.approvedOn ?? null
  const book = await openCreditBook(tx, { customers: [customerId], today, since, hold: false })
  if (!book.policy.rules.some(({ rule }) => rule === 'earlier-batch-before')) return
  const { decision } = book.decide({
    ...{ customerId, at: 'ship', currency, amountMinor, approved: since },
    coveredMinor: order ? coveredBy(order, amountMinor) : 0n,
    history: await historyOf(tx, { customerId, currency, today }),
  })
  const stops = decision.trace.some(
    ({ rule, passed, effect }) =>
      rule === 'earlier-batch-before' && !passed && (effect === 'hold' || effect === 'needs_approval'),
  )
  if (stops) throw creditHold(number, decisionToJson(decision, currency, book.policy))
}
