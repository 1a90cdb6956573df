/** SQL of papers. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { MediaType, Paper, PaperId, PaperKind } from './types.ts'

const columns = `
  p.id, p.customer_id as "customerId", c.code as customer, p.about, p.kind, p.name, p.note, p.media_type as "mediaType",
  p.bytes, p.pieces, p.sha256, p.is_sealed as "isSealed", p.person_id as "personId", q.name as by,
  p.recorded_at as "recordedAt", p.withdrawn_at as "withdrawnAt", w.name as "withdrawnBy",
  p.withdrawn_reason as "withdrawnReason"`
const sources = `papers.paper p
  join customers.shared_customer c on c.company_id = $1 and c.id = p.customer_id
  left join identity.shared_person q on q.company_id = $1 and q.id = p.person_id
  left join identity.shared_person w on w.company_id = $1 and w.id = p.withdrawn_by`

export async function selectPaper(reader: Reader, id: bigint): Promise<Paper | undefined> {
  const [paper] = await reader.rows<Paper>(
    `select ${columns} from ${sources} where p.company_id = $1 and p.id = $2`,
    [reader.company, id],
  )
  return paper
}

/** Newest first; with `about` only those, else all of the customer. */
export async function selectPapers(
  reader: Reader,
  filter: {
    readonly customerId: bigint
    readonly about: string | null
    readonly before: bigint
    readonly limit: number
  },
): Promise<Paper[]> {
  return reader.rows<Paper>(
    `select ${columns} from ${sources}
     where p.company_id = $1 and p.customer_id = $2 and ($3::text is null or p.about = $3) and p.id < $4
     order by p.id desc limit $5`,
    [reader.company, filter.customerId, filter.about, filter.before, filter.limit],
  )
}

/** What is in force of it, oldest first. */
export async function selectPapersAbout(reader: Reader, about: string): Promise<Paper[]> {
  return reader.rows<Paper>(
    `select ${columns} from ${sources}
     where p.company_id = $1 and p.about = $2 and p.withdrawn_at is null order by p.id`,
    [reader.company, about],
  )
}

export interface NewPaperRow {
  readonly customerId: bigint
  readonly about: string
  readonly kind: PaperKind
  readonly name: string
  readonly note: string
  readonly mediaType: MediaType
  readonly bytes: number
  readonly pieces: number
  readonly sha256: string
  readonly seal: { readonly salt: Buffer; readonly mark: string } | null
}

export async function insertPaper(tx: Transaction, paper: NewPaperRow): Promise<PaperId> {
  const [row] = await tx.rows<{ id: PaperId }>(
    `insert into papers.paper (company_id, customer_id, about, kind, name, note, media_type, bytes, pieces, sha256,
       is_sealed, salt, key_mark, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      tx.company,
      paper.customerId,
      paper.about,
      paper.kind,
      paper.name,
      paper.note,
      paper.mediaType,
      paper.bytes,
      paper.pieces,
      paper.sha256,
      paper.seal !== null,
      paper.seal?.salt ?? null,
      paper.seal?.mark ?? null,
      tx.person,
    ],
  )
  if (!row) throw new Error('no paper written')
  return row.id
}

export async function insertPiece(
  tx: Transaction,
  piece: {
    readonly paper: PaperId
    readonly customerId: bigint
    readonly isSealed: boolean
    readonly number: number
    readonly content: Buffer
  },
): Promise<void> {
  await tx.rows(
    `insert into papers.piece (company_id, paper_id, customer_id, is_sealed, piece_no, content)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.company, piece.paper, piece.customerId, piece.isSealed, piece.number, piece.content],
  )
}

export async function selectPiece(reader: Reader, paper: PaperId, number: number): Promise<Buffer> {
  const [row] = await reader.rows<{ content: Buffer }>(
    'select content from papers.piece where company_id = $1 and paper_id = $2 and piece_no = $3',
    [reader.company, paper, number],
  )
  if (!row) throw new Error(`paper ${paper} lacks piece ${number}`)
  return row.content
}

export async function selectSeal(
  reader: Reader,
  paper: PaperId,
): Promise<{ readonly salt: Buffer; readonly mark: string } | undefined> {
  const [row] = await reader.rows<{ salt: Buffer; mark: string }>(
    'select salt, key_mark as mark from papers.paper where company_id = $1 and id = $2 and is_sealed',
    [reader.company, paper],
  )
  return row
}

/** False when it was withdrawn before. */
export async function setWithdrawn(tx: Transaction, id: PaperId, reason: string): Promise<boolean> {
  const rows = await tx.rows(
    `update papers.paper set withdrawn_at = now(), withdrawn_by = $3, withdrawn_reason = $4
     where company_id = $1 and id = $2 and withdrawn_at is null returning id`,
    [tx.company, id, tx.person, reason],
  )
  return rows.length > 0
}
