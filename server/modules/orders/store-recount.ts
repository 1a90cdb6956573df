/** SQL of exposure: what orders and shipments take, counted from the documents and moved by the difference. */
import type { Transaction } from '../../kernel/database/transaction.ts'

/** The formula of `standingOf` and `stockIn`, for some orders and some shipments without an order; null: all of them. */
const counted = (orders: string, shipments: string) => `
  affected_order as (
    select o.id, o.customer_id, o.currency, o.shipped_minor, o.billed_minor, o.counted_orders_minor, o.counted_shipped_minor,
      o.counted_stock_minor,
      case when o.status = 'open' and o.voided_at is null then o.amount_minor else 0 end as wanted
    from orders.sales_order o where o.company_id = $1 and (${orders} is null or o.id = any (${orders}))
  ), order_sums as (
    select t.id, sum(t.shipped)::bigint as shipped, sum(t.billed)::bigint as billed, sum(t.unsold)::bigint as unsold from (
      select s.order_id as id, s.amount_minor as shipped, 0 as billed, s.consigned_minor as unsold from orders.shipment s
      where s.company_id = $1 and s.order_id is not null and (${orders} is null or s.order_id = any (${orders}))
        and s.reversed_on is null and s.voided_at is null
      union all
      select b.order_id, 0, b.amount_minor, 0 from orders.billed b
      where b.company_id = $1 and b.order_id is not null and (${orders} is null or b.order_id = any (${orders})) and not b.is_gone
      union all
      select s.order_id, 0, 0, -m.amount_minor from orders.live_sale m join orders.shipment s
        on s.company_id = $1 and s.id = m.shipment_id
      where m.company_id = $1 and s.order_id is not null and (${orders} is null or s.order_id = any (${orders}))
    ) t group by t.id
  ), measured_order as (
    select a.*, coalesce(s.shipped, 0)::bigint as shipped, coalesce(s.billed, 0)::bigint as billed,
      greatest(a.wanted - greatest(coalesce(s.shipped, 0), coalesce(s.billed, 0), 0), 0)::bigint as orders_now,
      greatest(greatest(coalesce(s.shipped, 0), 0) - greatest(coalesce(s.billed, 0), 0), 0)::bigint as out_now,
      greatest(coalesce(s.unsold, 0), 0)::bigint as unsold
    from affected_order a left join order_sums s on s.id = a.id
  ), counted_order as (
    select m.*, least(m.out_now, m.unsold) as stock_now, m.out_now - least(m.out_now, m.unsold) as shipped_now
    from measured_order m
  ), affected_shipment as (
    select s.id, s.customer_id, s.currency, s.billed_minor, s.counted_shipped_minor, s.counted_stock_minor,
      s.consigned_minor,
      s.order_id is null and s.returns_id is null and s.amount_minor > 0 and s.reversed_on is null and s.voided_at is null
        as stands_alone, s.amount_minor
    from orders.shipment s where s.company_id = $1 and (${shipments} is null or s.id = any (${shipments}))
      -- One of an order is counted with it, and takes nothing itself any more.
      and (s.order_id is null or s.counted_shipped_minor <> 0 or s.counted_stock_minor <> 0 or s.billed_minor <> 0)
  ), shipment_sums as (
    select t.id, sum(t.returned)::bigint as returned, sum(t.billed)::bigint as billed, sum(t.gone)::bigint as gone from (
      select r.returns_id as id, -r.amount_minor as returned, 0 as billed, -r.consigned_minor as gone from orders.shipment r
      where r.company_id = $1 and r.returns_id is not null and (${shipments} is null or r.returns_id = any (${shipments}))
        and r.reversed_on is null and r.voided_at is null
      union all
      select b.shipment_id, 0, b.amount_minor, 0 from orders.billed b
      where b.company_id = $1 and b.shipment_id is not null and b.order_id is null
        and (${shipments} is null or b.shipment_id = any (${shipments})) and not b.is_gone
      union all
      select m.shipment_id, 0, 0, m.amount_minor from orders.live_sale m
      where m.company_id = $1 and (${shipments} is null or m.shipment_id = any (${shipments}))
    ) t group by t.id
  ), measured_shipment as (
    select a.*, case when a.stands_alone then coalesce(s.billed, 0) else 0 end::bigint as billed,
      case when a.stands_alone
        then greatest(greatest(a.amount_minor - coalesce(s.returned, 0), 0) - greatest(coalesce(s.billed, 0), 0), 0)
        else 0 end::bigint as out_now,
      greatest(a.consigned_minor - coalesce(s.gone, 0), 0)::bigint as unsold
    from affected_shipment a left join shipment_sums s on s.id = a.id
  ), counted_shipment as (
    select m.*, least(m.out_now, m.unsold) as stock_now, m.out_now - least(m.out_now, m.unsold) as shipped_now
    from measured_shipment m
  )`

/** Writes what was counted where it differs; mostly nothing does, so that is found before documents are read for writing. */
const written = `
  differing_order as materialized (
    select * from counted_order t
    where (t.shipped_minor, t.billed_minor, t.counted_orders_minor, t.counted_shipped_minor, t.counted_stock_minor)
      is distinct from (t.shipped, t.billed, t.orders_now, t.shipped_now, t.stock_now)
  ), differing_shipment as materialized (
    select * from counted_shipment t
    where (t.billed_minor, t.counted_shipped_minor, t.counted_stock_minor)
      is distinct from (t.billed, t.shipped_now, t.stock_now)
  ), order_written as (
    update orders.sales_order o set shipped_minor = c.shipped, billed_minor = c.billed,
      counted_orders_minor = c.orders_now, counted_shipped_minor = c.shipped_now, counted_stock_minor = c.stock_now
    from differing_order c where o.company_id = $1 and o.id = c.id
  ), shipment_written as (
    update orders.shipment s set billed_minor = c.billed, counted_shipped_minor = c.shipped_now,
      counted_stock_minor = c.stock_now
    from differing_shipment c where s.company_id = $1 and s.id = c.id
  )`

/** Brings orders and shipments, and what their customers use, in step with the documents; the accounts are held. */
export async function recount(
  tx: Transaction,
  orders: readonly bigint[],
  shipments: readonly bigint[],
): Promise<void> {
  await tx.rows(
    `with ${counted('$2::bigint[]', '$3::bigint[]')}, ${written}, change as (
       select customer_id, currency, orders_now - counted_orders_minor as orders, shipped_now - counted_shipped_minor as shipped,
         stock_now - counted_stock_minor as stock
       from counted_order
       union all
       select customer_id, currency, 0, shipped_now - counted_shipped_minor, stock_now - counted_stock_minor
       from counted_shipment
     )
     select credit.move_exposure(array_agg(customer_id), array_agg(currency), array_agg(orders), array_agg(shipped),
       array_agg(stock))
     from (
       select customer_id, currency, sum(orders)::bigint as orders, sum(shipped)::bigint as shipped,
         sum(stock)::bigint as stock
       from change
       group by customer_id, currency having sum(orders) <> 0 or sum(shipped) <> 0 or sum(stock) <> 0
     ) t having count(*) > 0`,
    [tx.company, orders, shipments],
  )
}

const countedOfAll = counted('null::bigint[]', 'null::bigint[]')

/** What every customer uses by its documents alone. */
export const rebuilt = `with ${countedOfAll}
  select customer_id, currency, sum(orders)::bigint as orders, sum(shipped)::bigint as shipped,
    sum(stock)::bigint as stock
  from (
    select customer_id, currency, orders_now as orders, shipped_now as shipped, stock_now as stock from counted_order
    union all select customer_id, currency, 0, shipped_now, stock_now from counted_shipment
  ) t group by customer_id, currency`

/** Customers any order or shipment is of. */
export async function customersWithDocuments(tx: Transaction): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    `select id from customers.shared_customer c where company_id = $1 and (
       exists (select from orders.sales_order o where o.company_id = $1 and o.customer_id = c.id)
       or exists (select from orders.shipment s where s.company_id = $1 and s.customer_id = c.id)
       or exists (select from credit.shared_exposure e where e.company_id = $1 and e.customer_id = c.id))`,
    [tx.company],
  )
  return rows.map(row => row.id)
}

/**
 * Counts everything anew and brings what is stored in step: documents first, then, from those, what their customers use.
 * Returns how many customers' exposure differed.
 */
export async function recountAll(tx: Transaction): Promise<number> {
  // Several processes would each sum up all shipments and invoices for themselves.
  await tx.rows('set local max_parallel_workers_per_gather = 0')
  await tx.rows(`set local work_mem = '128MB'`)
  await tx.rows(`with ${countedOfAll}, ${written} select`, [tx.company])
  const [row] = await tx.rows<{ differed: number }>(
    `with document as (
       select customer_id, currency, sum(orders)::bigint as orders, sum(shipped)::bigint as shipped,
         sum(stock)::bigint as stock
       from (
         select customer_id, currency, counted_orders_minor as orders, counted_shipped_minor as shipped,
           counted_stock_minor as stock
         from orders.sales_order where company_id = $1
           and (counted_orders_minor <> 0 or counted_shipped_minor <> 0 or counted_stock_minor <> 0)
         union all select customer_id, currency, 0, counted_shipped_minor, counted_stock_minor
         from orders.shipment where company_id = $1 and (counted_shipped_minor <> 0 or counted_stock_minor <> 0)
       ) t group by customer_id, currency
     ), difference as (
       select coalesce(d.customer_id, e.customer_id) as customer_id, coalesce(d.currency, e.currency) as currency,
         coalesce(d.orders, 0) - coalesce(e.orders_minor, 0) as orders,
         coalesce(d.shipped, 0) - coalesce(e.shipped_minor, 0) as shipped,
         coalesce(d.stock, 0) - coalesce(e.stock_minor, 0) as stock
       from document d full join (select * from credit.shared_exposure where company_id = $1) e
         on e.customer_id = d.customer_id and e.currency = d.currency
       where (coalesce(d.orders, 0), coalesce(d.shipped, 0), coalesce(d.stock, 0))
         is distinct from (coalesce(e.orders_minor, 0), coalesce(e.shipped_minor, 0), coalesce(e.stock_minor, 0))
     ), moved as (
       select credit.move_exposure(array_agg(customer_id), array_agg(currency), array_agg(orders), array_agg(shipped),
         array_agg(stock))
       from difference having count(*) > 0
     )
     select (select count(*) from difference)::integer as differed, (select count(*) from moved) as moved`,
    [tx.company],
  )
  return row?.differed ?? 0
}
