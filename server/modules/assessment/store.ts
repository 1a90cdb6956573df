/** SQL of evidence and assessments: added, never changed. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { GradeName } from '../credit/index.ts'
import type { Assessed, AssessmentFacts, EvidenceKind, NewEvidence } from './types.ts'

export async function insertEvidence(
  tx: Transaction,
  customerId: bigint,
  evidence: NewEvidence,
): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into assessment.evidence (company_id, customer_id, kind, said_on, said, person_id)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [tx.company, customerId, evidence.kind, evidence.on, JSON.stringify(evidence.said), tx.person],
  )
  if (!row) throw new Error('no evidence written')
  return row.id
}

export interface EvidenceEntry {
  readonly id: bigint
  readonly kind: EvidenceKind
  readonly on: LocalDate
  readonly said: Readonly<Record<string, unknown>>
  readonly person: string | null
  readonly recordedAt: Instant
}

/** Newest first. */
export async function listEvidence(reader: Reader, customerId: bigint): Promise<EvidenceEntry[]> {
  return reader.rows<EvidenceEntry>(
    `select e.id, e.kind, e.said_on as "on", e.said, p.name as person, e.recorded_at as "recordedAt"
     from assessment.evidence e left join identity.shared_person p on p.company_id = $1 and p.id = e.person_id
     where e.company_id = $1 and e.customer_id = $2 order by e.id desc limit 100`,
    [reader.company, customerId],
  )
}

export async function lastInspection(reader: Reader, customerId: bigint): Promise<LocalDate | undefined> {
  const [row] = await reader.rows<{ on: LocalDate }>(
    `select said_on as "on" from assessment.evidence
     where company_id = $1 and customer_id = $2 and kind = 'inspection' order by said_on desc limit 1`,
    [reader.company, customerId],
  )
  return row?.on
}

export async function customerOfInspection(reader: Reader, id: bigint): Promise<bigint | undefined> {
  const [row] = await reader.rows<{ customer: bigint }>(
    `select customer_id as customer from assessment.evidence
     where company_id = $1 and id = $2 and kind = 'inspection'`,
    [reader.company, id],
  )
  return row?.customer
}

/** Whether anything was ever granted on account. */
export async function wasGranted(reader: Reader, customerId: bigint): Promise<boolean> {
  const rows = await reader.rows(
    `select from credit.shared_limit
     where company_id = $1 and customer_id = $2 and (amount_minor is null or amount_minor > 0) limit 1`,
    [reader.company, customerId],
  )
  return rows.length > 0
}

export type Cause = 'person' | 'review' | 'alarm'

export interface KeptAssessment {
  readonly customerId: bigint
  readonly on: LocalDate
  readonly cause: Cause
  readonly policy: { readonly version: number | null; readonly name: string }
  readonly facts: AssessmentFacts
  readonly answer: Assessed
}

/** In the order they are given. */
export async function insertAssessments(tx: Transaction, kept: readonly KeptAssessment[]): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    `insert into assessment.assessment (company_id, customer_id, assessed_on, cause, policy_version, policy_name, facts,
       grade, answer, person_id)
     select $1, (a ->> 'customer')::bigint, (a ->> 'on')::date, a ->> 'cause', (a ->> 'version')::integer, a ->> 'policy',
       a -> 'facts', a -> 'answer' ->> 'grade', a -> 'answer', $3
     from jsonb_array_elements($2::jsonb) with ordinality t(a, n) order by n
     returning id`,
    [
      tx.company,
      JSON.stringify(
        kept.map(({ customerId, on, cause, policy, facts, answer }) => ({
          customer: customerId.toString(),
          ...{ on, cause, version: policy.version, policy: policy.name, facts, answer },
        })),
      ),
      tx.person,
    ],
  )
  return rows.map(({ id }) => id)
}

export interface StoredAssessment extends Omit<KeptAssessment, 'customerId' | 'policy'> {
  readonly id: bigint
  readonly policyVersion: number | null
  readonly policyName: string
  readonly grade: GradeName | null
  readonly person: string | null
  readonly recordedAt: Instant
}

const columns = `a.id, a.assessed_on as "on", a.cause, a.policy_version as "policyVersion", a.policy_name as "policyName",
  a.facts, a.grade, a.answer, p.name as person, a.recorded_at as "recordedAt"`
const sources = `assessment.assessment a
  left join identity.shared_person p on p.company_id = a.company_id and p.id = a.person_id`

/** Newest first. */
export async function listAssessments(reader: Reader, customerId: bigint): Promise<StoredAssessment[]> {
  return reader.rows<StoredAssessment>(
    `select ${columns} from ${sources} where a.company_id = $1 and a.customer_id = $2 order by a.id desc limit 50`,
    [reader.company, customerId],
  )
}

export async function findAssessment(reader: Reader, id: bigint): Promise<StoredAssessment | undefined> {
  const [found] = await reader.rows<StoredAssessment>(
    `select ${columns} from ${sources} where a.company_id = $1 and a.id = $2`,
    [reader.company, id],
  )
  return found
}
