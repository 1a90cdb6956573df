/** SQL of what was invoiced of orders and shipments. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'

/** A document whose order or shipment is to be counted anew. */
export interface Touched {
  readonly customerId: bigint
  readonly orderId: bigint | null
  readonly shipmentId: bigint | null
}

/** Customers with a document in `booking` that names an order or shipment. */
export async function namedInBooking(tx: Transaction): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    'select distinct customer_id as id from booking where "order" is not null or shipment is not null',
  )
  return rows.map(row => row.id)
}

/** The original amount counts, also where less of it was still open at go-live. */
export async function insertBilled(tx: Transaction, importId: bigint | null): Promise<Touched[]> {
  return tx.rows<Touched>(
    `insert into orders.billed (company_id, invoice_id, customer_id, currency, number, order_number, shipment_number,
       order_id, shipment_id, amount_minor, import_id)
     select $1, b.invoice_id, b.customer_id, b.currency, b.number, b."order", b.shipment,
       coalesce(s.order_id, case when s.id is null then o.id end), s.id, b.sign * b.amount, $2
     from booking b
       left join orders.shipment s on s.company_id = $1 and s.number = b.shipment and s.customer_id = b.customer_id
         and s.currency = b.currency and s.voided_at is null
       left join orders.sales_order o on o.company_id = $1 and o.number = b."order" and o.customer_id = b.customer_id
         and o.currency = b.currency and o.voided_at is null
     where b."order" is not null or b.shipment is not null
     returning customer_id as "customerId", order_id as "orderId", shipment_id as "shipmentId"`,
    [tx.company, importId],
  )
}

/** What of an order, or of a shipment of none, waits to be invoiced. */
export async function uninvoiced(
  reader: Reader,
  asked: {
    readonly customerId: bigint
    readonly currency: string
    readonly order: string | null
    readonly shipment: string | null
  },
): Promise<{ readonly orders: bigint; readonly shipped: bigint }> {
  const [row] = await reader.rows<{ orders: bigint; shipped: bigint }>(
    `select coalesce(sum(t.orders), 0)::bigint as orders, coalesce(sum(t.shipped), 0)::bigint as shipped from (
       select o.counted_orders_minor as orders, o.counted_shipped_minor + o.counted_stock_minor as shipped from orders.sales_order o
       where o.company_id = $1 and o.customer_id = $2 and o.currency = $3 and o.voided_at is null
         and (o.number = $4 or o.id = (select s.order_id from orders.shipment s
           where s.company_id = $1 and s.number = $5 and s.voided_at is null))
       union all
       select 0, s.counted_shipped_minor + s.counted_stock_minor from orders.shipment s
       where s.company_id = $1 and s.customer_id = $2 and s.currency = $3 and s.number = $5 and s.order_id is null
         and s.voided_at is null) t`,
    [reader.company, asked.customerId, asked.currency, asked.order, asked.shipment],
  )
  return row ?? { orders: 0n, shipped: 0n }
}

export type Which = { readonly invoiceIds: readonly bigint[] } | { readonly importId: bigint }

const condition = (which: Which, table: string) =>
  'invoiceIds' in which ? `${table}.invoice_id = any ($2)` : `${table}.import_id = $2`
const value = (which: Which) => ('invoiceIds' in which ? which.invoiceIds : which.importId)

/** Documents that name something, and with an import its own orders and shipments: whose accounts are to be held. */
export async function billedDocuments(reader: Reader, which: Which): Promise<Touched[]> {
  const own = `
    union all select customer_id, id, null from orders.sales_order where company_id = $1 and import_id = $2
    union all select customer_id, order_id, id from orders.shipment where company_id = $1 and import_id = $2`
  return reader.rows<Touched>(
    `select b.customer_id as "customerId", b.order_id as "orderId", b.shipment_id as "shipmentId" from orders.billed b
     where b.company_id = $1 and not b.is_gone and ${condition(which, 'b')} ${'importId' in which ? own : ''}`,
    [reader.company, value(which)],
  )
}

export async function takeBack(tx: Transaction, which: Which): Promise<Touched[]> {
  return tx.rows<Touched>(
    `update orders.billed b set is_gone = true where b.company_id = $1 and not b.is_gone and ${condition(which, 'b')}
     returning b.customer_id as "customerId", b.order_id as "orderId", b.shipment_id as "shipmentId"`,
    [tx.company, value(which)],
  )
}

/**
 * Orders and shipments of an import are taken back as never entered; what others named of them waits again for their number.
 */
export async function dropImported(tx: Transaction, importId: bigint): Promise<Touched[]> {
  const values = [tx.company, importId]
  const shipments = await tx.rows<Touched>(
    `update orders.shipment s set voided_at = now() where s.company_id = $1 and s.import_id = $2 and s.voided_at is null
     returning s.customer_id as "customerId", s.order_id as "orderId", s.id as "shipmentId"`,
    values,
  )
  const orders = await tx.rows<Touched>(
    `update orders.sales_order o set voided_at = now() where o.company_id = $1 and o.import_id = $2 and o.voided_at is null
     returning o.customer_id as "customerId", o.id as "orderId", null::bigint as "shipmentId"`,
    values,
  )
  const [orderIds, shipmentIds] = [
    orders.flatMap(row => row.orderId ?? []),
    shipments.flatMap(row => row.shipmentId ?? []),
  ]
  const left = await tx.rows<Touched>(
    `update orders.shipment s set order_id = null
     where s.company_id = $1 and s.order_id = any ($2) and s.voided_at is null
     returning s.customer_id as "customerId", null::bigint as "orderId", s.id as "shipmentId"`,
    [tx.company, orderIds],
  )
  await tx.rows(
    `update orders.billed b set
       order_id = case when b.order_id = any ($2) then null else b.order_id end,
       shipment_id = case when b.shipment_id = any ($3) then null else b.shipment_id end
     where b.company_id = $1 and (b.order_id = any ($2) or b.shipment_id = any ($3))`,
    [tx.company, orderIds, shipmentIds],
  )
  return [...shipments, ...orders, ...left]
}
