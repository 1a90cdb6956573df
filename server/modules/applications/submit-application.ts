/** Submitting asks somebody else to decide; dropping ends it without a limit. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Approvable, ask } from '../approvals/index.ts'
import { type AssessmentFacts, tryAssessment } from '../assessment/index.ts'
import { refuse } from './errors.ts'
import { lacksAs } from './lacks.ts'
import { holdFor } from './need-application.ts'
import { type Lack, lackingToSubmit } from './rules.ts'
import { setDropped, setRequest, setSubmitted } from './store.ts'
import { selectHandedIn } from './store-documents.ts'
import type { Application, HandedIn } from './types.ts'

/**
 * Answers the request that somebody else decides on; null where the program asked, for which nobody need decide.
 * Refuses `credit-application-step`, `credit-application-incomplete` naming each thing it lacks, and what stands before a
 * limit.
 */
export async function submitApplication(
  tx: Transaction,
  action: Approvable,
  { id, today }: { readonly id: bigint; readonly today: LocalDate },
): Promise<bigint | null> {
  const application = await holdFor(tx, id, 'submit')
  const { facts } = await tryAssessment(tx, application.customer, today)
  const lacks = lackOf(application, await selectHandedIn(tx, id), facts)
  if (lacks.length > 0) {
    const refusal = refuse('credit-application-incomplete', { id: String(id), count: lacks.length })
    throw refusal.withFields(lacksAs(lacks))
  }
  await setSubmitted(tx, application.id, today)
  await note(tx, application, 'credit-application-submitted')
  const entered = await ask(tx, action, { application: String(id), on: today }, application.purpose)
  if (!('requestId' in entered)) return null
  await setRequest(tx, application.id, entered.requestId)
  return entered.requestId
}

/** What keeps it from being submitted. */
export const lackOf = (
  { acceptedBy }: Application,
  handedIn: readonly HandedIn[],
  { quarters }: Pick<AssessmentFacts, 'quarters'>,
): readonly Lack[] =>
  lackingToSubmit({
    handedIn,
    isPriceAccepted: acceptedBy !== null,
    isDemandForetold: quarters.some(({ real }) => real === null),
  })

/** A draft nobody goes on with, or one the customer never signs for. Refuses `credit-application-step`. */
export async function dropApplication(tx: Transaction, id: bigint, words: string): Promise<void> {
  const application = await holdFor(tx, id, 'drop')
  await setDropped(tx, application.id, words)
  await note(tx, application, 'credit-application-dropped')
}

async function note(
  tx: Transaction,
  { id, customer }: Application,
  kind: 'credit-application-submitted' | 'credit-application-dropped',
): Promise<void> {
  await recordEvent(tx, { kind, subject: `customer:${customer}`, facts: { application: id } })
}
