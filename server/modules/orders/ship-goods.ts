/** Shipments: at the door each is decided before it leaves; one that has left is booked, and listed where it should not have. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type CreditBook, type DecisionJson, decisionToJson, openCreditBook } from '../credit/index.ts'
import { consignmentsOf } from './consign.ts'
import { refuse } from './errors.ts'
import { coveredBy, type Progress, standingOf, stockIn } from './rules.ts'
import { historyOf } from './store-history.ts'
import { adoptBilled } from './store-links.ts'
import { lockOrders } from './store-orders.ts'
import { recount } from './store-recount.ts'
import { type DecidedShipment, insertShipments, ordersNamed } from './store-shipments.ts'
import { isHeld } from './take-orders.ts'
import type { NewShipment, Order } from './types.ts'

export interface Shipping {
  readonly today: LocalDate
  readonly importId: bigint | null
  /** Not gone yet: what does not pass is refused, `credit-hold`. */
  readonly atDoor: boolean
}

export interface Shipped {
  readonly number: string
  readonly isBreach: boolean
  /** Null for goods that came back. */
  readonly decision: DecisionJson | null
}

/** Shipments of orders approved on one day are decided together: what fell overdue before that day stops none of them. */
export async function shipGoods(
  tx: Transaction,
  shipments: readonly NewShipment[],
  shipping: Shipping,
): Promise<Shipped[]> {
  const named = await ordersNamed(tx, [...new Set(shipments.flatMap(each => each.order ?? []))])
  const byNumber = new Map(named.map(order => [order.number, order]))
  const groups = new Map<LocalDate | null, NewShipment[]>()
  for (const shipment of shipments) {
    const since = byNumber.get(shipment.order ?? '')?.approvedOn ?? null
    groups.set(since, [...(groups.get(since) ?? []), shipment])
  }
  const shipped: Shipped[] = []
  for (const [since, group] of groups) {
    const ids = group.flatMap(each => byNumber.get(each.order ?? '')?.id ?? [])
    shipped.push(...(await shipGroup(tx, group, since, [...new Set(ids)], shipping)))
  }
  return shipped
}

async function shipGroup(
  tx: Transaction,
  shipments: readonly NewShipment[],
  since: LocalDate | null,
  orderIds: readonly bigint[],
  { today, importId, atDoor }: Shipping,
): Promise<Shipped[]> {
  const customers = [...new Set(shipments.map(shipment => shipment.customerId))]
  const book = await openCreditBook(tx, { customers, today, since, hold: true })
  const orders = new Map((await lockOrders(tx, orderIds)).map(order => [order.number, { ...order }]))
  const consignmentOf = await consignmentsOf(tx, shipments)
  const decided: DecidedShipment[] = []
  const answers = new Map<string, DecisionJson | null>()
  for (const shipment of shipments) {
    const order = orders.get(shipment.order ?? '')
    if (order) fits(order, shipment, atDoor)
    const outcome = shipment.amountMinor < 0n ? undefined : await judge(tx, book, shipment, order, today)
    const isBreach = outcome?.isBreach ?? false
    if (isBreach && atDoor) throw creditHold(shipment.number, outcome?.answer ?? null)
    const consignment = consignmentOf(shipment)
    moveOn(book, shipment, order, consignment.minor)
    answers.set(shipment.number, outcome?.answer ?? null)
    decided.push({ ...shipment, orderId: order?.id ?? null, isBreach, consignment, decided: outcome ?? null })
  }
  const written = await insertShipments(tx, decided, { importId, policy: book.policy })
  const ids = written.map(each => each.id)
  await adoptBilled(tx, ids)
  // Goods that came back lessen what they went out with.
  await recount(tx, orderIds, [...ids, ...shipments.flatMap(each => each.returnsId ?? [])])
  const there = new Set(written.map(each => each.number))
  const booked = decided.filter(each => there.has(each.number))
  await announce(tx, booked, importId)
  return booked.map(({ number, isBreach }) => ({ number, isBreach, decision: answers.get(number) ?? null }))
}

/** Refuses `other-order`, and at the door `credit-hold` and `order-not-running`. */
function fits(order: Order, shipment: NewShipment, atDoor: boolean): void {
  const { number, customer, currency, status } = order
  if (order.customerId !== shipment.customerId || currency !== shipment.currency) {
    throw refuse('other-order', { number, customer, currency }, '/order')
  }
  if (!atDoor || shipment.amountMinor < 0n) return
  if (status === 'held') throw creditHold(number, order.decision)
  if (status !== 'open') throw refuse('order-not-running', { number, status })
}

async function judge(
  tx: Transaction,
  book: CreditBook,
  shipment: NewShipment,
  order: Order | undefined,
  today: LocalDate,
) {
  const { customerId, currency, amountMinor } = shipment
  const { facts, decision } = book.decide({
    customerId,
    at: 'ship',
    currency,
    amountMinor,
    coveredMinor: order ? coveredBy(order, amountMinor) : 0n,
    approved: order?.approvedOn ?? null,
    history: await historyOf(tx, { customerId, currency, today }),
  })
  const answer = decisionToJson(decision, currency, book.policy)
  const isBreach = isHeld(decision.decision) || (order !== undefined && order.status !== 'open')
  return { facts, verdict: decision.decision, answer, isBreach }
}

/** What this one takes, the next of the batch finds taken. */
function moveOn(
  book: CreditBook,
  { customerId, currency, amountMinor }: NewShipment,
  order: { -readonly [Key in keyof Progress]: Progress[Key] } | undefined,
  consignedMinor: bigint,
): void {
  const split = (out: bigint) => {
    const stock = stockIn(out, consignedMinor, 0n)
    return { stock, shipped: out - stock }
  }
  if (!order) {
    if (amountMinor > 0n) book.move(customerId, currency, split(amountMinor))
    return
  }
  const before = standingOf(order)
  order.shippedMinor += amountMinor
  const after = standingOf(order)
  const orders = after.orders - before.orders
  book.move(customerId, currency, { orders, ...split(after.shipped - before.shipped) })
}

/** The refusal that names the decision behind it. */
export const creditHold = (number: string, decision: DecisionJson | null) =>
  refuse('credit-hold', { number }).withMembers({ decision })

async function announce(
  tx: Transaction,
  shipments: readonly DecidedShipment[],
  importId: bigint | null,
): Promise<void> {
  if (importId !== null) {
    const breaches = shipments.filter(shipment => shipment.isBreach).map(shipment => shipment.number)
    await recordEvent(tx, {
      kind: 'shipments-imported',
      subject: `import:${importId}`,
      facts: {
        shipments: shipments.length,
        breaches: breaches.length,
        first_breaches: breaches.slice(0, 20),
      },
    })
    return
  }
  for (const { number, order, amountMinor, currency, isBreach } of shipments) {
    const kind = amountMinor < 0n ? 'goods-returned' : 'goods-shipped'
    const facts = { order, currency, amount_minor: amountMinor, breach: isBreach }
    await recordEvent(tx, { kind, subject: `shipment:${number}`, facts })
  }
}
