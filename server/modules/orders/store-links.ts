/** SQL of which shipment and which invoice belongs to which order: by the number named, customer and currency agreeing. */
import type { Transaction } from '../../kernel/database/transaction.ts'

/** What named these orders before they were known becomes theirs. Returns shipments that stood alone until now. */
export async function adoptWaiting(tx: Transaction, orders: readonly bigint[]): Promise<bigint[]> {
  const shipments = await tx.rows<{ id: bigint }>(
    `update orders.shipment s set order_id = o.id from orders.sales_order o
     where o.company_id = $1 and o.id = any ($2) and s.company_id = $1 and s.order_id is null and s.order_number = o.number
       and s.customer_id = o.customer_id and s.currency = o.currency and s.voided_at is null
     returning s.id`,
    [tx.company, orders],
  )
  const ids = shipments.map(row => row.id)
  // Each by an index of its own.
  await tx.rows(
    `with waiting as (
       select b.invoice_id, o.id from orders.sales_order o join orders.billed b on b.company_id = $1
         and b.order_id is null and b.shipment_id is null and b.order_number = o.number
         and b.customer_id = o.customer_id and b.currency = o.currency
       where o.company_id = $1 and o.id = any ($2)
       union all
       select b.invoice_id, s.order_id from orders.shipment s join orders.billed b on b.company_id = $1
         and b.order_id is null and b.shipment_id = s.id
       where s.company_id = $1 and s.id = any ($3)
     )
     update orders.billed b set order_id = w.id from waiting w where b.company_id = $1 and b.invoice_id = w.invoice_id`,
    [tx.company, orders, ids],
  )
  // Goods that came back of such a shipment come back of the order.
  const returns = await tx.rows<{ id: bigint }>(
    `update orders.shipment r set order_id = s.order_id from orders.shipment s
     where s.company_id = $1 and s.id = any ($2) and r.company_id = $1 and r.returns_id = s.id returning r.id`,
    [tx.company, ids],
  )
  return [...ids, ...returns.map(row => row.id)]
}

/** Invoices that named these shipments before they were known become theirs, or their orders'. */
export async function adoptBilled(tx: Transaction, shipments: readonly bigint[]): Promise<void> {
  await tx.rows(
    `update orders.billed b set shipment_id = s.id, order_id = coalesce(s.order_id, b.order_id) from orders.shipment s
     where s.company_id = $1 and s.id = any ($2) and b.company_id = $1 and b.shipment_id is null
       and b.shipment_number = s.number and b.customer_id = s.customer_id and b.currency = s.currency`,
    [tx.company, shipments],
  )
}
