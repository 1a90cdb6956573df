/**
 * SQL of settling by document numbers. Requests lie in temp table `wanted(row, from_text, to_text, stated_on, amount,
 * discount)`; a request on an invoice of several parts settles the oldest first.
 */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Asking, TooMuch } from './rules.ts'

export async function createWanted(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists wanted, request, fresh, pairing;
    create temp table wanted (row integer, from_text text, to_text text, stated_on date, amount bigint, discount bigint)
      on commit drop;
  `)
}

export async function countWanted(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ count: bigint }>('select count(*) from wanted')
  return Number(row?.count ?? 0n)
}

/** Finds both documents of each request: `request`. */
export async function resolveDocuments(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    create temp table request on commit drop as
    with named as (
      select w.*, case when w.from_text like 'receipt:%' then substr(w.from_text, 9)
                       when w.from_text like 'credit\\_note:%' then substr(w.from_text, 13) else w.from_text end as from_number,
             case when w.from_text like 'receipt:%' then 'receipt' when w.from_text like 'credit\\_note:%' then 'credit_note' end as from_kind
      from wanted w where not exists (select from rejected r where r.row = w.row)
    )
    select n.row, n.from_text, n.from_number, n.to_text, n.stated_on, n.amount, coalesce(n.discount, 0) as discount,
           r.id as receipt_id, c.id as credit_note_id, d.id as invoice_id, d.kind as to_kind,
           case when r.id is not null then 'receipt' when c.id is not null then 'credit_note' end as from_kind,
           coalesce(r.id, c.id) as from_id, coalesce(r.customer_id, c.customer_id) as from_customer,
           coalesce(r.currency, c.currency) as from_currency, d.customer_id as to_customer, d.currency as to_currency
    from named n
      left join payments.receipt r on r.company_id = $1 and r.number = n.from_number and r.voided_at is null
        and n.from_kind is distinct from 'credit_note'
      left join invoices.shared_invoice c on c.company_id = $1 and c.number = n.from_number and c.kind = 'credit_note'
        and c.voided_at is null and n.from_kind is distinct from 'receipt'
      left join invoices.shared_invoice d on d.company_id = $1 and d.number = n.to_text and d.voided_at is null
  `,
    [tx.company],
  )
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select row, 'from', from_text, case when from_id is null then 'from-unknown' else 'from-ambiguous' end,
           jsonb_build_object('number', from_number)
    from request where from_id is null or (receipt_id is not null and credit_note_id is not null)
    union all
    select row, 'to', to_text, case when invoice_id is null then 'to-unknown' else 'to-credit-note' end, '{}'
    from request where to_kind is distinct from 'invoice'
    union all
    select row, 'amount', amount::text, 'amount-not-positive', '{}' from request where amount <= 0
    union all
    select row, 'discount', discount::text, 'discount-negative', '{}' from request where discount < 0
    union all
    select row, 'from', from_text, 'currencies-differ', jsonb_build_object('from', from_number, 'from_currency', from_currency,
      'to', to_text, 'to_currency', to_currency) from request where from_currency <> to_currency
    union all
    select q.row, 'from', q.from_text, 'payer-unknown', jsonb_build_object('from', q.from_number, 'payer', f.code, 'to', q.to_text,
      'owed_by', t.code)
    from request q join customers.shared_customer f on f.company_id = $1 and f.id = q.from_customer
      join customers.shared_customer t on t.company_id = $1 and t.id = q.to_customer
    where q.from_customer <> q.to_customer and coalesce(f.parent_id, f.id) <> coalesce(t.parent_id, t.id)
      and not exists (select from customers.shared_payer p where p.company_id = $1 and p.customer_id = q.to_customer
                      and p.payer_id = q.from_customer)
  `,
    [tx.company],
  )
  await tx.client.query('delete from request q using rejected r where r.row = q.row; analyze request')
}

/**
 * Leaves in `fresh` what is not booked yet: of equal rows the nth of the file is the nth of any other. An application
 * taken back on its own date never was, unless with its document; one taken back later still stands for its row.
 */
export async function findFresh(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    create temp table fresh on commit drop as
    with booked as (
      select c.kind as from_kind, c.document_id as from_id, d.document_id as invoice_id, s.stated_on,
             sum(s.amount_minor)::bigint as amount, sum(s.discount_minor)::bigint as discount
      from ledger.shared_item d
        join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = d.id and s.kind = 'application'
          and s.reverses_id is null
        join ledger.shared_item c on c.company_id = $1 and c.id = s.credit_item_id
        join invoices.shared_invoice v on v.company_id = $1 and v.id = d.document_id
        left join payments.receipt p on p.company_id = $1 and p.id = c.document_id and c.kind = 'receipt'
        left join invoices.shared_invoice n on n.company_id = $1 and n.id = c.document_id and c.kind = 'credit_note'
      where d.company_id = $1 and d.kind = 'invoice' and d.document_id in (select invoice_id from request)
        and (coalesce(v.reversed_on, p.reversed_on, n.reversed_on) is not null
          or not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id
                         and b.effective_on = s.effective_on))
      group by s.application_id, c.kind, c.document_id, d.document_id, s.stated_on
    ), counted as (
      select from_kind, from_id, invoice_id, stated_on, amount, discount, count(*) as times from booked group by 1, 2, 3, 4, 5, 6
    ), numbered as (
      select q.*, row_number() over (partition by from_kind, from_id, invoice_id, stated_on, amount, discount order by row) as nth
      from request q
    )
    select n.* from numbered n left join counted c using (from_kind, from_id, invoice_id, stated_on, amount, discount)
    where n.nth > coalesce(c.times, 0)
  `,
    [tx.company],
  )
}

/** Receipts, credit notes and invoices of which `fresh` asks more than is open, and what is. */
export async function overAskedDocuments(reader: Reader): Promise<Map<string, bigint>> {
  const rows = await reader.rows<{ document: string; open: bigint }>(
    `
    with asked as (
      select 'invoice' || invoice_id as document, sum(amount + discount) as minor from fresh group by 1
      union all
      select from_kind || from_id, sum(amount) from fresh group by 1
    ), open as (
      select 'invoice' || document_id as document, sum(open_minor)::bigint as minor from ledger.shared_item
      where company_id = $1 and kind = 'invoice' and document_id in (select invoice_id from fresh) group by 1
      union all
      select kind || document_id, sum(open_minor)::bigint from ledger.shared_item
      where company_id = $1 and side = 'credit' and document_id in (select from_id from fresh) group by 1
    )
    select a.document, coalesce(o.minor, 0) as open from asked a left join open o on o.document = a.document
    where a.minor > coalesce(o.minor, 0)
  `,
    [reader.company],
  )
  return new Map(rows.map(row => [row.document, row.open]))
}

/** Requests that touch one of the documents, in the order in which they are served. */
export async function requestsOn(reader: Reader, documents: readonly string[]): Promise<Asking[]> {
  return reader.rows<Asking>(
    `select row, from_kind || from_id as "from", from_number as "fromNumber", 'invoice' || invoice_id as "to",
            to_text as "toNumber", to_currency as currency, amount as "amountMinor", discount as "discountMinor"
     from fresh where from_kind || from_id = any ($1::text[]) or 'invoice' || invoice_id = any ($1::text[])
     order by stated_on, row`,
    [documents],
  )
}

export async function rejectTooMuch(tx: Transaction, refused: readonly TooMuch[]): Promise<void> {
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select "row", 'amount', '', 'over-settled', jsonb_build_object('number', number, 'open_minor', left_minor, 'currency', currency)
     from unnest($1::integer[], $2::text[], $3::bigint[], $4::text[]) t("row", number, left_minor, currency)`,
    [
      refused.map(each => each.row),
      refused.map(each => each.number),
      refused.map(each => each.leftMinor),
      refused.map(each => each.currency),
    ],
  )
  await tx.client.query('delete from fresh f using rejected r where r.row = f.row')
}

/** Spreads each fresh request over the open parts of its invoice, oldest due first. */
export async function pairItems(tx: Transaction): Promise<void> {
  await tx.rows(
    `
    create temp table pairing on commit drop as
    with part as (
      select i.document_id, i.id, sum(i.open_minor) over w - i.open_minor as starts, sum(i.open_minor) over w as ends
      from ledger.shared_item i
      where i.company_id = $1 and i.kind = 'invoice' and i.open_minor > 0 and i.document_id in (select invoice_id from fresh)
      window w as (partition by i.document_id order by i.due_on nulls last, i.part)
    ), asked as (
      select f.*, sum(amount + discount) over w - amount - discount as starts, sum(amount + discount) over w as ends
      from fresh f window w as (partition by invoice_id order by stated_on, row)
    )
    select a.row, p.id as debit_id, c.id as credit_id, a.stated_on,
           greatest(least(a.starts + a.amount, p.ends) - greatest(a.starts, p.starts), 0)::bigint as amount,
           greatest(least(a.ends, p.ends) - greatest(a.starts + a.amount, p.starts), 0)::bigint as discount
    from asked a join part p on p.document_id = a.invoice_id and p.starts < a.ends and p.ends > a.starts
      join ledger.shared_item c on c.company_id = $1 and c.document_id = a.from_id and c.kind = a.from_kind
  `,
    [tx.company],
  )
  await tx.rows(
    `
    insert into rejected ("row", "column", value, reason, facts)
    select p.row, 'date', p.stated_on::text, 'period-closed',
           jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), 'first_open_day', ledger.first_open_day(m.month))
    from pairing p join ledger.shared_item d on d.company_id = $1 and d.id = p.debit_id
      join ledger.shared_item c on c.company_id = $1 and c.id = p.credit_id
      join ledger.shared_closed_month m on m.company_id = $1
        and m.month = date_trunc('month', greatest(p.stated_on, d.issued_on, c.issued_on))::date
  `,
    [tx.company],
  )
  await tx.client.query('delete from pairing p using rejected r where r.row = p.row')
}

/** Gives the pairs their positions, and those of one request their application. */
export async function numberPairs(tx: Transaction): Promise<void> {
  await tx.client.query(`
    alter table pairing add n serial, add application_id bigint;
    update pairing p set application_id = a.id
      from (select row, nextval('ledger.settlement_id_seq') as id from (select distinct row from pairing) d) a
      where a.row = p.row;
    create unique index on pairing (n);
    analyze pairing;
  `)
}

export async function lastPair(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ last: number | null }>('select max(n) as last from pairing')
  return row?.last ?? 0
}

/** Applies positions of `pairing`; parts of one request share an application. */
export async function applyPairs(
  tx: Transaction,
  importId: bigint | null,
  from: number,
  to: number,
): Promise<void> {
  await tx.rows(
    `
    select ledger.apply(array_agg(debit_id order by n), array_agg(credit_id order by n), array_agg(amount order by n),
      array_agg(discount order by n), array_agg(stated_on order by n), array_agg(application_id order by n), $3)
    from pairing where n between $1 and $2 having count(*) > 0
  `,
    [from, to, importId],
  )
}

/** How many requests were booked now, how many before, and how many documents booked before got a new one. */
export async function countRequests(
  tx: Transaction,
): Promise<{ created: number; repeated: number; onRepeated: number }> {
  const [row] = await tx.rows<{ created: bigint; repeated: bigint; on_repeated: bigint }>(
    `select (select count(distinct row) from pairing) as created,
            (select count(*) from request q where not exists (select from fresh f where f.row = q.row)) as repeated,
            (select count(distinct f.from_id) from fresh f join pairing p on p.row = f.row
              join ledger.shared_item c on c.company_id = $1 and c.id = p.credit_id
             where c.recorded_at < now()) as on_repeated`,
    [tx.company],
  )
  return {
    created: Number(row?.created ?? 0n),
    repeated: Number(row?.repeated ?? 0n),
    onRepeated: Number(row?.on_repeated ?? 0n),
  }
}

/** Requests of the receipt file: rows that name an invoice. */
export async function wantReceiptApplications(tx: Transaction): Promise<void> {
  await createWanted(tx)
  await tx.client.query(`
    insert into wanted (row, from_text, to_text, stated_on, amount, discount)
    select s.row, 'receipt:' || s.number, s.invoice, coalesce(s.applied_on, s.date), s.amount, s.discount
    from staged s where s.invoice is not null
      and exists (select from receipt d where d.number = s.number)
      and s.number not in (select x.number from rejected r join staged x on x.row = r.row where x.number is not null)
  `)
}

/** Requests of the settlement file. */
export async function wantSettlements(tx: Transaction): Promise<void> {
  await createWanted(tx)
  await tx.client.query(`
    insert into wanted (row, from_text, to_text, stated_on, amount, discount)
    select s.row, s."from", s."to", s.date, s.amount, s.discount from staged s
    where not exists (select from rejected r where r.row = s.row)
  `)
}

/** Requests of invoices reported as paid: each by its own receipt, which `receipt_booking` holds. */
export async function wantSettledInvoices(tx: Transaction): Promise<void> {
  await createWanted(tx)
  await tx.client.query(`
    insert into wanted (row, from_text, to_text, stated_on, amount)
    select row, 'receipt:' || number, invoice, date, amount from receipt_booking
  `)
}

/** Rejections of requests name the columns of a settlement; the file at hand may call them otherwise. */
export async function renameRejectedColumns(
  tx: Transaction,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.rows(
    `update rejected set "column" = n.theirs from unnest($1::text[], $2::text[]) n(ours, theirs)
     where "column" = n.ours and row in (select w.row from wanted w)`,
    [Object.keys(names), Object.values(names)],
  )
}
