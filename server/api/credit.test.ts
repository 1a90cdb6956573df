/** Limits, orders and shipments through the interface. */
import { beforeAll, describe, expect, it } from 'vitest'
import { jobs } from '../app.ts'
import { today, useCredit } from '../credit.fixture.ts'
import { transaction } from '../kernel/database/transaction.ts'
import { policyAction } from '../modules/credit/index.ts'

const shop = useCredit()
const order = (number: string, customer: string, amount: string, more: object = {}) =>
  shop.post('/orders', { number, customer, amount, ...more })
const ship = (number: string, customer: string, amount: string, more: object = {}) =>
  shop.post('/shipments', { number, customer, amount, ...more })

beforeAll(async () => {
  await shop.bring(
    'code,name,credit_limit,tier,parent_code,terms,currency\n' +
      'A,甲,1000.00,A,,,\nB,乙,0.00,,,,\nC,丙,,,,,\nG,集团,,,,,\nG1,子一,,,G,,\nG2,子二,500.00,,G,,\n' +
      'P,款到,0,,,prepaid,\nN,送二结一,1000,,,2-for-1,\nU,美元,100,,,,USD\nX,逾期,1000,,,,\n',
  )
})

describe('an order', () => {
  it('is open up to the limit, and held by one cent more, which takes nothing', async () => {
    const taken = await order('A-1', 'A', '1000.00')
    expect(taken).toMatchObject({ status: 201, body: { number: 'A-1', status: 'open' } })
    expect(taken.body.decision).toMatchObject({
      decision: 'approve',
      max_amount: '1000.00',
      policy: 'balanced/3',
    })
    const held = await order('A-2', 'A', '0.01')
    expect(held).toMatchObject({ status: 201, body: { status: 'held' } })
    expect(held.body.decision).toMatchObject({ decision: 'hold', max_amount: '0.00' })
    expect(held.body.decision.trace).toContainEqual(
      expect.objectContaining({
        rule: 'limit-used',
        limit: '1000.00',
        actual: '1000.01',
        passed: false,
        effect: 'hold',
      }),
    )
    expect(await shop.exposure('A')).toMatchObject({ orders: '1000.00', used: '1000.00' })
    expect(await shop.differences()).toEqual([])
  })

  it('entered again changes nothing, with another amount or other lines it is refused', async () => {
    expect(await order('A-1', 'A', '1000.00')).toMatchObject({ status: 200, body: { status: 'open' } })
    expect(await order('A-1', 'A', '999.00')).toMatchObject({ status: 422, body: { type: 'number-taken' } })
    const lines = [{ quantity: '2', amount: '1000.00' }]
    expect(await shop.post('/orders', { number: 'A-1', customer: 'A', lines })).toMatchObject({
      status: 422,
      body: { type: 'number-taken', field: 'lines' },
    })
  })

  it('is held where the limit is 0, and passes for any amount where there is none', async () => {
    expect((await order('B-1', 'B', '0.01')).body).toMatchObject({ status: 'held' })
    const free = await order('C-1', 'C', '99999999.00')
    expect(free.body).toMatchObject({ status: 'open', decision: { max_amount: null } })
    expect((await shop.get('/credit/C')).body).toMatchObject({ limit: null, available: null })
  })

  it('that is cancelled gives its room back', async () => {
    expect((await shop.post('/orders/A-1/cancel', { reason: 'changed mind' })).status).toBe(200)
    expect(await shop.exposure('A')).toMatchObject({ orders: '0.00', used: '0.00' })
    expect((await shop.post('/orders/A-1/cancel', { reason: 'again' })).body.type).toBe('order-not-running')
  })
})

describe('a shipment', () => {
  it('moves what was ordered to what left, and never counts twice', async () => {
    await order('A-3', 'A', '800.00')
    expect(await ship('S-3a', 'A', '300.00', { order: 'A-3' })).toMatchObject({
      status: 201,
      body: { decision: { decision: 'approve' } },
    })
    expect(await shop.exposure('A')).toMatchObject({ orders: '500.00', shipped: '300.00', used: '800.00' })
    await shop.bring(
      'number,customer,issued,due,amount,order,shipment\nI-3a,A,2026-03-31,2026-05-31,200.00,A-3,S-3a\n',
    )
    expect(await shop.exposure('A')).toEqual({
      orders: '500.00',
      shipped: '100.00',
      receivable: '200.00',
      stock: '0.00',
      unapplied: '0.00',
      used: '800.00',
    })
    await shop.bring('number,customer,issued,due,amount,order\nI-3b,A,2026-03-31,2026-05-31,500.00,A-3\n')
    expect(await shop.exposure('A')).toEqual({
      orders: '100.00',
      shipped: '0.00',
      receivable: '700.00',
      stock: '0.00',
      unapplied: '0.00',
      used: '800.00',
    })
    expect((await shop.post('/invoices/I-3b/reverse', { reason: 'mistake' })).status).toBe(200)
    expect(await shop.exposure('A')).toEqual({
      orders: '500.00',
      shipped: '100.00',
      receivable: '200.00',
      stock: '0.00',
      unapplied: '0.00',
      used: '800.00',
    })
    expect(await shop.differences()).toEqual([])
  })

  it('that does not pass is refused with the decision', async () => {
    const refused = await ship('S-4', 'A', '200.01')
    expect(refused).toMatchObject({
      status: 422,
      body: { type: 'credit-hold', decision: { decision: 'hold', max_amount: '200.00' } },
    })
    expect(await ship('S-4', 'A', '200.00')).toMatchObject({ status: 201 })
    expect(await ship('S-5', 'B', '1.00', { order: 'B-1' })).toMatchObject({
      status: 422,
      body: { type: 'credit-hold', decision: { decision: 'hold' } },
    })
    expect(await shop.differences()).toEqual([])
  })

  it('comes back in parts, not more than went out', async () => {
    expect(
      await shop.post('/shipments/S-4/return', { number: 'R-4', amount: '150.00', reason: 'broken' }),
    ).toMatchObject({ status: 201 })
    expect(await shop.exposure('A')).toMatchObject({ shipped: '150.00' })
    expect(
      await shop.post('/shipments/S-4/return', { number: 'R-5', amount: '50.01', reason: 'x' }),
    ).toMatchObject({ status: 422, body: { type: 'more-than-shipped' } })
    expect((await shop.post('/shipments/S-4/reverse', { reason: 'never' })).status).toBe(200)
    expect(await shop.exposure('A')).toMatchObject({ shipped: '100.00' })
    expect(await shop.differences()).toEqual([])
  })

  it('that was imported has happened: booked, and listed as a breach', async () => {
    await shop.bring('number,order,customer,date,amount\nS-6,,B,2026-03-30,12.00\n')
    const { body } = await shop.get('/shipments?breach=true')
    expect(body.shipments.map((each: { number: string }) => each.number)).toEqual(['S-6'])
    expect(await shop.exposure('B')).toMatchObject({ shipped: '12.00' })
  })

  it('of what was ordered is not stopped when the limit is lowered, but when something fell overdue since', async () => {
    await order('X-1', 'X', '900.00')
    await shop.limit('X', '100.00')
    expect(await ship('SX-1', 'X', '100.00', { order: 'X-1' })).toMatchObject({ status: 201 })
    await shop.bring('number,customer,issued,due,amount\nX-old,X,2026-01-01,2026-03-30,5.00\n')
    // It fell overdue on the day the order was approved: that is new.
    await shop.api.database.owner.query(
      `update orders.sales_order set approved_on = '2026-03-30' where number = 'X-1'`,
    )
    expect(await ship('SX-2', 'X', '100.00', { order: 'X-1' })).toMatchObject({
      status: 422,
      body: { type: 'credit-hold' },
    })
    await shop.api.database.owner.query(
      `update orders.sales_order set approved_on = '2026-03-31' where number = 'X-1'`,
    )
    expect(await ship('SX-2', 'X', '100.00', { order: 'X-1' })).toMatchObject({ status: 201 })
  })

  it('waits for the money where terms say so', async () => {
    await shop.bring('number,customer,date,amount,method\nRP,P,2026-03-30,50.00,bank\n')
    expect(await ship('SP-1', 'P', '50.01')).toMatchObject({ status: 422 })
    expect(await ship('SP-1', 'P', '50.00')).toMatchObject({ status: 201 })
  })

  it('of small lots stops at the second until the first is paid', async () => {
    expect((await ship('SN-1', 'N', '10.00')).body).toMatchObject({ decision: { decision: 'approve' } })
    expect(await ship('SN-2', 'N', '10.00')).toMatchObject({ status: 422, body: { type: 'credit-hold' } })
  })
})

describe('a group', () => {
  it('uses one limit together, and each its own', async () => {
    await shop.limit('G', '700.00', { group: true })
    expect((await order('G-1', 'G1', '400.00')).body.status).toBe('open')
    const held = await order('G-2', 'G2', '300.01')
    expect(held.body).toMatchObject({ status: 'held', decision: { max_amount: '300.00' } })
    expect(held.body.decision.trace).toContainEqual(
      expect.objectContaining({
        rule: 'group-limit-used',
        group: 'G',
        limit: '700.00',
        actual: '700.01',
        passed: false,
      }),
    )
    expect((await order('G-3', 'G2', '300.00')).body.status).toBe('open')
    expect((await shop.get('/credit/G2')).body).toMatchObject({
      limit: '500.00',
      groups: [{ customer: 'G', limit: '700.00', used: '700.00', available: '0.00' }],
    })
  })
})

describe('another currency', () => {
  it('is measured by the rate table, or not at all', async () => {
    const unmeasured = await shop.post('/credit/U/check', { amount: '700.00', currency: 'CNY' })
    expect(unmeasured.body).toMatchObject({ decision: 'hold', max_amount: '0.00' })
    expect(
      (await shop.post('/rates', { currency: 'USD', rate: '7', from: '2026-01-01' })).status,
    ).toBeLessThan(300)
    const measured = await shop.post('/credit/U/check', { amount: '700.03', currency: 'CNY' })
    expect(measured.body).toMatchObject({ decision: 'approve', max_amount: '700.03' })
    expect((await shop.post('/credit/U/check', { amount: '700.04', currency: 'CNY' })).body.decision).toBe(
      'hold',
    )
  })
})

describe('the hold desk', () => {
  it('says why, since when, and what to pay', async () => {
    const { body } = await shop.get('/holds')
    const row = body.holds.find((each: { number: string }) => each.number === 'G-2')
    expect(row).toMatchObject({
      customer: 'G2',
      amount: '300.01',
      pay: '300.01',
      rules: ['limit-used', 'group-limit-used'],
    })
  })

  it('lets go by whoever may, and asks another beyond that', async () => {
    expect((await shop.post('/orders/A-2/release', { reason: 'known' }, 'credit')).body).toMatchObject({
      status: 'open',
    })
    expect((await shop.post('/orders/B-1/release', { reason: 'please' }, 'sales')).status).toBe(404)
    expect((await shop.post('/orders/B-1/release', { reason: 'please' }, 'receivables')).status).toBe(202)
    expect(await shop.differences()).toEqual([])
  })
})

describe('what is agreed for one order', () => {
  it('waits for somebody with the right where the terms are not the customer’s', async () => {
    const own = await order('T-1', 'N', '10.00', { terms: '2-for-1' })
    expect(own.body).toMatchObject({ status: 'open' })
    const longer = await order('T-2', 'N', '10.00', { terms: 'net 60' })
    expect(longer.body).toMatchObject({ status: 'held', decision: { decision: 'needs_approval' } })
    expect((await shop.get('/orders/T-2')).body).toMatchObject({ terms: 'net 60' })
    expect((await order('T-2', 'N', '10.00', { terms: 'net 60' })).status).toBe(200)
    expect(await order('T-2', 'N', '10.00', { terms: 'net 90' })).toMatchObject({
      status: 422,
      body: { type: 'number-taken', field: 'terms' },
    })
    const checked = await shop.post('/credit/N/check', { amount: '10.00', terms: 'net 60' })
    expect(checked.body).toMatchObject({ decision: 'needs_approval', max_amount: '0.00' })
    expect(await order('T-3', 'N', '10.00', { terms: 'soon' })).toMatchObject({
      status: 422,
      body: { type: 'bad-terms' },
    })
  })
})

describe('what an order is held against', () => {
  it('is what its area sells in a month, and what is earned on the customer', async () => {
    const invoices = Array.from({ length: 12 }, (_, at) => {
      const month = `${at < 9 ? 2025 : 2026}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`
      return `AR-${at},AREA,${month}-15,${month}-15,100.00`
    })
    await shop.bring(
      'code,name,credit_limit,region\nAREA,区域客户,,华东\n',
      `number,customer,issued,due,amount\n${invoices.join('\n')}\n`,
    )
    await shop.post('/invoices/AR-0/reverse', { on: '2026-03-31', reason: 'test' })
    const { ready } = (await shop.get('/credit-policies')).body
    const asked = {
      ...{ name: '区域', from: today, reason: 'test' },
      rules: [{ rule: 'area-capacity', at: ['order'], level: 'all', effect: 'warn', threshold: '100' }],
      grading: { ...ready[0].grading, gross_margin_percent: '20' },
    }
    await transaction(shop.api.database.pool, shop.api.scope, tx => policyAction.book(tx, asked))
    const counting = jobs.find(job => job.name === 'count-area-sales')
    if (!counting) throw new Error('areas are not counted')
    const { database, scope } = shop.api
    const count = () =>
      counting.run({ pool: database.pool, scope, today } as Parameters<typeof counting.run>[0], {})
    // Eleven stand: too few to measure by.
    expect(await count()).toEqual({ areas: 0 })
    await shop.bring('number,customer,issued,due,amount\nAR-12,AREA,2026-03-20,2026-03-20,220.00\n')
    expect(await count()).toEqual({ areas: 1 })
    // 1,320.00 in the eleven months and a half since the first that stands.
    const { body } = await order('AR-O', 'AREA', '200.00')
    expect(body.decision).toMatchObject({
      decision: 'warn',
      trace: [{ rule: 'area-capacity', group: '华东', actual: '200.00', passed: false }],
      loss: { amount: '1520.00', monthly_margin: '22.00', months: '69.1' },
    })
  })
})
