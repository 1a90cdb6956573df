/** SQL of uploads on their way to an import. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { UploadPlace } from '../../kernel/uploads/uploads.ts'
import type { FileWish } from './file-wish.ts'

export interface DraftOptions {
  readonly new_customers: boolean
  readonly expect: string | null
  readonly partial: boolean
}

export interface DraftFile {
  readonly name: string
  readonly bytes: number
  /** The kept mapping by which it was recognised. */
  readonly mapping: string | null
}

export interface Draft {
  readonly id: bigint
  readonly personId: PersonId | null
  readonly recordedAt: string
  readonly version: number
  readonly place: UploadPlace
  readonly files: readonly DraftFile[]
  readonly wishes: readonly FileWish[]
  readonly options: DraftOptions
  /** How often it was checked; each check is a run of its own. */
  readonly checks: number
  /** The version that was checked last. */
  readonly checkedVersion: number | null
  /** The import it was handed to last. */
  readonly importId: bigint | null
}

const columns = `id, person_id as "personId", recorded_at as "recordedAt", version, place, files, wishes, options, checks,
  checked_version as "checkedVersion", import_id as "importId"`

/** The files of older ones are gone. */
const kept = "recorded_at > now() - interval '7 days'"

export async function insertDraft(
  tx: Transaction,
  draft: Pick<Draft, 'place' | 'files' | 'wishes' | 'options'>,
): Promise<Draft> {
  await tx.rows(`delete from exchange.import_draft where company_id = $1 and not (${kept})`, [tx.company])
  const [row] = await tx.rows<Draft>(
    `insert into exchange.import_draft (company_id, person_id, place, files, wishes, options)
     values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
    [
      tx.company,
      tx.person,
      JSON.stringify(draft.place),
      JSON.stringify(draft.files),
      JSON.stringify(draft.wishes),
      JSON.stringify(draft.options),
    ],
  )
  if (!row) throw new Error('no draft')
  return row
}

export async function countDrafts(reader: Reader): Promise<number> {
  const [row] = await reader.rows<{ count: number }>(
    `select count(*)::integer as count from exchange.import_draft where company_id = $1 and ${kept}`,
    [reader.company],
  )
  return row?.count ?? 0
}

export async function findDraft(reader: Reader, id: bigint): Promise<Draft | undefined> {
  const [row] = await reader.rows<Draft>(
    `select ${columns} from exchange.import_draft where company_id = $1 and id = $2 and ${kept}`,
    [reader.company, id],
  )
  return row
}

/** Held until the transaction ends. */
export async function lockDraft(tx: Transaction, id: bigint): Promise<Draft | undefined> {
  const [row] = await tx.rows<Draft>(
    `select ${columns} from exchange.import_draft where company_id = $1 and id = $2 and ${kept} for update`,
    [tx.company, id],
  )
  return row
}

/** Newest first. */
export async function listDrafts(reader: Reader, limit: number): Promise<Draft[]> {
  return reader.rows<Draft>(
    `select ${columns} from exchange.import_draft where company_id = $1 and ${kept} order by id desc limit $2`,
    [reader.company, limit],
  )
}

export async function changeDraft(
  tx: Transaction,
  id: bigint,
  change: Pick<Draft, 'wishes' | 'options'>,
): Promise<void> {
  await tx.rows(
    `update exchange.import_draft set wishes = $3, options = $4, version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id, JSON.stringify(change.wishes), JSON.stringify(change.options)],
  )
}

export async function noteCheck(tx: Transaction, id: bigint): Promise<void> {
  await tx.rows(
    `update exchange.import_draft set checks = checks + 1, checked_version = version
     where company_id = $1 and id = $2`,
    [tx.company, id],
  )
}

export async function noteImport(tx: Transaction, id: bigint, importId: bigint): Promise<void> {
  await tx.rows('update exchange.import_draft set import_id = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    importId,
  ])
}

export async function forgetDraft(tx: Transaction, id: bigint): Promise<void> {
  await tx.rows('delete from exchange.import_draft where company_id = $1 and id = $2', [tx.company, id])
}
