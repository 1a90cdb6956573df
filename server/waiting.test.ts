/** What waits for whoever asks: told to whom it is for, and as the lists tell it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { today, useCredit } from './credit.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { rateAnew } from './modules/assessment/index.ts'
import { roleNames } from './modules/identity/index.ts'

type Role = (typeof roleNames)[number]

describe('what waits', () => {
  const { api, ask, post, get, bring, limit } = useCredit()

  beforeAll(async () => {
    await bring(
      'code,name,terms,salesperson\nA,甲,net 30,沙莉\nB,乙,net 30,\n',
      'number,customer,issued,due,amount\nI1,A,2026-01-10,2026-02-10,900.00\nI2,B,2025-01-10,2025-02-10,90000.00\n',
    )
    await limit('A', '1000', { from: '2025-06-01' })
    await limit('B', '100000', { from: '2025-06-01' })
    await transaction(api.database.pool, api.scope, tx => rateAnew(tx, { today, isAll: true }))
    const rule = { rule: 'limit-used', at: ['order'], effect: 'hold' }
    const policy = await post('/credit-policies', { name: '冻结', rules: [rule], reason: 'x' }, 'credit')
    expect((await post(`/requests/${policy.body.request}/approve`, {}, 'manager')).status).toBe(200)
    for (const number of ['O1', 'O2'])
      expect((await post('/orders', { number, customer: 'A', amount: '5000.00' })).body.status).toBe('held')
    for (const number of ['C1', 'C2', 'C3'])
      await post('/contracts', { number, customer: 'A', clauses: { currency: 'CNY' } }, 'legal')
  })

  const waiting = async (role: Role) => (await get('/waiting', role)).body
  /** What the lists hold that the counts open. */
  const listed = async (role: Role) => {
    const count = async (url: string) => {
      const { status, body } = await get(url, role)
      if (status === 403) return undefined
      const { next, ...rows } = body
      expect(next).toBeNull()
      return Object.values<unknown[]>(rows)[0]?.length
    }
    return {
      requests: await count('/requests?state=pending&to_decide=true'),
      holds: await count('/holds'),
      applications: await count('/credit-applications?state=submitted'),
      ratings: await count('/credit-ratings'),
      drafts: await count('/contracts?state=draft'),
      signing: await count('/contracts?state=sent'),
    }
  }

  it('is counted as the lists tell it, for each role only what it may decide or do', async () => {
    expect(await listed('owner')).toMatchObject(await waiting('owner'))
    expect(await waiting('owner')).toMatchObject({ requests: 0, holds: 2, ratings: 2, drafts: 3, signing: 0 })
    for (const role of roleNames) {
      const told = await waiting(role)
      if (Object.keys(told).length === 0) continue
      expect(await listed(role)).toMatchObject(told)
    }
    expect(await waiting('sales')).toEqual({})
    expect(await listed('sales')).toMatchObject({ requests: 0 })
    expect(Object.keys(await waiting('credit'))).toContain('requests')
    expect(Object.keys(await waiting('legal'))).toEqual(expect.arrayContaining(['drafts', 'signing']))
  })

  it('leaves out what one asked for oneself, and what is beyond the band of the role', async () => {
    for (const [invoice, amount] of [
      ['I1', '900.00'],
      ['I2', '90000.00'],
    ])
      expect((await post(`/invoices/${invoice}/write-off`, { amount, reason: 'x' }, 'credit')).status).toBe(
        202,
      )
    const asked = await post('/invoices/I2/write-off', { amount: '10.00', reason: 'x' }, 'manager')
    expect(asked.status, JSON.stringify(asked.body)).toBe(202)
    // Credit decides up to 10,000.00, manager up to 100,000.00, and nobody on the own request.
    expect([await waiting('credit'), await waiting('manager'), await waiting('owner')]).toMatchObject([
      { requests: 1 },
      { requests: 2 },
      { requests: 3 },
    ])
    for (const role of ['credit', 'manager', 'owner'] as const)
      expect(await listed(role)).toMatchObject(await waiting(role))
    await post(`/requests/${asked.body.request}/approve`, {}, 'credit')
    expect(await waiting('credit')).toMatchObject({ requests: 0 })
  })

  it('follows a contract from its draft to its signature', async () => {
    expect((await post('/contracts/C1/review', {}, 'owner')).status).toBe(200)
    expect(await waiting('owner')).toMatchObject({ drafts: 2, signing: 0 })
    expect((await post('/contracts/C1/send', {}, 'owner')).status).toBe(200)
    expect(await listed('owner')).toMatchObject(await waiting('owner'))
    expect(await waiting('owner')).toMatchObject({ drafts: 2, signing: 1 })
    const revised = { clauses: { currency: 'CNY' }, reason: '改' }
    const asked = {
      method: 'POST' as const,
      url: '/contracts/C1/versions',
      body: revised,
      headers: { 'if-match': '"1"' },
    } as const
    expect((await ask(asked)).status).toBeLessThan(300)
    expect(await waiting('owner')).toMatchObject({ drafts: 3, signing: 0 })
    expect(await listed('owner')).toMatchObject(await waiting('owner'))
  })
})
