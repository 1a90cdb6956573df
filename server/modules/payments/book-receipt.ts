import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { importDocument } from '../exchange/index.ts'
import { settlementsOf } from '../ledger/index.ts'
import { type EnteredReceipt, receiptRows } from './entered-receipt.ts'
import { refuse } from './errors.ts'
import { receiptImport } from './import-receipts.ts'
import { refuseLargeDiscount } from './large-discount.ts'
import { findReceipt, type Receipt } from './store-read.ts'

/**
 * Books an entered receipt by the rules of the import, applied where it names an invoice; the same one again changes
 * nothing. Refuses `document-refused` with the fields at fault, and `discount-beyond-band`.
 */
export async function bookReceipt(
  tx: Transaction,
  entered: EnteredReceipt,
  today: LocalDate,
): Promise<{ readonly created: boolean; readonly receipt: Receipt }> {
  const { created } = await importDocument(tx, receiptImport, receiptRows(entered), today)
  const receipt = await findReceipt(tx, entered.number)
  if (!receipt) throw refuse('receipt-unknown', { number: entered.number })
  if (created > 0) {
    if (isDiscounted(entered)) await refuseLargeDiscounts(tx, receipt)
    await note(tx, receipt)
  }
  return { created: created > 0, receipt }
}

const isDiscounted = ({ discount, parts }: EnteredReceipt) =>
  discount != null || parts.some(part => part.discount != null)

async function refuseLargeDiscounts(tx: Transaction, { id, date, currency }: Receipt): Promise<void> {
  for (const settlement of await settlementsOf(tx, { id, kind: 'receipt' })) {
    await refuseLargeDiscount(tx, { ...settlement, currency, on: date })
  }
}

async function note(
  tx: Transaction,
  { number, customer, date, currency, amountMinor }: Receipt,
): Promise<void> {
  await recordEvent(tx, {
    kind: 'receipt-booked',
    subject: `receipt:${number}`,
    facts: { customer, date, currency, amount_minor: amountMinor },
  })
}
