import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { closeItems, openItems, postEntries } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, credits, debts, documentAmong, openOf, spread } from './find-document.ts'
import { customerByCode, itemsOf, transferNumber } from './store.ts'

/**
 * Moves what is open on a document to another customer (转户): a debt keeps its due date there, money stays on account.
 * The new item is numbered `<number>/T`, a second one of the same document `<number>/T2`.
 */
export async function transfer(
  tx: Transaction,
  request: { number: string; toCustomer: string; amount?: string | undefined; on: LocalDate; reason: string },
): Promise<{ entryId: bigint; number: string; amountMinor: bigint }> {
  const document = await documentAmong(tx, [...debts, ...credits], request.number)
  const target = await customerByCode(tx, request.toCustomer)
  if (!target) throw refuse('customer-not-found', { customer: request.toCustomer.slice(0, 100) })
  if (target.id === document.customerId) {
    throw refuse('same-customer', { number: document.number, customer: target.code })
  }
  const items = await itemsOf(tx, document)
  if (items.length === 0) throw refuse('nothing-open', { number: document.number })
  const amountMinor = amountAsked(request.amount, openOf(items), document.currency)
  const debt = debts.includes(document.kind)
  const account = debt ? 'receivable' : 'customer_credit'
  const moved = debt ? amountMinor : -amountMinor
  const { currency } = document
  const [entryId] = await postEntries(tx, [
    {
      date: request.on,
      kind: 'transfer',
      ref: document.number,
      lines: [
        { account, customerId: target.id, currency, amountMinor: moved },
        { account, customerId: document.customerId, currency, amountMinor: -moved },
      ],
    },
  ])
  if (entryId === undefined) throw new Error('no entry')
  const parts = spread(items, amountMinor)
  await closeItems(
    tx,
    parts.map(part => ({
      itemId: part.item.id,
      amountMinor: part.amountMinor,
      date: request.on,
      kind: 'transfer' as const,
      entryId,
    })),
  )
  // The items are locked by now: of two transfers of one document each gets its own number.
  const number = await transferNumber(tx, document.number)
  await openItems(
    tx,
    parts.map((part, index) => ({
      entryId,
      documentId: entryId,
      customerId: target.id,
      currency,
      side: debt ? ('debit' as const) : ('credit' as const),
      kind: 'transfer',
      number,
      part: index + 1,
      issued: request.on,
      due: part.item.due,
      amountMinor: part.amountMinor,
      salesperson: part.item.salesperson,
    })),
  )
  await recordEvent(tx, {
    kind: 'transferred',
    subject: `${document.kind}:${document.number}`,
    facts: { to: target.code, amount_minor: amountMinor, currency, on: request.on, reason: request.reason },
  })
  return { entryId, number, amountMinor }
}
