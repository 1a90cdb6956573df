import { z } from 'zod'
import { cursorText, keyField, pageOf, pageQuery, placeOf } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { refuse } from './errors.ts'
import { saveProduct } from './save-product.ts'
import { findProduct, readProductPage } from './store.ts'
import type { Product } from './types.ts'

const decimal = z.string().max(40).meta({ example: '12.5' })

const productDocument = z
  .object({
    sku: z.string(),
    name: z.string(),
    family: z.string().nullable(),
    list_price: decimal.nullable(),
    floor_price: decimal.nullable(),
    pack_size: decimal.nullable(),
    fast_mover: z.boolean().nullable(),
  })
  .meta({ id: 'Product' })

const toJson = (product: Product): z.output<typeof productDocument> => ({
  sku: product.sku,
  name: product.name,
  family: product.family,
  list_price: product.listPrice,
  floor_price: product.floorPrice,
  pack_size: product.packSize,
  fast_mover: product.fastMover,
})

const list = defineRoute({
  method: 'GET',
  path: '/products',
  summary: {
    en: 'Products by code; `q` is how a code or name begins',
    'zh-CN': '商品列表；q 为编码或名称的开头',
  },
  tag: 'products',
  permission: 'read',
  access: 'read',
  query: z.object({ q: keyField.optional(), ...pageQuery }),
  answers: { 200: pageOf('products', productDocument) },
  async run(reader, { query: { q, limit, after } }) {
    const [place = ''] = placeOf(after, z.tuple([z.string()])) ?? []
    const products = await readProductPage(reader, place, limit, q)
    const last = products.length === limit ? products.at(-1) : undefined
    return { body: { products: products.map(toJson), next: last ? cursorText([last.sku]) : null } }
  },
})

const save = defineRoute({
  method: 'POST',
  path: '/products',
  summary: {
    en: 'Add a product, or change the one of that code; what is left out stays',
    'zh-CN': '新增商品，或修改该编码的商品；未填写的保持不变',
  },
  tag: 'products',
  permission: 'edit-products',
  access: 'write',
  body: z.object({
    sku: z.string().max(200),
    name: z.string().max(500),
    family: z.string().max(500).nullable().optional(),
    list_price: decimal.nullable().optional(),
    floor_price: decimal.nullable().optional(),
    pack_size: decimal.nullable().optional(),
    fast_mover: z.boolean().nullable().optional(),
  }),
  answers: { 200: productDocument, 201: productDocument },
  async run(tx, { body }) {
    const before = await findProduct(tx, body.sku.trim())
    const kept = <Value>(given: Value | undefined, stored: Value | undefined) =>
      given === undefined ? (stored ?? null) : given
    const { sku } = await saveProduct(tx, {
      sku: body.sku,
      name: body.name,
      family: kept(body.family, before?.family),
      listPrice: kept(body.list_price, before?.listPrice),
      floorPrice: kept(body.floor_price, before?.floorPrice),
      packSize: kept(body.pack_size, before?.packSize),
      fastMover: kept(body.fast_mover, before?.fastMover),
    })
    const product = await findProduct(tx, sku)
    if (!product) throw new Error('a product that was saved is gone')
    if (before) return { body: toJson(product) }
    const location = `/api/v1/products/${encodeURIComponent(sku)}`
    return { status: 201, headers: { location }, body: toJson(product) }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/products/:sku',
  summary: { en: 'One product', 'zh-CN': '一个商品' },
  tag: 'products',
  permission: 'read',
  access: 'read',
  params: z.object({ sku: keyField }),
  answers: { 200: productDocument },
  async run(reader, { params: { sku } }) {
    const product = await findProduct(reader, sku)
    if (!product) throw refuse('product-unknown', { sku })
    return { body: toJson(product) }
  },
})

export const productRoutes: readonly Route[] = [list, save, read]
