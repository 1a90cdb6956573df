import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { reverseEntries } from '../ledger/index.ts'

/** Takes back one entry that is no document: a write-off, refund or transfer. */
export async function reverseEntry(
  tx: Transaction,
  request: { entryId: bigint; on: LocalDate | null; reason: string },
): Promise<{ entryIds: bigint[] }> {
  const entryIds = await reverseEntries(tx, [request.entryId], request.on)
  await recordEvent(tx, {
    kind: 'entry-reversed',
    subject: `entry:${request.entryId}`,
    facts: { on: request.on, reason: request.reason, entries: entryIds },
  })
  return { entryIds }
}
