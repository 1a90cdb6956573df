import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { reverseEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { credits, debts, documentAmong } from './find-document.ts'
import { applicationsBetween, applicationsOfRequest } from './store.ts'
import type { BookedDocument } from './types.ts'

interface Unapplying {
  readonly from: string
  readonly on: LocalDate | null
  readonly reason: string
}

/**
 * Takes back what a receipt or credit note settled of an invoice. Without a day it is a mistake corrected: history is then
 * as if it had never been; with a day it counts from that day on.
 */
export async function unapply(
  tx: Transaction,
  request: Unapplying & { readonly to: string },
): Promise<{ entryIds: bigint[] }> {
  const from = await documentAmong(tx, credits, request.from)
  const to = await documentAmong(tx, debts, request.to)
  const applications = await applicationsBetween(tx, from, to)
  if (applications.length === 0) throw refuse('not-settled', { from: from.number, to: to.number })
  return takeBack(tx, applications, request, { subject: `invoice:${to.number}`, from })
}

/** Takes back all that one request settled, as {@link unapply} does for one pair. */
export async function unapplyMany(
  tx: Transaction,
  request: Unapplying & { readonly applicationId: bigint },
): Promise<{ entryIds: bigint[] }> {
  const from = await documentAmong(tx, credits, request.from)
  const applications = await applicationsOfRequest(tx, from, request.applicationId)
  if (applications.length === 0) throw refuse('nothing-to-take-back', { from: from.number })
  const kind = from.kind === 'credit_note' ? from.kind : 'receipt'
  return takeBack(tx, applications, request, { subject: `${kind}:${from.number}`, from })
}

async function takeBack(
  tx: Transaction,
  applications: readonly bigint[],
  { on, reason }: Unapplying,
  { subject, from }: { readonly subject: string; readonly from: BookedDocument },
): Promise<{ entryIds: bigint[] }> {
  const entryIds = await reverseEntries(tx, applications, on)
  await recordEvent(tx, {
    kind: 'unapplied',
    subject,
    facts: { from: from.number, on, reason, entries: entryIds },
  })
  return { entryIds }
}
