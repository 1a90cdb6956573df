/** SQL of orders: what is read before one is decided, and how those decided are written. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { DecisionJson, Facts } from '../credit/index.ts'
import type { Line, NewOrder, Order, OrderState } from './types.ts'

const columns = `
  o.id, o.number, o.customer_id as "customerId", c.code as customer, c.name, o.currency, o.ordered_on as date, o.ship_by as "shipBy", o.terms,
  o.amount_minor as "amountMinor", o.status, o.approved_on as "approvedOn", o.held_at as "heldAt",
  o.shipped_minor as "shippedMinor", o.billed_minor as "billedMinor", o.counted_orders_minor as "countedOrdersMinor",
  o.counted_shipped_minor as "countedShippedMinor", d.answer as decision, o.person_id as "personId", o.maker_id as "makerId",
  o.recorded_at as "recordedAt"`
const sources = `orders.sales_order o
  join customers.shared_customer c on c.company_id = $1 and c.id = o.customer_id
  left join credit.shared_decision d on d.company_id = $1 and d.id = o.decision_id`

export async function findOrder(reader: Reader, number: string): Promise<Order | undefined> {
  const [order] = await reader.rows<Order>(
    `select ${columns} from ${sources} where o.company_id = $1 and o.number = $2 and o.voided_at is null`,
    [reader.company, number],
  )
  return order
}

/** Kept from others until the transaction ends; the customer's account is held before. */
export async function lockOrders(tx: Transaction, ids: readonly bigint[]): Promise<Order[]> {
  await tx.rows(
    'select id from orders.sales_order where company_id = $1 and id = any ($2) order by id for update',
    [tx.company, ids],
  )
  return tx.rows<Order>(
    `select ${columns} from ${sources} where o.company_id = $1 and o.id = any ($2) order by o.id`,
    [tx.company, ids],
  )
}

export interface OrderFilter {
  readonly customerId: bigint | null
  readonly status: OrderState | null
  readonly after: { readonly date: LocalDate; readonly id: bigint } | null
  readonly limit: number
}

/** Newest first. */
export async function ordersPage(reader: Reader, filter: OrderFilter): Promise<Order[]> {
  const { customerId, status, after, limit } = filter
  return reader.rows<Order>(
    `select ${columns} from ${sources}
     where o.company_id = $1 and o.voided_at is null
       ${customerId === null ? 'and $2::bigint is null' : 'and o.customer_id = $2'}
       and ($3::text is null or o.status = $3) and (o.ordered_on, o.id) < ($4::date, $5::bigint)
     order by o.ordered_on desc, o.id desc limit $6`,
    [
      reader.company,
      customerId,
      status,
      after?.date ?? 'infinity',
      after?.id ?? 9_223_372_036_854_775_807n,
      limit,
    ],
  )
}

/** Of the same orders; the customer's rows are not needed for the sum, nor is the decision. */
export async function orderTotals(
  reader: Reader,
  { customerId, status }: Pick<OrderFilter, 'customerId' | 'status'>,
): Promise<TotalRow<'amount' | 'shipped' | 'billed'>[]> {
  return reader.rows(
    `select o.currency, count(*) as count, sum(o.amount_minor)::bigint as amount,
       sum(o.shipped_minor)::bigint as shipped, sum(o.billed_minor)::bigint as billed
     from orders.sales_order o
     where o.company_id = $1 and o.voided_at is null
       ${customerId === null ? 'and $2::bigint is null' : 'and o.customer_id = $2'}
       ${status === null ? 'and $3::text is null' : 'and o.status = $3'}
     group by o.currency order by o.currency collate "C"`,
    [reader.company, customerId, status],
  )
}

/** Longest held first. */
export async function heldOrders(
  reader: Reader,
  filter: { readonly after: bigint; readonly limit: number },
): Promise<Order[]> {
  return reader.rows<Order>(
    `select ${columns} from ${sources}
     where o.company_id = $1 and o.status = 'held' and o.voided_at is null and o.id > $2 order by o.id limit $3`,
    [reader.company, filter.after, filter.limit],
  )
}

/** Of all that are held; by the index of them. */
export async function heldTotals(reader: Reader): Promise<TotalRow<'amount'>[]> {
  return reader.rows(
    `select o.currency, count(*) as count, sum(o.amount_minor)::bigint as amount from orders.sales_order o
     where o.company_id = $1 and o.status = 'held' and o.voided_at is null
     group by o.currency order by o.currency collate "C"`,
    [reader.company],
  )
}

export async function linesOfOrder(reader: Reader, id: bigint): Promise<Line[]> {
  return reader.rows<Line>(
    `select line, sku, trim_scale(quantity)::text as quantity, trim_scale(unit_price)::text as "unitPrice",
       amount_minor as "amountMinor"
     from orders.order_line where company_id = $1 and order_id = $2 order by line_no`,
    [reader.company, id],
  )
}

export interface DecidedOrder extends NewOrder {
  readonly status: 'open' | 'held'
  readonly facts: Facts
  readonly decision: DecisionJson
}

/**
 * Writes orders with their decisions and what they take; the accounts are held. Returns the numbers written: one that is
 * missing was there already.
 */
export async function insertOrders(
  tx: Transaction,
  orders: readonly DecidedOrder[],
  more: {
    readonly today: LocalDate
    readonly importId: bigint | null
    readonly policy: { readonly version: number | null; readonly name: string }
  },
): Promise<{ readonly number: string; readonly id: bigint }[]> {
  return tx.rows<{ number: string; id: bigint }>(
    `with given as materialized (
       select g.*, nextval('orders.sales_order_id_seq') as id
       from jsonb_to_recordset($2::jsonb) as g(number text, customer bigint, currency text, date date, ship_by date, terms text,
         amount bigint, status text, facts jsonb, verdict text, answer jsonb, lines jsonb)
     ), written as (
       insert into orders.sales_order (company_id, id, number, customer_id, currency, ordered_on, ship_by, terms, amount_minor,
         status, decision_id, approved_on, held_at, counted_orders_minor, import_id, person_id)
       select $1, g.id, g.number, g.customer, g.currency, g.date, g.ship_by, g.terms, g.amount, g.status,
         credit.note_decision(g.customer, 'order', 'order:' || g.number, $5, $6, g.facts, g.verdict, g.answer),
         case g.status when 'open' then $3::date end,
         -- A program told an earlier day held it then, wherever that day ended.
         case g.status when 'held' then least(now(), $3::date + interval '36 hours') end,
         case g.status when 'open' then g.amount else 0 end, $4, $7
       from given g
       on conflict do nothing
       returning id, number
     ), lined as (
       insert into orders.order_line (company_id, order_id, customer_id, line_no, line, sku, quantity, unit_price, amount_minor)
       select $1, g.id, g.customer, l.n, l.line, l.sku, l.quantity, l.unit_price, l.amount
       from written w join given g on g.id = w.id cross join lateral (
         select row_number() over ()::integer as n, t.* from jsonb_to_recordset(g.lines)
           as t(line text, sku text, quantity numeric, unit_price numeric, amount bigint)) l
     ), moved as (
       select credit.move_exposure(array_agg(g.customer), array_agg(g.currency), array_agg(g.amount),
         array_agg(0::bigint), array_agg(0::bigint))
       from written w join given g on g.id = w.id where g.status = 'open' having count(*) > 0
     )
     select w.number, w.id, (select count(*) from moved) as moved from written w`,
    [
      tx.company,
      JSON.stringify(orders.map(orderToRow)),
      more.today,
      more.importId,
      more.policy.version,
      more.policy.name,
      tx.person,
    ],
    'orders insert',
  )
}

const orderToRow = (order: DecidedOrder) => ({
  number: order.number,
  customer: order.customerId.toString(),
  currency: order.currency,
  date: order.date,
  ship_by: order.shipBy,
  terms: order.terms ?? null,
  amount: order.amountMinor.toString(),
  status: order.status,
  facts: order.facts,
  verdict: order.decision.decision,
  answer: order.decision,
  lines: order.lines.map(lineToRow),
})

export const lineToRow = (line: Line) => ({
  line: line.line,
  sku: line.sku,
  quantity: line.quantity,
  unit_price: line.unitPrice,
  amount: line.amountMinor.toString(),
})

/** What becomes of an order; what it takes follows by recounting. */
export async function setOrderState(
  tx: Transaction,
  id: bigint,
  state: {
    readonly status: OrderState
    readonly approvedOn?: LocalDate | null
    readonly decisionId?: bigint | null
  },
): Promise<void> {
  await tx.rows(
    `update orders.sales_order set status = $3, approved_on = coalesce($4, approved_on),
       decision_id = coalesce($5, decision_id), held_at = case when $3 = 'held' then held_at end
     where company_id = $1 and id = $2`,
    [tx.company, id, state.status, state.approvedOn ?? null, state.decisionId ?? null],
  )
}

export async function noteDecision(
  tx: Transaction,
  about: { readonly customerId: bigint; readonly at: string; readonly subject: string },
  policy: { readonly version: number | null; readonly name: string },
  decided: { readonly facts: Facts; readonly verdict: string; readonly answer: unknown },
): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    'select credit.note_decision($1, $2, $3, $4, $5, $6, $7, $8) as id',
    [
      about.customerId,
      about.at,
      about.subject,
      policy.version,
      policy.name,
      JSON.stringify(decided.facts),
      decided.verdict,
      JSON.stringify(decided.answer),
    ],
  )
  if (!row) throw new Error('no decision kept')
  return row.id
}

export async function insertRelease(
  tx: Transaction,
  release: {
    readonly order: Order
    readonly reason: string
    readonly byProgram: boolean
    readonly decisionId: bigint | null
  },
): Promise<void> {
  const { order, reason, byProgram, decisionId } = release
  await tx.rows(
    `insert into orders.release (company_id, order_id, customer_id, amount_minor, currency, reason, person_id, decision_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.company,
      order.id,
      order.customerId,
      order.amountMinor,
      order.currency,
      reason,
      byProgram ? null : tx.person,
      decisionId,
    ],
  )
}

/** Who looks after these customers, and their names. */
export async function salespeopleOf(
  reader: Reader,
  customers: readonly bigint[],
): Promise<Map<bigint, { name: string; salesperson: string | null }>> {
  const rows = await reader.rows<{ id: bigint; name: string; salesperson: string | null }>(
    'select id, name, salesperson from customers.shared_customer where company_id = $1 and id = any ($2)',
    [reader.company, customers],
  )
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
