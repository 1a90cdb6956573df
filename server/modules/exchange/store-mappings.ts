/** SQL of mappings kept under a name. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { FileWish } from './file-wish.ts'

export interface Mapping {
  readonly name: string
  readonly fingerprint: string
  readonly wish: FileWish
  readonly version: number
  readonly changedAt: string
}

const columns = 'name, fingerprint, wish, version, changed_at as "changedAt"'

export async function listMappings(reader: Reader): Promise<Mapping[]> {
  return reader.rows<Mapping>(
    `select ${columns} from exchange.import_mapping where company_id = $1 order by name limit 500`,
    [reader.company],
  )
}

/** The one changed last of those for files of these headers. */
export async function mappingFor(reader: Reader, fingerprint: string): Promise<Mapping | undefined> {
  const [row] = await reader.rows<Mapping>(
    `select ${columns} from exchange.import_mapping where company_id = $1 and fingerprint = $2
     order by changed_at desc limit 1`,
    [reader.company, fingerprint],
  )
  return row
}

export async function lockMapping(tx: Transaction, name: string): Promise<Mapping | undefined> {
  const [row] = await tx.rows<Mapping>(
    `select ${columns} from exchange.import_mapping where company_id = $1 and name = $2 for update`,
    [tx.company, name],
  )
  return row
}

/** Undefined when the name is taken. */
export async function insertMapping(
  tx: Transaction,
  mapping: Pick<Mapping, 'name' | 'fingerprint' | 'wish'>,
): Promise<Mapping | undefined> {
  const [row] = await tx.rows<Mapping>(
    `insert into exchange.import_mapping (company_id, name, fingerprint, wish, person_id) values ($1, $2, $3, $4, $5)
     on conflict (company_id, name) do nothing returning ${columns}`,
    [tx.company, mapping.name, mapping.fingerprint, JSON.stringify(mapping.wish), tx.person],
  )
  return row
}

export async function updateMapping(
  tx: Transaction,
  mapping: Pick<Mapping, 'name' | 'fingerprint' | 'wish'>,
): Promise<Mapping | undefined> {
  const [row] = await tx.rows<Mapping>(
    `update exchange.import_mapping set fingerprint = $3, wish = $4, person_id = $5, version = version + 1,
       changed_at = now() where company_id = $1 and name = $2 returning ${columns}`,
    [tx.company, mapping.name, mapping.fingerprint, JSON.stringify(mapping.wish), tx.person],
  )
  return row
}

export async function deleteMapping(tx: Transaction, name: string): Promise<boolean> {
  const rows = await tx.rows(
    'delete from exchange.import_mapping where company_id = $1 and name = $2 returning id',
    [tx.company, name],
  )
  return rows.length > 0
}
