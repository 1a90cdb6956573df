import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { reverseEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { credits, debts, documentAmong } from './find-document.ts'
import { applicationsBetween } from './store.ts'

/**
 * Takes back what a receipt or credit note settled of an invoice. Without a day it is a mistake corrected: history is then
 * as if it had never been; with a day it counts from that day on.
 */
export async function unapply(
  tx: Transaction,
  request: { from: string; to: string; on: LocalDate | null; reason: string },
): Promise<{ entryIds: bigint[] }> {
  const from = await documentAmong(tx, credits, request.from)
  const to = await documentAmong(tx, debts, request.to)
  const applications = await applicationsBetween(tx, from, to)
  if (applications.length === 0) throw refuse('not-settled', { from: from.number, to: to.number })
  const entryIds = await reverseEntries(tx, applications, request.on)
  await recordEvent(tx, {
    kind: 'unapplied',
    subject: `invoice:${to.number}`,
    facts: { from: from.number, on: request.on, reason: request.reason, entries: entryIds },
  })
  return { entryIds }
}
