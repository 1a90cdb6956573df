/** Customers rated anew: assessed, graded, and what would change proposed; a person decides. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { addDays, addMonths, type LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { exchanged, type GradedPolicy, gradedPolicyOn, setGrades } from '../credit/index.ts'
import { changeOf } from './propose-change.ts'
import { readFacts } from './read-facts.ts'
import { assess } from './rules.ts'
import { insertAssessments } from './store.ts'
import {
  customersToRate,
  insertProposals,
  type NewProposal,
  overtake,
  type ToRate,
} from './store-proposals.ts'
import type { Assessed, AssessmentFacts } from './types.ts'

export interface RatingWish {
  readonly today: LocalDate
  /** Everybody with a limit or a grade; else those whose review is due or who are overdue for long. */
  readonly isAll: boolean
  progress?(done: number, total: number): void
}

const atOnce = 1000

export async function rateAnew(
  tx: Transaction,
  { today, isAll, progress }: RatingWish,
): Promise<{ readonly rated: number; readonly proposed: number }> {
  const policy = await gradedPolicyOn(tx, today)
  const { review_months: months, alarm_days: alarmDays } = policy.grading
  const customers = await customersToRate(tx, {
    ...{ today, isAll, alarmDays },
    reviewBefore: addMonths(today, -months),
    alarmBefore: addDays(today, -alarmDays),
  })
  let proposed = 0
  for (let from = 0; from < customers.length; from += atOnce) {
    proposed += await rateSome(tx, policy, customers.slice(from, from + atOnce), today)
    progress?.(Math.min(from + atOnce, customers.length), customers.length)
  }
  const result = { rated: customers.length, proposed }
  if (result.rated > 0) {
    await recordEvent(tx, { kind: 'customers-rated-anew', subject: 'customers', facts: result })
  }
  return result
}

async function rateSome(
  tx: Transaction,
  policy: GradedPolicy,
  customers: readonly ToRate[],
  today: LocalDate,
): Promise<number> {
  const ids = customers.map(({ id }) => id)
  const known = await readFacts(tx, ids, today)
  const rated = customers.flatMap(customer => {
    const facts = known.get(customer.id)
    return facts ? [{ customer, facts, answer: assess(policy.grading, facts) }] : []
  })
  const { version, name } = policy
  const assessments = await insertAssessments(
    tx,
    rated.map(({ customer: { id, cause }, facts, answer }) => ({
      ...{ customerId: id, on: today, cause, facts, answer },
      policy: { version, name },
    })),
  )
  await setGrades(
    tx,
    rated.flatMap(({ customer: { id }, answer: { grade } }) =>
      grade ? [{ customerId: id, grade, on: today }] : [],
    ),
  )
  const proposals = rated.flatMap((each, at) => proposalOf(each, assessments[at]))
  await overtake(tx, ids)
  await insertProposals(tx, today, proposals)
  return proposals.length
}

interface Rated {
  readonly customer: ToRate
  readonly facts: AssessmentFacts
  readonly answer: Assessed
}

/** A limit in another currency than the customer's is compared by today's rate. */
function proposalOf(
  { customer, facts, answer }: Rated,
  assessmentId: bigint | undefined,
): readonly NewProposal[] {
  const { currency } = answer
  const limitMinor =
    customer.limitMinor === null
      ? null
      : exchanged(customer.limitMinor, customer.currency ?? currency, currency, facts)
  if (limitMinor === undefined || assessmentId === undefined || answer.grade === null) return []
  const change = changeOf(answer, { limitMinor, terms: customer.terms })
  if (!change) return []
  return [
    {
      ...{ customerId: customer.id, assessmentId, cause: customer.cause, currency },
      ...{ gradeBefore: customer.grade, grade: answer.grade },
      ...{ limitBeforeMinor: limitMinor, limitMinor: change.limitMinor },
      ...{ termsBefore: customer.terms, terms: change.terms, lacksFigures: change.lacksFigures },
    },
  ]
}
