/** The limit starts with the signature of the agreement, and never before. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { Approvable } from '../approvals/index.ts'
import { type AfterSigning, holdSignature } from '../contracts/index.ts'
import { limitOf } from './application-action.ts'
import { refuse } from './errors.ts'
import { holdFor } from './need-application.ts'
import { isAgreementSigned } from './rules.ts'
import { lockWaitingFor, setAgreement, setInForce } from './store.ts'
import type { Application } from './types.ts'

/**
 * Which contract is the credit agreement; where that was signed since the application was submitted, the limit starts today.
 * Refuses `contract-unknown`, `credit-application-other-contract` and `credit-application-step`.
 */
export async function nameAgreement(
  tx: Transaction,
  grantLimit: Approvable,
  asked: { readonly id: bigint; readonly contract: string; readonly today: LocalDate },
): Promise<void> {
  // The contract is held first, as by whoever signs it.
  const { customerId, signedOn } = await holdSignature(tx, asked.contract, asked.today)
  const application = await holdFor(tx, asked.id, 'sign')
  const { id, customer, submittedOn } = application
  if (customerId !== application.customerId)
    throw refuse('credit-application-other-contract', { number: asked.contract, customer }, '/contract')
  await setAgreement(tx, id, asked.contract)
  await recordEvent(tx, {
    kind: 'credit-application-agreement',
    subject: `customer:${customer}`,
    facts: { application: id, contract: asked.contract },
  })
  if (isAgreementSigned(signedOn, submittedOn)) await start(tx, grantLimit, application, asked.today)
}

/** What signing a contract brings: the limits of the applications that waited for it. */
export const limitAtSigning =
  (grantLimit: Approvable): AfterSigning =>
  async (tx, { number, on }) => {
    for (const application of await lockWaitingFor(tx, number))
      if (isAgreementSigned(on, application.submittedOn)) await start(tx, grantLimit, application, on)
  }

async function start(
  tx: Transaction,
  grantLimit: Approvable,
  application: Application,
  from: LocalDate,
): Promise<void> {
  const { id, customer } = application
  await grantLimit.book(tx, limitOf(application, from))
  await setInForce(tx, id, from)
  await recordEvent(tx, {
    kind: 'credit-application-in-force',
    subject: `customer:${customer}`,
    facts: { application: id, from },
  })
}
