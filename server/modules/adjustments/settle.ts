import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, smaller } from '../../kernel/money.ts'
import { applyItems } from '../ledger/index.ts'
import { refuseLargeDiscount } from '../payments/index.ts'
import { applicationsOf, discountAsked, mostPayable } from './applications.ts'
import { refuse } from './errors.ts'
import { amountAsked, pairNamed } from './find-document.ts'

export interface Settling {
  readonly from: string
  readonly to: string
  readonly amount?: string | undefined
  readonly discount?: string | undefined
  readonly on: LocalDate
}

export interface Settled {
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

/**
 * Settles an invoice by a receipt or credit note, its oldest part first. Without an amount: as much as both allow. Of two
 * people settling the same at once, the second is refused `over-settled` by the ledger.
 */
export async function settle(tx: Transaction, request: Settling): Promise<Settled> {
  const { from, to } = await pairNamed(tx, request.from, request.to)
  const [credit] = from.items
  if (!credit) throw refuse('nothing-open', { number: from.document.number })
  if (to.items.length === 0) throw refuse('nothing-open', { number: to.document.number })
  const { currency } = to.document
  const discountMinor = discountAsked(request.discount, currency)
  const most = mostPayable(to, discountMinor)
  const amountMinor = amountAsked(request.amount, smaller(most, credit.openMinor), currency)
  await refuseLargeDiscount(tx, { currency, amountMinor, discountMinor, on: request.on })
  await applyItems(tx, applicationsOf(credit, to.items, { amountMinor, discountMinor, on: request.on }))
  await recordEvent(tx, {
    kind: 'settled',
    subject: `invoice:${to.document.number}`,
    facts: {
      from: from.document.number,
      amount_minor: amountMinor,
      discount_minor: discountMinor,
      on: request.on,
    },
  })
  return { currency, amountMinor, discountMinor }
}
