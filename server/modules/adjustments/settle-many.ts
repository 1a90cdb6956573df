import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { applyItems } from '../ledger/index.ts'
import { refuseLargeDiscount } from '../payments/index.ts'
import { applicationsOf, discountAsked, mostPayable } from './applications.ts'
import { refuse } from './errors.ts'
import { amountAsked, moneyAndDebtsNamed } from './find-document.ts'
import type { DocumentItem, DocumentWithItems } from './types.ts'

export interface SettlePart {
  readonly to: string
  readonly amount: string
  readonly discount?: string | undefined
}

interface PartSettled {
  readonly number: string
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

export interface ManySettled {
  /** What takes all of it back at once. */
  readonly applicationId: bigint
  readonly currency: Currency
  readonly parts: readonly PartSettled[]
}

/**
 * Settles several documents by one receipt or credit note: all of them or none. What is refused names the part; of two
 * people settling the same at once, the second is refused `over-settled` by the ledger.
 */
export async function settleMany(
  tx: Transaction,
  request: { readonly from: string; readonly on: LocalDate; readonly parts: readonly SettlePart[] },
): Promise<ManySettled> {
  const named = request.parts.map(({ to }) => to)
  const { from, to } = await moneyAndDebtsNamed(tx, request.from, named)
  refuseTwice(to)
  const [credit] = from.items
  if (!credit) throw refuse('nothing-open', { number: from.document.number }, '/from')
  const parts = to.map((debt, index) => ({ debt, ...partAsked(debt, request.parts[index], index) }))
  refuseTooMuch(from, credit, parts)
  for (const [index, part] of parts.entries()) {
    const { currency } = part.debt.document
    await refuseLargeDiscount(tx, { ...part, currency, on: request.on }, `/parts/${index}/discount`)
  }
  const applicationId = await applyItems(
    tx,
    parts.flatMap(({ debt, ...paying }) => applicationsOf(credit, debt.items, { ...paying, on: request.on })),
  )
  await recordEvent(tx, {
    kind: 'settled',
    subject: `${from.document.kind === 'credit_note' ? 'credit_note' : 'receipt'}:${from.document.number}`,
    facts: {
      to: parts.map(({ number }) => number),
      amount_minor: parts.reduce((sum, part) => sum + part.amountMinor, 0n),
      discount_minor: parts.reduce((sum, part) => sum + part.discountMinor, 0n),
      on: request.on,
    },
  })
  return { applicationId, currency: from.document.currency, parts }
}

function refuseTwice(debts: readonly DocumentWithItems[]): void {
  const seen = new Set<string>()
  for (const [index, { document }] of debts.entries()) {
    const { kind, number } = document
    if (seen.has(`${kind}:${number}`)) throw refuse('named-twice', { number }, `/parts/${index}/to`)
    seen.add(`${kind}:${number}`)
  }
}

function partAsked(debt: DocumentWithItems, asked: SettlePart | undefined, index: number): PartSettled {
  const { number, currency } = debt.document
  const at = `/parts/${index}`
  if (debt.items.length === 0) throw refuse('nothing-open', { number }, `${at}/to`)
  const discountMinor = discountAsked(asked?.discount, currency, `${at}/discount`)
  const most = mostPayable(debt, discountMinor, `${at}/discount`)
  const amountMinor = amountAsked(asked?.amount, most, currency, `${at}/amount`)
  if (amountMinor > most) {
    const [amount, open] = [formatMinor(amountMinor, currency), formatMinor(most, currency)]
    throw refuse('more-than-open', { number, currency, amount, open }, `${at}/amount`)
  }
  return { number, amountMinor, discountMinor }
}

function refuseTooMuch({ document }: DocumentWithItems, credit: DocumentItem, parts: readonly PartSettled[]) {
  const { number, currency } = document
  const used = parts.reduce((sum, part) => sum + part.amountMinor, 0n)
  if (used <= credit.openMinor) return
  const [amount, open] = [formatMinor(used, currency), formatMinor(credit.openMinor, currency)]
  throw refuse('more-than-open', { number, currency, amount, open }, '/parts')
}
