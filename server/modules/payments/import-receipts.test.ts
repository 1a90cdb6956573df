import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { importCustomers } from '../customers/index.ts'
import { csv, type Importing, importingCompany } from '../invoices/testing.ts'
import { closeMonth } from '../ledger/index.ts'
import { invoiceImportWithReceipts, receiptImport } from './index.ts'

const database = useTestDatabase()
const asOf = dateOf('2026-01-31')

let here: Importing
beforeEach(async () => {
  here = await importingCompany(database.pool, [importCustomers, invoiceImportWithReceipts, receiptImport])
  const invoices = csv(
    'invoices',
    'number,customer,issued,due,amount',
    'A1,One,2026-01-05,2026-01-15,100.00',
    'A2,One,2026-01-06,2026-01-16,50.00',
    'P1,One,2026-01-07,2026-02-07,30.00',
    'P1,One,2026-01-07,2026-03-07,70.00',
    'B1,Two,2026-01-05,2026-01-15,200.00',
  )
  await here.import(invoices, { newCustomers: true })
})

const receipts = (...lines: string[]) =>
  here.import(csv('receipts', 'number,customer,date,amount,method,invoice,applied_on,discount', ...lines))

const open = async () =>
  Object.fromEntries(
    (
      await here.rows<{ item: string; open: bigint }>(
        `select number || case when part > 1 then '#' || part else '' end as item, open_minor as open
         from ledger.item where company_id = $1 and open_minor > 0 order by 1`,
      )
    ).map(({ item, open }) => [item, open]),
  )

describe('a receipt file', () => {
  it('puts money on account, or on the invoices its rows name, their amounts adding up', async () => {
    const outcome = await receipts(
      'R1,One,2026-01-20,100.00,bank,A1,,',
      'R1,One,2026-01-20,20.00,bank,A2,,',
      'R1,One,2026-01-20,5.00,bank,,,',
      'R2,Two,2026-01-21,80.00,bank,,,',
    )
    expect(outcome.counts).toMatchObject([{ rows: 4, created: 2 }])
    expect(await open()).toEqual({ A2: 3000n, P1: 3000n, 'P1#2': 7000n, B1: 20_000n, R1: 500n, R2: 8000n })
  })

  it('settles the oldest instalment first', async () => {
    await receipts('R1,One,2026-01-20,45.00,bank,P1,,')
    expect(await open()).toMatchObject({ 'P1#2': 5500n })
    expect(Object.keys(await open())).not.toContain('P1')
  })

  it('settles the discount on top of the amount', async () => {
    await receipts('R1,One,2026-01-20,98.00,bank,A1,,2.00')
    expect(Object.keys(await open())).toEqual(['A2', 'B1', 'P1', 'P1#2'])
    expect(
      await here.rows(`select account, sum(amount_minor)::bigint as sum from ledger.journal_line
        where company_id = $1 and account in ('bank', 'discount') group by 1 order by 1`),
    ).toEqual([
      { account: 'bank', sum: 9800n },
      { account: 'discount', sum: 200n },
    ])
  })

  it('counts from the day it was applied when that is later', async () => {
    await receipts('R1,One,2026-01-10,100.00,bank,A1,2026-01-25,')
    const { total, unapplied } = await here.aging(dateOf('2026-01-24'), 'One')
    expect([total, unapplied]).toEqual([25_000n, 10_000n])
    expect((await here.aging(asOf, 'One')).unapplied).toBe(0n)
  })

  it('changes nothing when it is imported again', async () => {
    const lines = ['R1,One,2026-01-20,10.00,bank,A1,,', 'R1,One,2026-01-20,10.00,bank,A1,,']
    await receipts(...lines)
    const before = await open()
    expect(before).toMatchObject({ A1: 8000n })
    const again = await receipts(...lines)
    expect(again).toMatchObject({ importId: null, counts: [{ created: 0, updated: 0, unchanged: 1 }] })
    expect(await open()).toEqual(before)
  })

  it('applies money that was on account once its invoice is named', async () => {
    await receipts('R1,One,2026-01-20,100.00,bank,,,')
    expect((await receipts('R1,One,2026-01-20,100.00,bank,A1,,')).counts).toMatchObject([
      { updated: 1, created: 0 },
    ])
    expect(Object.keys(await open())).not.toContain('R1')
  })

  it('tells what is left when it would settle more than is open', async () => {
    const outcome = await receipts('R1,One,2026-01-20,70.00,bank,A1,,', 'R2,One,2026-01-21,40.00,bank,A1,,')
    expect(outcome.problem).toBe('import-refused')
    expect(outcome.rejected).toEqual(['3 amount: A1 has only 30.00 CNY left for this row'])
  })

  it('is booked as a whole or not at all when the good ones were asked for', async () => {
    const file = (second: string) =>
      csv(
        'receipts',
        'number,customer,date,amount,invoice',
        'R1,One,2026-01-20,70.00,A1',
        `R1,One,2026-01-20,${second},A2`,
        'R2,One,2026-01-21,30.00,A1',
      )
    const partial = await here.import(file('60.00'), { partial: true })
    expect(partial.rejected).toEqual(['3 amount: A2 has only 50.00 CNY left for this row'])
    expect(partial.counts).toMatchObject([{ created: 1 }])
    expect(await open()).toEqual({ A1: 7000n, A2: 5000n, P1: 3000n, 'P1#2': 7000n, B1: 20_000n })
    expect((await here.import(file('50.00'))).counts).toMatchObject([{ created: 1, unchanged: 1 }])
    expect(await open()).toEqual({ P1: 3000n, 'P1#2': 7000n, B1: 20_000n })
  })

  it('serves a smaller request after one that asks too much', async () => {
    const outcome = await receipts('R1,One,2026-01-20,170.00,bank,A1,,', 'R2,One,2026-01-21,40.00,bank,A1,,')
    expect(outcome.rejected).toEqual(['2 amount: A1 has only 100.00 CNY left for this row'])
  })

  it('names each row that cannot be a receipt', async () => {
    const outcome = await receipts(
      'R1,One,2026-01-20,-5.00,bank,,,',
      'R2,One,2026-01-20,5.00,bank,,,-1.00',
      'R3,Nobody,2026-01-20,5.00,bank,,,',
      'R4,One,2026-01-20,5.00,bank,A9,,',
      'R5,One,2026-01-20,5.00,bank,,,',
      'R5,Two,2026-01-20,5.00,bank,,,',
    )
    expect(outcome.rejected).toEqual([
      '2 amount: must be above zero; money paid back is a refund or a reversal',
      '3 discount: must not be negative',
      '4 customer: no customer has this code or name; add it, or import with --new-customers',
      '5 invoice: no invoice has this number',
      expect.stringMatching(/^[67] customer: the rows of R5 disagree on 'customer'$/),
    ])
  })

  it('is refused when a booked receipt reads differently', async () => {
    await receipts('R1,One,2026-01-20,100.00,bank,,,')
    expect((await receipts('R1,One,2026-01-20,101.00,bank,,,')).rejected).toEqual([
      '2 amount: R1 is already booked with amount 100.00; a booked document is not changed: reverse it and book it under a new number',
    ])
  })

  it('pays for another customer only within a group or as a registered payer', async () => {
    const stranger = await receipts('R1,Two,2026-01-20,100.00,bank,A1,,')
    expect(stranger.rejected).toEqual([
      expect.stringContaining('R1 came from Two, A1 is owed by One; register the payer first'),
    ])
    await here.import(csv('customers', 'code,name,parent_code', 'Two,Two,One'))
    expect((await receipts('R1,Two,2026-01-20,100.00,bank,A1,,')).problem).toBeUndefined()
    expect(Object.keys(await open())).not.toContain('A1')
  })

  it('is refused for a closed month with the first open day', async () => {
    await transaction(database.pool, here.scope, tx => closeMonth(tx, dateOf('2026-01-01')))
    const outcome = await receipts('R1,One,2026-01-31,10.00,bank,,,', 'R2,One,2026-02-01,10.00,bank,,,')
    expect(outcome.rejected).toEqual(['2 date: 2026-01 is closed; the first open day is 2026-02-01'])
  })
})
