import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { closeOpen } from './close-open.ts'
import { credits, documentAmong } from './find-document.ts'

/** Pays money on account, or an open credit note, back to the customer. */
export async function refund(
  tx: Transaction,
  request: { number: string; amount?: string | undefined; on: LocalDate; reason: string },
): Promise<{ entryId: bigint; amountMinor: bigint }> {
  const document = await documentAmong(tx, credits, request.number)
  const { entryId, amountMinor } = await closeOpen(tx, document, {
    kind: 'refund',
    debit: 'customer_credit',
    credit: 'bank',
    amount: request.amount,
    on: request.on,
  })
  await recordEvent(tx, {
    kind: 'refunded',
    subject: `${document.kind}:${document.number}`,
    facts: { amount_minor: amountMinor, currency: document.currency, on: request.on, reason: request.reason },
  })
  return { entryId, amountMinor }
}
