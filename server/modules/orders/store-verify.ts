/** SQL that counts exposure from the documents and compares it with what is stored. */
import type { Check } from '../ledger/index.ts'
import { rebuilt } from './store-recount.ts'

export const exposureCheck: Check = {
  name: 'exposure',
  label: { en: 'exposure', 'zh-CN': '额度占用' },
  counted: `select (select count(*) from orders.sales_order where company_id = $1)
    + (select count(*) from orders.shipment where company_id = $1) as count`,
  differences: `
    select 'credit.exposure' as "table", coalesce(d.customer_id, e.customer_id)::text as id, 'exposure-differs' as what,
      jsonb_build_object('customer', c.code, 'currency', coalesce(d.currency, e.currency),
        'orders_minor', coalesce(e.orders_minor, 0)::text, 'shipped_minor', coalesce(e.shipped_minor, 0)::text,
        'stock_minor', coalesce(e.stock_minor, 0)::text, 'counted_stock_minor', coalesce(d.stock, 0)::text,
        'counted_orders_minor', coalesce(d.orders, 0)::text, 'counted_shipped_minor', coalesce(d.shipped, 0)::text) as facts
    from (${rebuilt}) d
      full join (select * from credit.shared_exposure where company_id = $1) e
        on e.customer_id = d.customer_id and e.currency = d.currency
      left join customers.shared_customer c on c.company_id = $1 and c.id = coalesce(d.customer_id, e.customer_id)
    where (coalesce(d.orders, 0), coalesce(d.shipped, 0), coalesce(d.stock, 0))
      is distinct from (coalesce(e.orders_minor, 0), coalesce(e.shipped_minor, 0), coalesce(e.stock_minor, 0))`,
  sentences: {
    'exposure-differs': {
      en: 'Customer {customer} is said to have {orders} {currency} ordered, {shipped} shipped and {stock} in stock there; its documents say {counted_orders}, {counted_shipped} and {counted_stock}.',
      'zh-CN':
        '客户 {customer} 的占用记为订单 {currency} {orders}、已发货 {shipped}、寄售库存 {stock}，按单据重算为 {counted_orders}、{counted_shipped}、{counted_stock}。',
    },
  },
}
