/** SQL of the order and shipment imports: from `staged` rows to documents. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Line } from './types.ts'

export type Table = 'sales_order' | 'shipment'

/** What only one of the two files has. */
const own = (table: Table) =>
  table === 'shipment'
    ? {
        columns:
          'min("order") as "order", null::date as ship_by, null::text as terms, min(signed) as signed, min(signed_by) as signed_by',
        checked: `('order', s."order", d."order"), ('signed', s.signed::text, d.signed::text),`,
      }
    : {
        columns:
          'null::text as "order", min(ship_by) as ship_by, min(terms) as terms, null::date as signed, null::text as signed_by',
        checked: `('terms', s.terms, d.terms),`,
      }

/** One row a document: `order_document`; those with any bad row are out. Names to be resolved in `named_customer`. */
export async function gatherDocuments(tx: Transaction, table: Table): Promise<void> {
  const { columns, checked } = own(table)
  await tx.client.query(`
    drop table if exists order_document, named_customer;
    insert into rejected ("row", "column", value, reason, facts)
    select s.row, c.name, '', 'key-empty', '{}'
    from staged s cross join lateral (values ('number', s.number), ('customer', s.customer), ('date', s.date::text),
      ('amount', s.amount::text)) c(name, value)
    where c.value is null and not exists (select from rejected r where r.row = s.row and r."column" = c.name);

    create temp table order_document on commit drop as
    select number, min(row) as row, count(*) as rows, min(customer) as customer, min(date) as date, min(currency) as currency,
      sum(amount)::bigint as amount, ${columns}, null::bigint as customer_id
    from staged where number is not null group by number;
    analyze order_document;

    insert into rejected ("row", "column", value, reason, facts)
    select s.row, c.name, c.value, 'rows-disagree', jsonb_build_object('number', d.number, 'field', c.name)
    from order_document d join staged s on s.number = d.number
      cross join lateral (values ${checked}
        ('customer', s.customer, d.customer), ('date', s.date::text, d.date::text),
        ('currency', s.currency, d.currency)) c(name, value, first)
    where d.rows > 1 and c.value <> c.first;

    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'amount', d.amount::text, ${
      table === 'shipment'
        ? `case when d.amount = 0 then 'amount-zero' else 'return-of-nothing' end`
        : `'amount-not-above-zero'`
    }, '{}'
    from order_document d
    where ${table === 'shipment' ? 'd.amount = 0 or (d.amount < 0 and d."order" is null)' : 'd.amount <= 0'};
  `)
  await tx.client.query(`
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'amount', d.amount::text, 'amount-too-large', '{}' from order_document d
    where abs(d.amount) > 999999999999999
  `)
  await dropRejected(tx)
  await tx.client.query(`
    create temp table named_customer on commit drop as select distinct customer as text from order_document
  `)
}

async function dropRejected(tx: Transaction): Promise<void> {
  await tx.client.query(`
    delete from order_document d where exists (
      select from staged s join rejected r on r.row = s.row where s.number = d.number)
  `)
}

/** Customer and currency as they will stand; rejects unknown customers, and orders of somebody else. */
export async function completeDocuments(
  tx: Transaction,
  table: Table,
  companyCurrency: Currency,
): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'customer', d.customer,
      case when r.matches > 1 then 'customer-ambiguous' else 'customer-unknown' end, jsonb_build_object('count', r.matches)
    from order_document d join resolved_customer r on r.text = d.customer where r.matches <> 1
  `)
  await tx.rows(
    `update order_document d set customer_id = c.id, currency = coalesce(d.currency, c.currency, $2)
     from resolved_customer r join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
     where r.text = d.customer`,
    [tx.company, companyCurrency],
  )
  if (table === 'shipment') {
    await tx.rows(
      `insert into rejected ("row", "column", value, reason, facts)
       select d.row, 'order', d."order", 'other-order', jsonb_build_object('number', o.number)
       from order_document d join orders.sales_order o on o.company_id = $1 and o.number = d."order" and o.voided_at is null
       where o.customer_id is distinct from d.customer_id or o.currency <> d.currency`,
      [tx.company],
    )
  }
  await dropRejected(tx)
}

/** Documents that are there already go; those that say something else are rejected. Returns how many are the same. */
export async function dropRepeats(tx: Transaction, table: Table): Promise<number> {
  const name = `orders.${table}`
  const [date, order, terms] =
    table === 'shipment'
      ? ['shipped_on', 'b.order_number', 'null::text']
      : ['ordered_on', 'null::text', 'b.terms']
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select d.row, c.field, c.told, 'changed', jsonb_strip_nulls(jsonb_build_object('number', d.number, 'field', c.field,
       case when c.minor then 'booked_minor' else 'booked' end, c.shown, 'currency', case when c.minor then b.currency end))
     from order_document d join ${name} b on b.company_id = $1 and b.number = d.number and b.voided_at is null
       join customers.shared_customer k on k.company_id = $1 and k.id = b.customer_id
       cross join lateral (values
         ('customer', d.customer_id::text, b.customer_id::text, k.code, false),
         ('date', d.date::text, b.${date}::text, b.${date}::text, false),
         ('currency', d.currency, b.currency, b.currency, false),
         ('order', d."order", ${order}, ${order}, false),
         ('terms', d.terms, ${terms}, ${terms}, false),
         ('amount', d.amount::text, b.amount_minor::text, b.amount_minor::text, true)) c(field, told, ours, shown, minor)
     where c.told is not null and c.told is distinct from c.ours`,
    [tx.company],
  )
  await dropRejected(tx)
  const repeated = await tx.rows(
    `delete from order_document d using ${name} b
     where b.company_id = $1 and b.number = d.number and b.voided_at is null returning d.number`,
    [tx.company],
  )
  return repeated.length
}

export interface StagedDocument {
  readonly number: string
  readonly customerId: bigint
  readonly currency: Currency
  readonly date: LocalDate
  readonly shipBy: LocalDate | null
  readonly order: string | null
  /** Canonical; of orders only. */
  readonly terms: string | null
  readonly amountMinor: bigint
  readonly lines: readonly Line[]
}

type LineRow = Omit<Line, 'amountMinor'> & { readonly amount: string }

/** By day, then as the file has them: who ordered first is decided first. */
export async function readyDocuments(tx: Transaction): Promise<StagedDocument[]> {
  const rows = await tx.rows<Omit<StagedDocument, 'lines'> & { readonly lines: readonly LineRow[] | null }>(
    `select d.number, d.customer_id as "customerId", d.currency, d.date, d.ship_by as "shipBy", d."order", d.terms,
       d.amount as "amountMinor", (
         select jsonb_agg(jsonb_build_object('line', s.line, 'sku', s.sku, 'quantity', s.quantity::text,
           'unitPrice', s.unit_price::text, 'amount', s.amount::text) order by s.row)
         from staged s where s.number = d.number and (s.line is not null or s.sku is not null or s.quantity is not null
           or s.unit_price is not null)) as lines
     from order_document d order by d.date, d.row`,
  )
  return rows.map(({ lines, ...row }) => ({
    ...row,
    lines: (lines ?? []).map(({ amount, ...line }) => ({ ...line, amountMinor: BigInt(amount) })),
  }))
}
