/** Customers assessed by what is known of them, through the interface. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'
import { snapshot } from './kernel/database/transaction.ts'
import { gradeCheck, replayAssessment } from './modules/assessment/index.ts'
import { verify } from './modules/ledger/index.ts'

describe('an assessment', () => {
  const { api, post, get, bring } = useCredit()

  beforeAll(async () => {
    await bring(
      'code,name,salesperson\nK1,老客户,沙莉\nK2,新客户,\nK3,首次,\n',
      'number,customer,issued,due,amount\n' +
        'A1,K1,2025-06-01,2025-07-01,1000.00\nA2,K1,2025-09-01,2025-10-01,3000.00\nA3,K1,2026-01-01,2026-01-31,500.00\n',
      'number,customer,date,amount,invoice\nR1,K1,2025-07-01,1000.00,A1\nR2,K1,2025-10-11,3000.00,A2\n',
    )
  })
  const inputs = async (customer: string) => {
    const { body } = await get(`/credit/${customer}/assessment`)
    return Object.fromEntries(
      body.now.inputs.map((each: { input: string; value: string; silence: string }) => [
        each.input,
        each.value ?? each.silence,
      ]),
    )
  }

  it('reads how the customer paid from the ledger, and says of a new one that nothing is known', async () => {
    expect(await inputs('K1')).toMatchObject({ 'on-time': '0.25', 'days-late': '7.5', overdue: '59' })
    const { body } = await get('/credit/K2/assessment')
    expect(body.now).toMatchObject({ score: null, grade: null, known: '0.00' })
    expect(await inputs('K2')).toMatchObject({ 'on-time': 'no-history', marketing: 'not-judged' })
  })

  it('takes no payment for one that was taken back', async () => {
    await post('/settlements', { from: 'R1', to: 'A3', amount: '0.01' })
    const before = await inputs('K1')
    await bring('number,customer,date,amount\nR9,K1,2026-03-01,100.00\n')
    await post('/settlements', { from: 'R9', to: 'A3', amount: '100.00' })
    expect((await inputs('K1'))['on-time']).not.toBe(before['on-time'])
    await post('/settlements/unapply', { from: 'R9', to: 'A3', reason: '核销错误' })
    expect(await inputs('K1')).toEqual(before)
  })

  it('holds the latest of what is said about each, and compares a forecast with what was invoiced', async () => {
    const say = (body: object) => post('/credit/K1/evidence', body, 'credit')
    const marks = (mark: number) => ({
      kind: 'marks',
      on: '2026-03-01',
      said: { marks: { capital: mark, reputation: 3 } },
    })
    expect((await say(marks(5))).status).toBe(201)
    expect((await say(marks(4))).status).toBe(201)
    await say({ kind: 'forecast', on: '2026-01-01', said: { currency: 'CNY', amount: '1000.00' } })
    const seen = await inputs('K1')
    expect(seen).toMatchObject({ capital: '4', reputation: '3', market: 'not-judged' })
    // The quarter has not ended on its own last day.
    expect(seen.forecast).toBe('no-forecast')
    await say({ kind: 'forecast', on: '2025-07-01', said: { currency: 'CNY', amount: '4000.00' } })
    // 3 000 of 4 000, told after the quarter began: half of it.
    expect((await inputs('K1')).forecast).toBe('0.375')
  })

  it.each([
    [{ kind: 'marks', on: '2026-04-01', said: { marks: {} } }, 'evidence-in-future', '/on'],
    [{ kind: 'forecast', on: '2026-02-01', said: { currency: 'CNY', amount: '1' } }, 'not-a-quarter', '/on'],
    [
      { kind: 'forecast', on: '2026-04-01', said: { currency: 'CNY', amount: '1.001' } },
      'bad-evidence-amount',
      '/said/amount',
    ],
  ])('refuses what cannot be: %j', async (body, type, pointer) => {
    const said = await post('/credit/K1/evidence', body, 'credit')
    expect([said.status, said.body.errors?.[0]?.pointer]).toEqual([422, pointer])
    expect(said.body.type).toContain(type)
  })

  it('is kept as a document that is found again as it was, and its grade is the customer’s', async () => {
    expect((await get('/credit/K1')).body.grade).toBeNull()
    const { status, body } = await post('/credit/K1/assessment', {}, 'credit')
    expect(status).toBe(201)
    expect(body.answer.grade).not.toBeNull()
    expect((await get('/credit/K1')).body.grade).toBe(body.answer.grade)
    const listed = (await get(`/credit?show=none&grade=${body.answer.grade}`)).body.customers
    expect(listed.map((row: { customer: string }) => row.customer)).toEqual(['K1'])
    const replay = await snapshot(api.database.pool, api.scope, reader =>
      replayAssessment(reader, BigInt(body.id)),
    )
    expect(replay.again).toEqual(replay.kept)
    await post('/credit/K1/evidence', { kind: 'marks', on: '2026-03-31', said: { marks: { capital: 1 } } })
    expect((await get('/credit/K1/assessment')).body.kept[0]).toEqual(body)
    const [check] = await snapshot(api.database.pool, api.scope, reader => verify(reader, [gradeCheck]))
    expect(check?.differences).toEqual([])
  })

  it('is made by those who may, and only a salesperson’s own customers are seen', async () => {
    const sally = await api.keyOf('sales', '莎莉', { salesperson: '沙莉' })
    const ask = (method: 'GET' | 'POST', url: string, body?: object) =>
      api.ask(sally, { method, url, ...(body ? { body } : {}) })
    expect((await ask('GET', '/credit/K1/assessment')).statusCode).toBe(200)
    expect((await ask('GET', '/credit/K2/assessment')).statusCode).toBe(404)
    expect((await ask('POST', '/credit/K1/assessment', {})).statusCode).toBe(403)
    const seen = { kind: 'rating', on: '2026-03-01', said: { agency: '中诚信', rating: 'AA' } }
    expect((await ask('POST', '/credit/K1/evidence', seen)).statusCode).toBe(201)
    expect((await ask('POST', '/credit/K2/evidence', seen)).statusCode).toBe(404)
  })

  it('a first limit above the policy’s amount waits for somebody to have been there', async () => {
    const limit = (amount: string) => post('/credit/K3/limits', { amount, reason: '首次授信' }, 'credit')
    expect((await limit('1000000.00')).status).toBe(202)
    const refused = await limit('1000000.01')
    expect([refused.status, refused.body.type]).toEqual([422, expect.stringContaining('inspection-needed')])
    const points = [{ point: 'stock', is_good: true }]
    const visit = { kind: 'inspection', on: '2026-03-30', said: { met: '王经理', points } }
    expect((await post('/credit/K3/evidence', visit)).status).toBe(201)
    const { status, body } = await limit('1000000.01')
    expect(status).toBe(202)
    expect((await post(`/requests/${body.request}/approve`, {}, 'manager')).status).toBe(200)
    expect((await get('/credit/K3')).body.limit).toBe('1000000.01')
  })
})
