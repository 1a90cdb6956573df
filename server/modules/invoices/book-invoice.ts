import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { type ImportKind, importDocument } from '../exchange/index.ts'
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
 * `document-refused` with the fields at fault, `does-not-add-up`, `nothing-to-book`.
 */
export async function bookInvoice(
  tx: Transaction,
  entered: EnteredInvoice,
  { kind, today, companyCurrency }: Booking,
): Promise<{ readonly created: boolean; readonly invoice: Invoice }> {
  const currency =
    entered.currency ?? (await customerNamed(tx, entered.customer))?.currency ?? companyCurrency
  const { created } = await importDocument(tx, kind, invoiceRows(entered, currency), today)
  const invoice = await findInvoice(tx, entered.number)
  if (!invoice) throw refuse('nothing-to-book', { number: entered.number }, '/open')
  return { created: created > 0, invoice }
}
