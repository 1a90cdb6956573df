import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { closeOpen } from './close-open.ts'
import { debts, documentAmong } from './find-document.ts'

/** Gives up what is open on an invoice, or part of it: oldest part first. The debt stays on file in journal and events. */
export async function writeOff(
  tx: Transaction,
  request: { number: string; amount?: string | undefined; on: LocalDate; reason: string },
): Promise<{ entryId: bigint; amountMinor: bigint }> {
  const invoice = await documentAmong(tx, debts, request.number)
  const { entryId, amountMinor } = await closeOpen(tx, invoice, {
    kind: 'write_off',
    debit: 'write_off',
    credit: 'receivable',
    amount: request.amount,
    on: request.on,
  })
  await recordEvent(tx, {
    kind: 'written-off',
    subject: `invoice:${invoice.number}`,
    facts: { amount_minor: amountMinor, currency: invoice.currency, on: request.on, reason: request.reason },
  })
  return { entryId, amountMinor }
}
