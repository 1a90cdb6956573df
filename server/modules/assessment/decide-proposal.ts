/** A person decides on what rating anew proposed: less credit takes effect at once, more is asked for. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, ask } from '../approvals/index.ts'
import { needCustomer, stopAccount, updateCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
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
): Promise<{ readonly requestId: bigint | null }> {
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
  await setTerms(tx, proposal.customer, isAsProposed ? proposal.terms : measure)
  if (measure === 'remove') await stopAccount(tx, { customer: proposal.customer, reason })
  const requestId = entered && 'requestId' in entered ? entered.requestId : null
  await decideProposal(tx, id, { state: 'confirmed', measure, requestId, reason })
  await note(tx, proposal, 'rating-confirmed', { measure, reason })
  return { requestId }
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

/** Whoever is removed keeps the terms of what was sold before. */
async function setTerms(tx: Transaction, code: string, terms: string): Promise<void> {
  if (terms === 'remove') return
  const { version, terms: before } = await needCustomer(tx, code)
  if (before !== terms) await updateCustomer(tx, { code, version, terms })
}

async function note(
  tx: Transaction,
  { id, customer, grade }: Proposal,
  kind: 'rating-confirmed' | 'rating-dismissed',
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await recordEvent(tx, { kind, subject: `customer:${customer}`, facts: { proposal: id, grade, ...facts } })
}
