import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { render } from '../../kernel/language.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { closeMonth } from '../ledger/index.ts'
import { day } from '../ledger/testing.ts'
import { reverseDocument } from './reverse-document.ts'
import { openShop, type Shop } from './testing.ts'

const database = useTestDatabase()
let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

const head = 'number,customer,issued,due,amount'
const rejects = async (...files: string[]) => {
  const { importId, files: told, problem } = await shop.report(files)
  expect(importId).toBeNull()
  expect(problem?.type).toBe('import-refused')
  return told.flatMap(file => file.rejected.map(each => [each.row, each.column, render(each.reason, 'en')]))
}

describe('an invoice file', () => {
  it('books parts as items of their own, rows of one due date together', async () => {
    await shop.bring(
      `${head}\nI,甲,2026-01-01,2026-03-01,30.00\nI,甲,2026-01-01,2026-02-01,50.00\nI,甲,2026-01-01,2026-03-01,-10.00\n`,
    )
    expect(await shop.on('2026-01-01')).toEqual({ I: '50.00', 'I#2': '20.00' })
  })

  it('has no part that takes something away', async () => {
    expect(
      await rejects(`${head}\nI,甲,2026-01-01,2026-03-01,30.00\nI,甲,2026-01-01,2026-02-01,-10.00\n`),
    ).toEqual([[3, 'amount', 'the part of I due on 2026-02-01 comes to less than zero']])
  })

  it('splits one cent by terms without an empty part', async () => {
    await shop.books.addCustomer('乙')
    await shop.write(tx =>
      tx.rows(`update customers.customer set terms = $2 where company_id = $1 and code = '乙'`, [
        tx.company,
        'parts [{"type":"percent","percent":"50","days":10},{"type":"rest","days":20}]',
      ]),
    )
    const report = await shop.report(['number,customer,issued,amount\nI,乙,2026-01-01,0.01\n'])
    expect(report.problem).toBeUndefined()
    expect(Object.values(await shop.on('2026-01-01'))).toEqual(['0.01'])
  })

  it('is not paid in a closed month, and says so by the row', async () => {
    await shop.write(tx => closeMonth(tx, day('2026-02-01')))
    const paid = `${head},settled\nI1,甲,2026-01-01,2026-01-31,1.00,2026-02-03\nI2,甲,2026-01-01,2026-01-31,2.00,2026-03-03\n`
    expect(await rejects(paid)).toEqual([
      [2, 'settled', '2026-02 is closed; the first open day is 2026-03-01'],
    ])
    const report = await shop.report([paid], { partial: true })
    expect(report.files[0]).toMatchObject({ created: 1, unchanged: 0 })
    expect(await shop.on('2026-03-02')).toEqual({ I2: '2.00' })
  })

  it('pays by no receipt that another document already is', async () => {
    await shop.bring('number,customer,date,amount,method\nI1/S,甲,2026-01-03,9.00,bank\n')
    const paid = `${head},settled\nI1,甲,2026-01-01,2026-01-31,1.00,2026-02-03\n`
    expect(await rejects(paid)).toEqual([
      [2, 'settled', 'the receipt of this payment would be I1/S, which is another one already'],
    ])
  })

  it('brings a reversed number back neither as it was nor otherwise', async () => {
    const file = `${head}\nI1,甲,2026-01-01,2026-01-31,1.00\n`
    await shop.bring(file)
    await shop.write(tx =>
      reverseDocument(tx, { kind: 'invoice', number: 'I1', on: day('2026-01-05'), reason: 'x' }),
    )
    expect((await shop.report([file])).files[0]).toMatchObject({ created: 0, unchanged: 1, rejected: [] })
    expect(await rejects(file.replace('1.00', '2.00'))).toEqual([
      [
        2,
        'amount',
        'I1 is already booked with amount 1.00; a booked document is not changed: reverse it and book it under a new number',
      ],
    ])
  })
})

it('a company that imports the same numbers books its own documents', async () => {
  const other = await openShop(database.pool)
  const file = `${head}\nI1,甲,2026-01-01,2026-01-31,1.00\n`
  await shop.bring(file)
  await other.bring(file.replace('1.00', '2.00'))
  expect(await shop.on('2026-01-01')).toEqual({ I1: '1.00' })
  expect(await other.on('2026-01-01')).toEqual({ I1: '2.00' })
})
