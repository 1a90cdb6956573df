/** A ledger that says on which day each invoice was paid: receipts and settlements come with the invoices. */
import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../kernel/database/transaction.ts'
import { addDays, addMonths, dateOf, monthOf, startOfMonth } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import {
  chineseFile,
  generateLedger,
  type Importing,
  importingCompany,
  type LedgerInvoice,
  naiveAging,
  sampleFile,
  sampleMapping,
  workbookFile,
} from '../invoices/testing.ts'
import { closeMonth } from '../ledger/index.ts'
import { invoiceImportWithReceipts } from './index.ts'

const database = useTestDatabase()
const asked = { map: sampleMapping, currency: 'USD', newCustomers: true }
const seed = 391
const ledger = generateLedger({ seed, invoices: 500, customers: 30 })
const days = ['2023-01-31', '2023-06-30', '2023-12-31', '2024-06-15', '2024-12-31', '2025-12-31'].map(dateOf)

let here: Importing
beforeEach(async () => {
  here = await importingCompany(database.pool, [invoiceImportWithReceipts])
})

async function expectFigures(invoices: readonly LedgerInvoice[]): Promise<void> {
  for (const day of days) {
    const { amounts, total } = naiveAging(invoices, day)
    // Paid before it was issued: the money waits on account until there is something to pay.
    const early = invoices.filter(each => each.settled !== null && each.settled <= day && each.issued > day)
    const unapplied = early.reduce((sum, each) => sum + each.minor, 0n)
    expect({ day, ...(await here.aging(day)) }).toEqual({ day, amounts, total, unapplied })
  }
}

describe(`a ledger with the days of payment (seed ${seed})`, () => {
  it('ages on every day as plain counting says', async () => {
    await here.import(sampleFile(ledger), asked)
    await expectFigures(ledger)
  })

  it('gives the same figures from GB18030 with semicolons and days before months', async () => {
    const { problem, counts } = await here.import(chineseFile(ledger), { newCustomers: true })
    expect([problem, counts]).toMatchObject([undefined, [{ created: 500 }]])
    await expectFigures(ledger)
  })

  it('gives the same figures from a workbook', async () => {
    await here.import(await workbookFile(ledger), { newCustomers: true, currency: 'USD' })
    await expectFigures(ledger)
  })

  it('changes nothing when it is imported again, from whichever of the files', async () => {
    await here.import(sampleFile(ledger), asked)
    const entries = () => here.rows('select count(*) from ledger.journal_entry where company_id = $1')
    const before = await entries()
    for (const file of [sampleFile(ledger), chineseFile(ledger), await workbookFile(ledger)]) {
      const more = file.name === 'ledger.csv' ? asked : { currency: 'USD' }
      expect(await here.import(file, more)).toMatchObject({
        importId: null,
        rejected: [],
        counts: [{ created: 0, updated: 0, unchanged: 500 }],
      })
    }
    expect(await entries()).toEqual(before)
  })
})

describe('a payment reported later', () => {
  const open = { ...(ledger[0] as LedgerInvoice), settled: null }
  const paid = { ...open, settled: addDays(open.due, 3) }

  it('books the receipt <number>/S on its day', async () => {
    await here.import(sampleFile([open]), asked)
    expect((await here.import(sampleFile([paid]), asked)).counts).toMatchObject([
      { updated: 1, unchanged: 0 },
    ])
    expect(
      await here.rows('select number, received_on, amount_minor from payments.receipt where company_id = $1'),
    ).toEqual([{ number: `${open.number}/S`, received_on: paid.settled, amount_minor: open.minor }])
    await expectFigures([paid])
  })

  it('stays when a file no longer says so, and is refused on another day', async () => {
    await here.import(sampleFile([paid]), asked)
    expect((await here.import(sampleFile([open]), asked)).counts).toMatchObject([{ unchanged: 1 }])
    const moved = await here.import(sampleFile([{ ...paid, settled: addDays(paid.settled, 1) }]), asked)
    expect(moved.rejected).toEqual([
      `2 SettledDate: ${open.number} is already booked with settled ${paid.settled}; a booked document is not changed: reverse it and book it under a new number`,
    ])
    await expectFigures([paid])
  })

  it('is refused for a closed month with the first open day, and its invoice with it', async () => {
    const month = startOfMonth(paid.settled)
    await transaction(database.pool, here.scope, tx => closeMonth(tx, month))
    const other = { ...open, number: '0000000001', settled: null }
    const outcome = await here.import(sampleFile([paid, other]), { ...asked, partial: true })
    expect(outcome.rejected).toEqual([
      `2 SettledDate: ${monthOf(month)} is closed; the first open day is ${addMonths(month, 1)}`,
    ])
    expect(outcome.counts).toMatchObject([{ created: 1 }])
    expect(await here.rows('select number from invoices.invoice where company_id = $1')).toEqual([
      { number: other.number },
    ])
  })

  it('leaves an invoice as it was when its payment is refused', async () => {
    await here.import(sampleFile([open]), asked)
    await transaction(database.pool, here.scope, tx => closeMonth(tx, startOfMonth(paid.settled)))
    const outcome = await here.import(sampleFile([paid]), { ...asked, partial: true })
    expect([outcome.importId, outcome.counts, outcome.rejected.length]).toMatchObject([
      null,
      [{ updated: 0 }],
      1,
    ])
    expect(await here.rows('select settled_on from invoices.invoice where company_id = $1')).toEqual([
      { settled_on: null },
    ])
  })
})
