/** Orders and shipments exported and imported elsewhere say the same there, and take as much of the limit. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { importKinds } from '../app.ts'
import { today, useCredit } from '../credit.fixture.ts'
import { exportKinds } from '../exports.ts'
import { type Scope, snapshot } from '../kernel/database/transaction.ts'
import { companyScope } from '../modules/customers/testing.ts'
import { type ExportRow, importFiles } from '../modules/exchange/index.ts'

const shop = useCredit()
const run = { seed: 20_261_122, numRuns: process.env.HUIKUAN_TEST_SIZE === 'full' ? 30 : 3 }
const moved = ['customers', 'products', 'orders', 'shipments', 'invoices'] as const
const text = (cents: number) => (cents / 100).toFixed(2)

const goods = fc.record({
  order: fc.integer({ min: 100, max: 90_000 }),
  hasLines: fc.boolean(),
  /** Percent of the order that leaves, a shipment each. */
  ships: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
  back: fc.boolean(),
  isReversed: fc.boolean(),
  invoiced: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  isClosed: fc.boolean(),
  /** Of the first shipment. */
  signed: fc.constantFrom('no', 'by nobody named', 'by one', 'taken back'),
  alone: fc.option(fc.integer({ min: 1, max: 9_000 }), { nil: undefined }),
})
type Goods = typeof goods extends fc.Arbitrary<infer Value> ? Value : never

let lives = 0
const seen = { signed: 0 }

async function live(customer: string, all: readonly Goods[]): Promise<void> {
  const reason = 'life'
  for (const [at, each] of all.entries()) {
    const order = `${customer}-O${at}`
    const amount = text(each.order)
    const line = { line: '1', sku: 'P,"1"', quantity: '1.5', unit_price: '3.000001', amount }
    await shop.post('/orders', {
      number: order,
      customer,
      ...(each.hasLines ? { lines: [line] } : { amount }),
    })
    const parts = each.ships.map(percent => Math.max(1, Math.floor((each.order * percent) / 100)))
    for (const [n, cents] of parts.entries())
      await shop.post('/shipments', { number: `${order}-S${n}`, customer, order, amount: text(cents) })
    if (each.signed !== 'no' && parts.length > 0) {
      const sign = (on: string | null) =>
        shop.post(`/shipments/${order}-S0/sign`, { on, by: each.signed === 'by one' ? '王五，"门卫"' : '' })
      expect((await sign(today)).status).toBe(200)
      if (each.signed === 'taken back') expect((await sign(null)).status).toBe(200)
    }
    if (each.back && parts.length > 0)
      await shop.post(`/shipments/${order}-S0/return`, { number: `${order}-R`, amount: '0.01', reason })
    if (each.isReversed && parts.length > 1) await shop.post(`/shipments/${order}-S1/reverse`, { reason })
    if (each.invoiced !== undefined) {
      const gross = text(Math.max(1, Math.floor((each.order * each.invoiced) / 100)))
      await shop.post('/invoices', { number: `${order}-I`, customer, issued: today, amount: gross, order })
    }
    if (each.isClosed) await shop.post(`/orders/${order}/close`, { reason })
    if (each.alone !== undefined)
      await shop.post('/shipments', { number: `${order}-A`, customer, amount: text(each.alone) })
  }
}

const kindOf = (name: string) => {
  const kind = exportKinds.find(each => each.kind === name)
  if (!kind) throw new Error(name)
  return kind
}

const rowsOf = (scope: Scope, name: string): Promise<ExportRow[]> =>
  snapshot(shop.api.database.pool, scope, async reader => {
    const rows: ExportRow[] = []
    for await (const row of kindOf(name).rows(reader, { from: null, to: null, summary: false }))
      rows.push(row)
    return rows
  })

/** Those of one approval day are decided together, so they are kept in another order. */
const sorted = (rows: readonly ExportRow[]) => rows.map(row => JSON.stringify(row)).sort()

function csvOf(name: string, rows: readonly ExportRow[]): string {
  const columns = kindOf(name).columns.map(column => column.header)
  const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`
  const lines = rows.map(row => columns.map(column => cell(row[column])).join(','))
  return [columns.join(','), ...lines].join('\n')
}

const exposureOf = (scope: Scope) =>
  snapshot(shop.api.database.pool, scope, reader =>
    reader.rows(
      `select c.code, e.currency, e.orders_minor::text as orders, e.shipped_minor::text as shipped
       from credit.shared_exposure e join customers.shared_customer c on c.company_id = $1 and c.id = e.customer_id
       where e.company_id = $1 and (e.orders_minor <> 0 or e.shipped_minor <> 0) order by 1, 2`,
      [reader.company],
    ),
  )

beforeAll(() => shop.bring('sku,name,family\n"P,""1""",一号,甲\n'))

it('orders and shipments come in again as they went out, closed and returned ones too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(goods, { minLength: 2, maxLength: 6 }), async all => {
      lives += 1
      await shop.bring(`code,name\nE${lives},E${lives}\n`)
      await live(`E${lives}`, all)
      const { pool } = shop.api.database
      const there = await companyScope(pool, `THERE${lives}`)
      const files: { name: string; bytes: Buffer }[] = []
      for (const name of moved) {
        const rows = await rowsOf(shop.api.scope, name)
        if (rows.length > 0) files.push({ name: `${name}.csv`, bytes: Buffer.from(csvOf(name, rows)) })
      }
      const report = await importFiles(pool, there, importKinds, { files, today })
      expect(report.problem).toBeUndefined()
      const again = await importFiles(pool, there, importKinds, { files, today })
      expect(again.files.map(file => file.created)).toEqual(files.map(() => 0))
      seen.signed += (await rowsOf(there, 'shipments')).filter(row => row.signed).length
      for (const name of ['orders', 'shipments'])
        expect(sorted(await rowsOf(there, name)), name).toEqual(sorted(await rowsOf(shop.api.scope, name)))
      expect(await exposureOf(there)).toEqual(await exposureOf(shop.api.scope))
      expect(await shop.differences()).toEqual([])
    }),
    { ...run, endOnFailure: true },
  )
  expect(seen.signed).toBeGreaterThan(0)
})
