import { beforeAll, expect, test } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { setRate } from '../ledger/index.ts'
import { type Books, day, openBooks } from '../ledger/testing.ts'
import { today, todayToJson } from './today.ts'

const database = useTestDatabase()
const asOf = day('2026-03-31')
const date = day('2026-01-01')
let books: Books

beforeAll(async () => {
  books = await openBooks(database.pool)
  const owe = async (code: string, due: string, minor: bigint, currency = 'CNY') => {
    const customer = await books.addCustomer(code)
    await books.invoice({
      customer,
      number: `I-${code}`,
      date,
      due: day(due),
      minor,
      currency: currencyOf(currency),
    })
    return customer
  }
  // 10,000.00 for 10 days weighs less than 5,000.00 for 30.
  const light = await owe('LIGHT', '2026-03-21', 1_000_000n)
  await owe('HEAVY', '2026-03-01', 500_000n)
  await owe('DUE TODAY', '2026-03-31', 900_000n)
  await owe('DOLLARS', '2026-03-30', 9_999n, 'USD')
  const covered = await owe('COVERED', '2025-06-30', 5_000_000n)
  await books.receipt({ customer: covered, number: 'R1', date, minor: 5_000_000n })
  await books.receipt({ customer: light, number: 'R2', date, minor: 999_900n })
  await books.ownFrom(light, day('2026-01-01'), '张三')
})

const list = (more: { salesperson?: string; customer?: string; limit?: number } = {}) =>
  books.read(reader => today(reader, { asOf, knownAt: null, ...more }))

test('ranks by open amount and days overdue; no rate comes last and says so, what is covered below all', async () => {
  const { rows } = todayToJson(await list(), 'zh-CN')
  expect(rows.map(row => [row.rank, row.customer, row.overdue, row.days, row.action])).toEqual([
    [1, 'HEAVY', '5000.00', 30, 'call'],
    [2, 'LIGHT', '10000.00', 10, 'write'],
    [3, 'DOLLARS', '99.99', 1, 'write'],
    [4, 'COVERED', '50000.00', 274, 'apply_cash'],
  ])
  expect(rows.map(row => row.reason)).toEqual([
    '逾期共 5,000.00 CNY，最久逾期 30 天。',
    '逾期共 10,000.00 CNY，最久逾期 10 天。',
    '逾期共 99.99 USD，最久逾期 1 天；缺少 USD 汇率，故排在最后。',
    '挂账 50,000.00 CNY 足以冲抵逾期的 50,000.00，请先核销再催收。',
  ])
})

test('a limit keeps the first rows, a salesperson the customers of the day', async () => {
  expect((await list({ limit: 1 })).map(row => row.customer)).toEqual(['HEAVY'])
  expect((await list({ salesperson: '张三' })).map(row => row.customer)).toEqual(['LIGHT'])
  expect(await list({ salesperson: '李四' })).toEqual([])
})

test('one customer is told of itself alone, an unknown one refused', async () => {
  expect((await list({ customer: 'COVERED' })).map(row => [row.rank, row.customer])).toEqual([[1, 'COVERED']])
  expect(await list({ customer: 'DUE TODAY' })).toEqual([])
  expect(await list({ customer: 'HEAVY', salesperson: '张三' })).toEqual([])
  await expect(list({ customer: 'NOBODY' })).rejects.toMatchObject({ type: 'customer-unknown' })
})

test('a rate brings a foreign debt into the ranking', async () => {
  await books.write(tx => setRate(tx, { currency: currencyOf('USD'), from: asOf, rate: '2000' }))
  expect((await list()).map(row => row.customer)).toEqual(['DOLLARS', 'HEAVY', 'LIGHT', 'COVERED'])
})

test('another company sees none of it', async () => {
  const other = await openBooks(database.pool)
  expect(await other.read(reader => today(reader, { asOf, knownAt: null }))).toEqual([])
})
