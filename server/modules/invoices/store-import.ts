/** SQL of the invoice import: from `staged` rows to documents, entries, items. Every statement handles the whole file. */

import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FamilyTerms } from '../terms/index.ts'

/** One row a document: `staged_document`. Rows that disagree, and documents with any rejected row, are out. */
export async function gatherDocuments(tx: Transaction): Promise<void> {
  await tx.client.query(`
    insert into rejected ("row", "column", value, reason, facts)
    select s.row, c.name, '', 'key-empty', '{}'
    from staged s cross join lateral (values ('number', s.number), ('customer', s.customer)) c(name, value)
    where (s.number is null or s.customer is null) and c.value is null
      and not exists (select from rejected r where r.row = s.row
        and (r."column" = c.name or (s.number is null and s.customer is null)));

    create temp table staged_document on commit drop as
    select number, min(row) as row, count(*) as rows, min(customer) as customer, min(issued) as issued,
           min(currency) as currency, sum(amount)::bigint as amount, sum(net)::bigint as net, sum(tax)::bigint as tax,
           count(net) as net_rows, count(tax) as tax_rows, min("order") as "order", min(shipment) as shipment,
           min(salesperson) as salesperson, bool_or(disputed) as disputed, min(settled) as settled,
           sum(coalesce(open, amount))::bigint as open, count(open) as open_rows, count(due) as due_rows,
           min(due) as due, max(due) as last_due, bool_or(line is not null or sku is not null or quantity is not null
             or unit_price is not null) as has_lines
    from staged where number is not null group by number;
    analyze staged_document;

    insert into rejected ("row", "column", value, reason, facts)
    select s.row, c.name, c.value, 'rows-disagree', jsonb_build_object('number', d.number, 'field', c.name)
    from staged_document d join staged s on s.number = d.number
      cross join lateral (values
        ('customer', s.customer, d.customer), ('issued', s.issued::text, d.issued::text),
        ('currency', s.currency, d.currency), ('settled', s.settled::text, d.settled::text),
        ('salesperson', s.salesperson, d.salesperson)) c(name, value, first)
    where d.rows > 1 and c.value <> c.first;

    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'amount', d.amount::text, case when d.amount = 0 then 'amount-zero' else 'amount-too-large' end, '{}'
    from staged_document d where d.amount = 0 or abs(d.amount) > 999999999999999;
  `)
}

/** A document with one bad row is not booked in part. */
export async function dropRejectedDocuments(tx: Transaction): Promise<void> {
  await tx.client.query(`
    create temp table if not exists rejected_number on commit drop as select null::text as number limit 0;
    truncate rejected_number;
    insert into rejected_number
      select distinct s.number from rejected r join staged s on s.row = r.row where s.number is not null;
    delete from staged_document d using rejected_number n where n.number = d.number;
  `)
}

/** Names that documents give, for the customers module to resolve. */
export async function nameCustomers(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists named_customer;
    create temp table named_customer on commit drop as
      select distinct customer as text from staged_document where customer is not null
  `)
}

/** Takes customer, currency and amounts as booked; rejects what cannot be. */
export async function completeDocuments(tx: Transaction, companyCurrency: Currency): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'customer', d.customer,
           case when r.matches > 1 then 'customer-ambiguous' else 'customer-unknown' end, jsonb_build_object('count', r.matches)
    from staged_document d join resolved_customer r on r.text = d.customer where r.matches <> 1
  `)
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'customer', d.customer,
           case c.state when 'stopped' then 'customer-stopped' else 'customer-not-open' end, '{}'
    from staged_document d join resolved_customer r on r.text = d.customer and r.matches = 1
      join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
    where c.state <> 'open' and d.amount > 0
      and not exists (select from invoices.invoice i where i.company_id = $1 and i.number = d.number and i.voided_at is null)
  `,
    [tx.company],
  )
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'amount', d.amount::text, 'amounts-differ',
           jsonb_build_object('net_minor', d.net, 'tax_minor', d.tax, 'amount_minor', d.amount, 'currency', d.currency)
    from staged_document d where d.net_rows = d.rows and d.tax_rows = d.rows and d.net + d.tax <> d.amount;
  `)
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select s.row, 'open', s.open::text, 'open-outside', '{}' from staged s
    where s.open is not null and (sign(s.open) * sign(s.amount) < 0 or abs(s.open) > abs(s.amount))
  `)
  await dropRejectedDocuments(tx)
  await tx.rows(
    `
    create temp table document on commit drop as
    select d.number, d.row, d.rows, d.open_rows, d.due_rows, d.due, d.last_due, d.disputed, d.settled, d.salesperson,
           d."order", d.shipment, d.issued, d.has_lines, r.customer_id, c.terms, c.family_terms, c.paying_days,
           c.shift_to_working_days, null::jsonb as by_family,
           coalesce(d.currency, c.currency, $2) as currency, case when d.amount > 0 then 1 else -1 end as sign,
           abs(d.amount) as amount, abs(d.open) as open,
           case when d.net_rows = d.rows then abs(d.net) when d.tax_rows = d.rows then abs(d.amount) - abs(d.tax) end as net,
           case when d.tax_rows = d.rows then abs(d.tax) when d.net_rows = d.rows then abs(d.amount) - abs(d.net) end as tax
    from staged_document d join resolved_customer r on r.text = d.customer
      join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
  `,
    [tx.company, companyCurrency],
  )
  await tx.client.query('analyze document')
}

/** What was agreed for an order holds for its invoices, whatever their family. */
export async function takeTermsOfOrders(tx: Transaction): Promise<void> {
  await tx.rows(
    `update document d set terms = o.terms, family_terms = '[]' from orders.shared_order o
     where d."order" is not null and o.company_id = $1 and o.number = d."order" and o.customer_id = d.customer_id
       and o.currency = d.currency and o.terms is not null`,
    [tx.company],
  )
  await tx.rows(
    `update document d set terms = o.terms, family_terms = '[]'
     from orders.shared_goods g join orders.shared_order o on o.company_id = $1 and o.id = g.order_id
     where d."order" is null and d.shipment is not null and g.company_id = $1 and g.number = d.shipment and not g.is_gone
       and g.customer_id = d.customer_id and g.currency = d.currency and o.terms is not null`,
    [tx.company],
  )
}

export interface DocumentDueByTerms {
  readonly number: string
  readonly issued: LocalDate
  readonly amountMinor: bigint
  readonly terms: string | null
  readonly familyTerms: readonly FamilyTerms[]
  readonly payingDays: number[]
  readonly shiftToWorkingDays: boolean
}

/** Documents without a due date whose customer has terms; their parts are computed by the terms' rules. */
export async function documentsDueByTerms(tx: Transaction): Promise<DocumentDueByTerms[]> {
  return tx.rows<DocumentDueByTerms>(
    `select number, issued, open as "amountMinor", terms, family_terms as "familyTerms", paying_days as "payingDays",
       shift_to_working_days as "shiftToWorkingDays"
     from document where due_rows = 0 and sign > 0 and open > 0 and (terms is not null or family_terms <> '[]') order by row`,
  )
}

/** What of these documents is of which family; null: of none. */
export async function amountsByFamily(
  tx: Transaction,
): Promise<{ readonly number: string; readonly family: string | null; readonly amountMinor: bigint }[]> {
  return tx.rows(
    `select d.number, p.family, sum(coalesce(s.open, s.amount))::bigint as "amountMinor"
     from document d join staged s on s.number = d.number
       left join products.shared_product p on p.company_id = $1 and p.sku = s.sku
     where d.due_rows = 0 and d.sign > 0 and d.open > 0 and d.family_terms <> '[]'
     group by d.number, p.family order by d.number, min(s.row)`,
    [tx.company],
  )
}

/** How much of a document follows which terms, kept with it. */
export async function keepFamilies(
  tx: Transaction,
  kept: readonly { readonly number: string; readonly groups: unknown }[],
): Promise<void> {
  await tx.rows(
    `update document d set by_family = t.groups from jsonb_to_recordset($1::jsonb) t(number text, groups jsonb)
     where d.number = t.number`,
    [JSON.stringify(kept)],
  )
}

/** The parts to open: by the file's due dates, else as computed (`due_part`), else one part due when issued. */
export async function gatherParts(tx: Transaction): Promise<void> {
  await tx.client.query(`
    insert into rejected ("row", "column", value, reason, facts)
    select s.row, 'due', '', 'rows-disagree', jsonb_build_object('number', d.number, 'field', 'due')
    from document d join staged s on s.number = d.number
    where d.due_rows > 0 and d.due_rows < d.rows and d.due <> d.last_due and s.due is null;

    -- An instalment that takes something away is no instalment; several rows of one part may.
    insert into rejected ("row", "column", value, reason, facts)
    select min(s.row), 'amount', sum(coalesce(s.open, s.amount))::text, 'part-negative',
           jsonb_build_object('number', d.number, 'due', s.due)
    from document d join staged s on s.number = d.number
    where d.sign > 0 and d.rows > 1 and d.due is distinct from d.last_due and s.due is not null
    group by d.number, s.due having sum(coalesce(s.open, s.amount)) < 0;

    create temp table part on commit drop as
    select number, row_number() over (partition by number order by due)::smallint as part, due, amount
    from (
      select d.number, coalesce(s.due, d.due) as due, sum(coalesce(s.open, s.amount))::bigint as amount
      from document d join staged s on s.number = d.number
      where d.sign > 0 and d.rows > 1 and d.due is distinct from d.last_due
      group by d.number, coalesce(s.due, d.due)
    ) several where amount <> 0
    union all
    select number, 1::smallint, case when sign > 0 then coalesce(due, issued) else issued end, open
    from document d
    where (d.sign < 0 or d.due is not distinct from d.last_due)
      and not exists (select from due_part p where p.number = d.number)
    union all
    select number, part, due, amount from due_part where amount > 0;
  `)
}

/** What is booked already under these numbers, and where the file says something else about it. */
export async function compareWithBooked(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    create temp table booked on commit drop as
    select d.number, d.row, i.id as invoice_id, i.settled_on, d.settled, d.disputed
    from document d join invoices.invoice i on i.company_id = $1 and i.number = d.number and i.voided_at is null
  `,
    [tx.company],
  )
  await tx.client.query('analyze booked')
  const [repeats] = await tx.rows<{ any: boolean }>('select exists (select from booked) as any')
  if (repeats?.any) await rejectChanges(tx)
  await dropRejectedDocuments(tx)
  await tx.client.query(`
    delete from document d using rejected_number n where n.number = d.number;
    delete from booked b using rejected_number n where n.number = b.number;
    drop table if exists booking;
    -- Customer by customer: what is written beside each other lies beside each other in the customers' indexes.
    create temp table booking on commit drop as
    select row_number() over ()::integer as n, nextval('invoices.invoice_id_seq') as invoice_id, d.*
    from (select * from document d where d.open > 0 and not exists (select from booked b where b.number = d.number)
          order by d.customer_id, d.row) d;
    create unique index on booking (n);
    analyze booking;
  `)
}

/** Documents that say something else than what is booked under their number. */
async function rejectChanges(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, c.field, c.told, 'changed', jsonb_strip_nulls(jsonb_build_object('number', d.number, 'field', c.field,
             case when c.minor then 'booked_minor' else 'booked' end, c.booked, 'currency', case when c.minor then i.currency end))
    from booked b join document d on d.number = b.number
      join invoices.invoice i on i.company_id = $1 and i.id = b.invoice_id
      join customers.shared_customer k on k.company_id = $1 and k.id = i.customer_id
      cross join lateral (values
        ('customer', d.customer_id::text, i.customer_id::text, k.code, false),
        ('issued', d.issued::text, i.issued_on::text, i.issued_on::text, false),
        ('currency', d.currency, i.currency, i.currency, false),
        ('amount', (d.sign * d.amount)::text, (case i.kind when 'invoice' then 1 else -1 end * coalesce(i.original_gross_minor, i.gross_minor))::text,
          (case i.kind when 'invoice' then 1 else -1 end * coalesce(i.original_gross_minor, i.gross_minor))::text, true),
        ('open', case when d.open_rows > 0 then d.open::text end, i.gross_minor::text, i.gross_minor::text, true),
        ('net', d.net::text, i.net_minor::text, i.net_minor::text, true),
        ('tax', d.tax::text, i.tax_minor::text, i.tax_minor::text, true),
        ('order', d."order", i.order_number, i.order_number, false),
        ('shipment', d.shipment, i.shipment_number, i.shipment_number, false),
        ('salesperson', d.salesperson, i.salesperson, i.salesperson, false),
        ('settled', case when i.settled_on is not null then d.settled::text end, i.settled_on::text, i.settled_on::text, false)
      ) c(field, told, ours, booked, minor)
    where c.told is not null and c.told is distinct from c.ours
  `,
    [tx.company],
  )
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'due', coalesce(d.due::text, ''), 'changed',
           jsonb_build_object('number', d.number, 'field', 'due', 'booked', coalesce(i.parts #>> '{0,0}', ''))
    from booked b join document d on d.number = b.number
      join invoices.invoice i on i.company_id = $1 and i.id = b.invoice_id
      join (select number, jsonb_agg(jsonb_build_array(due, amount) order by part) as parts from part group by number) p
        on p.number = d.number
    where d.due_rows > 0 and d.sign > 0 and p.parts <> i.parts
      and not exists (select from rejected r where r.row = d.row)
  `,
    [tx.company],
  )
}

/** New documents dated in a closed month or reported as paid in one, each with the first open day. */
export async function rejectClosedMonths(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select b.row, 'issued', b.issued::text, 'period-closed',
           jsonb_build_object('month', to_char(c.month, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(c.month))
    from booking b join ledger.shared_closed_month c
      on c.company_id = $1 and c.month = date_trunc('month', b.issued)::date
    union all
    select b.row, 'settled', b.settled::text, 'period-closed',
           jsonb_build_object('month', to_char(c.month, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(c.month))
    from (select row, settled from booking union all select row, settled from booked where settled_on is null) b
      join ledger.shared_closed_month c on c.company_id = $1 and c.month = date_trunc('month', b.settled)::date
  `,
    [tx.company],
  )
  await tx.client.query(`
    delete from booking b using rejected r where r.row = b.row;
    delete from booked b using rejected r where r.row = b.row;
  `)
}

/** Temp tables of one file go before the next file of the import is booked. */
export async function clearStaging(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists staged_document, rejected_number, document, part, due_part, booked, booking, booking_part, slice, resolved_customer,
      named_customer
  `)
}
