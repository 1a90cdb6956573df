import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { day } from '../ledger/testing.ts'
import { reverseDocument } from './reverse-document.ts'
import { reverseEntry } from './reverse-entry.ts'
import { settle } from './settle.ts'
import { openShop, type Shop } from './testing.ts'
import { transfer } from './transfer.ts'
import { writeOff } from './write-off.ts'

const database = useTestDatabase()
const reason = 'test'
let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring(
    `number,customer,issued,due,amount
I1,甲,2026-01-10,2026-01-31,70.00
I1,甲,2026-01-10,2026-02-28,30.00
I2,乙,2026-01-10,2026-01-31,40.00
`,
    'number,customer,date,amount,method\nR1,甲,2026-01-15,50.00,bank\nR2,乙,2026-01-16,90.00,bank\n',
  )
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

const moved = (number: string, toCustomer: string, on: string, amount?: string) =>
  shop.write(tx => transfer(tx, { number, toCustomer, on: day(on), reason, amount }))
const settled = (from: string, to: string, on: string, amount?: string) =>
  shop.write(tx => settle(tx, { from, to, on: day(on), amount }))
const refused = async (work: Promise<unknown>) => (await refusalFrom(work)).type
const dueOf = (number: string) =>
  shop.books.read(reader =>
    reader.rows<{ due: string }>(
      'select due_on as due from ledger.item where company_id = $1 and number = $2 order by part',
      [reader.company, number],
    ),
  )

describe('a debt that is transferred', () => {
  it('is owed by the other from the day on, part by part with the old due dates', async () => {
    await moved('I1', '乙', '2026-02-10')
    expect(await shop.on('2026-02-09')).toMatchObject({ I1: '70.00', 'I1#2': '30.00' })
    expect(await shop.on('2026-02-10')).toEqual({
      'I1/T': '70.00',
      'I1/T#2': '30.00',
      I2: '40.00',
      R1: '-50.00',
      R2: '-90.00',
    })
    expect(await dueOf('I1/T')).toEqual([{ due: '2026-01-31' }, { due: '2026-02-28' }])
    expect(await shop.journal('transfer')).toEqual([
      ['receivable', '乙', '100.00'],
      ['receivable', '甲', '-100.00'],
    ])
  })

  it('is settled, written off and moved on under its own number', async () => {
    await moved('I1', '乙', '2026-02-10', '80.00')
    await settled('R2', 'I1/T', '2026-02-11', '75.00')
    await shop.write(tx => writeOff(tx, { number: 'I1/T', amount: '1.00', on: day('2026-02-12'), reason }))
    await moved('I1/T', '甲', '2026-02-13')
    expect(await shop.on('2026-02-13')).toEqual({
      'I1#2': '20.00',
      'I1/T/T': '4.00',
      I2: '40.00',
      R1: '-50.00',
      R2: '-15.00',
    })
  })

  it('in two portions gets two numbers', async () => {
    await moved('I1', '乙', '2026-02-10', '60.00')
    await moved('I1', '乙', '2026-02-11', '25.00')
    expect(await shop.on('2026-02-11')).toMatchObject({
      'I1/T': '60.00',
      'I1/T2': '10.00',
      'I1/T2#2': '15.00',
    })
    await settled('R2', 'I1/T2', '2026-02-12', '25.00')
    expect(await shop.on('2026-02-12')).toMatchObject({ 'I1/T': '60.00', R2: '-65.00' })
  })

  it('comes back when the transfer is taken back, unless it was settled there', async () => {
    const { entryId } = await moved('I1', '乙', '2026-02-10')
    const back = (on: string) => shop.write(tx => reverseEntry(tx, { entryId, on: day(on), reason }))
    await settled('R2', 'I1/T', '2026-02-11', '5.00')
    const problem = await refusalFrom(back('2026-02-12'))
    expect([problem.type, problem.facts]).toEqual(['still-applied', { number: 'I1/T' }])
    expect(
      await refused(
        shop.write(tx =>
          reverseDocument(tx, { kind: 'invoice', number: 'I1', on: day('2026-02-12'), reason }),
        ),
      ),
    ).toBe('still-applied')
    await shop.write(tx =>
      reverseDocument(tx, { kind: 'receipt', number: 'R2', on: day('2026-02-12'), reason }),
    )
    await back('2026-02-12')
    expect(await shop.on('2026-02-12')).toEqual({ I1: '70.00', 'I1#2': '30.00', I2: '40.00', R1: '-50.00' })
  })

  it('goes when its invoice is reversed', async () => {
    await moved('I1', '乙', '2026-02-10', '60.00')
    await shop.write(tx =>
      reverseDocument(tx, { kind: 'invoice', number: 'I1', on: day('2026-02-20'), reason }),
    )
    expect(await shop.on('2026-02-20')).toEqual({ I2: '40.00', R1: '-50.00', R2: '-90.00' })
  })
})

describe('money that is transferred', () => {
  it('settles what the other owes', async () => {
    await moved('R1', '乙', '2026-02-10')
    await settled('R1/T', 'I2', '2026-02-11')
    expect(await shop.on('2026-02-11')).toEqual({
      I1: '70.00',
      'I1#2': '30.00',
      'R1/T': '-10.00',
      R2: '-90.00',
    })
    expect(await shop.journal('transfer')).toEqual([
      ['customer_credit', '乙', '-50.00'],
      ['customer_credit', '甲', '50.00'],
    ])
  })

  it('and back again is on account as before', async () => {
    await moved('R1', '乙', '2026-02-10')
    await moved('R1/T', '甲', '2026-02-11')
    expect(await shop.on('2026-02-11')).toMatchObject({ 'R1/T/T': '-50.00' })
    await settled('R1/T/T', 'I1', '2026-02-12')
    expect(await shop.on('2026-02-12')).toMatchObject({ I1: '20.00' })
  })
})

it('a transfer to nobody, to oneself, of too much or before the document is refused', async () => {
  expect(await refused(moved('I1', '丙', '2026-02-10'))).toBe('customer-not-found')
  expect(await refused(moved('I1', '甲', '2026-02-10'))).toBe('same-customer')
  expect(await refused(moved('I1', '乙', '2026-02-10', '100.01'))).toBe('over-settled')
  expect(await refused(moved('I1', '乙', '2026-02-10', '0.00'))).toBe('amount-not-usable')
  expect(await refused(moved('I1', '乙', '2026-01-09'))).toBe('before-document')
  expect(await shop.journal('transfer')).toEqual([])
})
