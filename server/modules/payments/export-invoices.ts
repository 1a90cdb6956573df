/** The invoices file: booked documents, and those that stand for what files have no kind for. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { lastDate } from '../../kernel/dates.ts'
import { formatMinor } from '../../kernel/money.ts'
import { columnsOf, type ExportKind, type ExportRow } from '../exchange/index.ts'
import { exportInvoices, invoiceImport } from '../invoices/index.ts'
import { type RestatedDocument, restate } from './restate.ts'

export const invoiceExport: ExportKind = {
  kind: 'invoices',
  summary: { en: 'invoices and credit notes', 'zh-CN': '发票与红字单据' },
  // A receipt says when an invoice was paid.
  columns: columnsOf(invoiceImport.spec.columns.filter(column => column.name !== 'settled')),
  rows: invoiceRows,
}

async function* invoiceRows(reader: Reader): AsyncGenerator<ExportRow> {
  const { documents, numbers } = await restate(reader)
  const further = documents.filter(document => document.side === 'debit')
  const noWaiting = new Set(further.map(document => document.customer))
  yield* exportInvoices(reader, { numbers, noWaiting })
  for (const document of documents) yield documentRow(document)
}

function documentRow(document: RestatedDocument): ExportRow {
  const debit = document.side === 'debit'
  return {
    number: document.number,
    customer: document.customer,
    issued: document.issued,
    due: debit ? (document.due ?? lastDate) : null,
    currency: document.currency,
    amount: formatMinor(debit ? document.amountMinor : -document.amountMinor, document.currency),
    salesperson: document.salesperson,
    disputed: document.disputed ? 'true' : 'false',
  }
}
