/** SQL of the invoice import for documents that were booked before, and the count of both. */
import type { Transaction } from '../../kernel/database/transaction.ts'

/** Disputes that the file reports on documents already booked. Returns how many documents changed. */
export async function changeDisputes(tx: Transaction): Promise<number> {
  const rows = await tx.rows<{ changed: bigint }>(
    `
    with changed as (
      select i.id, b.disputed, b.invoice_id
      from booked b join ledger.shared_item i on i.company_id = $1 and i.document_id = b.invoice_id
        and i.kind in ('invoice', 'credit_note')
      where b.disputed is not null and i.disputed <> b.disputed
    ), marked as (
      select disputed, ledger.mark_disputed(array_agg(id), disputed) from changed group by disputed
    )
    select count(distinct invoice_id) as changed from changed where (select count(*) from marked) >= 0
  `,
    [tx.company],
  )
  return Number(rows[0]?.changed ?? 0n)
}

/** Documents the file says were paid in full on a day, and whose receipt is not booked yet: `settled_invoice`. */
export async function listSettled(tx: Transaction): Promise<number> {
  await tx.client.query(`
    drop table if exists settled_invoice;
    create temp table settled_invoice on commit drop as
    select row, invoice_id, number, settled from booking where settled is not null
    union all
    select row, invoice_id, number, settled from booked where settled is not null and settled_on is null
  `)
  await tx.rows(
    `update invoices.invoice i set settled_on = s.settled from settled_invoice s
     where i.company_id = $1 and i.id = s.invoice_id`,
    [tx.company],
  )
  const rows = await tx.rows<{ count: bigint }>(
    'select count(*) from settled_invoice s join booked b on b.invoice_id = s.invoice_id',
  )
  return Number(rows[0]?.count ?? 0n)
}

export async function countBooked(tx: Transaction): Promise<{ created: number; repeated: number }> {
  const [row] = await tx.rows<{ created: bigint; repeated: bigint }>(
    `select (select count(*) from booking) as created,
            (select count(*) from booked) + (select count(*) from document d where d.open = 0
              and not exists (select from booked b where b.number = d.number)) as repeated`,
  )
  return { created: Number(row?.created ?? 0n), repeated: Number(row?.repeated ?? 0n) }
}
