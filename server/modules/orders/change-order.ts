/** What a person does with an order: let it go, give it up, close the rest; each with a reason. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type CreditBook, decisionToJson, heldCustomers } from '../credit/index.ts'
import { refuse } from './errors.ts'
import { judgeHeld } from './judge-held.ts'
import { findOrder, insertRelease, lockOrders, noteDecision, setOrderState } from './store-orders.ts'
import { recount } from './store-recount.ts'
import { findShipment, reverseShipments } from './store-shipments.ts'
import type { Order } from './types.ts'

export interface OrderChange {
  readonly number: string
  readonly reason: string
  readonly today: LocalDate
}

/** Refuses `order-unknown`. */
export async function needOrder(reader: Parameters<typeof findOrder>[0], number: string): Promise<Order> {
  const order = await findOrder(reader, number)
  if (!order) throw refuse('order-unknown', { number: number.slice(0, 100) })
  return order
}

/** The account first, then the order: as everywhere. */
export async function holdOrder(tx: Transaction, number: string): Promise<Order> {
  const { id, customerId } = await needOrder(tx, number)
  await heldCustomers(tx, [customerId])
  const [order] = await lockOrders(tx, [id])
  if (!order) throw refuse('order-unknown', { number })
  return order
}

/** Lets a held order go though credit would not; what it was decided on is kept. Refuses `order-not-held`, `customer-stopped`. */
export async function releaseOrder(tx: Transaction, { number, reason, today }: OrderChange): Promise<void> {
  const order = await holdOrder(tx, number)
  const { status } = order
  if (status !== 'held') throw refuse('order-not-held', { number, status })
  const { book, judge } = await judgeHeld(tx, [order], { today, hold: true })
  const { code, state } = book.customer(order.customerId).customer
  if (state === 'stopped') throw refuse('customer-stopped', { customer: code })
  await letGo(tx, order, { reason, today, book, decided: judge(order), byProgram: false })
}

/** What it was decided on is kept with it. */
export async function letGo(
  tx: Transaction,
  order: Order,
  how: {
    readonly reason: string
    readonly today: LocalDate
    readonly book: CreditBook
    readonly decided: ReturnType<CreditBook['decide']>
    readonly byProgram: boolean
  },
): Promise<void> {
  const { reason, today, book, decided, byProgram } = how
  const { facts, decision } = decided
  const about = { customerId: order.customerId, at: 'release', subject: `order:${order.number}` }
  const answer = decisionToJson(decision, order.currency, book.policy)
  const decisionId = await noteDecision(tx, about, book.policy, { facts, verdict: decision.decision, answer })
  await setOrderState(tx, order.id, { status: 'open', approvedOn: today, decisionId })
  await insertRelease(tx, { order, reason, byProgram, decisionId })
  await recount(tx, [order.id], [])
  await recordEvent(tx, {
    kind: byProgram ? 'order-freed' : 'order-released',
    subject: `order:${order.number}`,
    facts: {
      currency: order.currency,
      amount_minor: order.amountMinor,
      decision: decisionId,
      // The program's own is told in the reader's language, by the kind.
      ...(byProgram ? {} : { reason }),
    },
  })
}

/** Nothing of it went out. Refuses `order-not-running`, `order-has-deliveries`. */
export async function cancelOrder(tx: Transaction, { number, reason }: OrderChange): Promise<void> {
  const order = await runningOrder(tx, number)
  if (order.shippedMinor !== 0n || order.billedMinor !== 0n) throw refuse('order-has-deliveries', { number })
  await endOrder(tx, order, 'cancelled', reason)
}

/** What was not shipped will not be. Refuses `order-not-running`. */
export async function closeOrder(tx: Transaction, { number, reason }: OrderChange): Promise<void> {
  await endOrder(tx, await runningOrder(tx, number), 'closed', reason)
}

async function runningOrder(tx: Transaction, number: string): Promise<Order> {
  const order = await holdOrder(tx, number)
  const { status } = order
  if (status === 'cancelled' || status === 'closed') throw refuse('order-not-running', { number, status })
  return order
}

async function endOrder(
  tx: Transaction,
  order: Order,
  status: 'cancelled' | 'closed',
  reason: string,
): Promise<void> {
  await setOrderState(tx, order.id, { status })
  await recount(tx, [order.id], [])
  await recordEvent(tx, { kind: `order-${status}`, subject: `order:${order.number}`, facts: { reason } })
}

/** A shipment that never was, with what came back of it. Refuses `shipment-unknown`, `shipment-reversed`. */
export async function reverseShipment(
  tx: Transaction,
  { number, reason, today }: OrderChange,
): Promise<void> {
  const found = await findShipment(tx, number)
  if (!found) throw refuse('shipment-unknown', { number })
  await heldCustomers(tx, [found.customerId])
  if (found.orderId !== null) await lockOrders(tx, [found.orderId])
  const ids = await reverseShipments(tx, found.id, today)
  if (ids.length === 0) throw refuse('shipment-reversed', { number })
  await recount(tx, found.orderId === null ? [] : [found.orderId], ids)
  await recordEvent(tx, { kind: 'shipment-reversed', subject: `shipment:${number}`, facts: { reason } })
}
