import type { Transaction } from '../../kernel/database/transaction.ts'
import type { ImportContext } from '../exchange/index.ts'
import * as store from './store-settle.ts'

const slice = 25_000

/** Settles the requests in temp table `wanted`; what cannot be settled goes to `rejected`. */
export async function settleWanted(
  tx: Transaction,
  context: Pick<ImportContext, 'importId' | 'progress'>,
): Promise<{ created: number; repeated: number; onRepeated: number }> {
  await store.resolveDocuments(tx)
  await store.findFresh(tx)
  await store.pairItems(tx)
  const last = await store.lastPair(tx)
  for (let from = 1; from <= last; from += slice) {
    await store.applyPairs(tx, context.importId, from, from + slice - 1)
    context.progress(Math.min(from + slice - 1, last), last)
  }
  return store.countRequests(tx)
}
