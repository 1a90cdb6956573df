/** SQL of the receipt import: from `staged` rows to receipts, entries, money on account. */

import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'

/** One row a receipt: `staged_receipt`; rows of one number are parts and add up. */
export async function gatherReceipts(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists staged_receipt, receipt, receipt_booking, booked_receipt, named_customer, resolved_customer;
    create temp table staged_receipt on commit drop as
    select number, min(row) as row, count(*) as rows, min(customer) as customer, min(date) as date, min(currency) as currency,
           sum(amount)::bigint as amount, min(method) as method
    from staged where number is not null group by number;

    insert into rejected ("row", "column", value, reason, facts)
    select s.row, c.name, c.value, 'rows-disagree', jsonb_build_object('number', d.number, 'field', c.name)
    from staged_receipt d join staged s on s.number = d.number
      cross join lateral (values ('customer', s.customer, d.customer), ('date', s.date::text, d.date::text),
        ('currency', s.currency, d.currency)) c(name, value, first)
    where d.rows > 1 and c.value <> c.first;

    insert into rejected ("row", "column", value, reason, facts)
    select row, 'amount', amount::text, 'amount-not-positive', '{}'::jsonb from staged where amount <= 0
    union all
    select row, 'discount', discount::text, 'discount-negative', '{}' from staged where discount < 0
    union all
    select row, 'amount', amount::text, 'amount-too-large', '{}' from staged_receipt where amount > 999999999999999;

    create temp table named_customer on commit drop as
      select distinct customer as text from staged_receipt where customer is not null;
  `)
}

/** Sorts the good receipts into those to book (`receipt_booking`) and those booked before (`booked_receipt`). */
export async function compareReceipts(tx: Transaction, companyCurrency: Currency): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'customer', d.customer, case when r.matches > 1 then 'customer-ambiguous' else 'customer-unknown' end,
           jsonb_build_object('count', r.matches)
    from staged_receipt d join resolved_customer r on r.text = d.customer where r.matches <> 1
  `)
  await dropRejected(tx)
  await tx.rows(
    `
    create temp table receipt on commit drop as
    select d.number, d.row, d.date, d.amount, d.method, r.customer_id, coalesce(d.currency, c.currency, $2) as currency
    from staged_receipt d join resolved_customer r on r.text = d.customer
      join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
  `,
    [tx.company, companyCurrency],
  )
  await tx.rows(
    `
    create temp table booked_receipt on commit drop as
    select d.number, d.row, r.id from receipt d
      join payments.receipt r on r.company_id = $1 and r.number = d.number and r.voided_at is null
  `,
    [tx.company],
  )
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, c.field, c.told, 'changed', jsonb_strip_nulls(jsonb_build_object('number', d.number, 'field', c.field,
             case when c.minor then 'booked_minor' else 'booked' end, c.booked, 'currency', case when c.minor then r.currency end))
    from booked_receipt b join receipt d on d.number = b.number
      join payments.receipt r on r.company_id = $1 and r.id = b.id
      join customers.shared_customer k on k.company_id = $1 and k.id = r.customer_id
      cross join lateral (values
        ('customer', d.customer_id::text, r.customer_id::text, k.code, false),
        ('date', d.date::text, r.received_on::text, r.received_on::text, false),
        ('currency', d.currency, r.currency, r.currency, false),
        ('amount', d.amount::text, r.amount_minor::text, r.amount_minor::text, true),
        ('method', d.method, r.method, r.method, false)) c(field, told, ours, booked, minor)
    where c.told is not null and c.told is distinct from c.ours
  `,
    [tx.company],
  )
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select d.row, 'date', d.date::text, 'period-closed',
           jsonb_build_object('month', to_char(c.month, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(c.month))
    from receipt d join ledger.shared_closed_month c on c.company_id = $1 and c.month = date_trunc('month', d.date)::date
    where not exists (select from booked_receipt b where b.number = d.number)
  `,
    [tx.company],
  )
  await dropRejected(tx)
  await tx.client.query(`
    delete from receipt d where not exists (select from staged_receipt s where s.number = d.number);
    create temp table receipt_booking on commit drop as
    select row_number() over ()::integer as n, nextval('payments.receipt_id_seq') as id, d.*
    from (select * from receipt d where not exists (select from booked_receipt b where b.number = d.number)
          order by d.customer_id, d.row) d;
    create unique index on receipt_booking (n);
    analyze receipt_booking;
  `)
}

async function dropRejected(tx: Transaction): Promise<void> {
  await tx.client.query(`
    delete from staged_receipt d where d.number in (
      select s.number from rejected r join staged s on s.row = r.row where s.number is not null)
  `)
}

export async function lastReceipt(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ last: number | null }>('select max(n) as last from receipt_booking')
  return row?.last ?? 0
}

/** Books positions of `receipt_booking`: entry, receipt, money on account. */
export async function bookReceipts(
  tx: Transaction,
  importId: bigint | null,
  from: number,
  to: number,
): Promise<void> {
  await tx.rows(
    `
    create temp table receipt_slice on commit drop as
    with doc as materialized (
      select row_number() over (order by n)::integer as position, b.* from receipt_booking b where n between $1 and $2
    ), document as (
      select array_agg(n order by position) as positions, array_agg(date order by position) as dates,
             array_agg('receipt'::text) as kinds, array_agg(number order by position) as refs,
             array_agg(null::bigint) as reverses
      from doc
    ), line as (
      -- Not sorted: the five agree with each other, and the lines of one entry arrive in their order.
      select array_agg(position) as entries, array_agg(case place when 1 then 'bank' else 'customer_credit' end) as accounts,
             array_agg(customer_id) as customers, array_agg(currency) as currencies,
             array_agg(case place when 1 then amount else -amount end) as amounts
      from doc cross join (values (1), (2)) l(place)
    ), posted as materialized (
      select posted.n, posted.entry_id from document d cross join line l
        cross join lateral unnest(d.positions, ledger.post(d.dates, d.kinds, d.refs, d.reverses, $3,
          l.entries, l.accounts, l.customers, l.currencies, l.amounts)) posted(n, entry_id)
      where d.dates is not null
    )
    select doc.*, posted.entry_id from posted join doc on doc.n = posted.n
  `,
    [from, to, importId],
  )
  await tx.rows(
    `insert into payments.receipt (company_id, id, number, customer_id, currency, received_on, amount_minor, method,
       entry_id, import_id)
     select $1, id, number, customer_id, currency, date, amount, method, entry_id, $2 from receipt_slice`,
    [tx.company, importId],
  )
  await tx.client.query(`
    select ledger.open_items(array_agg(entry_id), array_agg(id), array_agg(1::smallint), array_agg(customer_id),
      array_agg(currency), array_agg('credit'::text), array_agg('receipt'::text), array_agg(number), array_agg(date),
      array_agg(null::date), array_agg(amount), array_agg(null::text), array_agg(false))
    from receipt_slice;
    drop table receipt_slice;
  `)
}

export async function countReceipts(tx: Transaction): Promise<{ created: number; repeated: number }> {
  const [row] = await tx.rows<{ created: bigint; repeated: bigint }>(
    `select (select count(*) from receipt_booking) as created,
            (select count(*) from booked_receipt b where exists (select from receipt d where d.number = b.number)) as repeated`,
  )
  return { created: Number(row?.created ?? 0n), repeated: Number(row?.repeated ?? 0n) }
}

/** Reported payments whose receipt's number belongs to another; they leave `settled_invoice`. Returns the invoices. */
export async function rejectTakenNumbers(tx: Transaction): Promise<string[]> {
  const taken = await tx.rows<{ number: string }>(
    `
    delete from settled_invoice s using payments.receipt r
    where r.company_id = $1 and r.number = s.number || '/S' and r.voided_at is null
      and exists (select from ledger.shared_item i where i.company_id = $1 and i.document_id = s.invoice_id
                  and i.kind = 'invoice' and i.open_minor > 0)
    returning s.number, s.row
  `,
    [tx.company],
  )
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select "row", 'settled', '', 'receipt-taken', jsonb_build_object('number', number || '/S')
     from jsonb_to_recordset($1) as t(number text, "row" integer)`,
    [JSON.stringify(taken)],
  )
  return taken.map(each => each.number)
}

/** Reported payments dated in a closed month, each with the first open day. */
export async function rejectClosedPayments(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    with closed as (
      delete from settled_invoice s using ledger.shared_closed_month c
      where c.company_id = $1 and c.month = date_trunc('month', s.settled)::date
      returning s.row, s.settled, c.month
    )
    insert into rejected ("row", "column", value, reason, facts)
    select row, 'settled', settled::text, 'period-closed',
           jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(month))
    from closed
  `,
    [tx.company],
  )
}

/** Receipts for invoices that the file reports as paid in full on a day: `<number>/S`, into `receipt_booking`. */
export async function gatherSettledInvoices(tx: Transaction): Promise<number> {
  await tx.client.query('drop table if exists receipt_booking')
  await tx.rows(
    `
    create temp table receipt_booking on commit drop as
    select row_number() over (order by s.row)::integer as n, nextval('payments.receipt_id_seq') as id, s.row,
           s.number || '/S' as number, i.customer_id, i.currency, s.settled as date, null::text as method,
           i.open as amount, s.number as invoice
    from settled_invoice s join (
      select document_id, customer_id, currency, sum(open_minor)::bigint as open
      from ledger.shared_item where company_id = $1 and kind = 'invoice' group by document_id, customer_id, currency
    ) i on i.document_id = s.invoice_id
    where i.open > 0
  `,
    [tx.company],
  )
  await tx.client.query('create unique index on receipt_booking (n); analyze receipt_booking')
  return lastReceipt(tx)
}
