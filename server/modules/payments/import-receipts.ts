/** Books receipt files: money on account, and applied where a row names its invoice. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { findNamedCustomers } from '../customers/index.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { receiptSpec } from './columns.ts'
import { paymentReasons } from './reasons.ts'
import { settleWanted } from './settle-wanted.ts'
import * as store from './store-receipts.ts'
import * as settle from './store-settle.ts'
import { wholeDocuments } from './whole-documents.ts'

const slice = 25_000

const bookReceipts = (tx: Transaction, context: ImportContext): Promise<ImportCounts> =>
  wholeDocuments(tx, 'receipt', () => bookGood(tx, context))

async function bookGood(tx: Transaction, context: ImportContext): Promise<ImportCounts> {
  await store.gatherReceipts(tx)
  const newCustomers = await findNamedCustomers(tx, context.newCustomers)
  await store.compareReceipts(tx, context.companyCurrency)
  await bookGathered(tx, context)
  await settle.wantReceiptApplications(tx)
  const applied = await settleWanted(tx, context, { from: 'invoice', to: 'invoice' })
  const { created, repeated } = await store.countReceipts(tx)
  const updated = Math.min(repeated, applied.onRepeated)
  return { created, updated, unchanged: repeated - updated, newCustomers }
}

export const receiptImport: ImportKind = {
  spec: receiptSpec,
  customerColumn: 'customer',
  control: { expression: 'amount', effect: 'lowers' },
  reasons: paymentReasons,
  book: bookReceipts,
}

/** Books what lies in `receipt_booking`. */
export async function bookGathered(
  tx: Transaction,
  context: Pick<ImportContext, 'importId' | 'progress'>,
): Promise<void> {
  const last = await store.lastReceipt(tx)
  for (let from = 1; from <= last; from += slice) {
    await store.bookReceipts(tx, context.importId, from, from + slice - 1)
    context.progress(Math.min(from + slice - 1, last), last)
  }
}
