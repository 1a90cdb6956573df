/** SQL of what people keep for themselves. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'

export interface Preference {
  readonly name: string
  readonly content: Readonly<Record<string, unknown>>
}

/** The person's of the transaction, by name. */
export function readPreferences(reader: Reader): Promise<Preference[]> {
  return reader.rows<Preference>(
    'select name, content from identity.preference where company_id = $1 and person_id = $2 order by name',
    [reader.company, reader.person],
  )
}

/** False when the person keeps `most` others already. */
export async function writePreference(
  tx: Transaction,
  { name, content }: Preference,
  most: number,
): Promise<boolean> {
  const written = await tx.rows(
    `insert into identity.preference (company_id, person_id, name, content)
     select $1, $2, $3, $4
     where (select count(*) from identity.preference where company_id = $1 and person_id = $2 and name <> $3) < $5
     on conflict (company_id, person_id, name) do update
     set content = excluded.content, updated_at = excluded.updated_at returning name`,
    [tx.company, tx.person, name, JSON.stringify(content), most],
  )
  return written.length > 0
}

export async function deletePreference(tx: Transaction, name: string): Promise<void> {
  await tx.rows('delete from identity.preference where company_id = $1 and person_id = $2 and name = $3', [
    tx.company,
    tx.person,
    name,
  ])
}
