/** SQL of policies: a change is a new version. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { RuleSetting } from './types.ts'

export interface NewPolicy {
  readonly name: string
  readonly from: LocalDate
  readonly review: LocalDate | null
  readonly rules: readonly RuleSetting[]
  readonly reason: string
}

export interface StoredPolicy extends NewPolicy {
  readonly version: number
  readonly person: string | null
  readonly recordedAt: Instant
}

/** Two at once: the second waits, then takes the next version. */
export async function insertPolicy(tx: Transaction, policy: NewPolicy): Promise<number> {
  await tx.rows('select pg_advisory_xact_lock(727008, ($1::bigint % 2147483647)::integer)', [tx.company])
  const [row] = await tx.rows<{ version: number }>(
    `insert into credit.policy (company_id, version, name, from_on, review_on, rules, reason, person_id)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7 from credit.policy where company_id = $1
     returning version`,
    [
      tx.company,
      policy.name,
      policy.from,
      policy.review,
      JSON.stringify(policy.rules),
      policy.reason,
      tx.person,
    ],
  )
  if (!row) throw new Error('no policy written')
  return row.version
}

const columns = `p.version, p.name, p.from_on as "from", p.review_on as review, p.rules, p.reason, n.name as person,
  p.recorded_at as "recordedAt"`
const sources = `credit.policy p left join identity.shared_person n on n.company_id = p.company_id and n.id = p.person_id`

/** Newest first. */
export async function listPolicies(reader: Reader): Promise<StoredPolicy[]> {
  return reader.rows<StoredPolicy>(
    `select ${columns} from ${sources} where p.company_id = $1 order by p.version desc`,
    [reader.company],
  )
}

export async function findPolicy(reader: Reader, version: number): Promise<StoredPolicy | undefined> {
  const [policy] = await reader.rows<StoredPolicy>(
    `select ${columns} from ${sources} where p.company_id = $1 and p.version = $2`,
    [reader.company, version],
  )
  return policy
}
