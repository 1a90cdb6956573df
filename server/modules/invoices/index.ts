/** Front door: invoices and credit notes. */

export { bookInvoice } from './book-invoice.ts'
export { creditNoteAction } from './credit-note.ts'
export { exportInvoices, type InvoicesToExport } from './export-invoices.ts'
export { followGoods, tellInvoices } from './follow-goods.ts'
export { bookInvoices, invoiceImport } from './import-invoices.ts'
export { orderImportTelling, shipmentImportTelling } from './import-shipments.ts'
export { forgetSettled, markInvoiceReversed, voidImportedInvoices } from './mark.ts'
export { invoicesOfGoods } from './store-goods.ts'
export { findInvoice } from './store-read.ts'
export { billedDocuments, invoiceDocuments } from './store-verify.ts'
