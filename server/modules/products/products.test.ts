import { beforeAll, describe, expect, it } from 'vitest'
import { type Scope, snapshot, transaction } from '../../kernel/database/transaction.ts'
import { systemClock } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { createCompany } from '../identity/index.ts'
import { exportProducts } from './export-products.ts'
import { productSpec } from './import-columns.ts'
import { importProducts } from './import-products.ts'
import { saveProduct } from './save-product.ts'

type Row = Partial<Record<(typeof productSpec)['columns'][number]['name'], string | number | boolean | null>>

const sqlTypes = { text: 'text', decimal: 'numeric', boolean: 'boolean' } as const

describe('products', () => {
  const database = useTestDatabase()
  let here: Scope
  let there: Scope

  beforeAll(async () => {
    const settings = { name: 'Test', currency: 'CNY', zone: 'Asia/Shanghai' }
    const made = async (code: string): Promise<Scope> => ({
      company: (await createCompany(database.pool, { ...settings, code }, systemClock())).id,
      person: null,
    })
    here = await made('HERE')
    there = await made('THERE')
  })

  /** As the import engine stages rows; the first is row 2 of its file. */
  async function importRows(rows: readonly Row[], scope = here) {
    return transaction(database.pool, scope, async tx => {
      const columns = productSpec.columns.map(column => `"${column.name}" ${sqlTypes[column.type]}`)
      await tx.client.query(`
        create temp table staged ("row" integer primary key, ${columns.join(', ')}) on commit drop;
        create temp table rejected ("row" integer, "column" text, value text, reason text, facts jsonb) on commit drop`)
      await tx.rows('insert into staged select * from jsonb_populate_recordset(null::staged, $1::jsonb)', [
        JSON.stringify(rows.map((row, index) => ({ row: index + 2, ...row }))),
      ])
      const { newCustomers, ...counts } = await importProducts.book(tx, { progress: () => {} })
      const rejected = await tx.rows<{ row: number; column: string; reason: string }>(
        'select "row", "column", reason from rejected order by 1, 2',
      )
      return { ...counts, rejected: rejected.map(each => [each.row, each.column, each.reason]) }
    })
  }

  async function exported(scope = here): Promise<Row[]> {
    return snapshot(database.pool, scope, async reader => {
      const rows: Row[] = []
      for await (const row of exportProducts(reader)) rows.push(row)
      return rows
    })
  }

  const pen: Row = {
    sku: '0012',
    name: '中性笔',
    family: '文具',
    list_price: 2.5,
    floor_price: 1.999999,
    pack_size: 12,
    fast_mover: true,
  }

  it('are imported once and come out as they went in', async () => {
    expect(await importRows([pen])).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: [] })
    expect(await importRows([pen])).toEqual({ created: 0, updated: 0, unchanged: 1, rejected: [] })
    expect(await exported()).toEqual([
      {
        sku: '0012',
        name: '中性笔',
        family: '文具',
        list_price: '2.5',
        floor_price: '1.999999',
        pack_size: '12',
        fast_mover: 'true',
      },
    ])
  })

  it('keep what a later file leaves empty and take what it changes', async () => {
    expect(await importRows([{ sku: '0012', name: '中性笔', list_price: 3 }])).toMatchObject({ updated: 1 })
    expect(await exported()).toEqual([expect.objectContaining({ list_price: '3', floor_price: '1.999999' })])
  })

  it.each<[string, Row, string]>([
    ['a price below zero', { list_price: -0.01 }, 'negative-number'],
    ['an empty pack', { pack_size: 0 }, 'empty-pack'],
    ['a seventh decimal', { floor_price: '0.0000001' }, 'too-many-places'],
    ['a price of 15 digits', { list_price: '100000000000000' }, 'number-too-large'],
  ])('with %s are rejected, the other rows taken', async (_what, cells, reason) => {
    const { rejected } = await importRows([{ sku: 'BAD', name: 'x', ...cells }, pen])
    expect(rejected).toEqual([[2, Object.keys(cells)[0], reason]])
    expect((await exported()).map(row => row.sku)).not.toContain('BAD')
  })

  it('that stand twice in a file with different values are rejected', async () => {
    const { rejected } = await importRows([pen, pen, { ...pen, name: '圆珠笔' }])
    expect(rejected).toEqual([[4, 'sku', 'twice-in-file']])
  })

  it('are saved one at a time as well', async () => {
    const product = {
      sku: ' S1 ',
      name: '订书机',
      family: null,
      listPrice: '18.80',
      floorPrice: null,
      packSize: null,
      fastMover: null,
    }
    await transaction(database.pool, here, tx => saveProduct(tx, product))
    await transaction(database.pool, here, tx => saveProduct(tx, { ...product, listPrice: '20' }))
    expect((await exported()).filter(row => row.sku === 'S1')).toEqual([
      expect.objectContaining({ list_price: '20' }),
    ])
    for (const change of [
      { sku: '' },
      { name: 'a\nb' },
      { listPrice: '-1' },
      { listPrice: '1e3' },
      { packSize: '0.0' },
    ]) {
      await expect(
        transaction(database.pool, here, tx => saveProduct(tx, { ...product, ...change })),
      ).rejects.toMatchObject({ type: expect.stringMatching(/^bad-product-/) })
    }
  })

  it('of another company are neither seen nor written', async () => {
    await importRows([{ sku: '0012', name: 'theirs' }], there)
    expect(await exported(there)).toEqual([expect.objectContaining({ name: 'theirs' })])
    expect((await exported()).find(row => row.sku === '0012')).toMatchObject({ name: '中性笔' })
    const changed = await transaction(database.pool, here, tx =>
      tx.rows("update products.product set name = 'mine' where company_id = $1 returning id", [
        there.company,
      ]),
    )
    expect(changed).toEqual([])
    const smuggled = transaction(database.pool, here, tx =>
      tx.rows("insert into products.product (company_id, sku, name) values ($1, 'X', 'X')", [there.company]),
    )
    await expect(smuggled).rejects.toThrow(/row-level security/)
  })
})
