/** What may leave, asked before it leaves; what is invoiced of it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { today, useCredit } from '../credit.fixture.ts'
import { transaction } from '../kernel/database/transaction.ts'
import { policyAction } from '../modules/credit/index.ts'

const shop = useCredit()
const order = (number: string, customer: string, amount: string, more: object = {}) =>
  shop.post('/orders', { number, customer, amount, ...more })
const ship = (number: string, customer: string, amount: string, more: object = {}) =>
  shop.post('/shipments', { number, customer, amount, ...more })

/** The balanced one with other rules, from today. */
async function adopt(name: string, rules: readonly object[]): Promise<void> {
  const [{ grading }] = (await shop.get('/credit-policies')).body.ready
  await transaction(shop.api.database.pool, shop.api.scope, tx =>
    policyAction.book(tx, { name, from: today, rules, grading, reason: 'test' }),
  )
}

beforeAll(async () => {
  await shop.bring('code,name,credit_limit,terms\nA,甲,1000.00,\nB,乙,100.00,\nC,丙,500.00,\n')
})

describe('asked before goods leave', () => {
  const check = async (customer: string, amount: string, more: object = {}) =>
    (await shop.post(`/credit/${customer}/check`, { amount, at: 'ship', ...more })).body

  it('what was ordered takes no more of the limit when it is shipped', async () => {
    await order('A-1', 'A', '900.00')
    expect(await check('A', '900.00')).toMatchObject({ decision: 'hold', max_amount: '100.00' })
    expect(await check('A', '900.00', { order: 'A-1' })).toMatchObject({ decision: 'approve' })
    expect(await check('A', '1000.01', { order: 'A-1' })).toMatchObject({
      decision: 'hold',
      max_amount: '1000.00',
    })
    expect(await ship('A-1a', 'A', '1000.01', { order: 'A-1' })).toMatchObject({ status: 422 })
    expect(await ship('A-1a', 'A', '400.00', { order: 'A-1' })).toMatchObject({ status: 201 })
    expect(await check('A', '600.00', { order: 'A-1' })).toMatchObject({ decision: 'approve' })
  })

  it('says of a held order why it is held, and what the door says once it could be let go', async () => {
    expect((await order('B-1', 'B', '150.00')).body.status).toBe('held')
    expect(await check('B', '10.00', { order: 'B-1' })).toMatchObject({
      decision: 'hold',
      max_amount: '0.00',
    })
    await shop.limit('B', '150.00')
    expect(await check('B', '10.00', { order: 'B-1' })).toMatchObject({ decision: 'approve' })
    expect(await ship('B-1a', 'B', '150.00', { order: 'B-1' })).toMatchObject({ status: 201 })
  })

  it("knows no order of another customer's and none that is over", async () => {
    const asked = (customer: string, number: string) =>
      shop.post(`/credit/${customer}/check`, { amount: '1', at: 'ship', order: number })
    expect((await asked('B', 'A-1')).body.type).toBe('other-order')
    expect((await asked('B', 'Z-1')).body.type).toBe('order-unknown')
    await order('C-0', 'C', '1.00')
    await shop.post('/orders/C-0/cancel', { reason: 'x' })
    expect((await asked('C', 'C-0')).body.type).toBe('order-not-running')
  })
})

describe('the largest shipment', () => {
  const lot = async (number: string, more = '') =>
    (await shop.get(`/orders/${number}/largest-lot${more}`)).body

  it('fills whole packs up to what may leave, and one pack more may not', async () => {
    await shop.bring('sku,name,pack_size,fast_mover\nP-1,甲货,12,no\nP-2,乙货,1,yes\n')
    await shop.bring('code,name,credit_limit\nL,大单,1000.00\n')
    const lines = [
      { line: '1', sku: 'P-1', quantity: '60', unit_price: '10.00' },
      { line: '2', sku: 'P-2', quantity: '30', unit_price: '7.00' },
    ]
    expect((await shop.post('/orders', { number: 'L-1', customer: 'L', lines })).body.status).toBe('open')
    await ship('L-x', 'L', '190.00')
    await shop.limit('L', '300.00')
    // What was ordered has its room already.
    expect(await lot('L-1')).toMatchObject({
      rest: '810.00',
      amount: '810.00',
      takes: { orders: '0.00', shipped: '810.00' },
    })
    await shop.bring('code,name,credit_limit\nM,小批,0\n')
    await shop.bring('number,customer,date,amount,method\nM-r,M,2026-03-30,810.00,bank\n')
    await shop.post('/orders', { number: 'M-1', customer: 'M', lines })
    expect(await lot('M-1', '?withhold_fast_movers=true')).toMatchObject({
      amount: '600.00',
      lines: [
        { sku: 'P-1', quantity: '60', pack: '12', withheld: false },
        { sku: 'P-2', quantity: '0', fast_mover: true, withheld: true },
      ],
    })
  })

  it('of what is paid ahead goes as far as the money, and is shipped as it was told', async () => {
    await shop.bring('code,name,terms\nV,预付,prepaid\n')
    await shop.bring('number,customer,date,amount,method\nV-r,V,2026-03-30,500.00,bank\n')
    const lines = [
      { line: '1', sku: 'P-1', quantity: '60', unit_price: '10.00' },
      { line: '2', sku: 'P-2', quantity: '30', unit_price: '7.00' },
    ]
    await shop.post('/orders', { number: 'V-1', customer: 'V', lines })
    const found = await lot('V-1')
    expect(found.lines.map((line: { quantity: string }) => line.quantity)).toEqual(['48', '2'])
    expect(found).toMatchObject({ amount: '494.00', decision: { max_amount: '500.00' } })
    const goods = found.lines.map(({ line, sku, quantity, unit_price, amount }: Record<string, string>) => ({
      ...{ line, sku, quantity, unit_price, amount },
    }))
    expect(await ship('V-s', 'V', found.amount, { order: 'V-1', lines: goods })).toMatchObject({
      status: 201,
    })
    expect((await lot('V-1')).lines.map((line: { left: string }) => line.left)).toEqual(['12', '28'])
    expect((await lot('V-1')).amount).toBe('0.00')
    await ship('V-t', 'V', '6.00', { order: 'V-1' })
    expect(await lot('V-1')).toMatchObject({ lines: null })
  })
})

describe('an invoice entered by hand, where the policy decides at the invoice', () => {
  const invoice = (number: string, customer: string, amount: string, more: object = {}) =>
    shop.post('/invoices', { number, customer, amount, issued: '2026-03-31', due: '2026-05-31', ...more })

  it('is booked whatever it comes to while the policy says nothing of it', async () => {
    expect((await invoice('I-0', 'B', '500.00')).status).toBe(201)
  })

  it('is booked for goods that left, and refused with the decision for more than credit bears', async () => {
    await shop.post('/credit/C/check', { amount: '1' })
    expect((await ship('C-1', 'C', '450.00')).status).toBe(201)
    const rules = [
      { rule: 'limit-used', at: ['order', 'release', 'ship', 'invoice'], level: 'all', effect: 'hold' },
      { rule: 'prepayment-missing', at: ['ship'], level: 'all', effect: 'hold', threshold: '100' },
    ]
    await adopt('开票也查', rules)
    const refused = await invoice('I-1', 'C', '60.00')
    expect(refused).toMatchObject({
      status: 422,
      body: { type: 'invoice-hold', decision: { decision: 'hold', max_amount: '50.00' } },
    })
    expect((await invoice('I-1', 'C', '50.00')).status).toBe(201)
    await shop.limit('C', '10.00')
    expect((await invoice('I-2', 'C', '0.01')).status).toBe(422)
    expect((await invoice('I-2', 'C', '450.00', { shipment: 'C-1' })).status).toBe(201)
    // What is in a file was issued.
    await shop.bring('number,customer,issued,due,amount\nI-3,C,2026-03-31,2026-05-31,70.00\n')
    expect(await shop.exposure('C')).toMatchObject({ receivable: '570.00', shipped: '0.00' })
    expect(await shop.differences()).toEqual([])
  })
})

describe('terms that wait for what happens after the invoice', () => {
  const parts =
    'parts [{"type":"percent","percent":"30","event":"order"},{"type":"percent","percent":"60","event":"signature","days":30},' +
    '{"type":"rest","event":"acceptance","months":12}]'
  const happened = (number: string, event: string, on: string) =>
    shop.post(`/invoices/${number}/events`, { event, on })
  const days = async (number: string) =>
    (await shop.get(`/invoices/${number}`)).body.items.map((item: { due: string | null; amount: string }) => [
      item.due,
      item.amount,
    ])

  beforeAll(async () => {
    await shop.bring(
      `code,name,terms\nQ,质保,"${parts.replaceAll('"', '""')}"\nR,票到,票到15天\nT,三十天,net 30\n`,
    )
    await shop.bring(
      'number,customer,issued,amount\nQ-1,Q,2026-01-10,1000.00\nR-1,R,2026-02-01,70.00\nT-1,T,2026-02-01,5.00\n',
    )
  })

  it('leave parts without a due day until it has happened, and the retention a year longer', async () => {
    expect(await days('Q-1')).toEqual([
      ['2026-01-10', '300.00'],
      [null, '600.00'],
      [null, '100.00'],
    ])
    expect((await happened('Q-1', 'signature', '2026-01-20')).status).toBe(200)
    expect((await happened('Q-1', 'acceptance', '2026-03-15')).body.events).toEqual([
      { event: 'signature', on: '2026-01-20' },
      { event: 'acceptance', on: '2026-03-15' },
    ])
    expect(await days('Q-1')).toEqual([
      ['2026-01-10', '300.00'],
      ['2026-02-19', '600.00'],
      ['2027-03-15', '100.00'],
    ])
    await happened('Q-1', 'signature', '2026-01-21')
    expect((await days('Q-1'))[1]).toEqual(['2026-02-20', '600.00'])
    expect(await shop.differences()).toEqual([])
  })

  it('count from the day the invoice was received, once that is known', async () => {
    expect(await days('R-1')).toEqual([['2026-02-16', '70.00']])
    expect((await happened('R-1', 'invoice-received', '2026-02-10')).status).toBe(200)
    expect(await days('R-1')).toEqual([['2026-02-25', '70.00']])
    await happened('R-1', 'invoice-received', '2026-02-05')
    expect(await days('R-1')).toEqual([['2026-02-20', '70.00']])
    expect(await shop.differences()).toEqual([])
  })

  it('refuse what nothing waits for, and what has not happened', async () => {
    expect((await happened('T-1', 'acceptance', '2026-03-01')).body.type).toBe('event-not-awaited')
    expect((await happened('R-1', 'invoice-received', '2026-04-01')).body.type).toBe('event-to-come')
    expect((await happened('none', 'acceptance', '2026-03-01')).status).toBe(404)
  })

  it('let goods leave once their deposit is on account', async () => {
    expect(await ship('Q-s', 'Q', '1000.00')).toMatchObject({ status: 422, body: { type: 'credit-hold' } })
    await shop.bring(
      'number,customer,date,amount,method\nQ-r,Q,2026-03-30,400.00,bank\nQ-o,Q,2026-03-30,900.00,bank\n',
    )
    await shop.post('/settlements', { from: 'Q-o', to: 'Q-1', date: '2026-03-31', amount: '900.00' })
    const refused = await ship('Q-s', 'Q', '1333.40')
    expect(refused.body.decision).toMatchObject({ max_amount: '1333.34' })
    expect(await ship('Q-s', 'Q', '1333.34')).toMatchObject({ status: 201 })
    expect(await ship('Q-t', 'Q', '0.02')).toMatchObject({ status: 422 })
    // Once they are invoiced the same deposit is owed there: applied or not, it lets nothing else leave.
    await shop.bring('number,customer,issued,amount,shipment\nQ-2,Q,2026-03-31,1333.34,Q-s\n')
    expect(await ship('Q-t', 'Q', '0.02')).toMatchObject({ status: 422 })
    await shop.post('/settlements', { from: 'Q-r', to: 'Q-2', date: '2026-03-31', amount: '400.00' })
    expect(await ship('Q-t', 'Q', '0.02')).toMatchObject({ status: 422 })
  })
})

describe('money taken at the door', () => {
  const taken = (number: string, amount: string) => ({ collected: { number, amount, method: 'cash' } })

  beforeAll(async () => {
    await shop.bring('code,name,credit_limit,terms\nN,送二结一,,2-for-1\nK,现款,0,cash\n')
    await adopt('前批先结', [
      { rule: 'limit-used', at: ['order', 'release', 'ship'], level: 'all', effect: 'hold' },
      { rule: 'earlier-batch-unpaid', at: ['ship'], level: 'all', effect: 'hold', threshold: '0' },
    ])
  })

  it('pays the batch before, so that the next may leave with it', async () => {
    await shop.bring('number,customer,issued,amount\nN-1,N,2026-03-20,80.00\n')
    expect(await ship('N-s', 'N', '80.00')).toMatchObject({ status: 422, body: { type: 'credit-hold' } })
    expect(await ship('N-s', 'N', '80.00', taken('N-r', '79.99'))).toMatchObject({ status: 422 })
    expect((await shop.get('/receipts/N-r')).status).toBe(404)
    expect(await ship('N-s', 'N', '80.00', taken('N-r', '80.00'))).toMatchObject({ status: 201 })
    expect((await shop.get('/shipments/N-s')).body).toMatchObject({
      collected: { receipt: 'N-r', amount: '80.00' },
    })
    expect((await shop.get('/invoices/N-1')).body.open_amount).toBe('0.00')
    expect((await ship('N-s', 'N', '80.00', taken('N-r', '80.00'))).status).toBe(200)
    expect(await shop.differences()).toEqual([])
  })

  it('closes a delivery that is paid in cash: what is taken covers what leaves', async () => {
    expect(await ship('K-s', 'K', '30.00')).toMatchObject({ status: 422 })
    expect(await ship('K-s', 'K', '30.00', taken('K-r', '30.00'))).toMatchObject({ status: 201 })
    expect(await shop.exposure('K')).toMatchObject({ shipped: '30.00', unapplied: '30.00', used: '0.00' })
  })

  it('is too late for earlier batches that are to be paid before', async () => {
    await adopt('前批先付', [
      { rule: 'earlier-batch-before', at: ['ship'], level: 'all', effect: 'hold', threshold: '0' },
    ])
    await shop.bring('number,customer,issued,amount\nN-2,N,2026-03-21,80.00\n')
    const refused = await ship('N-u', 'N', '80.00', taken('N-v', '160.00'))
    expect(refused).toMatchObject({ status: 422, body: { type: 'credit-hold' } })
    expect(refused.body.decision.trace[0]).toMatchObject({ rule: 'earlier-batch-before', passed: false })
    expect((await shop.get('/receipts/N-v')).status).toBe(404)
  })

  it('is booked only by who may book money', async () => {
    const answer = await shop.post(
      '/shipments',
      { number: 'K-t', customer: 'K', amount: '1.00', ...taken('K-u', '1.00') },
      'credit',
    )
    expect(answer.status).toBe(403)
  })
})
