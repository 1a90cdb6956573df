import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { markInvoiceReversed } from '../invoices/index.ts'
import { reverseEntries } from '../ledger/index.ts'
import { holdBilled } from '../orders/index.ts'
import { markReceiptReversed } from '../payments/index.ts'
import { documentAmong } from './find-document.ts'
import { settlingEntries } from './store.ts'
import type { DocumentKind } from './types.ts'

/**
 * Reverses an invoice, credit note or receipt on a day: what it was settled with is free again from that day on (a bounced
 * payment revives the invoice with its old due date), then the document itself is taken back.
 */
export async function reverseDocument(
  tx: Transaction,
  request: { kind: DocumentKind; number: string; on: LocalDate; reason: string },
): Promise<{ entryIds: bigint[] }> {
  const document = await documentAmong(tx, [request.kind], request.number)
  if (document.kind !== 'receipt') await holdBilled(tx, [document.id])
  const settled = await settlingEntries(tx, document)
  const entryIds = [
    ...(await reverseEntries(tx, settled, request.on)),
    ...(await reverseEntries(tx, [document.entryId], request.on)),
  ]
  if (document.kind === 'receipt') await markReceiptReversed(tx, document.id, request.on)
  else await markInvoiceReversed(tx, document.id, request.on)
  await recordEvent(tx, {
    kind: 'document-reversed',
    subject: `${document.kind}:${document.number}`,
    facts: { on: request.on, reason: request.reason, entries: entryIds },
  })
  return { entryIds }
}
