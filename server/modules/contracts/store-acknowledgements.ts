/** SQL of links to customers, and of what they acknowledged. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Language } from '../../kernel/language.ts'
import type { Acknowledgement, ContractId } from './types.ts'

export interface Link {
  readonly id: bigint
  readonly contractId: ContractId
  readonly version: number
  readonly customerId: bigint
  readonly language: Language
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly droppedAt: Instant | null
  readonly by: string | null
  readonly recordedAt: Instant
}

const linkColumns = `
  l.id, l.contract_id as "contractId", l.version_no as version, l.customer_id as "customerId", l.language,
  l.expires_at as "expiresAt", l.used_at as "usedAt", l.dropped_at as "droppedAt", q.name as by,
  l.recorded_at as "recordedAt"`
const linkSources = `contracts.link l left join identity.shared_person q on q.company_id = $1 and q.id = l.person_id`

export async function selectLinks(reader: Reader, contract: ContractId): Promise<Link[]> {
  return reader.rows<Link>(
    `select ${linkColumns} from ${linkSources} where l.company_id = $1 and l.contract_id = $2 order by l.id desc`,
    [reader.company, contract],
  )
}

export async function findLink(reader: Reader, sha256: string): Promise<Link | undefined> {
  const [link] = await reader.rows<Link>(
    `select ${linkColumns} from ${linkSources} where l.company_id = $1 and l.token_sha256 = $2`,
    [reader.company, sha256],
  )
  return link
}

/** Those that were still open are dropped: only the last one sent counts. */
export async function insertLink(
  tx: Transaction,
  link: {
    readonly contractId: ContractId
    readonly version: number
    readonly customerId: bigint
    readonly sha256: string
    readonly language: Language
    readonly expiresAt: Instant
  },
): Promise<void> {
  await tx.rows(
    `update contracts.link set dropped_at = now()
     where company_id = $1 and contract_id = $2 and used_at is null and dropped_at is null`,
    [tx.company, link.contractId],
  )
  await tx.rows(
    `insert into contracts.link (company_id, contract_id, version_no, customer_id, token_sha256, language, expires_at, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.company,
      link.contractId,
      link.version,
      link.customerId,
      link.sha256,
      link.language,
      link.expiresAt,
      tx.person,
    ],
  )
}

/** Of two at once one uses it. */
export async function useLink(tx: Transaction, id: bigint, now: Instant): Promise<boolean> {
  const rows = await tx.rows(
    `update contracts.link set used_at = $3
     where company_id = $1 and id = $2 and used_at is null and dropped_at is null and expires_at > $3 returning id`,
    [tx.company, id, now],
  )
  return rows.length > 0
}

export async function insertAcknowledgement(
  tx: Transaction,
  given: {
    readonly contractId: ContractId
    readonly version: number
    readonly customerId: bigint
    readonly linkId: bigint | null
    readonly paperId: bigint | null
    readonly byName: string
    readonly byTitle: string
    readonly on: LocalDate
    readonly address: string | null
    readonly wordsSha256: string
  },
): Promise<void> {
  await tx.rows(
    `insert into contracts.acknowledgement (company_id, contract_id, version_no, customer_id, link_id, paper_id, by_name,
       by_title, on_day, address, words_sha256, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.company,
      given.contractId,
      given.version,
      given.customerId,
      given.linkId,
      given.paperId,
      given.byName,
      given.byTitle,
      given.on,
      given.address,
      given.wordsSha256,
      tx.person,
    ],
  )
}

/** Oldest first; one whose scan was withdrawn counts no more, and is not among them. */
export async function selectAcknowledgements(
  reader: Reader,
  contract: ContractId,
): Promise<Acknowledgement[]> {
  return reader.rows<Acknowledgement>(
    `select a.id, a.version_no as version, case when a.link_id is null then 'scan' else 'link' end as kind,
       a.paper_id as "paperId", a.by_name as "byName", a.by_title as "byTitle", a.on_day as on, a.address,
       a.words_sha256 as "wordsSha256", q.name as by, a.recorded_at as "recordedAt"
     from contracts.acknowledgement a
       left join identity.shared_person q on q.company_id = $1 and q.id = a.person_id
       left join papers.shared_paper p on p.company_id = $1 and p.id = a.paper_id
     where a.company_id = $1 and a.contract_id = $2 and p.withdrawn_at is null order by a.id`,
    [reader.company, contract],
  )
}
