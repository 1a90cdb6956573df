/** SQL of the stream of events, read by those who only watch. See the table for its order. */
import type { Reader } from '../database/transaction.ts'
import type { Instant } from '../dates.ts'
import type { PersonId } from '../ids.ts'

/** A place in the stream: transaction first, then event. */
export interface Place {
  readonly transaction: bigint
  readonly event: bigint
}

export interface WatchedEvent {
  readonly place: Place
  readonly kind: string
  readonly subject: string
  readonly at: Instant
  readonly personId: PersonId | null
}

/** The last event that everything before is complete of. */
export async function latestPlace(reader: Reader): Promise<Place> {
  const [row] = await reader.rows<{ transaction: string; event: bigint }>(
    `select transaction_id::text as transaction, id as event from kernel.event
     where company_id = $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by transaction_id desc, id desc limit 1`,
    [reader.company],
  )
  return { transaction: BigInt(row?.transaction ?? 0), event: row?.event ?? 0n }
}

/** What came after a place, oldest first. */
export async function eventsAfter(reader: Reader, after: Place, limit: number): Promise<WatchedEvent[]> {
  const rows = await reader.rows<{
    transaction: string
    event: bigint
    kind: string
    subject: string
    at: Instant
    personId: PersonId | null
  }>(
    `select transaction_id::text as transaction, id as event, kind, subject, recorded_at as at, person_id as "personId"
     from kernel.event
     where company_id = $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       and (transaction_id, id) > ($2::xid8, $3::bigint)
     order by transaction_id, id limit $4`,
    [reader.company, String(after.transaction), after.event, limit],
  )
  return rows.map(({ transaction, event, ...rest }) => ({
    ...rest,
    place: { transaction: BigInt(transaction), event },
  }))
}

export const isAfter = (one: Place, other: Place): boolean =>
  one.transaction === other.transaction ? one.event > other.event : one.transaction > other.transaction

export const placeText = ({ transaction, event }: Place): string => `${transaction}-${event}`

export function placeNamed(text: string | undefined): Place | undefined {
  const [, transaction, event] = /^(\d{1,19})-(\d{1,18})$/.exec(text ?? '') ?? []
  return transaction !== undefined && event !== undefined
    ? { transaction: BigInt(transaction), event: BigInt(event) }
    : undefined
}
