import { beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { closePeriodOf } from './close-period.ts'
import { type Books, type Document, day, openBooks, untied } from './testing.ts'
import { closeMonth, reopenMonth } from './write-journal.ts'

const database = useTestDatabase()
let books: Books
let customer: bigint
let invoice: Document
let receipt: Document
beforeEach(async () => {
  books = await openBooks(database.pool)
  customer = await books.addCustomer('C')
  invoice = await books.invoice({ customer, number: 'I', date: day('2026-01-31'), minor: 100n })
  receipt = await books.receipt({ customer, number: 'R', date: day('2026-02-01'), minor: 100n })
})

const close = (...months: string[]) =>
  books.write(async tx => {
    for (const month of months) await closeMonth(tx, day(month))
  })
const book = (date: string) => books.invoice({ customer, number: `I ${date}`, date: day(date), minor: 1n })
const firstOpenDay = async (work: Promise<unknown>) => {
  const { type, facts } = await refusalFrom(work)
  return [type, facts.month, facts.first_open_day]
}

describe('a closed month', () => {
  it('takes nothing on its first or last day, and everything on the days beside it', async () => {
    await close('2026-02-01')
    expect(await firstOpenDay(book('2026-02-01'))).toEqual(['period-closed', '2026-02', '2026-03-01'])
    expect(await firstOpenDay(book('2026-02-28'))).toEqual(['period-closed', '2026-02', '2026-03-01'])
    await book('2026-01-31')
    await book('2026-03-01')
    expect(await books.read(untied)).toEqual([])
  })

  it('is the whole month whichever of its days is named', async () => {
    await close('2026-02-17')
    expect(await firstOpenDay(book('2026-02-01'))).toEqual(['period-closed', '2026-02', '2026-03-01'])
    await books.write(tx => reopenMonth(tx, day('2026-02-25')))
    await book('2026-02-01')
  })

  it('names the first day after all months closed in a row', async () => {
    await close('2025-12-01', '2026-02-01', '2026-03-01', '2026-05-01')
    expect(await firstOpenDay(book('2026-02-10'))).toEqual(['period-closed', '2026-02', '2026-04-01'])
    expect(await firstOpenDay(book('2025-12-10'))).toEqual(['period-closed', '2025-12', '2026-01-01'])
  })

  it('refuses a settlement that would take effect in it', async () => {
    await close('2026-02-01')
    expect(await firstOpenDay(books.apply(receipt, invoice, 5n, day('2026-01-31')))).toEqual([
      'period-closed',
      '2026-02',
      '2026-03-01',
    ])
    await books.apply(receipt, invoice, 5n, day('2026-03-01'))
    expect(await books.read(untied)).toEqual([])
  })

  it('refuses a write-off and a reversal in it, on its own date too, and takes them later', async () => {
    await close('2026-01-01')
    expect((await refusalFrom(books.writeOff(customer, invoice, 5n, day('2026-01-31')))).type).toBe(
      'period-closed',
    )
    expect((await refusalFrom(books.reverse(invoice.entryId, null))).type).toBe('period-closed')
    expect((await refusalFrom(books.reverse(invoice.entryId, day('2026-01-31')))).type).toBe('period-closed')
    await books.reverse(invoice.entryId, day('2026-02-01'))
    expect(await books.read(untied)).toEqual([])
  })

  it('takes everything again once reopened, and closing it twice is once', async () => {
    await close('2026-02-01', '2026-02-01')
    await books.write(tx => reopenMonth(tx, day('2026-02-01')))
    await books.apply(receipt, invoice, 5n, day('2026-02-10'))
  })

  it('is closed with the open months before it, from the first entry on', async () => {
    await close('2026-02-01')
    const closing = { withEarlier: true }
    expect(await books.write(tx => closePeriodOf(tx, day('2026-04-01'), closing))).toEqual([
      '2026-01',
      '2026-03',
    ])
    expect(await firstOpenDay(book('2026-01-31'))).toEqual(['period-closed', '2026-01', '2026-05-01'])
    await book('2025-12-31')
    expect(await books.write(tx => closePeriodOf(tx, day('2026-04-01'), closing))).toEqual(['2025-12'])
  })

  it('is closed in its own company alone', async () => {
    await close('2026-02-01')
    const other = await openBooks(database.pool)
    const theirs = await other.addCustomer('C')
    await other.invoice({ customer: theirs, number: 'I', date: day('2026-02-01'), minor: 1n })
    await other.write(tx => reopenMonth(tx, day('2026-02-01')))
    expect((await refusalFrom(book('2026-02-01'))).type).toBe('period-closed')
  })
})
