/** Orders in: each is decided, those that pass take of the limit, the others wait. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent, recordEvents } from '../../kernel/events/record-event.ts'
import {
  type DecisionJson,
  decisionToJson,
  type History,
  openCreditBook,
  type Verdict,
} from '../credit/index.ts'
import { historiesOf } from './store-history.ts'
import { adoptWaiting } from './store-links.ts'
import { type DecidedOrder, insertOrders } from './store-orders.ts'
import { recount } from './store-recount.ts'
import type { NewOrder } from './types.ts'

export interface TakenOrder {
  readonly number: string
  readonly status: 'open' | 'held'
  readonly decision: DecisionJson
}

export interface Taking {
  readonly today: LocalDate
  readonly importId: bigint | null
  /** Shipments or invoices may name the orders already. */
  readonly areAwaited: boolean
  /** Where they were read already. */
  readonly historyOf?: (order: NewOrder) => History
}

export const isHeld = (verdict: Verdict): boolean => verdict === 'hold' || verdict === 'needs_approval'

/** In the order given: what one takes is gone for the next. Numbers that are there already are left out of the answer. */
export async function takeOrders(
  tx: Transaction,
  orders: readonly NewOrder[],
  { today, importId, areAwaited, historyOf: known }: Taking,
): Promise<TakenOrder[]> {
  const customers = [...new Set(orders.map(order => order.customerId))]
  const book = await openCreditBook(tx, { customers, today, hold: true })
  const historyOf = known ?? (await historiesOf(tx, orders, today))
  const decided: DecidedOrder[] = []
  for (const order of orders) {
    const { customerId, currency, amountMinor, terms = null } = order
    const history = historyOf(order)
    const { facts, decision } = book.decide({
      customerId,
      at: 'order',
      currency,
      amountMinor,
      terms,
      history,
    })
    const status = isHeld(decision.decision) ? 'held' : 'open'
    if (status === 'open') book.move(customerId, currency, { orders: amountMinor })
    decided.push({ ...order, status, facts, decision: decisionToJson(decision, currency, book.policy) })
  }
  const written = await insertOrders(tx, decided, { today, importId, policy: book.policy })
  if (areAwaited) {
    const shipments = await adoptWaiting(
      tx,
      written.map(each => each.id),
    )
    await recount(
      tx,
      written.map(each => each.id),
      shipments,
    )
  }
  const numbers = new Set(written.map(each => each.number))
  const taken = decided.filter(each => numbers.has(each.number))
  await announce(tx, taken, importId)
  return taken.map(({ number, status, decision }) => ({ number, status, decision }))
}

async function announce(
  tx: Transaction,
  taken: readonly DecidedOrder[],
  importId: bigint | null,
): Promise<void> {
  if (importId === null) return recordEvents(tx, taken.map(announcement))
  const held = taken.filter(order => order.status === 'held').map(order => order.number)
  await recordEvent(tx, {
    kind: 'orders-imported',
    subject: `import:${importId}`,
    facts: { orders: taken.length, held: held.length, first_held: held.slice(0, 20) },
  })
}

/** Sudden and large: told with the event, whatever is decided. */
const signals: readonly string[] = ['unusual-order', 'area-capacity']

function announcement({ number, status, decision, currency, amountMinor }: DecidedOrder) {
  const signal = decision.trace.find(({ rule, passed }) => signals.includes(rule) && !passed)?.rule
  return {
    kind: status === 'held' ? 'order-held' : 'order-taken',
    subject: `order:${number}`,
    facts: {
      currency,
      amount_minor: amountMinor,
      decision: decision.decision,
      ...(signal ? { signal } : {}),
    },
  } as const
}
