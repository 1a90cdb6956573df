import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { columnsOf, type ExportKind, type ExportRow } from '../exchange/index.ts'
import { receiptSpec } from './columns.ts'
import { exportedReceipts } from './store-export.ts'

/** Receipts on account: what they were applied to is in the settlements. */
export const receiptExport: ExportKind = {
  kind: 'receipts',
  summary: { en: 'receipts', 'zh-CN': '收款单' },
  columns: columnsOf(receiptSpec.columns),
  rows: receiptRows,
}

async function* receiptRows(reader: Reader): AsyncGenerator<ExportRow> {
  for await (const { amountMinor, ...receipt } of exportedReceipts(reader)) {
    yield { ...receipt, amount: formatMinor(amountMinor, receipt.currency) }
  }
}
