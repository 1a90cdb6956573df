/** SQL of the audit: the one stream of events, read backwards. */
import type { Reader } from '../database/transaction.ts'
import type { Instant, LocalDate } from '../dates.ts'
import type { PersonId } from '../ids.ts'

export interface AuditWish {
  readonly person: PersonId | null
  readonly kind: string | null
  readonly subject: string | null
  /** Days in the zone of the company. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly zone: string
  /** Anywhere in kind, subject, origin or facts. */
  readonly text: string | null
}

export interface AuditEvent {
  readonly id: bigint
  readonly recordedAt: Instant
  readonly personId: PersonId | null
  readonly kind: string
  readonly subject: string
  readonly origin: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** Newest first. */
export async function readAudit(
  reader: Reader,
  wish: AuditWish,
  page: { readonly below: bigint | null; readonly limit: number },
): Promise<AuditEvent[]> {
  return reader.rows<AuditEvent>(
    `select id, recorded_at as "recordedAt", person_id as "personId", kind, subject, origin, facts
     from kernel.event
     where company_id = $1 and ($2::bigint is null or id < $2)
       and ($3::bigint is null or person_id = $3) and ($4::text is null or kind = $4)
       and ($5::text is null or subject = $5)
       and ($6::date is null or recorded_at >= $6::date::timestamp at time zone $8)
       and ($7::date is null or recorded_at < ($7::date + 1)::timestamp at time zone $8)
       and ($9::text is null or concat_ws(' ', kind, subject, origin, facts) ilike $9)
     order by id desc limit $10`,
    [
      reader.company,
      page.below,
      wish.person,
      wish.kind,
      wish.subject,
      wish.from,
      wish.to,
      wish.zone,
      wish.text === null ? null : `%${wish.text.replace(/[\\%_]/g, '\\$&')}%`,
      page.limit,
    ],
  )
}
