import type { Reader } from '../database/transaction.ts'

/** The facts of the latest event of that kind about a subject; undefined when there was none. */
export async function lastEvent(
  reader: Reader,
  subject: string,
  kind: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [event] = await reader.rows<{ facts: Record<string, unknown> }>(
    `select facts from kernel.event where company_id = $1 and subject = $2 and kind = $3 order by id desc limit 1`,
    [reader.company, subject, kind],
  )
  return event?.facts
}
