/** Front door: receipts and what they settle. */
export { receiptImport } from './import-receipts.ts'
export { settlementImport } from './import-settlements.ts'
export { invoiceImportWithReceipts } from './settled-invoices.ts'
export { markReceiptReversed, voidImportedReceipts } from './mark.ts'
export { receiptDocuments } from './store-verify.ts'
