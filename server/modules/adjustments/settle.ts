import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { formatMinor, parseMinor } from '../../kernel/money.ts'
import { applyItems } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, credits, debts, documentAmong, openOf, spread } from './find-document.ts'
import { itemsOf } from './store.ts'

/**
 * Settles an invoice by a receipt or credit note, its oldest part first. Without an amount: as much as both allow. Of two
 * people settling the same at once, the second is refused `over-settled` by the ledger.
 */
export async function settle(
  tx: Transaction,
  request: {
    from: string
    to: string
    amount?: string | undefined
    discount?: string | undefined
    on: LocalDate
  },
): Promise<{ amountMinor: bigint }> {
  const from = await documentAmong(tx, credits, request.from)
  const to = await documentAmong(tx, debts, request.to)
  const [credit] = await itemsOf(tx, from)
  const parts = await itemsOf(tx, to)
  if (!credit) throw refuse('nothing-open', { number: from.number })
  if (parts.length === 0) throw refuse('nothing-open', { number: to.number })
  const discountMinor = request.discount === undefined ? 0n : parseMinor(request.discount, to.currency)
  if (discountMinor === undefined || discountMinor < 0n) {
    throw refuse('amount-not-usable', {
      amount: String(request.discount).slice(0, 40),
      currency: to.currency,
    })
  }
  const most = openOf(parts) - discountMinor
  if (most <= 0n) {
    const major = (minor: bigint) => formatMinor(minor, to.currency)
    const [open, discount] = [major(openOf(parts)), major(discountMinor)]
    throw refuse('discount-too-large', { number: to.number, currency: to.currency, open, discount })
  }
  const amountMinor = amountAsked(
    request.amount,
    most < credit.openMinor ? most : credit.openMinor,
    to.currency,
  )
  let paid = amountMinor
  const applications = spread(parts, amountMinor + discountMinor).map(part => {
    const isPaid = part.amountMinor <= paid
    const byMoney = isPaid ? part.amountMinor : paid
    paid -= byMoney
    return {
      debitItemId: part.item.id,
      creditItemId: credit.id,
      amountMinor: byMoney,
      discountMinor: part.amountMinor - byMoney,
      date: request.on,
    }
  })
  await applyItems(tx, applications)
  await recordEvent(tx, {
    kind: 'settled',
    subject: `invoice:${to.number}`,
    facts: { from: from.number, amount_minor: amountMinor, discount_minor: discountMinor, on: request.on },
  })
  return { amountMinor }
}
