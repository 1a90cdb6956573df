/** An invoice file may say on which day an invoice was paid in full: its receipt `<number>/S` and settlement follow. */
import type { ImportKind } from '../exchange/index.ts'
import { forgetSettled, invoiceImport } from '../invoices/index.ts'
import { bookGathered } from './import-receipts.ts'
import { paymentReasons } from './reasons.ts'
import { settleWanted } from './settle-wanted.ts'
import { gatherSettledInvoices, rejectTakenNumbers } from './store-receipts.ts'
import * as settle from './store-settle.ts'

/** The invoice import, with the receipts its `settled` column stands for. */
export const invoiceImportWithReceipts: ImportKind = {
  ...invoiceImport,
  reasons: { ...invoiceImport.reasons, ...paymentReasons },
  async book(tx, context) {
    const counts = await invoiceImport.book(tx, context)
    if (!context.presentColumns.has('settled')) return counts
    await forgetSettled(tx, await rejectTakenNumbers(tx))
    if ((await gatherSettledInvoices(tx)) > 0) {
      await bookGathered(tx, context)
      await settle.wantSettledInvoices(tx)
      await settleWanted(tx, context)
    }
    return counts
  },
}
