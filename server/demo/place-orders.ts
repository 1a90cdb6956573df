/** Orders and shipments day by day, each decided as on its day: most run, some wait, and some goods left though they should not. */
import type { Transaction } from '../kernel/database/transaction.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { Problem } from '../kernel/problem.ts'
import { noHistory, openCreditBook } from '../modules/credit/index.ts'
import { type NewOrder, type NewShipment, shipGoods, takeOrders } from '../modules/orders/index.ts'
import { customerIds } from './store.ts'
import type { DemoOrder, DemoShipment, SaleLine } from './types.ts'

export async function placeOrders(tx: Transaction, orders: readonly DemoOrder[]): Promise<void> {
  const ids = await customerIds(tx)
  const idOf = (order: DemoOrder) => ids.get(order.customer.code) ?? 0n
  const days = [...new Set(orders.flatMap(each => [each.day, ...each.shipments.map(({ day }) => day)]))]
  const open = new Set<string>()
  for (const today of days.toSorted()) {
    const ordered = orders.filter(order => order.day === today)
    const known = await thoseOnFile(tx, ordered, idOf, today)
    const taking = { today, importId: null, areAwaited: true }
    const taken = await takeOrders(
      tx,
      known.map(order => newOrder(order, idOf(order))),
      taking,
    )
    for (const { number, status } of taken) if (status === 'open') open.add(number)
    const running = orders.filter(order => open.has(order.number))
    await ship(tx, running, idOf, today)
  }
}

type IdOf = (order: DemoOrder) => bigint

/**
 * What was invoiced, all or a part, was not held then: such an order of a customer that would be now is left to the time
 * before this program.
 */
async function thoseOnFile(tx: Transaction, orders: readonly DemoOrder[], idOf: IdOf, today: LocalDate) {
  const book = await openCreditBook(tx, { customers: [...new Set(orders.map(idOf))], today, hold: false })
  return orders.filter(order => {
    if (!order.isUnderWay) return true
    const { decision } = book.decide({
      customerId: idOf(order),
      at: 'order',
      currency: currencyOf(order.customer.currency),
      amountMinor: order.amountMinor,
      history: noHistory,
    }).decision
    return decision === 'approve' || decision === 'warn'
  })
}

async function ship(
  tx: Transaction,
  orders: readonly DemoOrder[],
  idOf: IdOf,
  today: LocalDate,
): Promise<void> {
  const due = orders.flatMap(order =>
    order.shipments.filter(({ day }) => day === today).map(shipment => ({ order, shipment })),
  )
  const shipmentOf = ({ order, shipment }: (typeof due)[number]) => newShipment(order, shipment, idOf(order))
  const left = due.filter(({ shipment }) => shipment.isInvoiced).map(shipmentOf)
  if (left.length > 0) await shipGoods(tx, left, { today, importId: null, atDoor: false })
  for (const each of due.filter(({ shipment }) => !shipment.isInvoiced)) {
    try {
      await shipGoods(tx, [shipmentOf(each)], { today, importId: null, atDoor: true })
    } catch (error) {
      // It stays where it is, as the day's other goods that credit stops at the door.
      if (!(error instanceof Problem && error.type === 'credit-hold')) throw error
    }
  }
}

const newOrder = (order: DemoOrder, customerId: bigint): NewOrder => ({
  number: order.number,
  customerId,
  currency: currencyOf(order.customer.currency),
  date: order.day,
  shipBy: order.shipBy,
  amountMinor: order.amountMinor,
  lines: order.lines.map(lineOf(order)),
})

const newShipment = (order: DemoOrder, shipment: DemoShipment, customerId: bigint): NewShipment => ({
  number: shipment.number,
  order: order.number,
  customerId,
  currency: currencyOf(order.customer.currency),
  date: shipment.day,
  amountMinor: shipment.amountMinor,
  returnsId: null,
  reason: null,
  lines: shipment.lines.map(lineOf(order)),
})

const lineOf = (order: DemoOrder) => (line: SaleLine) => ({
  line: String(order.lines.indexOf(line) + 1),
  sku: line.sku,
  quantity: String(line.quantity),
  unitPrice: formatMinor(line.unitMinor, currencyOf(order.customer.currency)),
  amountMinor: line.amountMinor,
})
