import { refuse } from './errors.ts'
import type { Product } from './types.ts'

/** The product as it can be stored. Refuses `bad-product-text` and `bad-product-number`. */
export function checkProduct(product: Product): Product {
  return {
    sku: plainText('sku', product.sku, 100),
    name: plainText('name', product.name, 200),
    family: product.family === null ? null : plainText('family', product.family, 100),
    listPrice: decimalOf('list_price', product.listPrice),
    floorPrice: decimalOf('floor_price', product.floorPrice),
    packSize: decimalOf('pack_size', product.packSize),
    fastMover: product.fastMover,
  }
}

function plainText(field: string, text: string, longest: number): string {
  const plain = text.trim()
  if (plain === '' || plain.length > longest || /\p{Cc}/u.test(plain)) {
    throw refuse('bad-product-text', { field, longest }, `/${field}`)
  }
  return plain
}

function decimalOf(field: string, text: string | null): string | null {
  if (text === null) return null
  const usable = /^\d{1,14}(\.\d{1,6})?$/.test(text) && !(field === 'pack_size' && /^[0.]+$/.test(text))
  if (!usable) throw refuse('bad-product-number', { field, value: text.slice(0, 40) }, `/${field}`)
  return text
}
