import { beforeAll, describe, expect, test } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { type Books, day, openBooks } from '../ledger/testing.ts'
import { type KpiInput, kpi, kpiToJson } from './kpi.ts'

const database = useTestDatabase()

const figures = async (books: Books, input: Partial<KpiInput> & { to: KpiInput['to'] }) =>
  kpiToJson(await books.read(reader => kpi(reader, { from: null, knownAt: null, by: null, ...input }))).rows

describe('a month of business', () => {
  let books: Books
  beforeAll(async () => {
    books = await openBooks(database.pool)
    const east = await books.addCustomer('E', { region: '华东' })
    const south = await books.addCustomer('S', { region: '华南' })
    await books.ownFrom(east, day('2026-01-01'), '张三')
    await books.ownFrom(east, day('2026-02-16'), '李四')
    const due = day('2026-02-20')
    const old = await books.invoice({
      customer: east,
      number: '1',
      date: day('2026-01-15'),
      due,
      minor: 40_000n,
    })
    await books.invoice({
      customer: east,
      number: '2',
      date: day('2026-02-10'),
      due: day('2026-03-10'),
      minor: 30_000n,
    })
    await books.invoice({
      customer: south,
      number: '3',
      date: day('2026-02-28'),
      due,
      minor: 10_000n,
      salesperson: '王五',
    })
    await books.creditNote({ customer: south, number: '4', date: day('2026-02-28'), minor: 2_000n })
    const paid = await books.receipt({
      customer: east,
      number: 'R1',
      date: day('2026-02-05'),
      minor: 25_000n,
    })
    await books.apply(paid, old, 20_000n, day('2026-02-05'))
    const bounced = await books.receipt({
      customer: south,
      number: 'R2',
      date: day('2026-02-06'),
      minor: 7_000n,
    })
    await books.reverse(bounced.entryId, day('2026-02-25'))
    const wrong = await books.invoice({
      customer: south,
      number: '5',
      date: day('2026-02-01'),
      minor: 99_000n,
    })
    await books.reverse(wrong.entryId, day('2026-02-02'))
    await books.receipt({
      customer: south,
      number: 'R3',
      date: day('2026-02-07'),
      minor: 500n,
      currency: currencyOf('USD'),
    })
  })

  test('sales less credit notes and reversals, money in less what bounced, applied or not', async () => {
    expect(await figures(books, { to: day('2026-02-28') })).toEqual([
      {
        key: 'all',
        currency: 'CNY',
        sales: '380.00',
        collected: '250.00',
        collection_rate: 0.6579,
        dso: 44.21,
        dso_countback: 45.05,
        dso_since_first: 34.62,
        bpdso: 22.11,
        add: 22.1,
        cei: 0.375,
        overdue_ratio: 0.5,
      },
      expect.objectContaining({
        key: 'all',
        currency: 'USD',
        sales: '0.00',
        collected: '5.00',
        dso: null,
        overdue_ratio: null,
      }),
    ])
  })

  test('by region, salesperson, customer and currency the figures add up to those of all', async () => {
    const sum = (rows: { currency: string; sales: string; collected: string }[]) => {
      const own = rows.filter(row => row.currency === 'CNY')
      return [
        own.reduce((total, row) => total + Number(row.sales), 0),
        own.reduce((total, row) => total + Number(row.collected), 0),
      ]
    }
    for (const by of ['region', 'salesperson', 'customer', 'currency'] as const) {
      expect(sum(await figures(books, { to: day('2026-02-28'), by })), by).toEqual([380, 250])
    }
  })

  test('a sale belongs to the salesperson of the invoice, else to the owner of its day', async () => {
    const rows = await figures(books, { to: day('2026-02-28'), by: 'salesperson' })
    expect(
      rows.filter(row => row.currency === 'CNY').map(row => [row.key, row.sales, row.collected]),
    ).toEqual([
      ['', '-20.00', '0.00'],
      ['张三', '300.00', '250.00'],
      ['李四', '0.00', '0.00'],
      ['王五', '100.00', '0.00'],
    ])
  })

  test('by month there is a row a month, the last cut at the day', async () => {
    const rows = await figures(books, { from: day('2026-01-01'), to: day('2026-02-10'), by: 'month' })
    expect(rows.map(row => [row.key, row.currency, row.sales, row.collected])).toEqual([
      ['2026-01', 'CNY', '400.00', '0.00'],
      ['2026-02', 'CNY', '300.00', '320.00'],
      ['2026-02', 'USD', '0.00', '5.00'],
    ])
  })

  test('each month by itself tells what it tells beside the others', async () => {
    const together = await figures(books, { from: day('2026-01-10'), to: day('2026-03-05'), by: 'month' })
    const apart = await Promise.all(
      [
        ['2026-01', '2026-01-10', '2026-01-31'],
        ['2026-02', '2026-02-01', '2026-02-28'],
        ['2026-03', '2026-03-01', '2026-03-05'],
      ].map(async ([month = '', from = '', to = '']) =>
        (await figures(books, { from: day(from), to: day(to) })).map(row => ({ ...row, key: month })),
      ),
    )
    expect(together).toEqual(apart.flat())
    expect(together.length).toBeGreaterThan(3)
  })

  test('a period that ends before it begins is refused', async () => {
    const input = { from: day('2026-03-01'), to: day('2026-02-28') }
    await expect(figures(books, input)).rejects.toMatchObject({ type: 'period-backwards' })
  })

  test('another company has no figures', async () => {
    expect(await figures(await openBooks(database.pool), { to: day('2026-02-28') })).toEqual([])
  })
})

describe('DSO since the first invoice, as Odoo asks for it but with both days counted', () => {
  const to = day('2023-05-31')
  const first = { number: 'I1', date: day('2023-01-01'), due: day('2023-01-31'), minor: 345_000n }
  const since = async (books: Books) => (await figures(books, { to }))[0]?.dso_since_first

  test('OD-KPI-01: nothing paid, every day counts (150 there, where the first day is left out)', async () => {
    const books = await openBooks(database.pool)
    await books.invoice({ customer: await books.addCustomer('C'), ...first })
    expect(await since(books)).toBe(151)
  })

  test('OD-KPI-02 and 03: paid in full it is 0; a third open of all sold is a third of the days', async () => {
    const books = await openBooks(database.pool)
    const customer = await books.addCustomer('C')
    const invoice = await books.invoice({ customer, ...first })
    const date = day('2023-05-01')
    const receipt = await books.receipt({ customer, number: 'R1', date, minor: 345_000n })
    await books.apply(receipt, invoice, 345_000n, date)
    expect(await since(books)).toBe(0)
    await books.invoice({ customer, number: 'I2', date: day('2023-05-15'), minor: 172_500n })
    expect(await since(books)).toBe(50.33)
  })
})
