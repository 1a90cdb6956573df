/** SQL of what an export has to say in other words, because files have no kind for it. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface Correction {
  readonly id: bigint
  readonly kind: string
  readonly debitItemId: bigint | null
  readonly creditItemId: bigint | null
  readonly amountMinor: bigint
  readonly discountMinor: bigint
  readonly day: LocalDate
  readonly entryId: bigint
  readonly reversesId: bigint | null
}

const columns = `s.id, s.kind, s.debit_item_id as "debitItemId", s.credit_item_id as "creditItemId",
  s.amount_minor as "amountMinor", s.discount_minor as "discountMinor", s.effective_on as day, s.entry_id as "entryId",
  s.reverses_id as "reversesId"`

/** Taken back on its own day: a mistake that never was. */
const mistaken = `exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id
  and b.effective_on = s.effective_on)`

/** Closings without a counter-item, and what was taken back on a later day; by id. */
export function corrections(reader: Reader): Promise<Correction[]> {
  return reader.rows<Correction>(
    `select ${columns} from ledger.shared_settlement s
     where s.company_id = $1 and s.kind <> 'application' and s.reverses_id is null and not ${mistaken}
     union all
     select ${columns} from ledger.shared_settlement s
       join ledger.shared_settlement o on o.company_id = $1 and o.id = s.reverses_id
     where s.company_id = $1 and s.reverses_id is not null and o.effective_on < s.effective_on
     order by 1`,
    [reader.company],
  )
}

/** Applications to another customer's items that only our list of payers allows, which no file carries. */
export function paidByOthers(reader: Reader): Promise<Correction[]> {
  return reader.rows<Correction>(
    `select ${columns}
     from ledger.shared_settlement s
       join ledger.shared_item d on d.company_id = $1 and d.id = s.debit_item_id
       join ledger.shared_item c on c.company_id = $1 and c.id = s.credit_item_id and c.customer_id <> d.customer_id
       join customers.shared_customer debtor on debtor.company_id = $1 and debtor.id = d.customer_id
       join customers.shared_customer payer on payer.company_id = $1 and payer.id = c.customer_id
     where s.company_id = $1 and s.kind = 'application' and s.reverses_id is null and not ${mistaken}
       and coalesce(debtor.parent_id, debtor.id) <> coalesce(payer.parent_id, payer.id)
     order by s.id`,
    [reader.company],
  )
}

/** Applications of these items that were no mistakes. */
export function applicationsOf(reader: Reader, items: readonly bigint[]): Promise<Correction[]> {
  return reader.rows<Correction>(
    `with touched as (
       select s.id from ledger.shared_settlement s where s.company_id = $1 and s.debit_item_id = any ($2::bigint[])
       union select s.id from ledger.shared_settlement s where s.company_id = $1 and s.credit_item_id = any ($2::bigint[])
     )
     select ${columns} from touched t join ledger.shared_settlement s on s.company_id = $1 and s.id = t.id
     where s.kind = 'application' and s.reverses_id is null and not ${mistaken} order by s.id`,
    [reader.company, items],
  )
}

export interface RestatedItem {
  readonly id: bigint
  readonly kind: string
  readonly documentId: bigint
  readonly side: 'debit' | 'credit'
  readonly number: string
  readonly customer: string
  readonly currency: Currency
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly amountMinor: bigint
  readonly salesperson: string | null
  readonly disputed: boolean
  readonly entryId: bigint
  /** Undone as if it had never been. */
  readonly gone: boolean
}

/** The items named, and those whose kind of document no file has (transfers). */
export function itemsToRestate(reader: Reader, ids: readonly bigint[]): Promise<RestatedItem[]> {
  return reader.rows<RestatedItem>(
    `select i.id, i.kind, i.document_id as "documentId", i.side, i.number, c.code as customer, i.currency, i.issued_on as issued,
       i.due_on as due, i.amount_minor as "amountMinor", i.salesperson, i.disputed, i.entry_id as "entryId",
       case i.kind
         when 'receipt' then exists (select from payments.receipt r where r.company_id = $1 and r.id = i.document_id
           and r.voided_at is not null)
         when 'invoice' then exists (select from invoices.shared_invoice v where v.company_id = $1 and v.id = i.document_id
           and v.voided_at is not null)
         when 'credit_note' then exists (select from invoices.shared_invoice v where v.company_id = $1
           and v.id = i.document_id and v.voided_at is not null)
         else exists (select from ledger.shared_journal_entry e where e.company_id = $1 and e.reverses_id = i.entry_id
           and e.entry_date = i.issued_on) end as gone
     from ledger.shared_item i join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
     where i.company_id = $1 and (i.id = any ($2::bigint[]) or i.kind not in ('invoice', 'credit_note', 'receipt'))
     order by i.id`,
    [reader.company, ids],
  )
}

/**
 * Parts of invoices whose settlements, applied anew as a file is (oldest due first, in the order of their days), would
 * settle other parts on some day; and of invoices of which something was taken back later. First parts are left out.
 */
export async function partsApart(reader: Reader, reopened: readonly bigint[]): Promise<bigint[]> {
  const rows = await reader.rows<{ id: bigint }>(
    `
    with part as (
      select i.id, i.kind, i.document_id, i.part, coalesce(i.due_on, 'infinity') as due, i.amount_minor,
             sum(i.amount_minor) over w - i.amount_minor as starts, sum(i.amount_minor) over w as ends
      from ledger.shared_item i
        join (select distinct kind, document_id from ledger.shared_item
              where company_id = $1 and side = 'debit' and part > 1) several using (kind, document_id)
      where i.company_id = $1 and i.side = 'debit'
      window w as (partition by i.kind, i.document_id order by i.due_on nulls last, i.part)
    ), taking as (
      select p.kind, p.document_id, p.due, s.effective_on as day, s.amount_minor + s.discount_minor as minor,
             case s.kind when 'application' then s.stated_on else s.effective_on end as stated,
             s.kind <> 'application' as closes, s.application_id, s.credit_item_id
      from part p join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = p.id
      where s.reverses_id is null and not ${mistaken}
    ), request as (
      select kind, document_id, day, sum(minor) as minor,
             sum(sum(minor)) over (partition by kind, document_id
               order by stated, closes, application_id, credit_item_id, day) as ends
      from taking group by kind, document_id, day, stated, closes, application_id, credit_item_id
    ), elsewhere as (
      select r.kind, r.document_id, p.due, r.day, sum(least(r.ends, p.ends) - greatest(r.ends - r.minor, p.starts)) as minor
      from request r join part p using (kind, document_id)
      where p.starts < r.ends and p.ends > r.ends - r.minor group by 1, 2, 3, 4
    ), here as (
      select kind, document_id, due, day, sum(minor) as minor from taking group by 1, 2, 3, 4
    ), apart as (
      select kind, document_id from here h full join elsewhere e using (kind, document_id, due, day)
      where h.minor is distinct from e.minor
      union
      select kind, document_id from part where id = any ($2::bigint[])
    )
    select p.id from part p join apart using (kind, document_id) where p.part > 1 order by p.id
  `,
    [reader.company, reopened],
  )
  return rows.map(row => row.id)
}

/** Numbers of booked documents that look like those given here, so that none is given twice. */
export async function numbersLikeOurs(reader: Reader, others: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ number: string }>(
    `select number from invoices.shared_invoice where company_id = $1 and voided_at is null 
       and (number ~ '/[A-Z][0-9]*$' or number = any ($2::text[]))
     union select number from payments.receipt where company_id = $1 and voided_at is null
       and (number ~ '/[A-Z][0-9]*$' or number = any ($2::text[]))`,
    [reader.company, others],
  )
  return rows.map(row => row.number)
}

/** Numbers that both a receipt and a credit note carry. */
export async function sharedNumbers(reader: Reader): Promise<Set<string>> {
  const rows = await reader.rows<{ number: string }>(
    `select r.number from payments.receipt r
       join invoices.shared_invoice v on v.company_id = $1 and v.number = r.number and v.kind = 'credit_note'
         and v.voided_at is null
     where r.company_id = $1 and r.voided_at is null`,
    [reader.company],
  )
  return new Set(rows.map(row => row.number))
}
