/** Order and shipment files: rows to documents, repeats told from changes, each decided like one that is entered. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { heldCustomers } from '../credit/index.ts'
import { findNamedCustomers, readTexts } from '../customers/index.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { acceptedForms, readableTerms } from '../terms/index.ts'
import { orderSpec, shipmentSpec } from './columns.ts'
import { reasons } from './reasons.ts'
import { shipGoods } from './ship-goods.ts'
import * as store from './store-import.ts'
import {
  customersSigning,
  gatherNewlySigned,
  newlySigned,
  rejectSignatures,
  signBooked,
  signNewly,
} from './store-signed.ts'
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
  if (table === 'shipment') {
    await rejectSignatures(tx, context.today)
    await gatherNewlySigned(tx)
  }
  const repeated = await store.dropRepeats(tx, table)
  const signedNow = table === 'shipment' ? await signRepeats(tx, context) : 0
  const documents = await store.readyDocuments(tx)
  for (let from = 0; from < documents.length; from += slice) {
    await take(documents.slice(from, from + slice))
    context.progress(Math.min(from + slice, documents.length), documents.length)
  }
  if (table === 'shipment') await signBooked(tx, context.importId)
  return { created: documents.length, updated: signedNow, unchanged: repeated - signedNow, newCustomers }
}

/** What was booked before and the file says is signed for now; how many. */
async function signRepeats(tx: Transaction, { importId }: ImportContext): Promise<number> {
  const customers = await customersSigning(tx)
  if (customers.length === 0) return 0
  await heldCustomers(tx, customers)
  await signNewly(tx, importId)
  return (await newlySigned(tx)).length
}
