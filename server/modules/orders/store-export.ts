/** SQL of the exports. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

interface ExportedLine {
  readonly line: string | null
  readonly sku: string | null
  readonly quantity: string | null
  readonly unit_price: string | null
  readonly amount: string
}

export interface ExportedRow {
  readonly id: bigint
  readonly number: string
  readonly customer: string
  readonly date: LocalDate
  readonly currency: Currency
  readonly order: string | null
  readonly shipBy: LocalDate | null
  readonly terms: string | null
  readonly signed: LocalDate | null
  readonly signedBy: string | null
  readonly amountMinor: bigint
  readonly lines: readonly ExportedLine[] | null
}

const lines = (table: string, key: string) => `(
  select jsonb_agg(jsonb_build_object('line', l.line, 'sku', l.sku, 'quantity', trim_scale(l.quantity)::text,
    'unit_price', trim_scale(l.unit_price)::text, 'amount', l.amount_minor::text) order by l.line_no)
  from orders.${table} l where l.company_id = $1 and l.${key} = t.id)`

const statements = {
  // What of a closed order will never leave is not ordered elsewhere either.
  sales_order: `select t.id, t.number, c.code as customer, t.ordered_on as date, t.currency, null::text as order,
      t.ship_by as "shipBy", t.terms, null::date as signed, null::text as "signedBy", kept.minor as "amountMinor",
      case when kept.minor = t.amount_minor then ${lines('order_line', 'order_id')} end as lines
    from orders.sales_order t join customers.shared_customer c on c.company_id = $1 and c.id = t.customer_id
      cross join lateral (select case when t.status = 'closed'
        then least(t.amount_minor, greatest(t.shipped_minor, t.billed_minor)) else t.amount_minor end as minor) kept
    where t.company_id = $1 and t.voided_at is null and t.status <> 'cancelled' and kept.minor > 0 and t.id > $2 order by t.id limit $3`,
  // What came back of a shipment without an order is taken off it: nothing else would say whose goods they were.
  shipment: `select t.id, t.number, c.code as customer, t.shipped_on as date, t.currency, t.order_number as order,
      null::date as "shipBy", null::text as terms, g.signed_on as signed,
      case when g.signed_on is not null then nullif(g.signed_by, '') end as "signedBy", t.amount_minor + back.minor as "amountMinor",
      case when back.minor = 0 then ${lines('shipment_line', 'shipment_id')} end as lines
    from orders.shipment t join customers.shared_customer c on c.company_id = $1 and c.id = t.customer_id
      left join lateral (select x.signed_on, x.signed_by from orders.signature x
        where x.company_id = $1 and x.shipment_id = t.id order by x.id desc limit 1) g on true
      cross join lateral (
        select coalesce(sum(r.amount_minor), 0)::bigint as minor from orders.shipment r
        where r.company_id = $1 and r.returns_id = t.id and t.order_id is null and r.reversed_on is null
          and r.voided_at is null) back
    where t.company_id = $1 and t.voided_at is null and t.reversed_on is null and (t.order_id is not null or t.amount_minor > 0)
      and t.amount_minor + back.minor <> 0 and t.id > $2 order by t.id limit $3`,
} as const

/** By id: as they came in. */
export function exportPage(
  reader: Reader,
  table: keyof typeof statements,
  after: bigint,
  most: number,
): Promise<ExportedRow[]> {
  return reader.rows<ExportedRow>(statements[table], [reader.company, after, most])
}
