/** Who grants how much, for how long; policies; orders that free themselves; decisions taken again. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { importKinds } from '../app.ts'
import { today, useCredit } from '../credit.fixture.ts'
import { snapshot, transaction } from '../kernel/database/transaction.ts'
import { dateOf, systemClock } from '../kernel/dates.ts'
import { checkCredit, replayDecision } from '../modules/credit/index.ts'
import { importFiles } from '../modules/exchange/index.ts'
import { freeing, ordersDownstream, rebuildExposure, recheckHeld } from '../modules/orders/index.ts'

const shop = useCredit()
const order = (number: string, customer: string, amount: string) =>
  shop.post('/orders', { number, customer, amount })

beforeAll(() =>
  shop.bring(
    'code,name,credit_limit\nA,甲,100.00\nB,乙,100.00\nH,冻结,100.00\nT,临时,100.00\nP,政策,100.00\n',
  ),
)

async function idOf(name: string) {
  const [row] = await snapshot(shop.api.database.pool, shop.api.scope, reader =>
    reader.rows<{ id: bigint }>('select id from identity.shared_person where company_id = $1 and name = $2', [
      reader.company,
      name,
    ]),
  )
  return row?.id
}

async function bringAs(role: 'receivables' | 'manager' | 'owner', text: string) {
  await shop.api.keyOf(role)
  const scope = { ...shop.api.scope, person: (await idOf(role)) as never }
  const files = [{ name: 'c.csv', bytes: Buffer.from(text) }]
  return importFiles(shop.api.database.pool, scope, importKinds, { files, today })
}

describe('a limit', () => {
  it('comes with a file at once, as a document that names the import', async () => {
    const { body } = await shop.get('/credit/A/limits')
    expect(body.limits).toMatchObject([{ amount: '100.00', source: 'import', group: false, until: null }])
    expect(body.limits[0].import).toMatch(/^\d+$/)
    await shop.bring('code,name,credit_limit\nA,甲,100.00\n').catch(() => undefined)
    expect((await shop.get('/credit/A/limits')).body.limits).toHaveLength(1)
  })

  it('is refused in the file of one who may not grant that much, row by row', async () => {
    const report = await bringAs(
      'receivables',
      'code,name,credit_limit\nA,甲,100.00\nB,乙,100.01\nNEW,新,1.00\n',
    )
    expect(report.problem).toBeDefined()
    expect(report.files[0]?.rejected.map(({ row, column, reason }) => [row, column, reason.key])).toEqual([
      [3, 'credit_limit', 'limit-beyond-band'],
      [4, 'credit_limit', 'limit-beyond-band'],
    ])
    const allowed = await bringAs('manager', 'code,name,credit_limit\nB,乙,5000000.00\n')
    expect(allowed.problem).toBeUndefined()
    const beyond = await bringAs('manager', 'code,name,credit_limit\nB,乙,5000000.01\n')
    expect(beyond.files[0]?.rejected).toHaveLength(1)
  })

  it('is entered with the customer only by those who may grant it', async () => {
    const headers = { 'if-match': `"${(await shop.get('/customers/A')).body.version}"` }
    const change = { method: 'PATCH', url: '/customers/A', headers } as const
    const refused = await shop.ask({ ...change, body: { credit_limit: '500000.01' } }, 'credit')
    expect(refused).toMatchObject({ status: 403, body: { type: 'limit-beyond-band' } })
    expect((await shop.ask({ ...change, body: { credit_limit: null } }, 'credit')).status).toBe(403)
    expect((await shop.ask({ ...change, body: { credit_limit: '500.00' } }, 'credit')).status).toBe(200)
    expect((await shop.get('/credit/A/limits')).body.limits[0]).toMatchObject({
      amount: '500.00',
      source: 'entry',
      by: 'credit',
    })
    expect(await shop.differences()).toEqual([])
  })

  it('is not got around by longer terms, another class, or a field of the customer', async () => {
    const sally = await shop.api.keyOf('sales', 'sally', { salesperson: '沙莉' })
    await shop.bring('code,name,salesperson,terms,credit_limit\nL,长,沙莉,net 30,600000.00\nL2,团,沙莉,,\n')
    const change = async (key: string, body: object) => {
      const { version } = (await shop.get('/customers/L')).body
      const headers = { 'if-match': `"${version}"` }
      const answer = await shop.api.ask(key, { method: 'PATCH', url: '/customers/L', headers, body })
      const isAsked = answer.json().terms_request
      if (answer.statusCode === 200) return isAsked ? 'asked' : 200
      return `${answer.json().type} ${answer.json().errors[0].pointer}`
    }
    const [credit, manager] = [await shop.api.keyOf('credit'), await shop.api.keyOf('manager')]
    const family_terms = [{ family: '家电', terms: 'net 31' }]
    const onSale = 'parts [{"type":"rest","days":0,"event":"sell-through"}]'
    expect([
      await change(sally, { terms: 'net 31' }),
      await change(sally, { terms: onSale }),
      await change(sally, { family_terms }),
      await change(sally, { paying_days: [31] }),
      await change(sally, { tier: 'A' }),
      await change(sally, { parent_code: 'L2' }),
      await change(credit, { terms: 'net 31' }),
      await change(sally, { terms: 'net 15', region: '华东' }),
      await change(manager, { terms: 'net 31', tier: 'A' }),
      await change(manager, { credit_limit: '1000000.01' }),
    ]).toEqual([
      'asked',
      'asked',
      'asked',
      'terms-beyond-band /paying_days',
      'class-not-yours /tier',
      'class-not-yours /parent_code',
      'asked',
      200,
      200,
      200,
    ])
    const fresh = { code: 'N', name: '新', credit_limit: '1000000.01' }
    expect((await shop.post('/customers', fresh, 'manager')).body.type).toBe('inspection-needed')
  })

  it('is asked for by one and granted by another, within the band', async () => {
    const asked = await shop.post('/credit/B/limits', { amount: '600000.00', reason: 'grows' }, 'credit')
    expect(asked.status).toBe(202)
    const approve = (role: 'credit' | 'manager' | 'owner') =>
      shop.post(`/requests/${asked.body.request}/approve`, {}, role)
    expect((await approve('credit')).body.type).toBe('own-request')
    expect((await approve('manager')).status).toBe(200)
    expect((await shop.get('/credit/B')).body).toMatchObject({ limit: '600000.00' })
    expect((await shop.get('/customers/B')).body).toMatchObject({ credit_limit: '600000.00' })
    const unlimited = await shop.post('/credit/B/limits', { amount: null, reason: 'x' }, 'credit')
    const beyond = await shop.post(`/requests/${unlimited.body.request}/approve`, {}, 'manager')
    expect(beyond.body.type).toBe('beyond-band')
    expect(await shop.differences()).toEqual([])
  })

  it('is granted smaller than asked, by whose band that is, with the reason', async () => {
    const asked = async (amount: string | null, role: 'credit' | 'manager' = 'manager') =>
      (await shop.post('/credit/B/limits', { amount, reason: 'grows' }, role)).body.request
    const approve = async (
      request: string,
      body: object,
      role: 'credit' | 'manager' | 'owner' = 'credit',
    ) => {
      const { status, body: told } = await shop.post(`/requests/${request}/approve`, body, role)
      return status === 200 ? told.granted : [told.type, told.errors?.[0]?.pointer]
    }
    const id = await asked('600000.00')
    expect([
      await approve(id, {}),
      await approve(id, { amount: '450000.00' }),
      await approve(id, { amount: '500000.01', reason: 'x' }),
      await approve(id, { amount: '600000.00', reason: 'x' }, 'owner'),
      await approve(id, { amount: '0', reason: 'x' }, 'owner'),
      await approve(id, { terms: 'net 30', reason: 'x' }, 'owner'),
      await approve(id, { amount: '1.00', reason: 'x' }, 'manager'),
    ]).toEqual([
      ['beyond-band', undefined],
      ['granted-less-without-reason', '/reason'],
      ['beyond-band', undefined],
      ['granted-not-less', '/amount'],
      ['granted-not-less', '/amount'],
      ['granted-only-as-asked', '/terms'],
      ['own-request', undefined],
    ])
    expect(await approve(id, { amount: '450000', reason: '先给一部分' })).toEqual({
      amount: '450000.00',
      terms: null,
    })
    expect((await shop.get('/credit/B')).body).toMatchObject({ limit: '450000.00' })
    const { body } = await shop.get(`/requests/${id}`)
    expect(body).toMatchObject({ amount: '600000.00', decision_reason: '先给一部分', state: 'approved' })
    const told = (await shop.get('/audit?subject=customer:B&kind=request-approved')).body.events[0].facts
    expect(told).toMatchObject({ asked: 'CNY 600000.00', granted: 'CNY 450000.00', requested_by: 'manager' })
    const unlimited = await asked(null)
    expect(await approve(unlimited, { amount: '400000.00', reason: 'x' })).toMatchObject({
      amount: '400000.00',
    })
    expect(await shop.differences()).toEqual([])
  })

  it('takes the place of no limit that was granted after it was asked for', async () => {
    const ask = (amount: string, more: object = {}) =>
      shop.post('/credit/B/limits', { amount, reason: 'x', ...more }, 'credit')
    const [first, second, group] = [
      await ask('1000.00'),
      await ask('2000.00'),
      await ask('9.00', { group: true }),
    ]
    const approve = async ({ body }: typeof first) =>
      (await shop.post(`/requests/${body.request}/approve`, {}, 'manager')).body
    expect((await approve(first)).state).toBe('approved')
    expect(await approve(second)).toMatchObject({ type: 'limit-overtaken', limit: 'CNY 1000.00' })
    expect((await approve(group)).state).toBe('approved')
    const [newest, last] = (await shop.get('/credit/B/limits')).body.limits
    expect(newest.group).toBe(true)
    expect((await ask('3000.00', { over: '0' })).body.type).toBe('limit-overtaken')
    expect((await approve(await ask('3000.00', { over: last.id }))).state).toBe('approved')
  })

  it('for a time ends by itself, and the one before holds again', async () => {
    await shop.limit('T', '300.00', { until: dateOf('2026-04-10') })
    const limitOn = (day: string) =>
      snapshot(shop.api.database.pool, shop.api.scope, async reader => {
        const asked = { customer: 'T', amount: '0', at: 'order', today: dateOf(day) } as const
        return (await checkCredit(reader, ordersDownstream, asked)).max_amount
      })
    expect(await limitOn('2026-03-31')).toBe('300.00')
    expect(await limitOn('2026-04-10')).toBe('300.00')
    expect(await limitOn('2026-04-11')).toBe('100.00')
    expect((await shop.get('/customers/T')).body.credit_limit).toBe('100.00')
    await shop.limit('P', '100.00', { until: dateOf('2026-04-10') })
    await expect(shop.limit('T', '1', { until: dateOf('2026-03-30') })).rejects.toMatchObject({
      type: 'limit-ends-too-early',
    })
  })
})

describe('a held order', () => {
  const recheck = () => recheckHeld(shop.api.database.pool, shop.api.scope.company, today)

  it('frees itself when money comes or the limit rises, the oldest first', async () => {
    await order('H-0', 'H', '100.00')
    for (const number of ['H-1', 'H-2', 'H-3'])
      expect((await order(number, 'H', '60.00')).body.status).toBe('held')
    const { pool } = shop.api.database
    const hear = () => freeing.run(pool, systemClock(today))
    const statusOf = async (number: string) => (await shop.get(`/orders/${number}`)).body.status
    await hear()
    expect(await statusOf('H-1')).toBe('held')
    await shop.post('/receipts', { number: 'RH', customer: 'H', date: '2026-03-31', amount: '60.00' })
    // A transaction of another test file that is still running holds the news back, as it should.
    await vi.waitFor(
      async () => {
        await hear()
        expect([await statusOf('H-1'), await statusOf('H-2')]).toEqual(['open', 'held'])
      },
      { timeout: 60_000 },
    )
    await shop.limit('H', '219.99')
    expect(await recheck()).toEqual(['H-2'])
    expect((await shop.get('/holds')).body.holds).toMatchObject([
      { number: 'H-3', pay: '0.01', rules: ['limit-used'] },
    ])
    expect((await shop.get('/credit/H')).body).toMatchObject({ used: '160.00', available: '59.99' })
    await shop.limit('H', '220.00')
    expect(await recheck()).toEqual(['H-3'])
    expect(await shop.differences()).toEqual([])
  })
})

describe('exposure', () => {
  it('that was tampered with is found, and counted anew', async () => {
    await shop.api.database.owner.query('update credit.exposure set orders_minor = orders_minor + 1')
    await shop.api.database.owner.query('update orders.sales_order set counted_orders_minor = 7')
    expect((await shop.differences()).length).toBeGreaterThan(0)
    await transaction(shop.api.database.pool, shop.api.scope, rebuildExposure)
    expect(await shop.differences()).toEqual([])
    expect((await shop.post('/orders/H-3/cancel', { reason: 'x' })).status).toBe(200)
    expect(await shop.differences()).toEqual([])
  })
})

describe('a policy', () => {
  const strict = async () => (await shop.get('/credit-policies')).body.ready[1]

  it('is tried on all customers before, and made by another’s approval', async () => {
    const { rules } = await strict()
    const tried = await shop.post('/credit-policies/dry-run', { rules })
    expect(tried.body).toMatchObject({ customers: 7, held_now: 0 })
    const asked = await shop.post('/credit-policies', { name: '从严', rules, reason: 'losses' }, 'credit')
    expect((await shop.get('/credit-policies')).body.in_force).toBe('balanced/3')
    expect((await shop.post(`/requests/${asked.body.request}/approve`, {}, 'owner')).status).toBe(200)
    expect((await shop.get('/credit-policies')).body).toMatchObject({
      in_force: 'v1',
      policies: [{ version: 1, name: '从严' }],
    })
    expect((await shop.post('/credit/A/check', { amount: '1.00' })).body).toMatchObject({
      decision: 'needs_approval',
      policy: 'v1',
    })
  })

  it('that measures by what it cannot is refused', async () => {
    const rules = [{ rule: 'account-stopped', at: ['order'], effect: 'hold', threshold: '3' }]
    expect((await shop.post('/credit-policies/dry-run', { rules })).body.type).toBe('bad-credit-policy')
  })
})

it('every decision ever kept is given again', async () => {
  await order('A-9', 'A', '1.00')
  const replays = await snapshot(shop.api.database.pool, shop.api.scope, async reader => {
    const rows = await reader.rows<{ id: bigint }>(
      'select id from credit.shared_decision where company_id = $1 order by id',
      [reader.company],
    )
    const found = []
    for (const { id } of rows) found.push(await replayDecision(reader, id))
    return found
  })
  expect(replays.length).toBeGreaterThan(5)
  for (const { kept, again } of replays) expect(again).toEqual(kept)
})
