import { afterEach, beforeEach, expect, it } from 'vitest'
import { render } from '../../kernel/language.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { readBooks } from '../ledger/testing.ts'
import { openShop, type Shop } from './testing.ts'

const database = useTestDatabase()
let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring('number,customer,issued,due,amount\nI0,甲,2026-01-01,2026-01-31,1.00\n')
})
afterEach(async () => {
  const { items } = await shop.books.read(readBooks)
  expect(items.map(item => item.number)).toEqual(['I0'])
  const customers = await shop.books.read(reader =>
    reader.rows('select code from customers.customer where company_id = $1', [reader.company]),
  )
  expect(customers).toEqual([{ code: '甲' }])
})

const good = 'good,新客户,2026-01-02,2026-01-31,5.00'
const nines = '9'.repeat(10_000)

it.each([
  ['a day before the years taken', 'bad,乙,1900-01-01,2026-01-31,5.00', 'issued'],
  ['a day after them', 'bad,乙,2026-01-02,9999-12-31,5.00', 'due'],
  ['a day that no calendar has', 'bad,乙,2026-02-30,2026-03-31,5.00', 'issued'],
  ['an amount of 10 000 digits', `bad,乙,2026-01-02,2026-01-31,${nines}`, 'amount'],
  ['an amount just beyond the largest', 'bad,乙,2026-01-02,2026-01-31,10000000000000.00', 'amount'],
  ['an amount with a third decimal', 'bad,乙,2026-01-02,2026-01-31,5.001', 'amount'],
  ['no amount at all', 'bad,乙,2026-01-02,2026-01-31,0.00', 'amount'],
  ['a number of 10 000 characters', `${nines},乙,2026-01-02,2026-01-31,5.00`, 'number'],
  ['a number with a NUL in it', 'b\0d,乙,2026-01-02,2026-01-31,5.00', 'number'],
  ['a customer with a NUL in it', 'bad,乙\0,2026-01-02,2026-01-31,5.00', 'customer'],
  ['no number', ',乙,2026-01-02,2026-01-31,5.00', 'number'],
])('a row with %s is listed, and nothing of the file is written', async (_, row, column) => {
  const { importId, problem, files } = await shop.report([
    `number,customer,issued,due,amount\n${good}\n${row}\n${good.replace('good', 'fine')}\n`,
  ])
  expect(importId).toBeNull()
  expect(problem?.type).toBe('import-refused')
  const [file] = files
  expect(file?.rejected.map(reject => [reject.row, reject.column])).toEqual([[3, column]])
  for (const { reason, value } of file?.rejected ?? []) {
    expect(value.length).toBeLessThanOrEqual(200)
    for (const language of ['en', 'zh-CN'] as const) {
      expect(render(reason, language)).toMatch(/^[^{}\0]+$/)
    }
  }
})
