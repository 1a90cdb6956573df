import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import { checkProduct } from './rules.ts'
import type { Product } from './types.ts'

const plain: Product = {
  sku: 'S-1',
  name: '螺栓',
  family: '紧固件',
  listPrice: '12.5',
  floorPrice: '10',
  packSize: '100',
  fastMover: true,
}
const long = (length: number) => 'x'.repeat(length)

describe('a product that can be stored', () => {
  test.each<[string, Partial<Product>, Partial<Product>]>([
    ['as it is', {}, {}],
    ['trimmed', { sku: ' S-1 ', name: ' 螺栓 ', family: ' 紧固件 ' }, {}],
    [
      'with texts of full length',
      { sku: long(100), name: long(200), family: long(100) },
      { sku: long(100), name: long(200), family: long(100) },
    ],
    [
      'without what it need not have',
      { family: null, listPrice: null, floorPrice: null, packSize: null, fastMover: null },
      { family: null, listPrice: null, floorPrice: null, packSize: null, fastMover: null },
    ],
    [
      'with numbers of full length',
      { listPrice: '12345678901234.123456', floorPrice: '0', packSize: '100.05' },
      { listPrice: '12345678901234.123456', floorPrice: '0', packSize: '100.05' },
    ],
  ])('%s', (_what, given, stored) => {
    expect(checkProduct({ ...plain, ...given })).toEqual({ ...plain, ...stored })
  })
})

describe('a product is refused for', () => {
  test.each<[keyof Product, string, string, number]>([
    ['sku', '', 'sku', 100],
    ['sku', '  ', 'sku', 100],
    ['sku', long(101), 'sku', 100],
    ['name', long(201), 'name', 200],
    ['name', 'two\nlines', 'name', 200],
    ['family', '', 'family', 100],
    ['family', long(101), 'family', 100],
  ])('%s %j', (key, text, field, longest) => {
    expect(refusalOf(() => checkProduct({ ...plain, [key]: text }))).toMatchObject({
      type: 'bad-product-text',
      pointer: `/${field}`,
      facts: { field, longest },
    })
  })

  test.each<[keyof Product, string, string]>([
    ['listPrice', 'twelve', 'list_price'],
    ['listPrice', '-1', 'list_price'],
    ['listPrice', '1.', 'list_price'],
    ['listPrice', '1.1234567', 'list_price'],
    ['listPrice', '123456789012345', 'list_price'],
    ['floorPrice', '', 'floor_price'],
    ['floorPrice', '1 ', 'floor_price'],
    ['packSize', '0', 'pack_size'],
    ['packSize', '0.00', 'pack_size'],
    ['packSize', '9'.repeat(50), 'pack_size'],
  ])('%s %j', (key, text, field) => {
    expect(refusalOf(() => checkProduct({ ...plain, [key]: text }))).toMatchObject({
      type: 'bad-product-number',
      pointer: `/${field}`,
      facts: { field, value: text.slice(0, 40) },
    })
  })
})
