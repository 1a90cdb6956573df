import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { reverseEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { documentBookedBy } from './store.ts'

/**
 * Takes back one entry that is no document: a settlement, write-off, refund or transfer. Refuses `entry-is-document` where
 * the document is to be reversed.
 */
export async function reverseEntry(
  tx: Transaction,
  request: { entryId: bigint; on: LocalDate | null; reason: string },
): Promise<{ entryIds: bigint[] }> {
  const document = await documentBookedBy(tx, request.entryId)
  if (document) throw refuse('entry-is-document', { id: String(request.entryId), ...document })
  const entryIds = await reverseEntries(tx, [request.entryId], request.on)
  await recordEvent(tx, {
    kind: 'entry-reversed',
    subject: `entry:${request.entryId}`,
    facts: { on: request.on, reason: request.reason, entries: entryIds },
  })
  return { entryIds }
}
