/** Front door: receipts and what they settle. */

export { invoiceExport } from './export-invoices.ts'
export { receiptExport } from './export-receipts.ts'
export { settlementExport } from './export-settlements.ts'
export { receiptImport } from './import-receipts.ts'
export { settlementImport } from './import-settlements.ts'
export { refuseLargeDiscount } from './large-discount.ts'
export { markReceiptReversed, voidImportedReceipts } from './mark.ts'
export { receive } from './receive.ts'
export { invoiceImportWithReceipts } from './settled-invoices.ts'
export { receiptDocuments } from './store-verify.ts'
