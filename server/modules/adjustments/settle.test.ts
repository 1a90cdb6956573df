import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { day } from '../ledger/testing.ts'
import { settle } from './settle.ts'
import { type SettlePart, settleMany } from './settle-many.ts'
import { openShop, type Shop } from './testing.ts'
import { unapply, unapplyMany } from './unapply.ts'

const database = useTestDatabase()
const invoices = `number,customer,issued,due,amount
I1,甲,2026-03-01,2026-03-31,100.00
I2,甲,2026-03-05,2026-04-05,50.00
I2,甲,2026-03-05,2026-05-05,30.00
CN1,甲,2026-03-10,,-20.00
`
const receipts = `number,customer,date,amount,method
R1,甲,2026-03-15,70.00,bank
R2,乙,2026-03-15,70.00,bank
`

let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring(invoices, receipts)
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

const settled = (from: string, to: string, on: string, more: { amount?: string; discount?: string } = {}) =>
  shop.write(tx => settle(tx, { from, to, on: day(on), ...more }))
const unapplied = (from: string, to: string, on: string | null) =>
  shop.write(tx => unapply(tx, { from, to, on: on === null ? null : day(on), reason: 'test' }))
const refused = async (work: Promise<unknown>) => (await refusalFrom(work)).type

describe('settling', () => {
  it('takes effect on its own day when that is after both documents', async () => {
    await settled('R1', 'I1', '2026-03-20')
    expect(await shop.on('2026-03-19')).toMatchObject({ I1: '100.00', R1: '-70.00' })
    expect(await shop.on('2026-03-20')).toEqual({
      I1: '30.00',
      I2: '50.00',
      'I2#2': '30.00',
      CN1: '-20.00',
      R2: '-70.00',
    })
    expect(await shop.journal('settlement')).toEqual([
      ['customer_credit', '甲', '70.00'],
      ['receivable', '甲', '-70.00'],
    ])
  })

  it('takes effect on the later of its documents when its own day is before them', async () => {
    await settled('R1', 'I1', '2026-02-01')
    expect(await shop.on('2026-03-14')).toMatchObject({ I1: '100.00' })
    expect(await shop.on('2026-03-15')).toMatchObject({ I1: '30.00' })
  })

  it('by a credit note lowers both by the same amount', async () => {
    await settled('CN1', 'I1', '2026-03-20', { amount: '15.00' })
    expect(await shop.on('2026-03-20')).toMatchObject({ I1: '85.00', CN1: '-5.00' })
  })

  it('closes the part that is due first before the next', async () => {
    await settled('R1', 'I2', '2026-03-20', { amount: '60.00' })
    const open = await shop.on('2026-03-20')
    expect(open).not.toHaveProperty('I2')
    expect(open).toMatchObject({ 'I2#2': '20.00', R1: '-10.00' })
  })

  it('with a discount leaves less money used than debt closed', async () => {
    await settled('R1', 'I2', '2026-03-20', { amount: '65.00', discount: '15.00' })
    const open = await shop.on('2026-03-20')
    expect(open).toEqual({ I1: '100.00', CN1: '-20.00', R1: '-5.00', R2: '-70.00' })
    expect(await shop.journal('settlement')).toEqual([
      ['customer_credit', '甲', '50.00'],
      ['receivable', '甲', '-50.00'],
      ['customer_credit', '甲', '15.00'],
      ['discount', '甲', '15.00'],
      ['receivable', '甲', '-30.00'],
    ])
  })
})

describe('settling is refused', () => {
  afterEach(async () => expect(await shop.journal('settlement')).toEqual([]))

  it('beyond what is open of the money', async () => {
    const problem = await refusalFrom(settled('R1', 'I1', '2026-03-20', { amount: '70.01' }))
    expect(problem.type).toBe('over-settled')
    expect(problem.facts).toEqual({ number: 'R1', open: '70.00', asked: '70.01', currency: 'CNY' })
  })

  it('beyond what is open of the invoice, its last part named', async () => {
    const problem = await refusalFrom(
      settled('R1', 'I2', '2026-03-20', { amount: '70.00', discount: '10.01' }),
    )
    expect(problem.facts).toMatchObject({ number: 'I2', open: '30.00', asked: '30.01' })
  })

  it('for what is no amount above zero', async () => {
    for (const amount of ['0', '0.00', '-1.00', '1.001', '1e3', 'NaN', '', ' ', '９', '1'.repeat(10_000)]) {
      expect(await refused(settled('R1', 'I1', '2026-03-20', { amount }))).toBe('amount-not-usable')
    }
  })

  it('for a discount below zero or one that leaves no money to count', async () => {
    expect(await refused(settled('R1', 'I1', '2026-03-20', { discount: '-0.01' }))).toBe('amount-not-usable')
    expect(await refused(settled('R1', 'I1', '2026-03-20', { discount: '100.00' }))).toBe(
      'discount-too-large',
    )
  })

  it('by the money of a customer who does not pay for the debtor', async () => {
    const problem = await refusalFrom(settled('R2', 'I1', '2026-03-20'))
    expect(problem.type).toBe('payer-unknown')
    expect(problem.facts).toEqual({ from: 'R2', payer: '乙', to: 'I1', customer: '甲' })
  })

  it('between two currencies', async () => {
    await shop.bring('number,customer,date,amount,method,currency\nR3,甲,2026-03-15,9.00,bank,USD\n')
    expect(await refused(settled('R3', 'I1', '2026-03-20'))).toBe('currencies-differ')
  })

  it('with a document that is not there, or on the wrong side', async () => {
    expect(await refused(settled('R9', 'I1', '2026-03-20'))).toBe('document-unknown')
    expect(await refused(settled('R1', 'I9', '2026-03-20'))).toBe('document-unknown')
    expect(await refused(settled('I1', 'I2', '2026-03-20'))).toBe('document-unknown')
    expect(await refused(settled('R1', 'CN1', '2026-03-20'))).toBe('document-unknown')
  })
})

it('money of a registered payer and of the group settles a debt', async () => {
  await shop.write(tx =>
    tx.rows(
      `insert into customers.payer (company_id, customer_id, payer_id)
       select $1, d.id, p.id from customers.customer d, customers.customer p
       where d.company_id = $1 and p.company_id = $1 and d.code = '甲' and p.code = '乙'`,
      [tx.company],
    ),
  )
  await settled('R2', 'I1', '2026-03-20')
  expect(await shop.on('2026-03-20')).toMatchObject({ I1: '30.00' })
  expect(await shop.journal('settlement')).toEqual([
    ['customer_credit', '乙', '70.00'],
    ['receivable', '甲', '-70.00'],
  ])
})

it('a number that two kinds of document have is asked for by its kind', async () => {
  await shop.bring('number,customer,date,amount,method\nCN1,甲,2026-03-15,9.00,bank\n')
  expect(await refused(settled('CN1', 'I1', '2026-03-20'))).toBe('document-ambiguous')
  await settled('receipt:CN1', 'I1', '2026-03-20')
  await settled('credit_note:CN1', 'I1', '2026-03-20')
  expect(await shop.on('2026-03-20')).toMatchObject({ I1: '71.00' })
})

describe('settling many at once', () => {
  const settledMany = (from: string, parts: readonly SettlePart[]) =>
    shop.write(tx => settleMany(tx, { from, on: day('2026-03-20'), parts }))
  const all: readonly SettlePart[] = [
    { to: 'I1', amount: '20.00', discount: '5.00' },
    { to: 'invoice:I2', amount: '50.00', discount: '10.00' },
  ]

  it('closes of each what it was given, the oldest part first, and comes back as one', async () => {
    const { applicationId } = await settledMany('R1', all)
    expect(await shop.on('2026-03-20')).toEqual({ I1: '75.00', 'I2#2': '20.00', CN1: '-20.00', R2: '-70.00' })
    await settled('CN1', 'I1', '2026-03-21', { amount: '1.00' })
    const back = () =>
      shop.write(tx => unapplyMany(tx, { from: 'R1', applicationId, on: null, reason: 'test' }))
    expect((await back()).entryIds).toHaveLength(3)
    expect(await shop.on('2026-03-21')).toMatchObject({
      I1: '99.00',
      I2: '50.00',
      'I2#2': '30.00',
      R1: '-70.00',
    })
    expect(await refused(back())).toBe('nothing-to-take-back')
  })

  it.each<[string, readonly SettlePart[], string]>([
    [
      'more-than-open',
      [
        { to: 'I2', amount: '10.00' },
        { to: 'I1', amount: '60.01' },
      ],
      '/parts',
    ],
    ['more-than-open', [{ to: 'I2', amount: '60.00', discount: '20.01' }], '/parts/0/amount'],
    ['discount-too-large', [{ to: 'I2', amount: '1.00', discount: '80.00' }], '/parts/0/discount'],
    [
      'amount-not-usable',
      [
        { to: 'I2', amount: '1.00' },
        { to: 'I1', amount: '0' },
      ],
      '/parts/1/amount',
    ],
    [
      'document-unknown',
      [
        { to: 'I2', amount: '1.00' },
        { to: 'I9', amount: '1.00' },
      ],
      '/parts/1/to',
    ],
    [
      'named-twice',
      [
        { to: 'I2', amount: '1.00' },
        { to: 'invoice:I2', amount: '1.00' },
      ],
      '/parts/1/to',
    ],
  ])('is refused as a whole, at the part at fault: %s', async (type, parts, pointer) => {
    const problem = await refusalFrom(settledMany('R1', parts))
    expect([problem.type, problem.pointer]).toEqual([type, pointer])
    expect(await shop.journal('settlement')).toEqual([])
  })

  it('of two at once with money for one only one stands', async () => {
    const tried = await Promise.allSettled([settledMany('R1', all), settledMany('R1', all)])
    expect(tried.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('taking an application back', () => {
  it('without a day makes history read as if it had never been', async () => {
    await settled('R1', 'I2', '2026-03-20', { amount: '60.00' })
    await unapplied('R1', 'I2', null)
    for (const date of ['2026-03-20', '2026-04-30']) {
      expect(await shop.on(date)).toMatchObject({ I2: '50.00', 'I2#2': '30.00', R1: '-70.00' })
    }
  })

  it('with a day counts from that day on', async () => {
    await settled('R1', 'I2', '2026-03-20', { amount: '60.00' })
    await unapplied('R1', 'I2', '2026-04-10')
    expect(await shop.on('2026-04-09')).toMatchObject({ 'I2#2': '20.00', R1: '-10.00' })
    expect(await shop.on('2026-04-10')).toMatchObject({ I2: '50.00', 'I2#2': '30.00', R1: '-70.00' })
  })

  it('does not let the same money settle twice on a day in between', async () => {
    await settled('R1', 'I1', '2026-03-20')
    await unapplied('R1', 'I1', '2026-04-10')
    expect(await refused(settled('R1', 'I2', '2026-04-09'))).toBe('settled-that-day')
    await settled('R1', 'I2', '2026-04-10')
    expect(await shop.on('2026-04-10')).toMatchObject({ I1: '100.00', 'I2#2': '10.00' })
  })

  it('is refused twice, before its day, and where nothing was settled', async () => {
    expect(await refused(unapplied('R1', 'I1', null))).toBe('not-settled')
    await settled('R1', 'I1', '2026-03-20')
    expect(await refused(unapplied('R1', 'I1', '2026-03-19'))).toBe('reversal-too-early')
    await unapplied('R1', 'I1', null)
    expect(await refused(unapplied('R1', 'I1', null))).toBe('not-settled')
  })

  it('leaves the other applications of the same money alone', async () => {
    await settled('R1', 'I1', '2026-03-20', { amount: '40.00' })
    await settled('R1', 'I2', '2026-03-21', { amount: '30.00' })
    await unapplied('R1', 'I1', '2026-03-22')
    expect(await shop.on('2026-03-22')).toMatchObject({ I1: '100.00', I2: '20.00', R1: '-40.00' })
  })
})
