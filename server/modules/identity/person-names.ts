import type { Reader } from '../../kernel/database/transaction.ts'
import type { PersonId } from '../../kernel/ids.ts'

/** Who is behind the ids that other records keep. */
export async function personNames(reader: Reader): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await reader.rows<{ id: PersonId; name: string }>(
    'select id, name from identity.person where company_id = $1',
    [reader.company],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
