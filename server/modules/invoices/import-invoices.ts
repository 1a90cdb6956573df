/** Books an invoice file: rows to documents, due dates by the file or by terms, repeats recognised, changes refused. */
import { refreshStatistics } from '../../kernel/database/refresh-statistics.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { findNamedCustomers } from '../customers/index.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { billBooking } from '../orders/index.ts'
import { invoiceSpec } from './columns.ts'
import { dueByTerms } from './due-by-terms.ts'
import { followGoods } from './follow-goods.ts'
import { invoiceReasons } from './reasons.ts'
import { dateWaitingBatches } from './store-batches.ts'
import { bookSlice, lastPosition, placeParts } from './store-booking.ts'
import * as store from './store-import.ts'
import { changeDisputes, countBooked, listSettled } from './store-repeats.ts'

/** Documents booked by one call of the ledger's functions: large enough to be set-based, small enough to show progress. */
const slice = 25_000
/** From how many documents on it pays to tell the planner first. */
const many = 1000

export const invoiceImport: ImportKind = {
  spec: invoiceSpec,
  customerColumn: 'customer',
  control: { expression: 'coalesce(open, amount)', effect: 'raises' },
  reasons: invoiceReasons,
  book: bookInvoices,
}

/** Leaves the documents reported as paid in temp table `settled_invoice`, for the module that books receipts. */
export async function bookInvoices(tx: Transaction, context: ImportContext): Promise<ImportCounts> {
  await store.clearStaging(tx)
  await store.gatherDocuments(tx)
  await store.dropRejectedDocuments(tx)
  await store.nameCustomers(tx)
  const newCustomers = await findNamedCustomers(tx, context.newCustomers)
  await store.completeDocuments(tx, context.companyCurrency)
  await store.takeTermsOfOrders(tx)
  await dueByTerms(tx)
  await store.gatherParts(tx)
  await store.compareWithBooked(tx)
  await store.rejectClosedMonths(tx)
  // Before anything is posted: accounts are held first, items after.
  await billBooking(tx, context.importId)
  await placeParts(tx)
  const last = await lastPosition(tx)
  // Without them the check of every item's customer may read all customers of the company.
  if (last >= many) await refreshStatistics(tx, ['customers.customer'])
  for (let from = 1; from <= last; from += slice) {
    await bookSlice(tx, context.importId, from, from + slice - 1)
    context.progress(Math.min(from + slice - 1, last), last)
  }
  await dateWaitingBatches(tx)
  await followGoods(tx, 'booked')
  const { created, repeated } = await countBooked(tx)
  const disputes = await changeDisputes(tx)
  const settled = await listSettled(tx)
  const updated = Math.min(repeated, disputes + settled)
  return { created, updated, unchanged: repeated - updated, newCustomers }
}
