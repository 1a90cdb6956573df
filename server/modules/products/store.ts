import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Product } from './types.ts'

/** Numbers without trailing zeros, as they would be typed. */
const columns = `
  sku, name, family, trim_scale(list_price)::text as "listPrice", trim_scale(floor_price)::text as "floorPrice",
  trim_scale(pack_size)::text as "packSize", fast_mover as "fastMover"`

export async function upsertProduct(tx: Transaction, product: Product): Promise<void> {
  await tx.rows(
    `insert into products.product (company_id, sku, name, family, list_price, floor_price, pack_size, fast_mover)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (company_id, sku) do update
     set name = excluded.name, family = excluded.family, list_price = excluded.list_price,
         floor_price = excluded.floor_price, pack_size = excluded.pack_size, fast_mover = excluded.fast_mover,
         updated_at = now()`,
    [
      tx.company,
      product.sku,
      product.name,
      product.family,
      product.listPrice,
      product.floorPrice,
      product.packSize,
      product.fastMover,
    ],
  )
}

/** The next products by code; the snapshot of the caller keeps pages together. */
export async function readProductPage(
  reader: Reader,
  after: string,
  most: number,
  beginning?: string,
): Promise<Product[]> {
  const begins = beginning === undefined ? '' : 'and (starts_with(sku, $4) or starts_with(name, $4))'
  return reader.rows<Product>(
    `select ${columns} from products.product where company_id = $1 and sku > $2 ${begins} order by sku limit $3`,
    [reader.company, after, most, ...(beginning === undefined ? [] : [beginning])],
  )
}

export async function findProduct(reader: Reader, sku: string): Promise<Product | undefined> {
  const [product] = await reader.rows<Product>(
    `select ${columns} from products.product where company_id = $1 and sku = $2`,
    [reader.company, sku],
  )
  return product
}
