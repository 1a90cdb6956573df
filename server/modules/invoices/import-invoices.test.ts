import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../kernel/database/transaction.ts'
import { addDays, dateOf } from '../../kernel/dates.ts'
import { formatMinor } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { importCustomers } from '../customers/index.ts'
import { closeMonth } from '../ledger/index.ts'
import { invoiceImport } from './index.ts'
import {
  csv,
  generateLedger,
  type Importing,
  importingCompany,
  type LedgerInvoice,
  naiveAging,
  sampleFile,
  sampleMapping,
  sampleText,
  totalOf,
  usd,
} from './testing.ts'

const database = useTestDatabase()
const asked = { map: sampleMapping, currency: 'USD', newCustomers: true }
const seed = 20_230_102

let here: Importing
beforeEach(async () => {
  here = await importingCompany(database.pool, [importCustomers, invoiceImport])
})

/** Nobody has paid yet. */
const unpaid = (invoices: number): LedgerInvoice[] =>
  generateLedger({ seed, invoices, customers: 25 }).map(invoice => ({ ...invoice, settled: null }))

const booked = () =>
  here.rows<{ count: bigint }>('select count(*) from invoices.invoice where company_id = $1')

describe('a ledger in the layout of another program', () => {
  it(`ages on every day as plain counting says (seed ${seed})`, async () => {
    const ledger = unpaid(400)
    const outcome = await here.import(sampleFile(ledger), asked)
    expect(outcome).toMatchObject({
      problem: undefined,
      counts: [{ created: 400, updated: 0, unchanged: 0 }],
    })
    expect(outcome.newCustomers).toEqual([...new Set(ledger.map(invoice => invoice.customer))].sort())
    for (const day of ['2023-03-31', '2023-12-31', '2024-02-29', '2024-06-30', '2025-06-30'].map(dateOf)) {
      const { total, amounts } = naiveAging(ledger, day)
      expect(await here.aging(day)).toEqual({ total, amounts, unapplied: 0n })
    }
    const one = ledger[17]?.customer ?? ''
    const { total, amounts } = naiveAging(ledger, dateOf('2024-06-30'), one)
    expect(await here.aging(dateOf('2024-06-30'), one)).toEqual({ total, amounts, unapplied: 0n })
  })

  it('keeps leading zeros, disputes and the original days', async () => {
    const [invoice] = unpaid(1)
    if (!invoice) throw new Error('no invoice')
    await here.import(sampleFile([{ ...invoice, disputed: true }]), asked)
    const items = await here.rows(
      'select number, issued_on, due_on, disputed, open_minor, currency from ledger.item where company_id = $1',
    )
    expect(items).toEqual([
      {
        number: invoice.number,
        issued_on: invoice.issued,
        due_on: invoice.due,
        disputed: true,
        open_minor: invoice.minor,
        currency: 'USD',
      },
    ])
    expect(invoice.number).toMatch(/^0/)
  })

  it('changes nothing when it is imported again', async () => {
    const ledger = unpaid(120)
    await here.import(sampleFile(ledger), asked)
    const entries = () =>
      here.rows('select id, digest from ledger.journal_entry where company_id = $1 order by id')
    const before = await entries()
    const again = await here.import(sampleFile(ledger), asked)
    expect(again).toMatchObject({ importId: null, counts: [{ created: 0, updated: 0, unchanged: 120 }] })
    expect(await entries()).toEqual(before)
  })

  it('books only what is new in a longer file, whatever the order of its rows', async () => {
    const ledger = unpaid(60)
    await here.import(sampleFile(ledger.slice(0, 40)), asked)
    const longer = await here.import(sampleFile([...ledger].reverse()), asked)
    expect(longer.counts).toMatchObject([{ created: 20, unchanged: 40 }])
  })

  it('takes a dispute back and on again', async () => {
    const ledger = unpaid(3).map(invoice => ({ ...invoice, disputed: false }))
    await here.import(sampleFile(ledger), asked)
    const objecting = ledger.map((invoice, index) => ({ ...invoice, disputed: index === 1 }))
    expect((await here.import(sampleFile(objecting), asked)).counts).toMatchObject([
      { updated: 1, unchanged: 2 },
    ])
    expect((await here.import(sampleFile(ledger), asked)).counts).toMatchObject([
      { updated: 1, unchanged: 2 },
    ])
  })
})

describe('a bad file', () => {
  it('is refused when a booked document reads differently, with the reason', async () => {
    const [first, second, third] = unpaid(3)
    if (!first || !second || !third) throw new Error('no invoices')
    await here.import(sampleFile([first, second, third]), asked)
    const changed = [{ ...first, minor: first.minor + 1n }, { ...second, due: addDays(second.due, 1) }, third]
    const outcome = await here.import(sampleFile(changed), asked)
    expect(outcome.problem).toBe('import-refused')
    const reversal = 'a booked document is not changed: reverse it and book it under a new number'
    expect(outcome.rejected).toEqual([
      `2 InvoiceAmount: ${first.number} is already booked with amount ${formatMinor(first.minor, usd)}; ${reversal}`,
      `3 DueDate: ${second.number} is already booked with due ${second.due}; ${reversal}`,
    ])
  })

  it('is refused for customers nobody knows, unless they may be made', async () => {
    const ledger = unpaid(5)
    const outcome = await here.import(sampleFile(ledger), { ...asked, newCustomers: false })
    expect(outcome.problem).toBe('import-refused')
    expect(outcome.rejected).toHaveLength(5)
    expect(outcome.rejected[0]).toBe(
      '2 customerID: no customer has this code or name; add it, or import with --new-customers',
    )
    expect(await booked()).toEqual([{ count: 0n }])
  })

  it('is booked without its bad rows when that was asked for, and completed later', async () => {
    const ledger = unpaid(10)
    const spoiled = Buffer.from(sampleText(ledger).replace(',No,', ',perhaps,'))
    const strict = await here.import({ name: 'spoiled.csv', bytes: spoiled }, asked)
    expect([strict.problem, strict.rejected.length, await booked()]).toEqual([
      'import-refused',
      1,
      [{ count: 0n }],
    ])
    const partial = await here.import({ name: 'spoiled.csv', bytes: spoiled }, { ...asked, partial: true })
    expect([partial.problem, partial.rejected.length]).toEqual([undefined, 1])
    expect(partial.counts).toMatchObject([{ created: 9 }])
    expect((await here.import(sampleFile(ledger), asked)).counts).toMatchObject([
      { created: 1, unchanged: 9 },
    ])
  })

  it('is not booked in part of a document: one bad row rejects all its rows', async () => {
    const file = csv(
      'lines',
      'number,customer,issued,amount,sku,quantity',
      'A1,One,2026-01-05,10.00,S1,1',
      'A1,One,2026-01-05,x,S2,1',
      'A2,One,2026-01-05,5.00,S1,1',
    )
    const outcome = await here.import(file, { newCustomers: true, partial: true })
    expect(outcome.counts).toMatchObject([{ created: 1 }])
    expect(await here.rows('select number from invoices.invoice where company_id = $1')).toEqual([
      { number: 'A2' },
    ])
  })

  it('is refused when its total is not the expected one, and booked when it is', async () => {
    const ledger = unpaid(20)
    const off = await here.import(sampleFile(ledger), { ...asked, expect: '1.00' })
    expect([off.problem, await booked()]).toEqual(['control-total-differs', [{ count: 0n }]])
    const right = await here.import(sampleFile(ledger), { ...asked, expect: totalOf(ledger) })
    expect(right.counts).toMatchObject([{ created: 20 }])
  })

  it('is refused row by row for a closed month, with the first open day', async () => {
    await transaction(database.pool, here.scope, tx => closeMonth(tx, dateOf('2026-01-01')))
    const file = csv(
      'late',
      'number,customer,issued,amount',
      'A1,One,2026-01-31,1.00',
      'A2,One,2026-02-01,1.00',
    )
    const outcome = await here.import(file, { newCustomers: true })
    expect(outcome.rejected).toEqual(['2 issued: 2026-01 is closed; the first open day is 2026-02-01'])
  })
})

describe('how an import ends', () => {
  it('writes nothing on a dry run and says what it would do', async () => {
    const outcome = await here.import(sampleFile(unpaid(15)), { ...asked, dryRun: true })
    expect(outcome).toMatchObject({ importId: null, problem: undefined, counts: [{ created: 15 }] })
    for (const table of [
      'invoices.invoice',
      'ledger.journal_entry',
      'customers.customer',
      'exchange.import_run',
    ]) {
      expect(await here.rows(`select from ${table} where company_id = $1`)).toEqual([])
    }
  })

  it('books several files as one, in the order they depend on each other', async () => {
    const invoices = csv('a', 'number,customer,issued,amount', 'A1,C1,2026-01-05,10.00')
    const customers = csv('b', 'code,name,terms', 'C1,One,net 30')
    expect((await here.import([invoices, customers])).counts).toMatchObject([
      { kind: 'customers', created: 1 },
      { kind: 'invoices', created: 1 },
    ])
    expect(await here.rows('select due_on from ledger.item where company_id = $1')).toEqual([
      { due_on: '2026-02-04' },
    ])
  })

  it('books none of several files when one of them is bad', async () => {
    const good = csv('a', 'number,customer,issued,amount', 'A1,C1,2026-01-05,10.00')
    const bad = csv('b', 'code,name,terms', 'C1,One,net 30', 'C2,Two,whenever')
    expect((await here.import([good, bad])).problem).toBe('import-refused')
    expect(await here.rows('select from customers.customer where company_id = $1')).toEqual([])
  })

  it('books a file once when two import it at the same time', async () => {
    const ledger = unpaid(80)
    const [left, right] = await Promise.all([
      here.import(sampleFile(ledger), asked),
      here.import(sampleFile(ledger), asked),
    ])
    const created = [left, right].map(outcome => outcome.counts[0]?.created).sort()
    expect(created).toEqual([0, 80])
    expect(await booked()).toEqual([{ count: 80n }])
  })
})

describe('documents of several rows', () => {
  it('add their lines up and open one item for each due day', async () => {
    const file = csv(
      'parts',
      'number,customer,issued,due,amount,net,tax,sku,quantity,unit_price',
      'A1,One,2026-01-05,2026-03-05,60.00,53.10,6.90,S1,3,20.00',
      'A1,One,2026-01-05,2026-02-05,40.00,35.40,4.60,S2,1,40.00',
      'A1,One,2026-01-05,2026-03-05,10.00,8.85,1.15,S3,1,10.00',
    )
    expect((await here.import(file, { newCustomers: true })).counts).toMatchObject([{ rows: 3, created: 1 }])
    expect(
      await here.rows(
        'select part, due_on, amount_minor from ledger.item where company_id = $1 order by part',
      ),
    ).toEqual([
      { part: 1, due_on: '2026-02-05', amount_minor: 4000n },
      { part: 2, due_on: '2026-03-05', amount_minor: 7000n },
    ])
    expect(
      await here.rows('select gross_minor, net_minor, tax_minor from invoices.invoice where company_id = $1'),
    ).toEqual([{ gross_minor: 11_000n, net_minor: 9735n, tax_minor: 1265n }])
    expect((await here.import(file)).counts).toMatchObject([{ created: 0, unchanged: 1 }])
  })

  it('book a negative amount as a credit note, and refuse one that comes to nothing', async () => {
    const file = csv(
      'notes',
      'number,customer,issued,amount',
      'A1,One,2026-01-05,-30.00',
      'A2,One,2026-01-05,5.00',
      'A2,One,2026-01-05,-5.00',
    )
    const outcome = await here.import(file, { newCustomers: true, partial: true })
    expect(outcome.rejected).toEqual(['3 amount: the document comes to zero'])
    expect(await here.aging(dateOf('2026-01-31'))).toEqual({
      amounts: [0n, 0n, 0n, 0n, 0n],
      total: 0n,
      unapplied: 3000n,
    })
  })

  it('book what is still open at go-live and keep the amount for reference', async () => {
    const file = csv(
      'opening',
      'number,customer,issued,due,amount,open',
      'A1,One,2025-11-05,2025-12-05,100.00,40.00',
    )
    await here.import(file, { newCustomers: true, expect: '40.00' })
    expect((await here.aging(dateOf('2026-01-31'))).amounts).toEqual([0n, 0n, 4000n, 0n, 0n])
    expect((await here.import(file)).counts).toMatchObject([{ unchanged: 1 }])
  })
})
