/** SQL of goods behind invoices that fall due by them. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { TermEvent } from '../terms/index.ts'
import type { GoodsMove } from './goods-days.ts'

export type GoodsMoved = { readonly shipment: string } | { readonly importId: bigint } | 'booked'

/** Something of it waits for the goods to leave or to be signed for. */
const waitsForGoods = (v: string) =>
  `concat(${v}.terms, ${v}.by_family::text) ~ 'event[\\\\":]+(shipment|signature)'`

const sources = (moved: Exclude<GoodsMoved, 'booked'>) => {
  const which = 'shipment' in moved ? 'g.number = $2::text' : 'g.import_id = $2::bigint'
  return `
    with goods as materialized (select g.id, g.order_id from orders.shared_goods g where g.company_id = $1 and ${which}),
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
          'shipment' in moved ? moved.shipment : moved.importId,
        ])
  return rows.map(row => row.number)
}

export interface GoodsBehind {
  readonly moves: readonly GoodsMove[]
  /** As much as was invoiced of the order up to this invoice, at most the order; null: it names its shipment. */
  readonly neededMinor: bigint | null
  /** Events a person told last: the program does not know better. */
  readonly toldByPeople: readonly TermEvent[]
}

export async function goodsBehind(reader: Reader, invoiceId: bigint): Promise<GoodsBehind | undefined> {
  const [goods] = await reader.rows<GoodsBehind>(
    `select
       (select coalesce(json_agg(json_build_object('number', g.number, 'amount', g.amount_minor::text, 'shipped', g.shipped_on,
            'signed', g.signed_on) order by g.shipped_on, g.id), '[]')
        from orders.shared_goods g where g.company_id = $1 and not g.is_gone
          and case when b.shipment_id is null then g.order_id = b.order_id else g.id = b.shipment_id end) as moves,
       case when b.shipment_id is null then least(
         (select o.amount_minor from orders.shared_order o where o.company_id = $1 and o.id = b.order_id),
         (select sum(x.amount_minor)::bigint from orders.shared_billed x
            join invoices.invoice i on i.company_id = $1 and i.id = x.invoice_id
          where x.company_id = $1 and x.order_id = b.order_id and not x.is_gone and x.amount_minor > 0
            and (i.issued_on, i.id) <= (v.issued_on, v.id))) end as "neededMinor",
       (select coalesce(json_agg(e.event), '[]') from (
          select distinct on (event) event, source from invoices.invoice_event
          where company_id = $1 and invoice_id = v.id order by event, id desc) e
        where e.source is null) as "toldByPeople"
     from orders.shared_billed b join invoices.invoice v on v.company_id = $1 and v.id = b.invoice_id
     where b.company_id = $1 and b.invoice_id = $2 and not b.is_gone`,
    [reader.company, invoiceId],
  )
  return goods
}
