/** What the goods are worth to us, and the credit note by which the customer owes that much less. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { settle } from '../adjustments/index.ts'
import { bookInvoice, findInvoice } from '../invoices/index.ts'
import { invoiceImportWithReceipts } from '../payments/index.ts'
import { refuse } from './errors.ts'
import { holdForStep } from './need-recall.ts'
import { creditedOf, taxIn } from './rules.ts'
import { linesOfRecall, noteCredit } from './store.ts'
import { openOfInvoices, taxOfInvoices } from './store-goods.ts'
import type { Recall, RecallLine } from './types.ts'

export interface ValuedLine {
  readonly line: number
  /** Major units. */
  readonly value: string
  readonly reason?: string | null | undefined
}

export interface CreditAsked {
  readonly number: string
  /** Of the credit note. */
  readonly creditNumber: string
  readonly on: LocalDate
  /** Only those that are marked down; the others are worth their price. */
  readonly lines: readonly ValuedLine[]
  readonly companyCurrency: Currency
}

type Valued = RecallLine & { readonly valueMinor: bigint; readonly creditedMinor: bigint }

/**
 * One credit note over all invoices, settled against what is open of each; what goes beyond that is kept on the line and not
 * credited. Refuses `recall-unknown`, `recall-step`, `value-not-usable`, `credit-number-taken`, `nothing-to-credit`.
 */
export async function creditRecall(tx: Transaction, asked: CreditAsked): Promise<void> {
  const { number, creditNumber, on } = asked
  const recall = await holdForStep(tx, number, 'credit')
  const lines = (await linesOfRecall(tx, recall.id)).map(line => valuedOf(line, asked.lines, recall.currency))
  const ids = [...new Set(lines.map(line => line.invoiceId))]
  const credited = creditedOf(lines, await openOfInvoices(tx, ids))
  const valued = lines.map((line, at) => ({ ...line, creditedMinor: credited[at] ?? 0n }))
  const minor = credited.reduce((sum, each) => sum + each, 0n)
  if (minor === 0n) throw refuse('nothing-to-credit', { number })
  await bookCreditNote(tx, recall, valued, asked)
  for (const invoice of new Set(valued.map(line => line.invoice))) {
    const part = valued.filter(line => line.invoice === invoice)
    const amountMinor = part.reduce((sum, line) => sum + line.creditedMinor, 0n)
    if (amountMinor === 0n) continue
    const amount = formatMinor(amountMinor, recall.currency)
    await settle(tx, { from: `credit_note:${creditNumber}`, to: `invoice:${invoice}`, amount, on })
  }
  await noteCredit(tx, recall.id, { number: creditNumber, minor }, valued)
  await recordEvent(tx, {
    kind: 'recall-credited',
    subject: `recall:${number}`,
    facts: { credit_note: creditNumber, on, currency: recall.currency, amount_minor: minor },
  })
}

function valuedOf(line: RecallLine, said: readonly ValuedLine[], currency: Currency) {
  const handedMinor = line.handedMinor ?? 0n
  const at = said.findIndex(each => each.line === line.line)
  const given = said[at]
  if (!given) return { ...line, valueMinor: handedMinor, valueReason: null }
  const minor = parseMinor(given.value, currency)
  const reason = given.reason?.trim() || null
  const isUsable = minor !== undefined && minor >= 0n && minor <= handedMinor
  if (!isUsable || (minor < handedMinor && reason === null)) {
    const facts = { line: line.line, most: formatMinor(handedMinor, currency), currency }
    throw refuse('value-not-usable', facts, `/lines/${at}/${isUsable ? 'reason' : 'value'}`)
  }
  return { ...line, valueMinor: minor, valueReason: reason }
}

/**
 * Names no order: what was ordered was delivered, and is not to be delivered again. Tax goes back in the proportion of what it
 * was invoiced with.
 */
async function bookCreditNote(
  tx: Transaction,
  { number, customer, currency }: Recall,
  valued: readonly Valued[],
  { creditNumber, on, companyCurrency }: CreditAsked,
): Promise<void> {
  if (await findInvoice(tx, creditNumber))
    throw refuse('credit-number-taken', { number: creditNumber }, '/number')
  const taxes = await taxOfInvoices(tx, [...new Set(valued.map(line => line.invoiceId))])
  const lines = valued
    .filter(line => line.creditedMinor > 0n)
    .map(line => {
      const tax = taxes.get(`${line.invoiceId}/${line.invoiceLine ?? 0}`) ?? taxes.get(`${line.invoiceId}/0`)
      const { creditedMinor } = line
      const taxMinor = tax ? taxIn(creditedMinor, tax.taxMinor, tax.grossMinor) : 0n
      return {
        line: null,
        sku: line.sku,
        quantity: line.handedQuantity,
        amount: formatMinor(-creditedMinor, currency),
        net: formatMinor(taxMinor - creditedMinor, currency),
        tax: formatMinor(-taxMinor, currency),
      }
    })
  const note = {
    number: creditNumber,
    customer,
    issued: on,
    currency,
    amount: null,
    reason: `recall ${number}`,
  }
  const booking = { kind: invoiceImportWithReceipts, today: on, companyCurrency }
  await bookInvoice(tx, { ...note, lines, parts: [] }, booking)
}
