/** Promises to pay through the interface: how they stand, who sees and withdraws them, and what they hold up. */
import { beforeAll, describe, expect, it } from 'vitest'
import { today, useCredit } from './credit.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { dateOf } from './kernel/dates.ts'
import { replayDecision } from './modules/credit/index.ts'
import { recheckHeld } from './modules/orders/index.ts'
import { makePromise } from './modules/promises/index.ts'

const shop = useCredit()
const { post, get } = shop
const recheck = () => recheckHeld(shop.api.database.pool, shop.api.scope.company, today)

/** Taken down on the day it was made. */
const made = (customer: string, amount: string, on: string, by: string) =>
  transaction(shop.api.database.pool, shop.api.scope, tx =>
    makePromise(tx, {
      ...{ customer, amount, currency: null, on: null, saidBy: '李总', note: null },
      ...{ by: dateOf(by), today: dateOf(on) },
    }),
  )
const receipt = (number: string, customer: string, date: string, amount: string) =>
  post('/receipts', { number, customer, date, amount })
const list = async (query: string) => {
  const { status, body } = await get(`/promises?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const states = async (query: string) =>
  (await list(query)).promises.map((each: { state: string; missing: string }) => [each.state, each.missing])

beforeAll(async () => {
  await shop.bring(
    'code,name,salesperson,credit_limit\nA,甲,沙莉,9000.00\nB,乙,汤姆,9000.00\nC,丙,,9000.00\nD,丁,,9000.00\n',
  )
  await shop.api.keyOf('sales', 'sales', { salesperson: '沙莉' })
})

describe('promises to pay', () => {
  it('stand as the money that came in their time says, and are found by it', async () => {
    await made('A', '100.00', '2026-03-01', '2026-03-10')
    await made('A', '100.00', '2026-03-02', '2026-03-20')
    await made('A', '50.00', '2026-03-21', '2026-03-25')
    await made('A', '70.00', '2026-03-21', '2026-03-31')
    await receipt('RA1', 'A', '2026-03-05', '100.00')
    await receipt('RA2', 'A', '2026-03-20', '60.00')
    expect(await states('customer=A')).toEqual([
      ['open', '70.00'],
      ['broken', '50.00'],
      ['partly-kept', '40.00'],
      ['kept', '0.00'],
    ])
    expect(await states('state=kept')).toEqual([['kept', '0.00']])
    expect(await states('missing=true')).toHaveLength(2)
    expect(await states('state=open&by_to=2026-03-31')).toHaveLength(1)
    const first = await list('customer=A&limit=3')
    expect(await states(`customer=A&limit=3&after=${first.next}`)).toEqual([['kept', '0.00']])
  })

  it('take no money that was reversed', async () => {
    await post('/receipts/RA1/reverse', { reason: '退票' })
    expect((await states('customer=A')).at(-1)).toEqual(['broken', '100.00'])
  })

  it('are taken down and withdrawn by the salesperson of the customer, but not once their day is past', async () => {
    const promise = { customer: 'A', amount: '30', by: '2026-04-05', said_by: '李总' }
    const { status, body } = await post('/promises', promise, 'sales')
    expect([status, body.state, body.amount, body.on]).toEqual([201, 'open', '30.00', '2026-03-31'])
    expect((await post('/promises', { ...promise, customer: 'B' }, 'sales')).status).toBe(404)
    const withdraw = (id: string, role: 'sales' | 'manager') =>
      post(`/promises/${id}/withdraw`, { reason: '改为分期' }, role)
    expect((await withdraw(body.id, 'sales')).body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2026-03-31', by: 'sales', reason: '改为分期' },
    })
    expect((await withdraw(body.id, 'sales')).status).toBe(409)
    const [broken] = (await list('customer=A&state=broken')).promises
    expect((await withdraw(broken.id, 'sales')).status).toBe(403)
    expect((await withdraw(broken.id, 'manager')).status).toBe(200)
    const others = await made('B', '1.00', '2026-03-31', '2026-03-31')
    expect((await withdraw(others.toString(), 'sales')).status).toBe(404)
    expect((await get('/promises?customer=B', 'sales')).status).toBe(404)
    const seen = (await get('/promises', 'sales')).body.promises.map(
      (each: { customer: string }) => each.customer,
    )
    expect(new Set(seen)).toEqual(new Set(['A']))
  })

  it.each([
    [{ amount: '0' }, 'promise-amount'],
    [{ amount: '1.001' }, 'promise-amount'],
    [{ by: '2026-03-30' }, 'promise-day-past'],
    [{ on: '2026-04-01' }, 'promise-made-later'],
  ])('are refused where they say nothing that can be kept: %o', async (wrong, type) => {
    const { body } = await post('/promises', {
      ...{ customer: 'A', amount: '1', by: '2026-03-31', said_by: '李总' },
      ...wrong,
    })
    expect(body.type).toContain(type)
  })
})

describe('a policy that holds orders for a broken promise', () => {
  const rules = [{ rule: 'broken-promise', at: ['order', 'release', 'ship'], effect: 'hold', threshold: '0' }]
  const status = async (number: string) => (await get(`/orders/${number}`)).body.status
  const held = async (number: string, customer: string) => {
    const { body } = await post('/orders', { number, customer, amount: '10.00' })
    return [body.status, ...body.decision.trace.map((each: { documents: string[] }) => each.documents.join())]
  }

  beforeAll(async () => {
    const { body } = await get('/credit-policies')
    const { grading } = body.ready[0]
    const asked = await post('/credit-policies', { name: '承诺', rules, grading, reason: '试行' }, 'credit')
    expect((await post(`/requests/${asked.body.request}/approve`, {}, 'manager')).status).toBe(200)
  })

  it('frees them when the promise is made good, and tells the same when it is decided anew', async () => {
    const open = await post('/orders', { number: 'C-0', customer: 'C', amount: '10.00' })
    expect(open.body.status).toBe('open')
    await made('C', '100.00', '2026-03-01', '2026-03-10')
    expect(await held('C-1', 'C')).toEqual(['held', '2026-03-10'])
    await receipt('RC1', 'C', '2026-03-15', '99.99')
    expect(await recheck()).toEqual([])
    await receipt('RC2', 'C', '2026-03-31', '0.01')
    expect(await recheck()).toEqual(['C-1'])
    await transaction(shop.api.database.pool, shop.api.scope, async tx => {
      const [held] = await tx.rows<{ id: bigint }>(
        `select min(id) as id from credit.decision where company_id = $1 and subject = 'order:C-1'`,
        [tx.company],
      )
      const { kept, again } = await replayDecision(tx, held?.id ?? 0n)
      expect(again).toEqual(kept)
      expect(kept.decision).toBe('hold')
    })
  })

  it('frees them when somebody with the right withdraws it', async () => {
    const promise = await made('D', '100.00', '2026-03-01', '2026-03-10')
    expect(await held('D-1', 'D')).toEqual(['held', '2026-03-10'])
    await post(`/promises/${promise}/withdraw`, { reason: '记错客户' }, 'manager')
    expect(await recheck()).toEqual(['D-1'])
    expect(await status('D-1')).toBe('open')
  })
})
