import type { Reader } from '../../kernel/database/transaction.ts'
import type { productSpec } from './import-columns.ts'
import { readProductPage } from './store.ts'

const pageRows = 2000

type Column = (typeof productSpec)['columns'][number]['name']

/** Every product by code, in the columns that are imported. */
export async function* exportProducts(reader: Reader): AsyncGenerator<Record<Column, string | null>> {
  let last = ''
  for (;;) {
    const page = await readProductPage(reader, last, pageRows)
    for (const product of page) {
      yield {
        sku: product.sku,
        name: product.name,
        family: product.family,
        list_price: product.listPrice,
        floor_price: product.floorPrice,
        pack_size: product.packSize,
        fast_mover: product.fastMover === null ? null : String(product.fastMover),
      }
    }
    if (page.length < pageRows) return
    last = page.at(-1)?.sku ?? last
  }
}
