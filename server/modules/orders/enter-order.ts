import type { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { DecisionJson } from '../credit/index.ts'
import { unknownCustomer } from '../customers/index.ts'
import { amountsOf, type enteredOrder } from './entered.ts'
import { refuse } from './errors.ts'
import { beginOrder } from './store-history.ts'
import { findOrder, linesOfOrder } from './store-orders.ts'
import { takeOrders } from './take-orders.ts'
import type { Line, NewOrder, OrderState } from './types.ts'

export interface Entry {
  readonly today: LocalDate
  readonly companyCurrency: Currency
}

export interface EnteredResult {
  readonly created: boolean
  readonly number: string
}

export interface EnteredOrder extends EnteredResult {
  readonly status: OrderState
  readonly decision: DecisionJson | null
}

/**
 * Enters one order; the same one again changes nothing. Refuses `customer-unknown`, `number-taken`, `bad-order-amount`,
 * `lines-do-not-add-up`.
 */
export async function enterOrder(
  tx: Transaction,
  entered: z.output<typeof enteredOrder>,
  { today, companyCurrency }: Entry,
): Promise<EnteredOrder> {
  const { number, customer } = entered
  const asked = { customer, number, currency: entered.currency ?? null, companyCurrency, today }
  const begun = await beginOrder(tx, asked)
  if (begun.customerId === null) throw unknownCustomer(entered.customer)
  const { currency, history } = begun
  const order = {
    number,
    customerId: begun.customerId,
    currency,
    date: entered.date ?? today,
    shipBy: entered.ship_by ?? null,
    ...amountsOf(entered, currency),
  }
  if (begun.isThere) return again(tx, order, entered)
  const taking = { today, importId: null, areAwaited: begun.isAwaited, history }
  const [taken] = await takeOrders(tx, [order], taking)
  // Somebody entered it in between.
  if (!taken) return again(tx, order, entered)
  return { created: true, ...taken }
}

/** Another customer's order of that number cannot be seen by everyone: then it only is taken. */
async function again(
  tx: Transaction,
  order: NewOrder,
  entered: z.output<typeof enteredOrder>,
): Promise<EnteredOrder> {
  const { number } = order
  const before = await findOrder(tx, number)
  if (!before) throw refuse('number-taken', { number, field: 'customer' }, '/number')
  const differs = [
    ...(before.customerId === order.customerId ? [] : ['customer']),
    ...(before.currency === order.currency ? [] : ['currency']),
    ...(before.amountMinor === order.amountMinor ? [] : ['amount']),
    ...(entered.date === undefined || before.date === order.date ? [] : ['date']),
    ...(entered.ship_by === undefined || before.shipBy === order.shipBy ? [] : ['ship_by']),
    ...(areSame(await linesOfOrder(tx, before.id), order.lines) ? [] : ['lines']),
  ]
  const [field] = differs
  if (field !== undefined) throw refuse('number-taken', { number, field }, '/number')
  return { created: false, number, status: before.status, decision: before.decision }
}

const areSame = (before: readonly Line[], now: readonly Line[]): boolean =>
  before.length === now.length && before.every((line, at) => said(line) === said(now[at]))

/** As it is kept: 2.50 of something is 2.5. */
function said(line: Line | undefined): string {
  const quantity = line?.quantity?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return JSON.stringify([line?.sku ?? null, quantity ?? null, String(line?.amountMinor)])
}
