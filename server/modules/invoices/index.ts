/** Front door: invoices and credit notes. */

export { bookInvoice } from './book-invoice.ts'
export { creditNoteAction } from './credit-note.ts'
export { exportInvoices, type InvoicesToExport } from './export-invoices.ts'
export { bookInvoices, invoiceImport } from './import-invoices.ts'
export { forgetSettled, markInvoiceReversed, voidImportedInvoices } from './mark.ts'
export { findInvoice } from './store-read.ts'
export { billedDocuments, invoiceDocuments } from './store-verify.ts'
