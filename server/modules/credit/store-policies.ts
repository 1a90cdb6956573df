/** SQL of policies: a change is a new version. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Grading } from './grading.ts'
import { balancedGrading } from './ready-grading.ts'
import type { RuleSetting } from './types.ts'

export interface NewPolicy {
  readonly name: string
  readonly from: LocalDate
  readonly review: LocalDate | null
  readonly rules: readonly RuleSetting[]
  readonly grading: Grading
  readonly reason: string
}

export interface StoredPolicy extends NewPolicy {
  readonly version: number
  readonly person: string | null
  readonly recordedAt: Instant
}

/** Versions are held. */
export async function insertPolicy(tx: Transaction, policy: NewPolicy): Promise<number> {
  const [row] = await tx.rows<{ version: number }>(
    `insert into credit.policy (company_id, version, name, from_on, review_on, rules, grading, reason, person_id)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from credit.policy where company_id = $1
     returning version`,
    [
      tx.company,
      policy.name,
      policy.from,
      policy.review,
      JSON.stringify(policy.rules),
      JSON.stringify(policy.grading),
      policy.reason,
      tx.person,
    ],
  )
  if (!row) throw new Error('no policy written')
  return row.version
}

const columns = `p.version, p.name, p.from_on as "from", p.review_on as review, p.rules, p.grading, p.reason, n.name as person,
  p.recorded_at as "recordedAt"`
const sources = `credit.policy p left join identity.shared_person n on n.company_id = p.company_id and n.id = p.person_id`

/** Newest first. */
export async function listPolicies(reader: Reader): Promise<StoredPolicy[]> {
  const policies = await reader.rows<Kept>(
    `select ${columns} from ${sources} where p.company_id = $1 order by p.version desc`,
    [reader.company],
  )
  return policies.map(graded)
}

/** One made before there were grades has none of its own. */
type Kept = Omit<StoredPolicy, 'grading'> & { readonly grading: Grading | null }
const graded = (policy: Kept): StoredPolicy => ({ ...policy, grading: policy.grading ?? balancedGrading })

export async function findPolicy(reader: Reader, version: number): Promise<StoredPolicy | undefined> {
  const [policy] = await reader.rows<Kept>(
    `select ${columns} from ${sources} where p.company_id = $1 and p.version = $2`,
    [reader.company, version],
  )
  return policy && graded(policy)
}

/** Of the company's own; undefined where none has begun. */
export async function policyOn(reader: Reader, day: LocalDate): Promise<StoredPolicy | undefined> {
  const [policy] = await reader.rows<Kept>(
    `select ${columns} from ${sources} where p.company_id = $1 and p.from_on <= $2 order by p.version desc limit 1`,
    [reader.company, day],
  )
  return policy && graded(policy)
}
