/** An invoice file may say on which day an invoice was paid in full: its receipt `<number>/S` and settlement follow. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { forgetSettled, invoiceImport } from '../invoices/index.ts'
import { bookGathered } from './import-receipts.ts'
import { paymentReasons } from './reasons.ts'
import { settleWanted } from './settle-wanted.ts'
import { gatherSettledInvoices, rejectClosedPayments, rejectTakenNumbers } from './store-receipts.ts'
import * as settle from './store-settle.ts'
import { wholeDocuments } from './whole-documents.ts'

const good = '(select number from booking union all select number from booked)'

/** The invoice import, with the receipts its `settled` column stands for. */
export const invoiceImportWithReceipts: ImportKind = {
  ...invoiceImport,
  reasons: { ...invoiceImport.reasons, ...paymentReasons },
  book: (tx, context) => wholeDocuments(tx, good, () => bookGood(tx, context)),
}

async function bookGood(tx: Transaction, context: ImportContext): Promise<ImportCounts> {
  const counts = await invoiceImport.book(tx, context)
  if (!context.presentColumns.has('settled')) return counts
  await forgetSettled(tx, await rejectTakenNumbers(tx))
  await rejectClosedPayments(tx)
  if ((await gatherSettledInvoices(tx)) > 0) {
    await bookGathered(tx, context)
    await settle.wantSettledInvoices(tx)
    await settleWanted(tx, context, { from: 'settled', to: 'settled', date: 'settled', amount: 'settled' })
  }
  return counts
}
