/** SQL of goods behind invoices that fall due by them. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { TermEvent } from '../terms/index.ts'
import type { DatedGoods } from './goods-days.ts'

export type GoodsMoved = { readonly shipments: readonly string[] } | { readonly importId: bigint } | 'booked'

/** Something of it waits for the goods to leave, to be signed for or to be sold. */
const waitsForGoods = (v: string) =>
  `concat(${v}.terms, ${v}.by_family::text) ~ 'event[\\\\":]+(shipment|signature|sell-through)'`

const sources = (moved: Exclude<GoodsMoved, 'booked'>) => {
  const goods = 'select g.id, g.order_id from orders.shared_goods g where g.company_id = $1 and'
  // Goods that left before their order was known move with it.
  const which =
    'shipments' in moved
      ? `${goods} g.number = any ($2::text[])`
      : `${goods} g.import_id = $2::bigint union ${goods} g.order_id in (
          select o.id from orders.shared_order o where o.company_id = $1 and o.import_id = $2::bigint)`
  return `
    with goods as materialized (${which}),
    billed as (
      select b.invoice_id from goods g join orders.shared_billed b on b.company_id = $1 and b.shipment_id = g.id and not b.is_gone
      union select b.invoice_id from goods g join orders.shared_billed b on b.company_id = $1 and b.order_id = g.order_id
        and not b.is_gone
    )
    select v.number from billed b join invoices.invoice v on v.company_id = $1 and v.id = b.invoice_id
    where v.kind = 'invoice' and v.reversed_on is null and v.voided_at is null and ${waitsForGoods('v')} order by v.id`
}

/** Numbers of invoices for goods that moved, or of those in `booking`, that fall due by them. */
export async function invoicesOfGoods(reader: Reader, moved: GoodsMoved): Promise<string[]> {
  const rows =
    moved === 'booked'
      ? await reader.rows<{ number: string }>(
          `select v.number from booking v where v.sign > 0 and (v."order" is not null or v.shipment is not null)
             and ${waitsForGoods('v')} order by v.n`,
        )
      : await reader.rows<{ number: string }>(sources(moved), [
          reader.company,
          'shipments' in moved ? moved.shipments : moved.importId,
        ])
  return rows.map(row => row.number)
}

/** Rows with a day as {@link DatedGoods}. */
const dated = (number: string, minor: string, on: string) =>
  `coalesce(json_agg(json_build_object('number', ${number}, 'amount', ${minor}::text, 'on', ${on})
    order by ${on}, ${number})
    filter (where ${on} is not null), '[]')`

export interface GoodsBehind {
  readonly shipped: readonly DatedGoods[]
  readonly signed: readonly DatedGoods[]
  readonly sold: readonly DatedGoods[]
  /** As much as was invoiced of the order up to this invoice, at most the order; null: it names its shipment. */
  readonly neededMinor: bigint | null
  /** As much as was invoiced of its goods up to this invoice, at most what of them is settled on sale. */
  readonly neededSoldMinor: bigint
  /** Events a person told last: the program does not know better. */
  readonly toldByPeople: readonly TermEvent[]
}

export async function goodsBehind(reader: Reader, invoiceId: bigint): Promise<GoodsBehind | undefined> {
  const [goods] = await reader.rows<GoodsBehind>(
    `select goods.shipped, goods.signed, goods.sold,
       case when b.shipment_id is null then least(invoiced.minor,
         (select o.amount_minor from orders.shared_order o where o.company_id = $1 and o.id = b.order_id)) end as "neededMinor",
       least(invoiced.minor, goods.consigned) as "neededSoldMinor",
       (select coalesce(json_agg(e.event), '[]') from (
          select distinct on (event) event, source from invoices.invoice_event
          where company_id = $1 and invoice_id = v.id order by event, id desc) e
        where e.source is null) as "toldByPeople"
     from orders.shared_billed b join invoices.invoice v on v.company_id = $1 and v.id = b.invoice_id
       cross join lateral (
         select coalesce(sum(x.amount_minor), 0)::bigint as minor from orders.shared_billed x
           join invoices.invoice i on i.company_id = $1 and i.id = x.invoice_id
         where x.company_id = $1 and not x.is_gone and x.amount_minor > 0 and (i.issued_on, i.id) <= (v.issued_on, v.id)
           and case when b.shipment_id is null then x.order_id = b.order_id else x.shipment_id = b.shipment_id end) invoiced
       cross join lateral (
         select ${dated('g.number', 'g.amount_minor', 'g.shipped_on')} as shipped,
           ${dated('g.number', 'g.amount_minor', 'g.signed_on')} as signed,
           coalesce(sum(g.consigned_minor), 0)::bigint as consigned,
           (select ${dated('s.number', 's.amount_minor', 's.on_day')} from orders.shared_sale s
            where s.company_id = $1 and s.shipment_id = any (array_agg(g.id))) as sold
         from orders.shared_goods g where g.company_id = $1 and not g.is_gone
           and case when b.shipment_id is null then g.order_id = b.order_id else g.id = b.shipment_id end) goods
     where b.company_id = $1 and b.invoice_id = $2 and not b.is_gone`,
    [reader.company, invoiceId],
  )
  return goods
}
