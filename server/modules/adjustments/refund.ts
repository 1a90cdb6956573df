import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { closeItems, postEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, credits, documentAmong, openOf, spread } from './find-document.ts'
import { itemsOf } from './store.ts'

/** Pays money on account, or an open credit note, back to the customer. */
export async function refund(
  tx: Transaction,
  request: { number: string; amount?: string | undefined; on: LocalDate; reason: string },
): Promise<{ entryId: bigint; amountMinor: bigint }> {
  const document = await documentAmong(tx, credits, request.number)
  const items = await itemsOf(tx, document)
  if (items.length === 0) throw refuse('nothing-open', { number: document.number })
  const amountMinor = amountAsked(request.amount, openOf(items), document.currency)
  const line = { customerId: document.customerId, currency: document.currency }
  const [entryId] = await postEntries(tx, [
    {
      date: request.on,
      kind: 'refund',
      ref: document.number,
      lines: [
        { ...line, account: 'customer_credit', amountMinor },
        { ...line, account: 'bank', amountMinor: -amountMinor },
      ],
    },
  ])
  if (entryId === undefined) throw new Error('no entry')
  await closeItems(
    tx,
    spread(items, amountMinor).map(part => ({
      itemId: part.item.id,
      amountMinor: part.amountMinor,
      date: request.on,
      kind: 'refund' as const,
      entryId,
    })),
  )
  await recordEvent(tx, {
    kind: 'refunded',
    subject: `${document.kind}:${document.number}`,
    facts: { amount_minor: amountMinor, currency: document.currency, on: request.on, reason: request.reason },
  })
  return { entryId, amountMinor }
}
