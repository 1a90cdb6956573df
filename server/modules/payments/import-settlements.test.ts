import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { importCustomers, setPayers } from '../customers/index.ts'
import { csv, type Importing, importingCompany } from '../invoices/testing.ts'
import { closeMonth, reverseEntries } from '../ledger/index.ts'
import { invoiceImportWithReceipts, receiptImport, settlementImport } from './index.ts'

const database = useTestDatabase()

let here: Importing
beforeEach(async () => {
  here = await importingCompany(database.pool, [
    importCustomers,
    invoiceImportWithReceipts,
    receiptImport,
    settlementImport,
  ])
  const invoices = csv(
    'invoices',
    'number,customer,issued,due,currency,amount',
    'A1,One,2026-01-05,2026-01-15,CNY,100.00',
    'P1,One,2026-01-07,2026-02-07,CNY,30.00',
    'P1,One,2026-01-07,2026-03-07,CNY,70.00',
    'B1,Two,2026-01-05,2026-01-15,CNY,200.00',
    'D1,One,2026-01-05,2026-01-15,USD,10.00',
    'N1,One,2026-01-08,,CNY,-25.00',
    'X,One,2026-01-08,,CNY,-5.00',
  )
  const receipts = csv(
    'receipts',
    'number,customer,date,amount,method',
    'R1,One,2026-01-20,100.00,bank',
    'R2,One,2026-01-20,60.00,bank',
    'X,One,2026-01-20,7.00,bank',
  )
  await here.import([invoices, receipts], { newCustomers: true })
})

const settle = (...lines: string[]) =>
  here.import(csv('settlements', 'from,to,date,amount,discount', ...lines))

const openOf = async (...numbers: string[]) => {
  const rows = await here.rows<{ item: string; open: bigint }>(
    `select kind || ' ' || number || case when part > 1 then '#' || part else '' end as item, open_minor as open
     from ledger.item where company_id = $1 and number = any ($2) order by kind, number, part`,
    [numbers],
  )
  return rows.map(({ item, open }) => `${item} ${open}`)
}

describe('a settlement file', () => {
  it('applies receipts and credit notes, with discount on top', async () => {
    expect((await settle('R1,A1,2026-01-21,70.00,5.00', 'N1,A1,2026-01-22,25.00,')).counts).toMatchObject([
      { rows: 2, created: 2 },
    ])
    expect(await openOf('A1', 'R1', 'N1')).toEqual(['credit_note N1 0', 'invoice A1 0', 'receipt R1 3000'])
  })

  it('spreads over instalments, the oldest first, and a repeat is recognised', async () => {
    await settle('R1,P1,2026-01-21,20.00,', 'R1,P1,2026-01-21,30.00,')
    expect(await openOf('P1')).toEqual(['invoice P1 0', 'invoice P1#2 5000'])
    expect((await settle('R1,P1,2026-01-21,30.00,', 'R1,P1,2026-01-21,20.00,')).counts).toMatchObject([
      { created: 0, unchanged: 2 },
    ])
    expect(await openOf('P1')).toEqual(['invoice P1 0', 'invoice P1#2 5000'])
  })

  it('takes the nth of equal rows for the nth of any other file', async () => {
    const row = 'R1,A1,2026-01-21,10.00,'
    await settle(row)
    expect((await settle(row, row, row)).counts).toMatchObject([{ created: 2, unchanged: 1 }])
    expect((await settle(row, row)).counts).toMatchObject([{ created: 0, unchanged: 2 }])
    expect(await openOf('A1')).toEqual(['invoice A1 7000'])
  })

  it('names the row that settles what was taken back before the day it was', async () => {
    await settle('R1,A1,2026-01-21,100.00,')
    const [taken] = await here.rows<{ entry_id: bigint }>(
      `select s.entry_id from ledger.settlement s join ledger.item i on i.company_id = $1 and i.id = s.debit_item_id
       where s.company_id = $1 and i.number = any ($2)`,
      [['A1']],
    )
    await transaction(database.pool, here.scope, tx =>
      reverseEntries(tx, [taken?.entry_id ?? 0n], dateOf('2026-02-10')),
    )
    expect(await settle('R2,A1,2026-02-09,10.00,', 'R2,A1,2026-02-10,20.00,')).toMatchObject({
      rejected: [
        '2 date: A1 was already settled on 2026-02-09 by something taken back later; use a day after that',
      ],
    })
    expect((await settle('R2,A1,2026-02-10,20.00,')).counts).toMatchObject([{ created: 1 }])
    expect(await openOf('A1')).toEqual(['invoice A1 8000'])
  })

  it('tells what is left of an invoice, and of a receipt, for the row that asks too much', async () => {
    expect((await settle('R1,A1,2026-01-21,60.00,', 'R2,A1,2026-01-22,45.00,')).rejected).toEqual([
      '3 amount: A1 has only 40.00 CNY left for this row',
    ])
    expect((await settle('R2,A1,2026-01-21,50.00,', 'R2,P1,2026-01-22,20.00,')).rejected).toEqual([
      '3 amount: R2 has only 10.00 CNY left for this row',
    ])
    expect(await openOf('A1', 'R1', 'R2')).toEqual([
      'invoice A1 10000',
      'receipt R1 10000',
      'receipt R2 6000',
    ])
  })

  it('asks which is meant when a receipt and a credit note share a number', async () => {
    expect((await settle('X,A1,2026-01-21,1.00,')).rejected).toEqual([
      '2 from: both a receipt and a credit note have this number; write receipt:X or credit_note:X',
    ])
    await settle('receipt:X,A1,2026-01-21,7.00,', 'credit_note:X,A1,2026-01-21,5.00,')
    expect(await openOf('X', 'A1')).toEqual(['credit_note X 0', 'invoice A1 8800', 'receipt X 0'])
  })

  it('names each row that cannot be settled', async () => {
    expect(
      (
        await settle(
          'R9,A1,2026-01-21,1.00,',
          'R1,A9,2026-01-21,1.00,',
          'R1,N1,2026-01-21,1.00,',
          'R1,D1,2026-01-21,1.00,',
          'R1,A1,2026-01-21,0.00,',
          'R1,A1,2026-01-21,1.00,-1.00',
        )
      ).rejected,
    ).toEqual([
      '2 from: no receipt or credit note has this number',
      '3 to: no invoice has this number',
      '4 to: is a credit note; only invoices and charges are settled',
      '5 from: R1 is in CNY, D1 in USD',
      '6 amount: must be above zero; money paid back is a refund or a reversal',
      '7 discount: must not be negative',
    ])
  })

  it("settles another customer's invoice only from a registered payer or within a group", async () => {
    const row = 'R1,B1,2026-01-21,50.00,'
    expect((await settle(row)).rejected).toEqual([
      '2 from: R1 came from One, B1 is owed by Two; register the payer first',
    ])
    await transaction(database.pool, here.scope, tx => setPayers(tx, 'Two', ['One']))
    expect((await settle(row)).counts).toMatchObject([{ created: 1 }])
    expect(await openOf('B1')).toEqual(['invoice B1 15000'])
  })

  it('is refused where it would take effect in a closed month, with the first open day', async () => {
    await transaction(database.pool, here.scope, tx => closeMonth(tx, dateOf('2026-01-01')))
    // Stated earlier than its documents, it takes effect with the later of them.
    expect((await settle('R1,A1,2025-12-31,1.00,', 'R1,A1,2026-02-01,1.00,')).rejected).toEqual([
      '2 date: 2026-01 is closed; the first open day is 2026-02-01',
    ])
    expect((await settle('R1,A1,2026-02-01,1.00,')).problem).toBeUndefined()
  })

  it('books the good rows when that was asked for', async () => {
    const file = csv('settlements', 'from,to,date,amount', 'R1,A1,2026-01-21,10.00', 'R9,A1,2026-01-21,10.00')
    expect(await here.import(file, { partial: true })).toMatchObject({
      problem: undefined,
      counts: [{ created: 1 }],
      rejected: ['3 from: no receipt or credit note has this number'],
    })
  })
})
