import type { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { DecisionJson } from '../credit/index.ts'
import { unknownCustomer } from '../customers/index.ts'
import { amountsOf, type enteredOrder } from './entered.ts'
import { refuse } from './errors.ts'
import { beginOrder } from './store-history.ts'
import { findOrder } from './store-orders.ts'
import { takeOrders } from './take-orders.ts'
import type { NewOrder, Order, OrderState } from './types.ts'

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
  if (begun.isThere) return again(order, await findOrder(tx, number), entered.date !== undefined)
  const taking = { today, importId: null, areAwaited: begun.isAwaited, history }
  const [taken] = await takeOrders(tx, [order], taking)
  // Somebody entered it in between.
  if (!taken) return again(order, await findOrder(tx, number), entered.date !== undefined)
  return { created: true, ...taken }
}

/** Another customer's order of that number cannot be seen by everyone: then it only is taken. */
function again(order: NewOrder, before: Order | undefined, isDated: boolean): EnteredOrder {
  const differs = [
    ...(before?.customerId === order.customerId ? [] : ['customer']),
    ...(before?.currency === order.currency ? [] : ['currency']),
    ...(before?.amountMinor === order.amountMinor ? [] : ['amount']),
    ...(!isDated || before?.date === order.date ? [] : ['date']),
  ]
  const [field = 'customer'] = differs
  const { number } = order
  if (!before || differs.length > 0) throw refuse('number-taken', { number, field }, '/number')
  return { created: false, number, status: before.status, decision: before.decision }
}
