/** SQL of the stock at customers: goods settled as they are sold, and what was reported of them. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FamilyTerms } from '../terms/index.ts'
import type { StockLine, StockMove } from './stock-rules.ts'

export const stockReportKinds = ['sold', 'returned', 'counted'] as const
export type StockReportKind = (typeof stockReportKinds)[number]

export interface Consignee {
  readonly terms: string | null
  readonly families: readonly FamilyTerms[]
}

/** Of these customers, those with terms by which anything is settled on sale. */
export async function consignees(
  reader: Reader,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, Consignee>> {
  const rows = await reader.rows<Consignee & { readonly id: bigint }>(
    `select id, terms, family_terms as families from customers.shared_customer
     where company_id = $1 and id = any ($2)
       and (terms like '%sell-through%' or family_terms::text like '%sell-through%')`,
    [reader.company, ids],
  )
  return new Map(rows.map(({ id, ...terms }) => [id, terms]))
}

/** Of these shipments, those that went out to be settled on sale. */
export async function consignedOf(reader: Reader, ids: readonly bigint[]): Promise<ReadonlySet<bigint>> {
  if (ids.length === 0) return new Set()
  const rows = await reader.rows<{ id: bigint }>(
    'select id from orders.shipment where company_id = $1 and id = any ($2) and consigned_minor > 0',
    [reader.company, ids],
  )
  return new Set(rows.map(row => row.id))
}

export async function familiesOf(
  reader: Reader,
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (skus.length === 0) return new Map()
  const rows = await reader.rows<{ sku: string; family: string }>(
    `select sku, family from products.shared_product
     where company_id = $1 and sku = any ($2::text[]) and family is not null`,
    [reader.company, skus],
  )
  return new Map(rows.map(row => [row.sku, row.family]))
}

export interface StandingLine extends StockLine {
  readonly shipment: string
  readonly order: string | null
  readonly orderId: bigint | null
  readonly date: LocalDate
  readonly currency: Currency
  readonly name: string | null
}

/** Lines of goods still there, the oldest first. */
export const standingLines = (reader: Reader, customerId: bigint): Promise<StandingLine[]> =>
  reader.rows<StandingLine>(
    `select s.id as "shipmentId", s.number as shipment, s.order_number as order, s.order_id as "orderId",
       s.shipped_on as date, s.currency, l.line_no as line, l.sku, p.name,
       ((l.quantity - coalesce(m.quantity, 0)) * 1000000)::bigint as quantity,
       (l.amount_minor - coalesce(m.amount, 0))::bigint as "amountMinor"
     from orders.shipment s
       join orders.shipment_line l on l.company_id = $1 and l.shipment_id = s.id and l.is_consigned
         and l.sku is not null and l.quantity > 0 and l.amount_minor >= 0
       left join products.shared_product p on p.company_id = $1 and p.sku = l.sku
       left join lateral (select sum(m.quantity) as quantity, sum(m.amount_minor) as amount from orders.live_move m
         where m.company_id = $1 and m.shipment_id = s.id and m.line_no = l.line_no) m on true
     where s.company_id = $1 and s.customer_id = $2 and s.consigned_minor > 0 and s.reversed_on is null
       and s.voided_at is null and l.quantity > coalesce(m.quantity, 0)
     order by s.shipped_on, s.id, l.line_no`,
    [reader.company, customerId],
  )

/** What of the limit the stock takes, by currency: as credit counts it. */
export const stockExposure = (
  reader: Reader,
  customerId: bigint,
): Promise<{ readonly currency: Currency; readonly minor: bigint }[]> =>
  reader.rows(
    `select currency, stock_minor as minor from credit.shared_exposure
     where company_id = $1 and customer_id = $2 and stock_minor > 0 order by currency`,
    [reader.company, customerId],
  )

/** Whether goods of the shipment can only come back by product. */
export async function hasStockLines(reader: Reader, shipmentId: bigint): Promise<boolean> {
  const rows = await reader.rows(
    'select 1 from orders.shipment_line where company_id = $1 and shipment_id = $2 and is_consigned limit 1',
    [reader.company, shipmentId],
  )
  return rows.length > 0
}

export interface StockReport {
  readonly id: bigint
  readonly number: string
  readonly customerId: bigint
  readonly customer: string
  readonly kind: StockReportKind
  readonly on: LocalDate
  readonly reason: string | null
  readonly by: string | null
  readonly recordedAt: Instant
  readonly reversedReason: string | null
  readonly isReversed: boolean
  /** What it took, by currency. */
  readonly amounts: readonly { readonly currency: Currency; readonly minor: string }[]
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: string
    readonly standing: string | null
  }[]
}

const selected = `
  select r.id, r.number, r.customer_id as "customerId", c.code as customer, r.kind, r.on_day as on, r.reason, p.name as by,
    r.recorded_at as "recordedAt", r.reversed_reason as "reversedReason", r.reversed_at is not null as "isReversed",
    (select coalesce(jsonb_agg(jsonb_build_object('currency', t.currency, 'minor', t.minor::text)), '[]') from (
      select s.currency, sum(m.amount_minor) as minor from orders.stock_move m
        join orders.shipment s on s.company_id = $1 and s.id = m.shipment_id
      where m.company_id = $1 and m.report_id = r.id group by s.currency order by s.currency) t) as amounts,
    (select jsonb_agg(jsonb_build_object('sku', l.sku, 'quantity', trim_scale(l.quantity)::text,
      'standing', trim_scale(l.standing)::text) order by l.sku)
     from orders.stock_report_line l where l.company_id = $1 and l.report_id = r.id) as lines
  from orders.stock_report r join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
    left join identity.shared_person p on p.company_id = $1 and p.id = r.person_id
  where r.company_id = $1`

export async function findStockReport(reader: Reader, number: string): Promise<StockReport | undefined> {
  const [report] = await reader.rows<StockReport>(`${selected} and r.number = $2`, [reader.company, number])
  return report
}

/** Newest first. */
export const stockReportsOf = (
  reader: Reader,
  customerId: bigint,
  { before, limit }: { readonly before: bigint | undefined; readonly limit: number },
): Promise<StockReport[]> =>
  reader.rows<StockReport>(
    `${selected} and r.customer_id = $2 and ($3::bigint is null or r.id < $3) order by r.id desc limit $4`,
    [reader.company, customerId, before ?? null, limit],
  )

export interface NewStockReport {
  readonly number: string
  readonly customerId: bigint
  readonly kind: StockReportKind
  readonly on: LocalDate
  readonly reason: string | null
  /** Millionths. */
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: bigint
    readonly standing: bigint | null
  }[]
  readonly moves: readonly (StockMove & { readonly returned: string | null })[]
}

export async function insertStockReport(tx: Transaction, report: NewStockReport): Promise<void> {
  const { number, customerId, kind, on, reason, lines, moves } = report
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into orders.stock_report (company_id, number, customer_id, kind, on_day, reason, person_id)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [tx.company, number, customerId, kind, on, reason, tx.person],
  )
  await tx.rows(
    `insert into orders.stock_report_line (company_id, report_id, customer_id, sku, quantity, standing)
     select $1, $2, $3, l.sku, l.quantity / 1000000.0, l.standing / 1000000.0
     from unnest($4::text[], $5::numeric[], $6::numeric[]) l(sku, quantity, standing)`,
    [
      ...[tx.company, row?.id, customerId],
      lines.map(each => each.sku),
      lines.map(each => each.quantity),
      lines.map(each => each.standing),
    ],
  )
  await tx.rows(
    `insert into orders.stock_move (company_id, report_id, customer_id, shipment_id, line_no, quantity, amount_minor, return_id)
     select $1, $2, $3, m.shipment, m.line, m.quantity / 1000000.0, m.amount,
       (select s.id from orders.shipment s where s.company_id = $1 and s.number = m.returned and s.voided_at is null)
     from unnest($4::bigint[], $5::integer[], $6::numeric[], $7::bigint[], $8::text[])
       m(shipment, line, quantity, amount, returned)`,
    [
      ...[tx.company, row?.id, customerId],
      moves.map(each => each.shipmentId),
      moves.map(each => each.line),
      moves.map(each => each.quantity),
      moves.map(each => each.amountMinor),
      moves.map(each => each.returned),
    ],
  )
}

export interface MovedGoods {
  readonly shipmentId: bigint
  readonly shipment: string
  readonly orderId: bigint | null
  /** The shipment back to us. */
  readonly returned: string | null
}

/** What a report took, so that it is counted anew. */
export const movedBy = (reader: Reader, reportId: bigint): Promise<MovedGoods[]> =>
  reader.rows<MovedGoods>(
    `select distinct s.id as "shipmentId", s.number as shipment, s.order_id as "orderId", b.number as returned
     from orders.stock_move m join orders.shipment s on s.company_id = $1 and s.id = m.shipment_id
       left join orders.shipment b on b.company_id = $1 and b.id = m.return_id and b.reversed_on is null
     where m.company_id = $1 and m.report_id = $2`,
    [reader.company, reportId],
  )

export async function noteReportReversed(tx: Transaction, id: bigint, reason: string): Promise<void> {
  await tx.rows(
    'update orders.stock_report set reversed_at = now(), reversed_reason = $3 where company_id = $1 and id = $2',
    [tx.company, id, reason],
  )
}
