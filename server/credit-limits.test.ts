/** Limits, their parts and their list, and policies with grades, through the interface. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

describe('limits in a list', () => {
  const { post, get, limit, bring } = useCredit()

  beforeAll(async () => {
    await bring(
      'code,name,currency\nL1,一号,CNY\nL2,二号,CNY\nL3,三号,CNY\nL4,四号,USD\nL5,五号,CNY\n',
      'number,customer,issued,due,amount,currency\nI1,L1,2026-03-01,2026-04-30,500.00,CNY\n' +
        'I2,L2,2026-03-01,2026-04-30,500.01,CNY\nI4,L4,2026-03-01,2026-04-30,100.00,USD\n',
    )
    await post('/rates', { currency: 'USD', rate: '7' })
    await limit('L1', '500')
    await limit('L2', '500', { insured: '300', guaranteed: '50' })
    await limit('L3', '100', { from: '2025-01-01', until: '2026-01-31' })
    await limit('L4', '600', { currency: 'CNY', review: '2026-03-30' })
  })
  const codes = async (query: string) => {
    const { status, body } = await get(`/credit?${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body.customers.map((row: { customer: string }) => row.customer)
  }

  it('are those that were granted, by code, page after page', async () => {
    expect(await codes('')).toEqual(['L1', 'L2', 'L3', 'L4'])
    const first = await get('/credit?limit=3')
    expect(first.body.next).not.toBeNull()
    expect(await codes(`limit=3&after=${first.body.next}`)).toEqual(['L4'])
  })

  it('are above to the cent and across currencies, expired, due for review, or were never granted', async () => {
    expect(await codes('show=above')).toEqual(['L2', 'L4'])
    expect(await codes('show=above&limit=1')).toEqual(['L2'])
    expect(await codes('show=expired')).toEqual(['L3'])
    expect(await codes('show=review')).toEqual(['L4'])
    expect(await codes('show=none')).toEqual(['L5'])
  })

  it('say the same as the sheet of the customer, and what is secured', async () => {
    const { body } = await get('/credit')
    for (const row of body.customers) {
      const { body: sheet } = await get(`/credit/${row.customer}`)
      const { limit, used, available, grade, review_on, limit_until } = sheet
      expect(row).toMatchObject({ limit, used, available, grade, review_on, limit_until })
    }
    expect(body.customers[1]).toMatchObject({ secured: '350.00', available: '-0.01' })
  })

  it('cannot be secured beyond themselves', async () => {
    const asked = { amount: '100', insured: '60', guaranteed: '40.01', reason: '续保' }
    const { status, body } = await post('/credit/L5/limits', asked)
    expect([status, body.type]).toEqual([422, expect.stringContaining('secured-beyond-limit')])
    expect((await post('/credit/L5/limits', { ...asked, guaranteed: '40' })).status).toBe(202)
  })
})

describe('a policy with grades', () => {
  const { post, get } = useCredit()
  const rules = [{ rule: 'account-stopped', at: ['order'], effect: 'hold' }]

  it('is kept as it was agreed, once somebody else approved it', async () => {
    const { body } = await get('/credit-policies')
    expect(body.in_force).toBe('balanced/3')
    const [balanced] = body.ready
    const grading = { ...balanced.grading, review_months: 3 }
    const asked = await post(
      '/credit-policies',
      { name: '本公司', rules, grading, reason: '年度修订' },
      'credit',
    )
    expect(asked.status).toBe(202)
    expect((await post(`/requests/${asked.body.request}/approve`, {}, 'credit')).status).toBe(403)
    expect((await post(`/requests/${asked.body.request}/approve`, {}, 'manager')).status).toBe(200)
    const after = (await get('/credit-policies')).body
    expect(after.in_force).toBe('v1')
    expect(after.policies[0].grading).toEqual(grading)
  })

  it('is refused with grades or steps out of order, naming where', async () => {
    const { grading } = (await get('/credit-policies')).body.ready[0]
    const [first, ...rest] = grading.grades
    const swapped = { ...grading, grades: [{ ...first, from: 10 }, ...rest] }
    const said = await post('/credit-policies', { name: 'x', rules, grading: swapped, reason: 'x' })
    expect([said.status, said.body.errors?.[0]?.pointer]).toEqual([422, '/grading/grades/1/from'])
    const [card, ...cards] = grading.scorecard
    const steps = [card.steps[1], card.steps[0]]
    const turned = { ...grading, scorecard: [{ ...card, steps }, ...cards] }
    const told = await post('/credit-policies', { name: 'x', rules, grading: turned, reason: 'x' })
    expect([told.status, told.body.errors?.[0]?.pointer]).toEqual([422, '/grading/scorecard/0/steps/1/from'])
  })
})
