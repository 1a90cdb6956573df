/** SQL of shipments: what leaves, and what comes back. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Facts } from '../credit/index.ts'
import type { Consignment } from './consign.ts'
import { lineToRow } from './store-orders.ts'
import type { Line, NewShipment, Shipment } from './types.ts'

const columns = `
  s.id, s.number, s.order_number as order, s.order_id as "orderId", s.customer_id as "customerId", c.code as customer,
  s.currency, s.shipped_on as date, s.amount_minor as "amountMinor", s.is_breach as "isBreach",
  s.reversed_on as "reversedOn", b.number as returns, s.reason,
  s.collected_number as "collectedNumber", s.collected_minor as "collectedMinor", d.answer as decision,
  signed.signed_on as "signedOn", signed.signed_by as "signedBy", s.recorded_at as "recordedAt"`
const sources = `orders.shipment s
  join customers.shared_customer c on c.company_id = $1 and c.id = s.customer_id
  left join orders.shipment b on b.company_id = $1 and b.id = s.returns_id
  left join credit.shared_decision d on d.company_id = $1 and d.id = s.decision_id
  left join lateral (select g.signed_on, g.signed_by from orders.signature g
    where g.company_id = $1 and g.shipment_id = s.id order by g.id desc limit 1) signed on true`

export async function findShipment(reader: Reader, number: string): Promise<Shipment | undefined> {
  const [shipment] = await reader.rows<Shipment>(
    `select ${columns} from ${sources} where s.company_id = $1 and s.number = $2 and s.voided_at is null`,
    [reader.company, number],
  )
  return shipment
}

export interface ShipmentFilter {
  readonly customerId: bigint | null
  readonly breaches: boolean
  readonly after: { readonly date: LocalDate; readonly id: bigint } | null
  readonly limit: number
}

/** Newest first. */
export async function shipmentsPage(reader: Reader, filter: ShipmentFilter): Promise<Shipment[]> {
  const { customerId, breaches, after, limit } = filter
  return reader.rows<Shipment>(
    `select ${columns} from ${sources}
     where s.company_id = $1 and s.voided_at is null
       ${customerId === null ? 'and $2::bigint is null' : 'and s.customer_id = $2'}
       ${breaches ? 'and s.is_breach' : ''} and (s.shipped_on, s.id) < ($3::date, $4::bigint)
     order by s.shipped_on desc, s.id desc limit $5`,
    [reader.company, customerId, after?.date ?? 'infinity', after?.id ?? 9_223_372_036_854_775_807n, limit],
  )
}

export async function linesOfShipment(reader: Reader, id: bigint): Promise<Line[]> {
  return reader.rows<Line>(
    `select line, sku, trim_scale(quantity)::text as quantity, trim_scale(unit_price)::text as "unitPrice",
       amount_minor as "amountMinor"
     from orders.shipment_line where company_id = $1 and shipment_id = $2 order by line_no`,
    [reader.company, id],
  )
}

/** What of a shipment is still out, returns taken off. */
export async function stillOut(reader: Reader, id: bigint): Promise<bigint> {
  const [row] = await reader.rows<{ minor: bigint }>(
    `select coalesce(sum(amount_minor), 0)::bigint as minor from orders.shipment
     where company_id = $1 and (id = $2 or returns_id = $2) and reversed_on is null and voided_at is null`,
    [reader.company, id],
  )
  return row?.minor ?? 0n
}

export interface DecidedShipment extends NewShipment {
  readonly orderId: bigint | null
  readonly isBreach: boolean
  readonly consignment: Consignment
  /** Null: goods that came back are not decided. */
  readonly decided: { readonly facts: Facts; readonly verdict: string; readonly answer: unknown } | null
}

/** Writes shipments with their decisions; what they take follows by recounting. Returns those written. */
export async function insertShipments(
  tx: Transaction,
  shipments: readonly DecidedShipment[],
  more: {
    readonly importId: bigint | null
    readonly policy: { readonly version: number | null; readonly name: string }
  },
): Promise<{ readonly number: string; readonly id: bigint }[]> {
  return tx.rows<{ number: string; id: bigint }>(
    `with given as materialized (
       select g.*, nextval('orders.shipment_id_seq') as id
       from jsonb_to_recordset($2::jsonb) as g(number text, customer bigint, currency text, date date, amount bigint,
         order_number text, order_id bigint, returns_id bigint, breach boolean, consigned bigint, reason text, facts jsonb,
         verdict text, answer jsonb, lines jsonb)
     ), written as (
       insert into orders.shipment (company_id, id, number, customer_id, currency, shipped_on, amount_minor, order_number,
         order_id, returns_id, is_breach, consigned_minor, reason, decision_id, import_id, person_id)
       select $1, g.id, g.number, g.customer, g.currency, g.date, g.amount, g.order_number, g.order_id, g.returns_id,
         g.breach, g.consigned, g.reason,
         case when g.facts is not null then
           credit.note_decision(g.customer, 'ship', 'shipment:' || g.number, $4, $5, g.facts, g.verdict, g.answer) end,
         $3, $6
       from given g
       on conflict do nothing
       returning id, number
     ), lined as (
       insert into orders.shipment_line (company_id, shipment_id, customer_id, line_no, line, sku, quantity, unit_price,
         amount_minor, is_consigned)
       select $1, g.id, g.customer, l.n, l.line, l.sku, l.quantity, l.unit_price, l.amount, l.consigned
       from written w join given g on g.id = w.id cross join lateral (
         select row_number() over ()::integer as n, t.* from jsonb_to_recordset(g.lines)
           as t(line text, sku text, quantity numeric, unit_price numeric, amount bigint, consigned boolean)) l
     )
     select number, id from written`,
    [
      tx.company,
      JSON.stringify(shipments.map(shipmentToRow)),
      more.importId,
      more.policy.version,
      more.policy.name,
      tx.person,
    ],
  )
}

const shipmentToRow = (shipment: DecidedShipment) => ({
  number: shipment.number,
  customer: shipment.customerId.toString(),
  currency: shipment.currency,
  date: shipment.date,
  amount: shipment.amountMinor.toString(),
  order_number: shipment.order,
  order_id: shipment.orderId?.toString() ?? null,
  returns_id: shipment.returnsId?.toString() ?? null,
  breach: shipment.isBreach,
  consigned: shipment.consignment.minor.toString(),
  reason: shipment.reason,
  ...(shipment.decided ?? {}),
  lines: shipment.lines.map((line, at) => ({
    ...lineToRow(line),
    consigned: shipment.consignment.lines[at] ?? false,
  })),
})

/** Taken back as a mistake, with what came back of it. */
export async function reverseShipments(tx: Transaction, id: bigint, on: LocalDate): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    `update orders.shipment set reversed_on = $3
     where company_id = $1 and (id = $2 or returns_id = $2) and reversed_on is null returning id`,
    [tx.company, id, on],
  )
  return rows.map(row => row.id)
}

export async function insertSignature(
  tx: Transaction,
  { id, customerId }: Pick<Shipment, 'id' | 'customerId'>,
  on: LocalDate | null,
  by: string,
): Promise<void> {
  await tx.rows(
    `insert into orders.signature (company_id, shipment_id, customer_id, signed_on, signed_by, person_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.company, id, customerId, on, by, tx.person],
  )
}

/** Orders by number, for the shipments that name them. */
export async function ordersNamed(
  reader: Reader,
  numbers: readonly string[],
): Promise<{ readonly id: bigint; readonly number: string; readonly approvedOn: LocalDate | null }[]> {
  return reader.rows(
    `select id, number, approved_on as "approvedOn" from orders.sales_order
     where company_id = $1 and number = any ($2) and voided_at is null`,
    [reader.company, numbers],
  )
}
