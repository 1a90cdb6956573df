/** SQL of what happened to a sale after its invoice. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { TermEvent } from '../terms/index.ts'
import type { WaitingInvoice } from './waiting.ts'

const waiting = `select v.id, v.customer_id as "customerId", v.terms, v.by_family as "byFamily", v.issued_on as issued,
    v.gross_minor as "amountMinor", c.paying_days as "payingDays", c.shift_to_working_days as "shiftToWorkingDays",
    coalesce((select json_agg(json_build_object('id', i.id::text, 'due', i.due_on,
        'booked', v.parts -> (i.part - 1) ->> 0) order by i.part)
      from ledger.shared_item i where i.company_id = $1 and i.document_id = v.id and i.kind = 'invoice'), '[]') as parts,
    (select coalesce(json_object_agg(e.event, e.happened_on) filter (where e.happened_on is not null), '{}') from (
      select distinct on (event) event, happened_on from invoices.invoice_event
      where company_id = $1 and invoice_id = v.id order by event, id desc) e) as events
  from invoices.invoice v join customers.shared_customer c on c.company_id = $1 and c.id = v.customer_id
  where v.company_id = $1 and v.kind = 'invoice' and v.voided_at is null and v.reversed_on is null`

/** What it waits for; of an invoice that was not reversed. */
export async function readWaiting(reader: Reader, id: bigint): Promise<WaitingInvoice | undefined> {
  const [invoice] = await reader.rows<WaitingInvoice>(`${waiting} and v.id = $2`, [reader.company, id])
  return invoice
}

/** Held until the transaction ends, so that days are told one after the other. */
export async function holdWaiting(tx: Transaction, number: string): Promise<WaitingInvoice | undefined> {
  const [invoice] = await tx.rows<WaitingInvoice>(`${waiting} and v.number = $2 for update of v`, [
    tx.company,
    number,
  ])
  return invoice
}

export async function insertEvent(
  tx: Transaction,
  { id, customerId }: Pick<WaitingInvoice, 'id' | 'customerId'>,
  { event, on, source }: Omit<ToldEvent, 'by' | 'recordedAt'>,
): Promise<void> {
  await tx.rows(
    `insert into invoices.invoice_event (company_id, invoice_id, customer_id, event, happened_on, source, person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.company, id, customerId, event, on, source, tx.person],
  )
}

export async function setDays(
  tx: Transaction,
  invoiceId: bigint,
  items: readonly { readonly id: string; readonly due: LocalDate | null }[],
): Promise<void> {
  const [ids, days] = [items.map(item => item.id), items.map(item => item.due)]
  // Their days are no longer those they were booked with.
  await tx.rows(
    `update invoices.invoice v set parts = (
       select jsonb_agg(case when i.id = any ($3::bigint[]) then jsonb_set(p.part, '{0}', 'null') else p.part end order by p.n)
       from jsonb_array_elements(v.parts) with ordinality p(part, n)
         left join ledger.shared_item i on i.company_id = $1 and i.document_id = v.id and i.kind = 'invoice' and i.part = p.n)
     where v.company_id = $1 and v.id = $2`,
    [tx.company, invoiceId, ids],
  )
  await tx.rows('select ledger.set_due($1::bigint[], $2::date[])', [ids, days])
}

export interface ToldEvent {
  readonly event: TermEvent
  /** Null: what was told before is taken back. */
  readonly on: LocalDate | null
  /** The shipment or stock report it follows from, as `shipment:S-1`; null: somebody told it. */
  readonly source: string | null
  readonly by: string | null
  readonly recordedAt: Instant
}

/** All that was told, the last first: of each event the last telling holds. */
export async function eventsOf(reader: Reader, invoiceId: bigint): Promise<ToldEvent[]> {
  return reader.rows(
    `select e.event, e.happened_on as on, e.source, p.name as by, e.recorded_at as "recordedAt"
     from invoices.invoice_event e left join identity.shared_person p on p.company_id = $1 and p.id = e.person_id
     where e.company_id = $1 and e.invoice_id = $2 order by e.id desc`,
    [reader.company, invoiceId],
  )
}
