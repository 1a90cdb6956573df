import type { Transaction } from '../database/transaction.ts'
import type { Instant } from '../dates.ts'
import type { Id, PersonId } from '../ids.ts'

export interface RecordedEvent {
  readonly id: Id<'event'>
  /** Order of the stream: transaction first, then id. */
  readonly transactionId: string
  readonly recordedAt: Instant
  readonly personId: PersonId | null
  readonly kind: string
  readonly subject: string
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * The next events for a reader, oldest first. Only those of transactions older than every running one, so nothing can
 * still appear before what was read. The reader's place is locked until the transaction ends: handle the events in it, then
 * call {@link advanceReader}; a second process with the same name waits.
 */
export async function readEvents(
  tx: Transaction,
  readerName: string,
  limit: number,
): Promise<RecordedEvent[]> {
  await tx.rows('insert into kernel.event_reader (company_id, name) values ($1, $2) on conflict do nothing', [
    tx.company,
    readerName,
  ])
  const [place] = await tx.rows<{ transaction: string; event: bigint }>(
    `select transaction_id::text as transaction, event_id as event
     from kernel.event_reader where company_id = $1 and name = $2 for update`,
    [tx.company, readerName],
  )
  return tx.rows<RecordedEvent>(
    `select id, transaction_id::text as "transactionId", recorded_at as "recordedAt", person_id as "personId",
            kind, subject, facts
     from kernel.event
     where company_id = $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       and (transaction_id, id) > ($2::xid8, $3::bigint)
     order by transaction_id, id limit $4`,
    [tx.company, place?.transaction, place?.event, limit],
  )
}

/** Remembers that the reader is done with everything up to `last`. */
export async function advanceReader(tx: Transaction, readerName: string, last: RecordedEvent): Promise<void> {
  await tx.rows(
    `update kernel.event_reader set transaction_id = $3::xid8, event_id = $4
     where company_id = $1 and name = $2 and (transaction_id, event_id) < ($3::xid8, $4::bigint)`,
    [tx.company, readerName, last.transactionId, last.id],
  )
}
