/** SQL that books what the invoice import has found good: `booking`, its parts, and the ledger, slice by slice. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'

/** The parts beside their documents' positions: `booking_part`. A slice finds its own by position, not by number. */
export async function placeParts(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists booking_part;
    create temp table booking_part on commit drop as
      select b.n, p.part, p.due, p.amount from booking b join part p on p.number = b.number order by b.n, p.part;
    create index on booking_part (n);
    analyze booking_part;
  `)
}

/** How many documents are waiting in `booking`, by position. */
export async function lastPosition(reader: Reader): Promise<number> {
  const [row] = await reader.rows<{ last: number | null }>('select max(n) as last from booking')
  return row?.last ?? 0
}

/** Books positions `from` to `to` of `booking`: entries, invoices, lines, open items. */
export async function bookSlice(
  tx: Transaction,
  importId: bigint | null,
  from: number,
  to: number,
): Promise<void> {
  await postSlice(tx, importId, from, to)
  await tx.rows(
    `
    insert into invoices.invoice (company_id, id, kind, number, customer_id, currency, issued_on, gross_minor,
      original_gross_minor, net_minor, tax_minor, order_number, shipment_number, salesperson, terms, by_family, parts,
      entry_id, import_id)
    select $1, b.invoice_id, case when b.sign > 0 then 'invoice' else 'credit_note' end, b.number, b.customer_id, b.currency,
           b.issued, b.open, case when b.open_rows > 0 then b.amount end, b.net, b.tax, b."order", b.shipment, b.salesperson,
           b.terms, b.by_family, p.parts, s.entry_id, $2
    from slice s join booking b on b.n = s.n join (
      select n, jsonb_agg(jsonb_build_array(due, amount) order by part) as parts
      from booking_part where n between $3 and $4 group by n) p on p.n = b.n
    where b.n between $3 and $4
  `,
    [tx.company, importId, from, to],
  )
  await tx.rows(
    `
    insert into invoices.invoice_line (company_id, invoice_id, customer_id, line_no, line, sku, quantity, unit_price,
      amount_minor, net_minor, tax_minor)
    select $1, b.invoice_id, b.customer_id, row_number() over (partition by b.invoice_id order by r.row), r.line, r.sku, r.quantity,
           r.unit_price, r.amount, r.net, r.tax
    from booking b join staged r on r.number = b.number where b.n between $2 and $3 and b.has_lines
  `,
    [tx.company, from, to],
  )
  await tx.rows(
    `
    select ledger.open_items(array_agg(s.entry_id), array_agg(b.invoice_id), array_agg(p.part), array_agg(b.customer_id),
      array_agg(b.currency), array_agg(case when b.sign > 0 then 'debit' else 'credit' end),
      array_agg(case when b.sign > 0 then 'invoice' else 'credit_note' end), array_agg(b.number), array_agg(b.issued),
      array_agg(case when b.sign > 0 then p.due end), array_agg(abs(p.amount)), array_agg(b.salesperson),
      array_agg(coalesce(b.disputed, false)))
    from slice s join booking b on b.n = s.n join booking_part p on p.n = s.n
    where b.n between $1 and $2 and p.n between $1 and $2
  `,
    [from, to],
  )
}

/** Posts the entries of the positions; `slice` then holds which entry each position got. */
async function postSlice(tx: Transaction, importId: bigint | null, from: number, to: number): Promise<void> {
  await tx.client.query('drop table if exists slice')
  await tx.rows(
    `
    create temp table slice on commit drop as
    with doc as materialized (
      select row_number() over (order by n)::integer as position, n, sign, number, issued, customer_id, currency, open, open_rows,
             case when open_rows > 0 then 0 else coalesce(tax, 0) end as tax
      from booking where n between $1 and $2
    ), document as (
      select array_agg(n order by position) as positions, array_agg(issued order by position) as dates,
             array_agg(case when sign > 0 then 'invoice' else 'credit_note' end order by position) as kinds,
             array_agg(number order by position) as refs, array_agg(null::bigint) as reverses
      from doc
    ), line as (
      -- Not sorted: the five agree with each other, and the lines of one entry arrive in their order. The values name no
      -- column: those that do are prepared anew for every row, which was a tenth of an import.
      select array_agg(position) as entries, array_agg(account) as accounts, array_agg(customer_id) as customers,
             array_agg(currency) as currencies, array_agg(amount) as amounts
      from (
        select position, customer_id, currency,
               case when place = 3 then 'tax' when place = 2 and open_rows > 0 then 'opening' when place = 2 then 'sales'
                    when sign > 0 then 'receivable' else 'customer_credit' end as account,
               sign * case place when 1 then open when 2 then tax - open else -tax end as amount
        from doc cross join (values (1), (2), (3)) l(place)) l
      where amount <> 0
    )
    select posted.n, posted.entry_id from document d cross join line l
      cross join lateral unnest(d.positions, ledger.post(d.dates, d.kinds, d.refs, d.reverses, $3,
        l.entries, l.accounts, l.customers, l.currencies, l.amounts)) posted(n, entry_id)
    where d.dates is not null
  `,
    [from, to, importId],
  )
  await tx.client.query('analyze slice')
}
