import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { closeMonth, reopenMonth } from '../ledger/index.ts'
import { day } from '../ledger/testing.ts'
import { reverseDocument } from './reverse-document.ts'
import { settle } from './settle.ts'
import { openShop, type Shop } from './testing.ts'
import { undoImport } from './undo-import.ts'

const database = useTestDatabase()
const reason = 'test'
const before = `number,customer,issued,due,amount
I0,甲,2026-01-01,2026-01-31,10.00
`
const files = [
  `number,customer,issued,due,amount,settled
I1,甲,2026-01-05,2026-02-05,100.00,2026-01-20
I2,甲,2026-01-06,2026-02-06,50.00,
I2,甲,2026-01-06,2026-03-06,30.00,
CN1,甲,2026-01-10,,-20.00,
`,
  'number,customer,date,amount,method,invoice,discount\nR1,甲,2026-01-15,70.00,bank,I2,5.00\nR2,甲,2026-01-15,7.00,bank,I0,\n',
  'from,to,date,amount\nCN1,I0,2026-01-16,2.00\n',
]

let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring(before)
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

const undone = (importId: bigint) => shop.write(tx => undoImport(tx, { importId, reason }))
const days = [
  '2026-01-01',
  '2026-01-05',
  '2026-01-10',
  '2026-01-15',
  '2026-01-20',
  '2026-02-10',
  '2026-12-31',
]
const standings = async () => Promise.all(days.map(date => shop.on(date)))

describe('an import that is taken back', () => {
  it('leaves every day as it was before, and its numbers free', async () => {
    const unharmed = await standings()
    const importId = await shop.bring(...files)
    const booked = await standings()
    expect(booked).not.toEqual(unharmed)
    await undone(importId)
    expect(await standings()).toEqual(unharmed)
    await shop.bring(...files)
    expect(await standings()).toEqual(booked)
  })

  it('is taken back once', async () => {
    const importId = await shop.bring(...files)
    await undone(importId)
    expect((await refusalFrom(undone(importId))).type).toBe('import-unknown')
    expect((await refusalFrom(undone(10n ** 17n))).type).toBe('import-unknown')
  })

  it('is not while later work builds on it', async () => {
    const importId = await shop.bring(...files)
    await shop.write(tx => settle(tx, { from: 'CN1', to: 'I0', amount: '1.00', on: day('2026-02-01') }))
    const booked = await standings()
    const problem = await refusalFrom(undone(importId))
    expect([problem.type, problem.facts]).toEqual(['import-built-upon', { number: 'CN1' }])
    expect(await standings()).toEqual(booked)
  })

  it('is not once one of its documents was reversed', async () => {
    const importId = await shop.bring(...files)
    await shop.write(tx =>
      reverseDocument(tx, { kind: 'receipt', number: 'R1', on: day('2026-02-01'), reason }),
    )
    expect((await refusalFrom(undone(importId))).type).toBe('import-built-upon')
  })

  it('is not while one of its days lies in a closed month', async () => {
    const importId = await shop.bring(...files)
    await shop.write(tx => closeMonth(tx, day('2026-01-01')))
    expect((await refusalFrom(undone(importId))).type).toBe('period-closed')
    await shop.write(tx => reopenMonth(tx, day('2026-01-01')))
    await undone(importId)
  })

  it('belongs to its own company', async () => {
    const importId = await shop.bring(...files)
    const other = await openShop(database.pool)
    const problem = await refusalFrom(other.write(tx => undoImport(tx, { importId, reason })))
    expect(problem.type).toBe('import-unknown')
    expect(await shop.on('2026-01-10')).toHaveProperty('CN1')
  })

  it('that only reported a payment lets the invoice report another', async () => {
    const paid = 'number,customer,issued,due,amount,settled\nI0,甲,2026-01-01,2026-01-31,10.00,2026-01-25\n'
    const importId = await shop.bring(paid)
    expect(await shop.on('2026-01-25')).toEqual({})
    await undone(importId)
    expect(await shop.on('2026-01-25')).toEqual({ I0: '10.00' })
    await shop.bring(paid.replace('2026-01-25', '2026-02-25'))
    expect(await shop.on('2026-02-24')).toEqual({ I0: '10.00' })
    expect(await shop.on('2026-02-25')).toEqual({})
  })
})

describe('送二结一', () => {
  const batch = (number: string, issued: string) =>
    `number,customer,issued,amount\n${number},乙,${issued},10.00\n`
  const dues = () =>
    shop.books.read(reader =>
      reader.rows<{ number: string; due: string | null }>(
        `select number, due_on as due from ledger.item where company_id = $1 and open_minor > 0 and number like 'B%' order by 1`,
        [reader.company],
      ),
    )
  beforeEach(async () => {
    await shop.books.addCustomer('乙')
    await shop.write(tx =>
      tx.rows(`update customers.customer set terms = '2-for-1' where company_id = $1 and code = '乙'`, [
        tx.company,
      ]),
    )
    await shop.bring(batch('B1', '2026-01-05'))
  })

  it('a batch is due when the next comes, and waits again when that never came', async () => {
    expect(await dues()).toEqual([{ number: 'B1', due: null }])
    const importId = await shop.bring(batch('B2', '2026-01-20'))
    expect(await dues()).toEqual([
      { number: 'B1', due: '2026-01-20' },
      { number: 'B2', due: null },
    ])
    await undone(importId)
    expect(await dues()).toEqual([{ number: 'B1', due: null }])
    await shop.bring(batch('B3', '2026-02-11'))
    expect((await dues())[0]).toEqual({ number: 'B1', due: '2026-02-11' })
  })

  it('a batch waits for the one after, when that has come by then', async () => {
    const importId = await shop.bring(batch('B2', '2026-01-20'))
    await shop.bring(batch('B3', '2026-02-11'))
    await undone(importId)
    expect(await dues()).toEqual([
      { number: 'B1', due: '2026-02-11' },
      { number: 'B3', due: null },
    ])
  })
})
