import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { type GivenRow, type ImportKind, importDocument } from '../exchange/index.ts'
import { decideInvoice } from '../orders/index.ts'
import { type EnteredInvoice, invoiceRows } from './entered-invoice.ts'
import { refuse } from './errors.ts'
import { customerNamed, findInvoice, type Invoice } from './store-read.ts'

export interface Booking {
  /** The invoice import, with the receipts that `settled` stands for: the module downstream brings those. */
  readonly kind: ImportKind
  readonly today: LocalDate
  readonly companyCurrency: Currency
}

/**
 * Books an entered invoice or credit note by the rules of the import; the same one again changes nothing. Refuses
 * `document-refused` with the fields at fault, `does-not-add-up`, `nothing-to-book`, and `invoice-hold` where the policy in
 * force decides at the invoice.
 */
export async function bookInvoice(
  tx: Transaction,
  entered: EnteredInvoice,
  { kind, today, companyCurrency }: Booking,
): Promise<{ readonly created: boolean; readonly invoice: Invoice }> {
  const customer = await customerNamed(tx, entered.customer)
  const currency = entered.currency ?? customer?.currency ?? companyCurrency
  const rows = invoiceRows(entered, currency)
  const { order = null, shipment = null, number } = entered
  const amountMinor = grossOf(rows, currency)
  if (customer && amountMinor > 0n && !(await findInvoice(tx, number)))
    await decideInvoice(tx, {
      number,
      customerId: customer.id,
      currency,
      amountMinor,
      order,
      shipment,
      today,
    })
  const { created } = await importDocument(tx, kind, rows, today)
  const invoice = await findInvoice(tx, entered.number)
  if (!invoice) throw refuse('nothing-to-book', { number: entered.number }, '/open')
  if (created > 0) await note(tx, invoice)
  return { created: created > 0, invoice }
}

async function note(tx: Transaction, invoice: Invoice): Promise<void> {
  const { kind, number, customer, issued, currency, grossMinor } = invoice
  await recordEvent(tx, {
    kind: kind === 'invoice' ? 'invoice-booked' : 'credit-note-booked',
    subject: `${kind}:${number}`,
    facts: { customer, issued, currency, amount_minor: grossMinor },
  })
}

/** What is no amount the import says of the cell itself. */
const grossOf = (rows: readonly GivenRow[], currency: Currency): bigint =>
  rows.reduce((sum, { cells: { amount } }) => sum + (parseMinor(amount ?? '', currency) ?? 0n), 0n)
