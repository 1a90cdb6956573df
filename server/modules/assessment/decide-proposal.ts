/** A person decides on what rating anew proposed: less credit takes effect at once, more, and longer terms, are asked for. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, ask, type Entered } from '../approvals/index.ts'
import { needCustomer, stopAccount } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { isLonger, setTerms, termsAction } from './lengthen-terms.ts'
import { decideProposal, limitNow, lockProposal, type Measure, type Proposal } from './store-proposals.ts'

interface Confirming {
  readonly id: bigint
  readonly measure: Measure
  readonly reason: string
  readonly today: LocalDate
}

/** Refuses `proposal-unknown`, `proposal-decided`, `limit-changed-since`, `fresh-figures-needed`. */
export async function confirmProposal(
  tx: Transaction,
  limitAction: Approvable,
  { id, measure, reason, today }: Confirming,
): Promise<{ readonly requestIds: readonly bigint[] }> {
  const proposal = await openProposal(tx, id)
  const now = await limitNow(tx, proposal.customer, today)
  if ((now?.amountMinor ?? null) !== proposal.limitBeforeMinor && now?.currency === proposal.currency) {
    throw refuse('limit-changed-since', { customer: proposal.customer })
  }
  const isAsProposed = measure === 'limit'
  const isRaise = proposal.limitBeforeMinor !== null && proposal.limitMinor > proposal.limitBeforeMinor
  if (isAsProposed && isRaise && proposal.lacksFigures) {
    throw refuse('fresh-figures-needed', { customer: proposal.customer })
  }
  const asked = {
    customer: proposal.customer,
    amount: isAsProposed ? formatMinor(proposal.limitMinor, proposal.currency) : '0',
    ...{ currency: proposal.currency, from: today, reason },
  }
  const entered = isAsProposed && isRaise ? await ask(tx, limitAction, asked, reason) : undefined
  if (!entered && (!isAsProposed || proposal.limitMinor !== proposal.limitBeforeMinor))
    await limitAction.book(tx, asked)
  const longer = isAsProposed ? await changeTerms(tx, proposal, today, reason) : undefined
  // Whoever is removed keeps the terms of what was sold before.
  if (!isAsProposed && measure !== 'remove') await setTerms(tx, proposal.customer, measure)
  if (measure === 'remove') await stopAccount(tx, { customer: proposal.customer, reason })
  const requestIds = [entered, longer].flatMap(each => (each && 'requestId' in each ? [each.requestId] : []))
  await decideProposal(tx, id, { state: 'confirmed', measure, requestId: requestIds[0] ?? null, reason })
  await note(tx, proposal, 'rating-confirmed', { measure, reason })
  return { requestIds }
}

/** Shorter ones hold at once. */
async function changeTerms(
  tx: Transaction,
  { customer, terms, limitMinor, currency }: Proposal,
  on: LocalDate,
  reason: string,
): Promise<Entered | undefined> {
  const { terms: before } = await needCustomer(tx, customer)
  const amount = formatMinor(limitMinor, currency)
  if (isLonger(before, terms))
    return ask(tx, termsAction, { customer, terms, amount, currency, on, reason }, reason)
  await setTerms(tx, customer, terms)
  return undefined
}

/** Refuses `proposal-unknown` and `proposal-decided`. */
export async function dismissProposal(tx: Transaction, id: bigint, reason: string): Promise<void> {
  const proposal = await openProposal(tx, id)
  await decideProposal(tx, id, { state: 'dismissed', measure: null, requestId: null, reason })
  await note(tx, proposal, 'rating-dismissed', { reason })
}

async function openProposal(tx: Transaction, id: bigint): Promise<Proposal> {
  const proposal = await lockProposal(tx, id)
  if (!proposal) throw refuse('proposal-unknown', { id: String(id) })
  if (proposal.state !== 'open') throw refuse('proposal-decided', { customer: proposal.customer })
  return proposal
}

async function note(
  tx: Transaction,
  { id, customer, grade }: Proposal,
  kind: 'rating-confirmed' | 'rating-dismissed',
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await recordEvent(tx, { kind, subject: `customer:${customer}`, facts: { proposal: id, grade, ...facts } })
}
