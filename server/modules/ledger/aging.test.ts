import { beforeAll, describe, expect, it } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { aging, agingToJson } from './aging.ts'
import { setRate } from './set-rate.ts'
import type { AgingKey } from './store-aging.ts'
import { type Books, day, openBooks } from './testing.ts'

const database = useTestDatabase()
const today = day('2026-03-31')

async function aged(books: Books, by: AgingKey = 'customer', asOf = today) {
  return agingToJson(
    await books.read(reader => aging(reader, { asOf, knownAt: null, by, limits: [30, 60, 90] })),
  )
}

describe('ageing of one customer', () => {
  let books: Books
  beforeAll(async () => {
    books = await openBooks(database.pool)
    const customer = await books.addCustomer('C1', { name: '华东商贸' })
    const issued = day('2025-11-01')
    for (const [number, due, minor] of [
      ['not due today', '2026-03-31', 1n],
      ['one day', '2026-03-30', 10n],
      ['30 days', '2026-03-01', 100n],
      ['31 days', '2026-02-28', 1_000n],
      ['90 days', '2025-12-31', 10_000n],
      ['91 days', '2025-12-30', 100_000n],
      ['without a due date', null, 1_000_000n],
    ] as const) {
      await books.invoice({ customer, number, date: issued, due: due === null ? null : day(due), minor })
    }
    await books.receipt({ customer, number: 'R1', date: day('2026-03-01'), minor: 77n })
  })

  it('puts each invoice into the bucket of its days overdue', async () => {
    expect((await aged(books)).rows).toEqual([
      {
        key: 'C1',
        name: '华东商贸',
        currency: 'CNY',
        amounts: {
          not_due: '10000.01',
          '1-30': '1.10',
          '31-60': '10.00',
          '61-90': '100.00',
          '90+': '1000.00',
        },
        total: '11111.11',
        unapplied: '0.77',
        net: '11110.34',
      },
    ])
  })

  it('does not count money before its day, nor an invoice', async () => {
    const [row] = (await aged(books, 'customer', day('2026-02-28'))).rows
    expect(row).toMatchObject({ total: '11111.11', unapplied: '0.00' })
    expect((await aged(books, 'customer', day('2025-10-31'))).rows).toEqual([])
  })

  it('groups by class with unapplied money under the empty key', async () => {
    const { rows, totals } = await aged(books, 'class')
    expect(rows.map(row => [row.key, row.total, row.unapplied])).toEqual([
      ['', '0.00', '0.77'],
      ['collecting', '111.10', '0.00'],
      ['current', '10000.01', '0.00'],
      ['doubtful', '1000.00', '0.00'],
    ])
    expect(totals).toEqual((await aged(books)).totals)
  })
})

describe('groupings', () => {
  let books: Books
  beforeAll(async () => {
    books = await openBooks(database.pool)
    const east = await books.addCustomer('E', { region: '华东' })
    const nowhere = await books.addCustomer('N')
    await books.ownFrom(east, day('2026-01-01'), '张三')
    await books.ownFrom(east, day('2026-03-01'), '李四')
    const date = day('2026-02-01')
    await books.invoice({ customer: east, number: '1', date, minor: 100n })
    await books.invoice({ customer: east, number: '2', date, minor: 200n, salesperson: '王五' })
    await books.invoice({ customer: nowhere, number: '3', date, minor: 400n })
    await books.receipt({ customer: nowhere, number: 'R', date, minor: 50n, currency: currencyOf('USD') })
  })

  it('gives an invoice to its own salesperson, else to the owner of the day', async () => {
    const at = async (asOf: string) =>
      (await aged(books, 'salesperson', day(asOf))).rows.map(row => [row.key, row.currency, row.net])
    expect(await at('2026-02-15')).toEqual([
      ['', 'CNY', '4.00'],
      ['', 'USD', '-0.50'],
      ['张三', 'CNY', '1.00'],
      ['王五', 'CNY', '2.00'],
    ])
    expect((await at('2026-03-15')).map(([key]) => key)).toEqual(['', '', '李四', '王五'])
  })

  it('gives customers without a region the empty key', async () => {
    expect((await aged(books, 'region')).rows.map(row => [row.key, row.currency, row.total])).toEqual([
      ['', 'CNY', '4.00'],
      ['', 'USD', '0.00'],
      ['华东', 'CNY', '3.00'],
    ])
  })

  it('adds up to the same totals whatever the grouping', async () => {
    const { totals } = await aged(books)
    expect(totals).toHaveLength(2)
    for (const by of ['salesperson', 'region', 'currency', 'class'] as const) {
      expect((await aged(books, by)).totals).toEqual(totals)
    }
  })

  it('has no converted total while a rate is missing, and one marked as such afterwards', async () => {
    expect((await aged(books)).converted).toEqual({
      currency: 'CNY',
      total: null,
      unapplied: null,
      net: null,
      missing: ['USD'],
      parts: [{ currency: 'CNY', rate: '1', total: '7.00', unapplied: '0.00' }],
    })
    await books.write(tx =>
      setRate(tx, { currency: currencyOf('USD'), from: day('2026-03-31'), rate: '7.13' }),
    )
    expect((await aged(books)).converted).toEqual({
      currency: 'CNY',
      total: '7.00',
      unapplied: '3.57',
      net: '3.43',
      missing: [],
      parts: [
        { currency: 'CNY', rate: '1', total: '7.00', unapplied: '0.00' },
        { currency: 'USD', rate: '7.13', total: '0.00', unapplied: '3.57' },
      ],
    })
    expect((await aged(books, 'customer', day('2026-03-30'))).converted).toMatchObject({ missing: ['USD'] })
  })
})

describe('other companies', () => {
  it('never show up', async () => {
    const [mine, theirs] = [await openBooks(database.pool), await openBooks(database.pool)]
    const customer = await theirs.addCustomer('T')
    await theirs.invoice({ customer, number: '1', date: today, minor: 5n })
    await theirs.receipt({ customer, number: 'R', date: today, minor: 2n })
    expect((await aged(theirs)).rows).toHaveLength(1)
    for (const by of ['customer', 'salesperson', 'region', 'currency', 'class'] as const) {
      expect((await aged(mine, by)).rows).toEqual([])
    }
  })
})
