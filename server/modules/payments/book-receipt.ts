import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { importDocument } from '../exchange/index.ts'
import { type EnteredReceipt, receiptRows } from './entered-receipt.ts'
import { refuse } from './errors.ts'
import { receiptImport } from './import-receipts.ts'
import { findReceipt, type Receipt } from './store-read.ts'

/**
 * Books an entered receipt by the rules of the import, applied where it names an invoice; the same one again changes
 * nothing. Refuses `document-refused` with the fields at fault.
 */
export async function bookReceipt(
  tx: Transaction,
  entered: EnteredReceipt,
  today: LocalDate,
): Promise<{ readonly created: boolean; readonly receipt: Receipt }> {
  const { created } = await importDocument(tx, receiptImport, receiptRows(entered), today)
  const receipt = await findReceipt(tx, entered.number)
  if (!receipt) throw refuse('receipt-unknown', { number: entered.number })
  return { created: created > 0, receipt }
}
