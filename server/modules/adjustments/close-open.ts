import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { closeItems, postEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, openOf, spread } from './find-document.ts'
import { itemsOf } from './store.ts'
import type { BookedDocument } from './types.ts'

/** Closes what is open on a document, or part of it, oldest part first, by one entry from `debit` to `credit`. */
export async function closeOpen(
  tx: Transaction,
  document: BookedDocument,
  closing: {
    kind: 'write_off' | 'refund'
    debit: string
    credit: string
    amount: string | undefined
    on: LocalDate
  },
): Promise<{ entryId: bigint; amountMinor: bigint }> {
  const { kind, on } = closing
  const items = await itemsOf(tx, document)
  if (items.length === 0) throw refuse('nothing-open', { number: document.number })
  const amountMinor = amountAsked(closing.amount, openOf(items), document.currency)
  const line = { customerId: document.customerId, currency: document.currency }
  const [entryId] = await postEntries(tx, [
    {
      date: on,
      kind,
      ref: document.number,
      lines: [
        { ...line, account: closing.debit, amountMinor },
        { ...line, account: closing.credit, amountMinor: -amountMinor },
      ],
    },
  ])
  if (entryId === undefined) throw new Error('no entry')
  const parts = spread(items, amountMinor)
  await closeItems(
    tx,
    parts.map(part => ({ itemId: part.item.id, amountMinor: part.amountMinor, date: on, kind, entryId })),
  )
  return { entryId, amountMinor }
}
