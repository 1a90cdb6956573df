/** What orders come to, all of them and those held. */
import { z } from 'zod'
import { keyField } from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { heldTotals, orderTotals } from './store-orders.ts'
import { orderStates } from './types.ts'

/** What narrows the list of orders, and their sums. */
export const orderFilter = { customer: keyField.optional(), status: z.enum(orderStates).optional() }

const common = { method: 'GET', tag: 'orders', permission: 'read', access: 'read' } as const
const ofOrders = listTotals('amount', 'shipped', 'billed')
const ofHolds = listTotals('amount')

const orders = defineRoute({
  ...common,
  path: '/totals/orders',
  summary: { en: 'How many orders, and how much, by currency', 'zh-CN': '订单的笔数和金额（按币种）' },
  query: z.object(orderFilter),
  answers: { 200: ofOrders.answer },
  async run(reader, { query: { customer, status = null } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    return { body: ofOrders.toJson(await orderTotals(reader, { customerId, status })) }
  },
})

const holds = defineRoute({
  ...common,
  path: '/totals/holds',
  summary: {
    en: 'How many orders are held, and how much, by currency',
    'zh-CN': '冻结订单的笔数和金额（按币种）',
  },
  answers: { 200: ofHolds.answer },
  run: async reader => ({ body: ofHolds.toJson(await heldTotals(reader)) }),
})

export const orderTotalsRoutes = [orders, holds]
