/** Customers rated anew, and what a person makes of the proposals. */
import { beforeAll, describe, expect, it } from 'vitest'
import { importKinds } from './app.ts'
import { today, useCredit } from './credit.fixture.ts'
import { snapshot, transaction } from './kernel/database/transaction.ts'
import type { PersonId } from './kernel/ids.ts'
import { gradeCheck, rateAnew } from './modules/assessment/index.ts'
import { importFiles } from './modules/exchange/index.ts'
import { verify } from './modules/ledger/index.ts'

describe('rating customers anew', () => {
  const { api, post, get, bring, limit } = useCredit()
  const rate = (isAll: boolean) =>
    transaction(api.database.pool, api.scope, tx => rateAnew(tx, { today, isAll }))
  const proposals = async (state = 'open') => (await get(`/credit-ratings?state=${state}`)).body.proposals
  const of = async (customer: string) => {
    const found = (await proposals()).find((each: { customer: string }) => each.customer === customer)
    if (!found) throw new Error(`nothing proposed for ${customer}`)
    return found
  }

  beforeAll(async () => {
    await bring(
      'code,name,terms,salesperson\nGOOD,优质,net 30,沙莉\nBAD,差,net 30,\nSAME,照旧,net 30,\nNONE,无资料,net 30,\n',
      'number,customer,issued,due,amount\n' +
        'G1,GOOD,2025-04-01,2025-05-01,365000.00\nB1,BAD,2025-04-01,2025-05-01,50000.00\n' +
        'B2,BAD,2025-05-01,2025-06-01,900.00\nS1,SAME,2025-04-01,2025-05-01,36500.00\n',
      'number,customer,date,amount,invoice\nGR,GOOD,2025-05-01,365000.00,G1\nBR,BAD,2025-12-01,900.00,B2\n' +
        'SR,SAME,2025-05-01,36500.00,S1\n',
    )
    for (const customer of ['GOOD', 'SAME']) {
      const marks = { marketing: 5, market: 5, management: 5, capital: 5, reputation: 5 }
      const mark = { kind: 'marks', on: '2026-03-01', said: { marks } }
      expect((await post(`/credit/${customer}/evidence`, mark)).status).toBe(201)
    }
    await limit('GOOD', '20000', { from: '2025-06-01' })
    await limit('BAD', '100000', { from: '2025-06-01' })
    await limit('SAME', '6000', { from: '2025-06-01' })
    await limit('NONE', '5000', { from: '2025-06-01' })
  })

  it('proposes up and down with the reason, and nothing where nothing would change or nothing is known', async () => {
    expect(await rate(false)).toEqual({ rated: 4, proposed: 3 })
    expect(await of('GOOD')).toMatchObject({
      ...{ cause: 'review', grade_before: null, grade: 'A', terms_before: 'net 30', terms: 'net 60' },
      ...{ limit_before: '20000.00', limit: '72000.00', lacks_figures: true },
    })
    expect(await of('BAD')).toMatchObject({
      ...{ cause: 'alarm', grade: 'E', limit: '0.00', terms: 'prepaid', days_overdue: 334 },
    })
    // The limit is nearly what it would be; only the terms differ.
    expect(await of('SAME')).toMatchObject({ limit_before: '6000.00', limit: '7200.00', terms: 'net 60' })
  })

  it('leaves a limit of today alone until its review, unless something is overdue for long', async () => {
    await bring('code,name\nNEW,新授信\n')
    await limit('NEW', '1000')
    expect(await rate(false)).toEqual({ rated: 0, proposed: 0 })
    await limit('NEW', '1000', { review: '2026-03-30' })
    expect(await rate(false)).toEqual({ rated: 1, proposed: 0 })
    expect(await rate(false)).toEqual({ rated: 0, proposed: 0 })
  })

  it('rates nobody twice on one day unless asked for all, and then overtakes what was open', async () => {
    expect(await rate(false)).toEqual({ rated: 0, proposed: 0 })
    const before = await of('GOOD')
    expect(await rate(true)).toEqual({ rated: 5, proposed: 3 })
    expect((await of('GOOD')).id).not.toBe(before.id)
    expect((await proposals('overtaken')).map((each: { id: string }) => each.id)).toContain(before.id)
    const late = await post(`/credit-ratings/${before.id}/confirm`, { reason: '同意' }, 'credit')
    expect([late.status, late.body.type]).toEqual([409, expect.stringContaining('proposal-decided')])
    const [check] = await snapshot(api.database.pool, api.scope, reader => verify(reader, [gradeCheck]))
    expect(check?.differences).toEqual([])
  })

  it('takes less credit at once, by one who may', async () => {
    const { id } = await of('BAD')
    const body = { reason: '长期拖欠' }
    expect((await post(`/credit-ratings/${id}/confirm`, body, 'receivables')).status).toBe(403)
    expect(await post(`/credit-ratings/${id}/confirm`, body, 'credit')).toMatchObject({
      status: 200,
      body: { request: null },
    })
    expect((await get('/credit/BAD')).body).toMatchObject({ limit: '0.00', grade: 'E' })
    expect((await get('/customers/BAD')).body.terms).toBe('prepaid')
  })

  it('grants more only with fresh figures and once somebody else approved', async () => {
    const first = await of('GOOD')
    const refused = await post(`/credit-ratings/${first.id}/confirm`, { reason: '提额' }, 'credit')
    expect([refused.status, refused.body.type]).toEqual([
      422,
      expect.stringContaining('fresh-figures-needed'),
    ])
    const figures = {
      ...{ currency: 'CNY', net_worth: '900000', assets: '1000000', current_assets: '500000' },
      ...{ current_liabilities: '100000', revenue: '3000000', net_profit: '400000' },
    }
    await post('/credit/GOOD/evidence', { kind: 'figures', on: '2025-12-31', said: figures })
    await rate(true)
    const { id } = await of('GOOD')
    const { body } = await post(`/credit-ratings/${id}/confirm`, { reason: '提额' }, 'credit')
    expect((await get('/credit/GOOD')).body.limit).toBe('20000.00')
    expect((await post(`/requests/${body.request}/approve`, {}, 'credit')).status).toBe(403)
    expect((await post(`/requests/${body.request}/approve`, {}, 'manager')).status).toBe(200)
    expect((await get('/credit/GOOD')).body.limit).toBe('72000.00')
    // Longer terms are credit too: they wait for somebody who may decide on such a limit.
    const [, terms] = body.requests
    expect((await get('/customers/GOOD')).body.terms).toBe('net 30')
    expect((await post(`/requests/${terms}/approve`, {}, 'credit')).status).toBe(403)
    expect((await post(`/requests/${terms}/approve`, {}, 'manager')).status).toBe(200)
    expect((await get('/customers/GOOD')).body.terms).toBe('net 60')
  })

  it('refuses a proposal against a limit that changed since, and removes a customer on request', async () => {
    const { id } = await of('SAME')
    await limit('SAME', '9000')
    const changed = await post(`/credit-ratings/${id}/confirm`, { reason: 'x' }, 'credit')
    expect([changed.status, changed.body.type]).toEqual([409, expect.stringContaining('limit-changed-since')])
    await rate(true)
    const again = await of('SAME')
    const removed = await post(
      `/credit-ratings/${again.id}/confirm`,
      { measure: 'remove', reason: '终止往来' },
      'manager',
    )
    expect(removed.status).toBe(200)
    expect((await get('/customers/SAME')).body.state).toBe('stopped')
    expect((await get('/credit/SAME')).body.limit).toBe('0.00')
  })

  it('lets terms be lengthened by hand, or by a file, only by who could approve the limit they hold for', async () => {
    await bring('code,name,terms,salesperson\nLONG,延长,net 30,沙莉\n')
    await limit('LONG', '600000')
    const sheet = async () => (await get('/customers/LONG')).body
    const change = async (role: 'sales' | 'receivables' | 'credit' | 'manager', body: object) => {
      const headers = { 'if-match': `"${(await sheet()).version}"` }
      const answer = await api.ask(await api.keyOf(role, role === 'sales' ? '莎莉' : role), {
        ...{ method: 'PATCH', url: '/customers/LONG', body, headers },
      })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    await api.keyOf('sales', '莎莉', { salesperson: '沙莉' })
    const asked = await change('sales', { terms: 'net 60', phone: '138', reason: '客户要求' })
    expect(asked).toMatchObject({ terms: 'net 30', phone: '138', terms_request: expect.any(String) })
    expect((await get(`/requests/${asked.terms_request}`)).body).toMatchObject({
      ...{ action: 'customer-terms', amount: '600000.00', reason: '客户要求' },
      asked: { terms: 'net 60', terms_before: 'net 30' },
    })
    expect((await change('credit', { terms: 'net 60' })).terms_request).not.toBeNull()
    expect((await post(`/requests/${asked.terms_request}/approve`, {}, 'manager')).status).toBe(200)
    expect((await sheet()).terms).toBe('net 60')
    // Shorter ones, and those whose limit the own right covers, hold at once; of a family too.
    expect(await change('sales', { terms: 'net 45' })).toMatchObject({ terms: 'net 45', terms_request: null })
    const family_terms = [{ family: '家电', terms: 'net 90' }]
    expect(await change('receivables', { family_terms })).toMatchObject({ family_terms: [] })
    expect(await change('manager', { family_terms })).toMatchObject({ family_terms, terms_request: null })
    const brought = async (role: 'receivables' | 'manager', terms: string) => {
      const files = [{ name: 'c.csv', bytes: Buffer.from(`code,name,terms\nLONG,延长,${terms}\n`) }]
      const [person] = await snapshot(api.database.pool, api.scope, reader =>
        reader.rows<{ id: PersonId }>('select id from identity.person where company_id = $1 and name = $2', [
          reader.company,
          role,
        ]),
      )
      const scope = { ...api.scope, person: person?.id ?? null }
      const report = await importFiles(api.database.pool, scope, importKinds, { files, today })
      return report.files.flatMap(({ rejected }) => rejected.map(({ column }) => column))
    }
    expect(await brought('receivables', 'net 60')).toEqual(['terms'])
    expect(await brought('receivables', 'net 40')).toEqual([])
    expect(await brought('manager', 'net 60')).toEqual([])
    expect((await sheet()).terms).toBe('net 60')
  })

  it('is seen by a salesperson for own customers only', async () => {
    const answer = await api.ask(await api.keyOf('sales', '莎莉', { salesperson: '沙莉' }), {
      url: '/credit-ratings?state=overtaken',
    })
    const seen = answer.json().proposals.map((each: { customer: string }) => each.customer)
    expect(new Set(seen)).toEqual(new Set(['GOOD']))
  })
})
