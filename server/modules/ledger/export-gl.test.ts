import { describe, expect, test } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import type { ExportKind, ExportRow, ExportWish } from '../exchange/index.ts'
import { baseMinors, RateTable } from './base-amounts.ts'
import { journalExport } from './export-journal.ts'
import { voucherExport } from './export-vouchers.ts'
import { setRate } from './set-rate.ts'
import { writeMapping } from './store-gl.ts'
import { type Books, day, openBooks } from './testing.ts'

const database = useTestDatabase()
const [usd, cny] = [currencyOf('USD'), currencyOf('CNY')]
const everything: ExportWish = { from: null, to: null, summary: false }

/** Two customers, two currencies, two months, a discount and a reversal. */
async function someBooks(): Promise<Books> {
  const books = await openBooks(database.pool)
  const [a, b] = [await books.addCustomer('A', { name: '甲' }), await books.addCustomer('B', { name: '=乙' })]
  const invoice = await books.invoice({ customer: a, number: 'I1', date: day('2026-01-10'), minor: 10_000n })
  const dollars = { customer: b, number: 'I2', date: day('2026-01-20'), minor: 333n, currency: usd }
  const foreign = await books.invoice(dollars)
  const receipt = await books.receipt({ customer: a, number: 'R1', date: day('2026-01-20'), minor: 9_900n })
  await books.apply(receipt, invoice, 9_900n, day('2026-02-03'), 100n)
  await books.reverse(foreign.entryId, day('2026-02-03'))
  return books
}

async function rowsOf(books: Books, kind: ExportKind, wish: Partial<ExportWish> = {}): Promise<ExportRow[]> {
  return books.read(async reader => {
    const rows: ExportRow[] = []
    for await (const row of kind.rows(reader, { ...everything, ...wish })) rows.push(row)
    return rows
  })
}

const cents = (text: string | null | undefined) => BigInt((text || '0.00').replace('.', ''))
const sum = (rows: readonly ExportRow[], column: string) =>
  rows.reduce((all, row) => all + cents(row[column]), 0n)
const numberOf = (row: ExportRow) => `${row.日期?.slice(0, 7)} ${row.凭证号}`
const setDollar = (books: Books) =>
  books.write(tx => setRate(tx, { currency: usd, from: day('2026-01-15'), rate: '7.1235' }))

describe('journal', () => {
  test('has every line once, with its account in the general ledger', async () => {
    const books = await someBooks()
    await setDollar(books)
    const rows = await rowsOf(books, journalExport)
    const [posted] = await books.read(reader =>
      reader.rows<{ lines: bigint; debit: bigint }>(
        `select count(*) as lines, sum(amount_minor) filter (where amount_minor > 0)::bigint as debit
         from ledger.journal_line where company_id = $1`,
        [reader.company],
      ),
    )
    expect({ lines: BigInt(rows.length), debit: sum(rows, 'debit') }).toEqual(posted)
    expect(sum(rows, 'credit')).toBe(posted?.debit)
    expect(sum(rows, 'base_debit')).toBe(sum(rows, 'base_credit'))
    expect(rows[0]).toMatchObject({
      date: '2026-01-10',
      line: '1',
      kind: 'invoice',
      ref: 'I1',
      account: 'receivable',
      gl_code: '1122',
      gl_name: '应收账款',
      customer: 'A',
      customer_name: '甲',
      debit: '100.00',
      credit: null,
      base_debit: '100.00',
    })
    const dollars = rows.filter(row => row.currency === 'USD' && row.kind === 'invoice')
    expect(dollars.map(row => [row.base_debit, row.base_credit, row.rate])).toEqual([
      ['23.72', null, '7.1235'],
      [null, '23.72', '7.1235'],
    ])
  })

  test('marks lines whose currency has no rate on the day', async () => {
    const rows = await rowsOf(await someBooks(), journalExport)
    const unrated = rows.filter(row => row.rate_missing === 'true')
    expect(unrated.map(row => [row.currency, row.base_debit, row.base_credit, row.rate])).toEqual(
      Array.from({ length: 4 }, () => ['USD', null, null, undefined]),
    )
  })

  test('begins and ends with the days asked for', async () => {
    const books = await someBooks()
    const rows = await rowsOf(books, journalExport, { from: day('2026-01-11'), to: day('2026-01-31') })
    expect([...new Set(rows.map(row => row.date))]).toEqual(['2026-01-20'])
  })
})

describe('vouchers', () => {
  test.each([false, true])('balance one by one and tie to the journal (summary: %s)', async summary => {
    const books = await someBooks()
    await setDollar(books)
    const journal = await rowsOf(books, journalExport)
    const rows = await rowsOf(books, voucherExport, { summary })
    const numbers = new Set(rows.map(numberOf))
    for (const number of numbers) {
      const lines = rows.filter(row => numberOf(row) === number)
      expect(sum(lines, '借方金额'), number).toBe(sum(lines, '贷方金额'))
    }
    for (const gl of new Set(journal.map(row => row.gl_code))) {
      const here = rows.filter(row => row.科目代码 === gl)
      const there = journal.filter(row => row.gl_code === gl)
      const sides = (base: [ExportRow[], string, string]) => [sum(base[0], base[1]), sum(base[0], base[2])]
      expect(sides([here, '借方金额', '贷方金额']), gl ?? '').toEqual(
        sides([there, 'base_debit', 'base_credit']),
      )
    }
  })

  test('are numbered by month, and a part of a month keeps its numbers', async () => {
    const books = await someBooks()
    await setDollar(books)
    const numbers = (rows: ExportRow[]) => [...new Set(rows.map(row => `${row.日期} ${row.凭证号}`))]
    const all = numbers(await rowsOf(books, voucherExport))
    expect(all).toEqual(['2026-01-10 1', '2026-01-20 2', '2026-01-20 3', '2026-02-03 1', '2026-02-03 2'])
    const part = await rowsOf(books, voucherExport, { from: day('2026-01-20'), to: day('2026-01-31') })
    expect(numbers(part)).toEqual(all.slice(1, 3))
  })

  test('name customers only on accounts kept by customer', async () => {
    const books = await someBooks()
    await setDollar(books)
    const rows = await rowsOf(books, voucherExport)
    expect(new Set(rows.map(row => `${row.科目代码} ${row.客户 ?? '-'}`))).toEqual(
      new Set(['1122 A', '6001 -', '1122 B', '1002 -', '2203 A', '6603 -']),
    )
  })

  test('use the accounts a person mapped', async () => {
    const books = await someBooks()
    await setDollar(books)
    await books.write(tx => writeMapping(tx, 'sales', { code: '6001.02', name: '外销收入' }))
    const rows = await rowsOf(books, voucherExport)
    const sales = rows.filter(row => row.科目代码 === '6001.02')
    expect(sales.map(row => row.科目名称)).toEqual(['外销收入', '外销收入', '外销收入'])
  })

  test('are refused, naming currency and day, where a rate is missing', async () => {
    const books = await someBooks()
    const refusal = await refusalFrom(rowsOf(books, voucherExport))
    expect(refusal).toMatchObject({ type: 'rate-missing', facts: { currency: 'USD', day: '2026-01-20' } })
    const before = await rowsOf(books, voucherExport, { to: day('2026-01-19') })
    expect(before.length).toBeGreaterThan(0)
  })
})

test('the last line of a currency takes what rounding leaves', () => {
  const rates = new RateTable(cny, [{ currency: usd, from: day('2026-01-01'), rate: '7.1235' }])
  const lines = [333n, -111n, -111n, -111n].map(minor => ({ currency: usd, minor }))
  expect(baseMinors(lines, day('2026-01-01'), rates)).toEqual([2372n, -791n, -791n, -790n])
  expect(baseMinors(lines, day('2025-12-31'), rates)).toEqual(lines.map(() => undefined))
})
