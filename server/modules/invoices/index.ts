/** Front door: invoices and credit notes. */
export { bookInvoices, invoiceImport } from './import-invoices.ts'
export { forgetSettled, markInvoiceReversed, voidImportedInvoices } from './mark.ts'
export { invoiceDocuments } from './store-verify.ts'
