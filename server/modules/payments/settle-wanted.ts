import { refreshStatistics } from '../../kernel/database/refresh-statistics.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { ImportContext } from '../exchange/index.ts'
import { askedTooMuch, beyondOnSomeDay } from './rules.ts'
import { rejectBeyond, restoredItems, takingsOf } from './store-restored.ts'
import * as store from './store-settle.ts'

const slice = 25_000
/** From how many requests on it pays to tell the planner first. */
const many = 1_000
const written = [
  'ledger.item',
  'invoices.invoice',
  'payments.receipt',
  'customers.customer',
  'ledger.settlement',
]

/**
 * Settles the requests in temp table `wanted`; what cannot be settled goes to `rejected`, under the file's `columns` where
 * they are not those of a settlement.
 */
export async function settleWanted(
  tx: Transaction,
  context: Pick<ImportContext, 'importId' | 'progress'>,
  columns: Readonly<Record<string, string>> = {},
): Promise<{ created: number; repeated: number; onRepeated: number }> {
  if ((await store.countWanted(tx)) >= many) await refreshStatistics(tx, written)
  await store.resolveDocuments(tx)
  await store.findFresh(tx)
  const open = await store.overAskedDocuments(tx)
  if (open.size > 0) {
    await store.rejectTooMuch(tx, askedTooMuch(await store.requestsOn(tx, [...open.keys()]), open))
  }
  await store.pairItems(tx)
  const restored = await restoredItems(tx)
  if (restored.size > 0) {
    const takings = await takingsOf(tx, [...restored.keys()])
    await rejectBeyond(tx, beyondOnSomeDay(takings, restored))
  }
  await store.numberPairs(tx)
  await store.renameRejectedColumns(tx, columns)
  const last = await store.lastPair(tx)
  for (let from = 1; from <= last; from += slice) {
    await store.applyPairs(tx, context.importId, from, from + slice - 1)
    context.progress(Math.min(from + slice - 1, last), last)
  }
  // The next file of the same import looks these up; few requests would then meet many settlements.
  if (last >= many) await refreshStatistics(tx, ['ledger.item', 'ledger.settlement'])
  return store.countRequests(tx)
}
