/** Order and shipment files: rows to documents, repeats told from changes, each decided like one that is entered. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { findNamedCustomers, readTexts } from '../customers/index.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { acceptedForms, readableTerms } from '../terms/index.ts'
import { orderSpec, shipmentSpec } from './columns.ts'
import { reasons } from './reasons.ts'
import { shipGoods } from './ship-goods.ts'
import * as store from './store-import.ts'
import { takeOrders } from './take-orders.ts'

/** Documents decided together: what one takes the next finds taken, within a slice and between slices. */
const slice = 2000

export const orderImport: ImportKind = {
  spec: orderSpec,
  customerColumn: 'customer',
  reasons,
  async book(tx, context) {
    const reason = { key: 'bad-terms', facts: { forms: acceptedForms } }
    await readTexts(tx, { column: 'terms', read: readableTerms, reason })
    return bookDocuments(tx, context, 'sales_order', async documents => {
      await takeOrders(tx, documents, {
        today: context.today,
        importId: context.importId,
        areAwaited: true,
      })
    })
  },
}

/** What is imported has left: it is booked whatever credit would have said, and listed as a breach. */
export const shipmentImport: ImportKind = {
  spec: shipmentSpec,
  customerColumn: 'customer',
  reasons,
  book: (tx, context) =>
    bookDocuments(tx, context, 'shipment', async documents => {
      const shipments = documents.map(document => ({ ...document, returnsId: null, reason: null }))
      await shipGoods(tx, shipments, { today: context.today, importId: context.importId, atDoor: false })
    }),
}

async function bookDocuments(
  tx: Transaction,
  context: ImportContext,
  table: store.Table,
  take: (documents: readonly store.StagedDocument[]) => Promise<void>,
): Promise<ImportCounts> {
  await store.gatherDocuments(tx, table)
  const newCustomers = await findNamedCustomers(tx, context.newCustomers)
  await store.completeDocuments(tx, table, context.companyCurrency)
  const repeated = await store.dropRepeats(tx, table)
  const documents = await store.readyDocuments(tx)
  for (let from = 0; from < documents.length; from += slice) {
    await take(documents.slice(from, from + slice))
    context.progress(Math.min(from + slice, documents.length), documents.length)
  }
  return { created: documents.length, updated: 0, unchanged: repeated, newCustomers }
}
