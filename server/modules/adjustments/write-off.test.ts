import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { day } from '../ledger/testing.ts'
import { refund } from './refund.ts'
import { openShop, type Shop } from './testing.ts'
import { writeOff } from './write-off.ts'

const database = useTestDatabase()
const reason = 'test'
let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring(
    `number,customer,issued,due,amount
I1,甲,2026-01-10,2026-02-28,30.00
I1,甲,2026-01-10,2026-01-31,70.00
CN1,甲,2026-01-12,,-20.00
`,
    'number,customer,date,amount,method\nR1,甲,2026-01-15,50.00,bank\n',
  )
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

type Request = { amount?: string; on?: string }
const writtenOff = (number: string, { on = '2026-03-01', ...more }: Request = {}) =>
  shop.write(tx => writeOff(tx, { number, on: day(on), reason, ...more }))
const refunded = (number: string, { on = '2026-03-01', ...more }: Request = {}) =>
  shop.write(tx => refund(tx, { number, on: day(on), reason, ...more }))
const refused = async (work: Promise<unknown>) => (await refusalFrom(work)).type

describe('writing off', () => {
  it('gives up all that is open from the day on', async () => {
    await writtenOff('I1')
    expect(await shop.on('2026-02-28')).toMatchObject({ I1: '70.00', 'I1#2': '30.00' })
    expect(await shop.on('2026-03-01')).toEqual({ CN1: '-20.00', R1: '-50.00' })
    expect(await shop.journal('write_off')).toEqual([
      ['write_off', '甲', '100.00'],
      ['receivable', '甲', '-100.00'],
    ])
  })

  it('gives up a part, what is due first before the rest', async () => {
    await writtenOff('I1', { amount: '80.00' })
    const open = await shop.on('2026-03-01')
    expect(open).not.toHaveProperty('I1')
    expect(open).toMatchObject({ 'I1#2': '20.00' })
    await writtenOff('I1', { amount: '20.00', on: '2026-03-02' })
    expect(await refused(writtenOff('I1'))).toBe('nothing-open')
  })

  it('is refused beyond what is open, for no amount, and before the invoice', async () => {
    expect(await refused(writtenOff('I1', { amount: '100.01' }))).toBe('over-settled')
    expect(await refused(writtenOff('I1', { amount: '0' }))).toBe('amount-not-usable')
    expect(await refused(writtenOff('I1', { amount: '-1' }))).toBe('amount-not-usable')
    expect(await refused(writtenOff('I1', { on: '2026-01-09' }))).toBe('before-document')
    expect(await refused(writtenOff('R1'))).toBe('document-unknown')
    expect(await shop.journal('write_off')).toEqual([])
  })
})

describe('refunding', () => {
  it('pays money on account back', async () => {
    await refunded('R1', { amount: '20.00' })
    expect(await shop.on('2026-03-01')).toMatchObject({ R1: '-30.00' })
    expect(await shop.journal('refund')).toEqual([
      ['customer_credit', '甲', '20.00'],
      ['bank', '甲', '-20.00'],
    ])
  })

  it('pays an open credit note out', async () => {
    await refunded('CN1')
    expect(await shop.on('2026-03-01')).not.toHaveProperty('CN1')
  })

  it('is refused beyond what is open, before the money came, and for an invoice', async () => {
    expect(await refused(refunded('R1', { amount: '50.01' }))).toBe('over-settled')
    expect(await refused(refunded('R1', { on: '2026-01-14' }))).toBe('before-document')
    expect(await refused(refunded('I1'))).toBe('document-unknown')
    expect(await shop.journal('refund')).toEqual([])
  })
})
