import type { Reader } from '../database/transaction.ts'
import type { Instant } from '../dates.ts'
import type { PersonId } from '../ids.ts'

/** When something of that kind happened to a subject, and by whom; newest first. */
export async function eventsAbout(
  reader: Reader,
  asked: { readonly subject: string; readonly kind: string; readonly limit: number },
): Promise<{ readonly personId: PersonId | null; readonly at: Instant }[]> {
  return reader.rows(
    `select person_id as "personId", recorded_at as at from kernel.event
     where company_id = $1 and subject = $2 and kind = $3 order by id desc limit $4`,
    [reader.company, asked.subject, asked.kind, asked.limit],
  )
}
