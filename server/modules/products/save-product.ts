import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { checkProduct } from './rules.ts'
import { upsertProduct } from './store.ts'
import type { Product } from './types.ts'

/** Makes the product, or makes the one of that code say this. Refuses `bad-product-text` and `bad-product-number`. */
export async function saveProduct(tx: Transaction, entered: Product): Promise<Product> {
  const product = checkProduct(entered)
  await upsertProduct(tx, product)
  await recordEvent(tx, { kind: 'product-saved', subject: `product:${product.sku}`, facts: { ...product } })
  return product
}
