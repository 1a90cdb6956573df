/** What a credit check asks about an order whose goods are to leave. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { OrderedGoods, OrdersDownstream } from '../credit/index.ts'
import { needOrder } from './change-order.ts'
import { refuse } from './errors.ts'
import { coveredBy } from './rules.ts'
import { historyOf } from './store-history.ts'
import type { Order } from './types.ts'

/** Refuses `order-unknown`, `other-order` and `order-not-running`, as the door does. */
async function goodsOf(
  reader: Reader,
  { number, customerId }: { readonly number: string; readonly customerId: bigint },
): Promise<OrderedGoods> {
  const order = await needOrder(reader, number)
  const { customer, currency, status } = order
  if (order.customerId !== customerId) throw refuse('other-order', { number, customer, currency }, '/order')
  if (status !== 'open' && status !== 'held') throw refuse('order-not-running', { number, status })
  return goodsIn(order)
}

const goodsIn = (order: Order): OrderedGoods => ({
  currency: order.currency,
  amountMinor: order.amountMinor,
  isHeld: order.status === 'held',
  approvedOn: order.approvedOn,
  covered: shipmentMinor => coveredBy({ ...order, status: 'open' }, shipmentMinor),
})

export const ordersDownstream: OrdersDownstream = { historyOf, goodsOf }
