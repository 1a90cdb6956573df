import type { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { heldCustomers } from '../credit/index.ts'
import { unknownCustomer } from '../customers/index.ts'
import { collectAtDoor, type Receive } from './collect-at-door.ts'
import type { EnteredResult, Entry } from './enter-order.ts'
import { amountsOf, type enteredShipment } from './entered.ts'
import { refuse } from './errors.ts'
import { refuseUnpaidBefore } from './paid-before.ts'
import { refuseRationed } from './ration.ts'
import { recheckOrder } from './recheck.ts'
import { shipGoods } from './ship-goods.ts'
import { noteCollected } from './store-collect.ts'
import { beginOrders } from './store-history.ts'
import { findOrder } from './store-orders.ts'
import { findShipment, stillOut } from './store-shipments.ts'
import { hasStockLines } from './store-stock.ts'
import type { NewShipment, Shipment } from './types.ts'

/**
 * Goods about to leave, and the money taken with them: both or neither. The same shipment again changes nothing. Refuses `credit-hold` with the decision, `rationed`, `order-unknown`,
 * `other-order`, `order-not-running`, `customer-unknown`, `number-taken`.
 */
export async function enterShipment(
  tx: Transaction,
  entered: z.output<typeof enteredShipment>,
  { today, companyCurrency, receive }: Entry & { readonly receive: Receive },
): Promise<EnteredResult> {
  const { number } = entered
  const { customer, currency: wished = null } = entered
  const asked = { customer, number, currency: wished }
  const [begun] = await beginOrders(tx, [asked], { companyCurrency, today })
  if (!begun || begun.customerId === null) throw unknownCustomer(entered.customer)
  const order = entered.order == null ? undefined : await findOrder(tx, entered.order)
  if (entered.order != null && !order) throw refuse('order-unknown', { number: entered.order }, '/order')
  const currency = wished ?? order?.currency ?? begun.currency
  const shipment = newShipment({
    ...{ number, customerId: begun.customerId, currency, date: entered.date ?? today },
    ...amountsOf(entered, currency),
    order: order?.number ?? null,
  })
  const before = await findShipment(tx, number)
  if (before) return again(shipment, before)
  const { collected = null } = entered
  const collectedMinor = collected
    ? amountsOf({ amount: collected.amount, lines: [] }, currency).amountMinor
    : 0n
  if (collected) {
    const { customerId, date } = shipment
    await heldCustomers(tx, [customerId])
    await refuseUnpaidBefore(tx, shipment, order, today)
    const money = { number: collected.number, amountMinor: collectedMinor, method: collected.method ?? null }
    await collectAtDoor(tx, receive, { ...money, customerId, customer, currency, date, today })
  }
  await refuseRationed(tx, shipment, order, today)
  if (order?.status === 'held') await recheckOrder(tx, order, today)
  const [shipped] = await shipGoods(tx, [shipment], { today, importId: null, atDoor: true })
  if (!shipped) return again(shipment, await findShipment(tx, number))
  if (collected) await noteCollected(tx, number, { number: collected.number, amountMinor: collectedMinor })
  return { created: true, number }
}

export const newShipment = (
  given: Omit<NewShipment, 'returnsId' | 'reason'> & Partial<NewShipment>,
): NewShipment => ({ returnsId: null, reason: null, ...given })

function again(shipment: NewShipment, before: Shipment | undefined): EnteredResult {
  const differs = [
    ...(before?.customerId === shipment.customerId ? [] : ['customer']),
    ...(before?.currency === shipment.currency ? [] : ['currency']),
    ...(before?.amountMinor === shipment.amountMinor ? [] : ['amount']),
    ...(before?.order === shipment.order ? [] : ['order']),
  ]
  const [field] = differs
  if (field !== undefined) throw refuse('number-taken', { number: shipment.number, field }, '/number')
  return { created: false, number: shipment.number }
}

export interface Return {
  /** Of the shipment the goods went out with. */
  readonly shipment: string
  readonly number: string
  readonly amountMinor: (currency: Currency) => bigint
  readonly date: LocalDate
  readonly today: LocalDate
  readonly reason: string
}

/** Goods that came back. Refuses `shipment-unknown`, `shipment-reversed`, `more-than-shipped`, `number-taken`, `return-by-product`. */
export async function returnGoods(tx: Transaction, asked: Return): Promise<EnteredResult> {
  const { number, date, today, reason } = asked
  const shipment = await findShipment(tx, asked.shipment)
  if (!shipment || shipment.amountMinor < 0n) throw refuse('shipment-unknown', { number: asked.shipment })
  if (shipment.reversedOn !== null) throw refuse('shipment-reversed', { number: shipment.number })
  if (await hasStockLines(tx, shipment.id)) throw refuse('return-by-product', { number: shipment.number })
  const { customerId, currency } = shipment
  const amountMinor = asked.amountMinor(currency)
  await heldCustomers(tx, [customerId])
  const before = await findShipment(tx, number)
  if (before) return again(newShipment({ ...shipment, number, lines: [], amountMinor: -amountMinor }), before)
  const left = await stillOut(tx, shipment.id)
  if (amountMinor > left) {
    const told = formatMinor(left, currency)
    throw refuse('more-than-shipped', { number: shipment.number, left: told, currency }, '/amount')
  }
  const goods = { number, customerId, currency, date, amountMinor: -amountMinor, lines: [], reason }
  const order = shipment.orderId === null ? null : shipment.order
  await shipGoods(tx, [{ ...goods, order, returnsId: shipment.id }], { today, importId: null, atDoor: true })
  return { created: true, number }
}
