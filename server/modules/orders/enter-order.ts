import type { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { unknownCustomer } from '../customers/index.ts'
import { amountsOf, type enteredOrder } from './entered.ts'
import { refuse } from './errors.ts'
import { beginOrder, findOrder } from './store-orders.ts'
import { takeOrders } from './take-orders.ts'
import type { NewOrder, Order } from './types.ts'

export interface Entry {
  readonly today: LocalDate
  readonly companyCurrency: Currency
}

export interface EnteredResult {
  readonly created: boolean
  readonly number: string
}

/**
 * Enters one order; the same one again changes nothing. Refuses `customer-unknown`, `number-taken`, `bad-order-amount`,
 * `lines-do-not-add-up`.
 */
export async function enterOrder(
  tx: Transaction,
  entered: z.output<typeof enteredOrder>,
  { today, companyCurrency }: Entry,
): Promise<EnteredResult> {
  const { number } = entered
  const begun = await beginOrder(tx, entered.customer, number)
  if (begun.customerId === null) throw unknownCustomer(entered.customer)
  const currency = entered.currency ?? begun.currency ?? companyCurrency
  const order = {
    number,
    customerId: begun.customerId,
    currency,
    date: entered.date ?? today,
    shipBy: entered.ship_by ?? null,
    ...amountsOf(entered, currency),
  }
  if (begun.isThere) return again(order, await findOrder(tx, number), entered.date !== undefined)
  const [taken] = await takeOrders(tx, [order], { today, importId: null, areAwaited: begun.isAwaited })
  // Somebody entered it in between.
  if (!taken) return again(order, await findOrder(tx, number), entered.date !== undefined)
  return { created: true, number }
}

/** Another customer's order of that number cannot be seen by everyone: then it only is taken. */
function again(order: NewOrder, before: Order | undefined, isDated: boolean): EnteredResult {
  const differs = [
    ...(before?.customerId === order.customerId ? [] : ['customer']),
    ...(before?.currency === order.currency ? [] : ['currency']),
    ...(before?.amountMinor === order.amountMinor ? [] : ['amount']),
    ...(!isDated || before?.date === order.date ? [] : ['date']),
  ]
  const [field] = differs
  if (field !== undefined) throw refuse('number-taken', { number: order.number, field }, '/number')
  return { created: false, number: order.number }
}
