/** Assessing one customer, and assessing again from what was kept. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { gradedPolicyOn, policyNamed, setGrades } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { readFacts } from './read-facts.ts'
import { assess } from './rules.ts'
import { findAssessment, insertAssessments, type KeptAssessment } from './store.ts'
import type { Assessed } from './types.ts'

/** As it would be now; nothing is kept. Refuses `customer-unknown`. */
export async function tryAssessment(
  reader: Reader,
  customer: string,
  today: LocalDate,
): Promise<KeptAssessment> {
  const { id } = await needCustomer(reader, customer)
  const policy = await gradedPolicyOn(reader, today)
  const facts = (await readFacts(reader, [id], today)).get(id)
  if (!facts) throw new Error(`no facts of customer ${id}`)
  const { version, name } = policy
  const answer = assess(policy.grading, facts)
  return { customerId: id, on: today, cause: 'person', policy: { version, name }, facts, answer }
}

/** Kept as a dated document; the grade is the customer's from now on, and grants nothing by itself. */
export async function assessCustomer(tx: Transaction, customer: string, today: LocalDate): Promise<bigint> {
  const made = await tryAssessment(tx, customer, today)
  const { answer, facts, customerId } = made
  const [id] = await insertAssessments(tx, [made])
  if (id === undefined) throw new Error('no assessment written')
  if (answer.grade) await setGrades(tx, [{ customerId, grade: answer.grade, on: today }])
  await recordEvent(tx, {
    kind: 'customer-assessed',
    subject: `customer:${facts.customer.code}`,
    facts: { assessment: id, grade: answer.grade, score: answer.score },
  })
  return id
}

/** Refuses `assessment-unknown` and `policy-unknown`. */
export async function replayAssessment(
  reader: Reader,
  id: bigint,
): Promise<{ readonly kept: Assessed; readonly again: Assessed }> {
  const found = await findAssessment(reader, id)
  if (!found) throw refuse('assessment-unknown', { id: String(id) })
  const policy = await policyNamed(reader, { version: found.policyVersion, name: found.policyName })
  return { kept: found.answer, again: assess(policy.grading, found.facts) }
}
