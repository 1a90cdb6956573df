/** Books settlement files: which receipt or credit note settled which invoice, when. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { ImportContext, ImportCounts, ImportKind } from '../exchange/index.ts'
import { settlementSpec } from './columns.ts'
import { paymentReasons } from './reasons.ts'
import { settleWanted } from './settle-wanted.ts'
import * as store from './store-settle.ts'

export const settlementImport: ImportKind = {
  spec: settlementSpec,
  control: { expression: 'amount', effect: 'moves' },
  reasons: paymentReasons,
  book: bookSettlements,
}

async function bookSettlements(tx: Transaction, context: ImportContext): Promise<ImportCounts> {
  await store.wantSettlements(tx)
  const { created, repeated } = await settleWanted(tx, context)
  return { created, updated: 0, unchanged: repeated, newCustomers: [] }
}
