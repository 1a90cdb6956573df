import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { closeItems, postEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, debts, documentAmong, openOf, spread } from './find-document.ts'
import { itemsOf } from './store.ts'

/** Gives up what is open on an invoice, or part of it: oldest part first. The debt stays on file in journal and events. */
export async function writeOff(
  tx: Transaction,
  request: { number: string; amount?: string | undefined; on: LocalDate; reason: string },
): Promise<{ entryId: bigint; amountMinor: bigint }> {
  const invoice = await documentAmong(tx, debts, request.number)
  const items = await itemsOf(tx, invoice)
  if (items.length === 0) throw refuse('nothing-open', { number: invoice.number })
  const amountMinor = amountAsked(request.amount, openOf(items), invoice.currency)
  const line = { customerId: invoice.customerId, currency: invoice.currency }
  const [entryId] = await postEntries(tx, [
    {
      date: request.on,
      kind: 'write_off',
      ref: invoice.number,
      lines: [
        { ...line, account: 'write_off', amountMinor },
        { ...line, account: 'receivable', amountMinor: -amountMinor },
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
      kind: 'write_off' as const,
      entryId,
    })),
  )
  await recordEvent(tx, {
    kind: 'written-off',
    subject: `invoice:${invoice.number}`,
    facts: { amount_minor: amountMinor, currency: invoice.currency, on: request.on, reason: request.reason },
  })
  return { entryId, amountMinor }
}
