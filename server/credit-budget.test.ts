/** The company's credit budget over the interface: agreed by two, shown against use, and what it stops. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

const inputs = {
  ...{ cash: '5000.00', reserve: '1000.00', receipts: '500.00', needs: '300.00', days: 30 },
  ...{ cost_percent: '80', capital_percent: '6', carrying_most: null },
}
const parts = [
  { region: '华东', tier: 'A', amount: '1000.00' },
  { region: '华东', tier: null, amount: '400.00' },
]

describe('the credit budget', () => {
  const { post, get, limit, bring } = useCredit()

  const agree = async (budget: object) => {
    const asked = await post('/credit-budgets', { inputs, reason: '年度预算', ...budget }, 'credit')
    expect(asked.status, JSON.stringify(asked.body)).toBe(202)
    expect((await post(`/requests/${asked.body.request}/approve`, {}, 'credit')).status).toBe(403)
    const approved = await post(`/requests/${asked.body.request}/approve`, {}, 'manager')
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
  }

  beforeAll(async () => {
    await bring(
      'code,name,region,tier,salesperson\nE1,东一,华东,A,沙莉\nE2,东二,华东,B,沙莉\nN1,北一,华北,A,汤姆\nN2,北二,,,汤姆\n',
      'number,customer,issued,due,amount,currency\nI1,E1,2026-03-01,2026-04-30,900.00,CNY\n' +
        'I2,E2,2026-03-01,2026-04-30,100.00,CNY\nI3,N1,2026-03-01,2026-04-30,50.00,USD\n',
      'number,customer,date,amount,method,invoice\nR1,N2,2026-03-05,80.00,bank,\n',
    )
    await post('/rates', { currency: 'USD', rate: '7' })
    for (const code of ['E1', 'E2', 'N1', 'N2']) await limit(code, '100000')
    const rule = { rule: 'budget-used', at: ['order'], effect: 'hold' }
    const asked = await post('/credit-policies', { name: '预算', rules: [rule], reason: 'x' }, 'credit')
    await post(`/requests/${asked.body.request}/approve`, {}, 'manager')
  })

  it('stops nobody while there is none, and is proposed from cash and what is out', async () => {
    expect((await post('/credit/E1/check', { amount: '1000000' })).body.decision).toBe('approve')
    const { status, body } = await post('/credit-budgets/dry-run', { inputs })
    expect(status, JSON.stringify(body)).toBe(200)
    // (5000 + 500 − 300 − 1000) ÷ 80 % + 1350 − 500
    expect(body).toMatchObject({ outstanding: '1350.00', proposed: '6100.00', by_carrying: null })
    expect((await get('/credit-budgets')).body).toMatchObject({ in_force: null, budgets: [] })
  })

  it('is refused with more split than there is, naming the part', async () => {
    const asked = { inputs, total: '1399.99', parts, reason: 'x' }
    const { status, body } = await post('/credit-budgets', asked, 'credit')
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/parts/1'])
  })

  it('is shown part by part against what is used, the customers behind each figure adding up', async () => {
    await agree({ total: '2000.00', parts, floor: '100.00' })
    const { body } = await get('/credit-budgets')
    expect(body.in_force).toBe(1)
    expect(body.budgets[0]).toMatchObject({ proposed: '6100.00', inputs: { outstanding: '1350.00' } })
    expect(body.use.total).toMatchObject({ used: '1350.00', left: '650.00', carrying: '81.00', customers: 3 })
    expect(body.use.parts.map((row: { used: string }) => row.used)).toEqual(['900.00', '100.00'])
    expect(body.use.rest).toMatchObject({ budget: '600.00', used: '350.00', customers: 1 })
    const all = (await get('/credit-budgets/customers')).body
    expect(all).toMatchObject({ count: 3, used: '1350.00' })
    expect(all.customers.map((row: { customer: string }) => row.customer)).toEqual(['E1', 'N1', 'E2'])
    const rest = (await get('/credit-budgets/customers?part=2')).body
    expect(rest).toMatchObject({ used: '350.00', customers: [{ customer: 'N1', owed: '350.00' }] })
    const inIt = { currency: 'USD', ordered: '0.00', owed: '50.00', rate: '7', used: '350.00' }
    expect(rest.customers[0].by_currency).toEqual([inIt])
  })

  it.each([
    ['/credit-budgets', 'budgets', { inputs, total: '2000.00', parts, floor: '100.00' }],
    [
      '/credit-policies',
      'policies',
      { name: '预算', rules: [{ rule: 'budget-used', at: ['order'], effect: 'hold' }] },
    ],
  ] as const)('is written over the last of %s, and approved over no other', async (url, name, wanted) => {
    const versions = (await get(url)).body[name].map(({ version }: { version: number }) => version)
    const ask = (over: number) => post(url, { ...wanted, over, reason: '调整' }, 'credit')
    const [first, second] = [await ask(versions[0]), await ask(versions[0])]
    expect(first.status, JSON.stringify(first.body)).toBe(202)
    const approve = (request: string) => post(`/requests/${request}/approve`, {}, 'manager')
    expect(await approve(first.body.request)).toMatchObject({ status: 200 })
    expect(await approve(second.body.request)).toMatchObject({
      status: 409,
      body: { type: 'version-overtaken', over: versions[0], last: versions[0] + 1 },
    })
    expect(await ask(versions[0])).toMatchObject({ status: 409, body: { type: 'version-overtaken' } })
    expect((await get(url)).body[name]).toHaveLength(versions.length + 1)
  })

  it('stops an order by the part of the customer, with its figures, whoever enters it', async () => {
    const told = await post('/credit/E1/check', { amount: '100.01' })
    expect(told.body).toMatchObject({ decision: 'hold', max_amount: '100.00' })
    expect(told.body.trace[1]).toMatchObject({
      ...{ rule: 'budget-used', limit: '1000.00', actual: '1000.01', passed: false },
      part: { of: 'part', region: '华东', tier: 'A' },
    })
    const order = { number: 'O1', customer: 'E1', date: '2026-03-31', amount: '100.01' }
    expect((await post('/orders', order, 'credit')).body.status).toBe('held')
    expect((await post('/orders', { ...order, number: 'O2', amount: '100.00' })).body.status).toBe('open')
    expect((await post('/credit/E1/check', { amount: '0.01' })).body.decision).toBe('hold')
    // Its own money on account goes first.
    expect((await post('/credit/N2/check', { amount: '1' })).body.max_amount).toBe('330.00')
  })

  it('counts what a file of orders takes, one after the other', async () => {
    const report = await bring(
      'number,customer,date,amount,ship_by\nF1,E2,2026-03-31,200.00,2026-04-30\nF2,E2,2026-03-31,101.00,2026-04-30\nF3,E2,2026-03-31,100.00,2026-04-30\n',
    )
    expect(report.problem).toBeUndefined()
    const held = await get('/orders?status=held')
    expect(held.body.orders.map((row: { number: string }) => row.number).toSorted()).toEqual(['F2', 'O1'])
  })

  it('grants nobody more than they have or use below its floor', async () => {
    await agree({ total: '1800.00', parts: [], floor: '500.00' })
    expect((await get('/credit-budgets')).body.use.short).toBe('floor')
    const asked = (code: string, amount: string) =>
      post(`/credit/${code}/limits`, { amount, reason: '旺季' }, 'credit')
    const { status, body } = await asked('N1', '100000.01')
    expect([status, body.type]).toEqual([422, expect.stringContaining('budget-below-floor')])
    expect((await asked('N1', '500')).status).toBe(202)
    // Who uses no credit begins none, who uses some goes on.
    expect((await post('/credit/N2/check', { amount: '80.01' })).body).toMatchObject({
      ...{ decision: 'hold', max_amount: '80.00' },
    })
    expect((await post('/credit/N1/check', { amount: '1' })).body.decision).toBe('approve')
  })

  it('is seen by nobody who sees only own customers', async () => {
    expect((await get('/credit-budgets', 'sales')).status).toBe(403)
  })
})
