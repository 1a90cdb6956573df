/** SQL of 送N结(N−1): an invoice waits for its due date until the batch comes that brings it due. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { batchesUntilDue, parseTerms } from '../terms/index.ts'

export async function dateWaitingBatches(tx: Transaction): Promise<void> {
  const waiting = await tx.rows<{ terms: string }>(
    `select distinct v.terms from ledger.shared_item i
       join invoices.invoice v on v.company_id = i.company_id and v.id = i.document_id
     where i.company_id = $1 and i.due_on is null and i.side = 'debit' and i.closed_on is null and v.terms is not null`,
    [tx.company],
  )
  for (const { terms } of waiting) {
    const parsed = parseTerms(terms)
    if (parsed.kind !== 'n-for') continue
    await tx.rows(
      `
      with batch as (
        select v.id, lead(v.issued_on, $3) over (partition by v.customer_id order by v.issued_on, v.id) as due
        from invoices.invoice v
        where v.company_id = $1 and v.terms = $2 and v.kind = 'invoice' and v.reversed_on is null and v.voided_at is null
      ), due as (
        select i.id, b.due from batch b join ledger.shared_item i on i.company_id = $1 and i.document_id = b.id
        where i.kind = 'invoice' and i.due_on is null and b.due is not null
      )
      select ledger.set_due(array_agg(id), array_agg(due)) from due having count(*) > 0
    `,
      [tx.company, terms, batchesUntilDue(parsed)],
    )
  }
}

/** An undone import's batches never came: invoices they brought due wait again, or for the batch after them. */
export async function forgetBatches(tx: Transaction, importId: bigint): Promise<void> {
  const gone = await tx.rows<{ terms: string }>(
    'select distinct terms from invoices.invoice where company_id = $1 and import_id = $2 and terms is not null',
    [tx.company, importId],
  )
  for (const { terms } of gone) {
    const parsed = parseTerms(terms)
    if (parsed.kind !== 'n-for') continue
    await tx.rows(
      `
      with gone as (
        select distinct customer_id, issued_on from invoices.invoice
        where company_id = $1 and import_id = $4 and terms = $2 and kind = 'invoice'
      ), batch as (
        select v.id, v.customer_id, v.parts #>> '{0,0}' as given,
               lead(v.issued_on, $3) over (partition by v.customer_id order by v.issued_on, v.id) as due
        from invoices.invoice v
        where v.company_id = $1 and v.terms = $2 and v.kind = 'invoice' and v.reversed_on is null and v.voided_at is null
          and v.customer_id in (select customer_id from gone)
      ), due as (
        select i.id, b.due
        from gone g join batch b on b.customer_id = g.customer_id and b.given is null
          join ledger.shared_item i on i.company_id = $1 and i.document_id = b.id and i.kind = 'invoice'
            and i.due_on = g.issued_on
        where b.due is distinct from i.due_on and not exists (
          select from invoices.invoice o
          where o.company_id = $1 and o.customer_id = b.customer_id and o.terms = $2 and o.kind = 'invoice'
            and o.issued_on = i.due_on and o.id <> b.id and o.voided_at is null)
      )
      select ledger.set_due(array_agg(id), array_agg(due)) from due having count(*) > 0
    `,
      [tx.company, terms, batchesUntilDue(parsed), importId],
    )
  }
}
