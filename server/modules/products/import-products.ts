/** Importing products: new ones, and others changed where a cell says something else. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { productSpec, reasons } from './import-columns.ts'
import {
  countGoodRows,
  insertProducts,
  rejectNumbers,
  rejectRepeats,
  updateProducts,
} from './store-import.ts'

/** Products name no customers. */
const noTexts: readonly string[] = []

export const importProducts = {
  spec: productSpec,
  reasons,

  async book(tx: Transaction, run: { progress(done: number, total: number): void }) {
    await rejectRepeats(tx)
    await rejectNumbers(tx)
    const good = await countGoodRows(tx)
    const updated = await updateProducts(tx)
    const created = await insertProducts(tx)
    run.progress(good, good)
    return { created, updated, unchanged: good - created - updated, newCustomers: noTexts }
  },
}
