/** Credit applications through the interface: papers, eyes, approval, signature, and no limit before it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { needCustomer } from './modules/customers/index.ts'
import { keepPaper, type PaperKind, sealSecrets } from './modules/papers/index.ts'

const items = ['licence', 'buyer-id', 'manager-id', 'representative-id'] as const
const form = {
  amount: '300000.00',
  terms: '月结30天',
  purpose: '旺季备货',
  demand: '150000.00',
  accepted: { by: '王总', on: '2026-03-20' },
}

describe('a credit application', () => {
  const { api, ask, post, get, bring, limit } = useCredit()
  type Role = NonNullable<Parameters<typeof ask>[1]>

  beforeAll(async () => {
    const rows = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A0'].map(
      code => `${code},客户${code},沙莉,cash`,
    )
    await bring(`code,name,salesperson,terms\n${rows.join('\n')}\nB1,别人的,汤姆,cash\n`)
    await api.keyOf('sales', 'sales', { salesperson: '沙莉' })
  })

  const ok = async (url: string, body: object, role: Role = 'sales') => {
    const answer = await post(url, body, role)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const refused = async (url: string, body: object, role: Role = 'sales') => {
    const answer = await post(url, body, role)
    const named = answer.body.errors?.map((error: { pointer: string }) => error.pointer)
    return named ? [answer.body.type, named] : answer.body.type
  }
  const paper = async (customer: string, kind: PaperKind, isSealed = true) => {
    const content = Buffer.from('%PDF-1.7\n')
    return String(
      await transaction(api.database.pool, api.scope, async tx => {
        const { id: customerId } = await needCustomer(tx, customer)
        const about = `customer:${customer}`
        return keepPaper(
          tx,
          { customerId, about, kind, name: 'a.pdf', isSealed, content },
          sealSecrets(api.database.pool),
        )
      }),
    )
  }
  const foretell = (customer: string) =>
    ok(`/credit/${customer}/evidence`, {
      kind: 'forecast',
      on: '2026-04-01',
      said: { currency: 'CNY', amount: '450000.00' },
    })
  const write = async (customer: string, more: object = {}) => {
    const { id } = await ok('/credit-applications', { ...form, customer, ...more })
    return `/credit-applications/${id}`
  }
  const handAllIn = async (at: string, customer: string) => {
    const [licence, id] = [await paper(customer, 'licence'), await paper(customer, 'id')]
    for (const item of items) await ok(`${at}/documents`, { item, paper: item === 'licence' ? licence : id })
  }
  const seen = { seal: true, words: true, right: true }
  const lookAtAll = async (at: string) => {
    for (const item of items) await ok(`${at}/looks`, { item, ...seen }, 'credit')
  }
  const submitted = async (customer: string, more: object = {}) => {
    await foretell(customer)
    const at = await write(customer, more)
    await handAllIn(at, customer)
    return { at, request: (await ok(`${at}/submit`, {})).request }
  }
  const approved = async (customer: string) => {
    const { at, request } = await submitted(customer)
    await lookAtAll(at)
    await ok(`/requests/${request}/approve`, {}, 'manager')
    return at
  }
  const signing = { ours: '张三', theirs: '王总', seals: 'both' }
  const sentAgreement = async (number: string, customer: string) => {
    const clauses = { currency: 'CNY', from: '2026-01-01', to: '2026-12-31', terms: '月结30天' }
    await ok('/contracts', { number, customer, clauses })
    await ok(`/contracts/${number}/review`, { note: '已核' }, 'legal')
    await ok(`/contracts/${number}/send`, {})
    const { path } = await ok(`/contracts/${number}/links`, { language: 'zh-CN' })
    const token = String(path).replace('/terms#token=', '')
    const url = '/terms-letter/acknowledge'
    const body = { token, name: '王总', title: '总经理', agrees: true }
    expect((await api.ask(undefined, { method: 'POST', url, body })).statusCode).toBe(200)
  }
  const limitOf = async (customer: string) => (await get(`/credit/${customer}/limits`)).body.limits

  it('is not submitted while anything is missing, and each thing is named', async () => {
    const at = await write('A1', { accepted: null })
    expect(await refused(`${at}/submit`, {})).toEqual([
      'credit-application-incomplete',
      [...items.map(item => `/${item}`), '/price', '/forecast'],
    ])
    await handAllIn(at, 'A1')
    await foretell('A1')
    expect((await get(at)).body.lacks).toEqual(['price'])
    const stale = await api.ask(await api.keyOf('sales'), {
      method: 'PUT',
      url: at,
      body: form,
      headers: { 'if-match': '"9"' },
    })
    expect(stale.json().type).toBe('credit-application-changed')
    const anew = await api.ask(await api.keyOf('sales'), {
      method: 'PUT',
      url: at,
      body: { ...form, amount: '250000.00' },
      headers: { 'if-match': '"1"' },
    })
    expect(anew.json()).toMatchObject({
      amount: '250000.00',
      lacks: [],
      surcharge: '10',
      credit_price: '110.00',
    })
    expect(await ok(`${at}/submit`, {})).toMatchObject({
      state: 'submitted',
      submitted_by: 'sales',
      lacks: [],
    })
    expect((await get('/waiting', 'credit')).body).toMatchObject({ applications: 1 })
    expect(await refused('/credit-applications', { ...form, customer: 'A1' })).toEqual([
      'credit-application-open',
      ['/customer'],
    ])
  })

  it('takes sealed papers of that customer and kind only', async () => {
    const at = await write('A2')
    const wrong = [await paper('A2', 'licence', false), await paper('A2', 'id'), await paper('A1', 'licence')]
    for (const each of wrong)
      expect(await refused(`${at}/documents`, { item: 'licence', paper: each })).toEqual([
        'credit-application-other-paper',
        ['/paper'],
      ])
    const right = await paper('A2', 'licence')
    await ok(`${at}/documents`, { item: 'licence', paper: right })
    await ok(`/papers/${right}/withdraw`, { reason: '过期' })
    const [licence] = (await get(at)).body.documents
    expect(licence).toMatchObject({ item: 'licence', state: 'missing', paper: null })
    expect(await refused(`${at}/looks`, { item: 'licence', ...seen }, 'credit')).toBe(
      'credit-application-no-document',
    )
  })

  it('is not approved by who wrote it, with a key made for another', async () => {
    const body = { name: 'desk of the manager', person: 'manager' }
    await api.keyOf('manager')
    const { key } = await ok('/api-keys', body, 'owner')
    await foretell('A0')
    const { id } = await ok('/credit-applications', { ...form, customer: 'A0' }, 'owner')
    const at = `/credit-applications/${id}`
    await handAllIn(at, 'A0')
    const { request } = await ok(`${at}/submit`, {})
    await lookAtAll(at)
    const approve = (by: string) =>
      api.ask(by, { method: 'POST', url: `/requests/${request}/approve`, body: {} })
    expect((await approve(key)).json()).toMatchObject({ type: 'credit-application-own-by-key' })
    expect((await approve(await api.keyOf('manager'))).statusCode).toBe(200)
  })

  it('is approved only with every document found right, by somebody else, within the band', async () => {
    const { at, request } = await submitted('A3', { amount: '800000.00' })
    expect(await refused(`/requests/${request}/approve`, {}, 'manager')).toEqual([
      'credit-application-unchecked',
      items.map(item => `/${item}`),
    ])
    expect(await refused(`${at}/looks`, { item: 'licence', ...seen }, 'sales')).toBe('not-permitted')
    await lookAtAll(at)
    await ok(`${at}/looks`, { item: 'licence', ...seen, words: false, note: '缺“与原件相同”' }, 'legal')
    expect(await refused(`/requests/${request}/approve`, {}, 'manager')).toEqual([
      'credit-application-unchecked',
      ['/licence'],
    ])
    const [licence] = (await get(at)).body.documents
    expect(licence).toMatchObject({ state: 'wanting', look: { words: false, by: 'legal' } })
    await ok(`${at}/documents`, { item: 'licence', paper: await paper('A3', 'licence') })
    await ok(`${at}/looks`, { item: 'licence', ...seen }, 'credit')
    expect(await refused(`/requests/${request}/approve`, {}, 'credit')).toBe('beyond-band')
    await ok(`/requests/${request}/approve`, {}, 'manager')
    expect((await get(at)).body).toMatchObject({
      state: 'approved',
      decided_by: 'manager',
      next: ['sign', 'drop'],
    })
    expect(await limitOf('A3')).toEqual([])
  })

  it('waits for an inspection before a first limit above the policy’s amount', async () => {
    await foretell('A4')
    const at = await write('A4', { amount: '9000000.00' })
    await handAllIn(at, 'A4')
    expect(await refused(`${at}/submit`, {})).toBe('inspection-needed')
    await limit('A4', '1.00')
    expect(await ok(`${at}/submit`, {})).toMatchObject({ state: 'submitted' })
  })

  it('is refused on a ground of the list, goes back when withdrawn, and may be asked anew', async () => {
    const { at, request } = await submitted('A5')
    await ok(`/requests/${request}/withdraw`, {})
    expect((await get(at)).body).toMatchObject({ state: 'draft', request: null, submitted_on: null })
    const again = await ok(`${at}/submit`, {})
    expect(await refused(`${at}/refuse`, { ground: 'no-licence' })).toBe('not-permitted')
    expect(await refused(`${at}/refuse`, { ground: 'other' }, 'manager')).toEqual([
      'credit-application-words',
      ['/words'],
    ])
    const no = await ok(`${at}/refuse`, { ground: 'no-licence', words: '执照已注销' }, 'manager')
    expect(no).toMatchObject({
      state: 'refused',
      ground: 'no-licence',
      words: '执照已注销',
      decided_by: 'manager',
    })
    const { body } = await get(`/requests/${again.request}`)
    expect(body).toMatchObject({ state: 'refused', decision_reason: '无营业执照：执照已注销' })
    const told = await get('/audit?subject=customer:A5&kind=credit-application-refused')
    expect(told.body.events[0].facts).toMatchObject({ ground: 'no-licence', words: '执照已注销' })
    const next = await write('A5')
    await handAllIn(next, 'A5')
    const { request: last } = await ok(`${next}/submit`, {})
    await ok(`/requests/${last}/refuse`, { reason: '再议' }, 'manager')
    expect((await get(next)).body).toMatchObject({ state: 'refused', ground: 'other', words: '再议' })
  })

  it('starts its limit with the signature of the agreement, on that day, and not before', async () => {
    const at = await approved('A6')
    await sentAgreement('HT-6', 'A6')
    expect(await refused(`${at}/agreement`, { contract: 'HT-6' }, 'sales')).toBe('not-permitted')
    expect(await ok(`${at}/agreement`, { contract: 'HT-6' }, 'legal')).toMatchObject({ state: 'approved' })
    expect(await limitOf('A6')).toEqual([])
    await ok('/contracts/HT-6/sign', signing, 'legal')
    expect((await get(at)).body).toMatchObject({ state: 'in-force', limit_from: '2026-03-31', next: [] })
    expect(await limitOf('A6')).toMatchObject([
      { amount: '300000.00', from: '2026-03-31', source: 'request', reason: '旺季备货' },
    ])
    expect((await get('/credit/A6')).body.limit).toBe('300000.00')
  })

  it('starts at once when the agreement named is signed; another customer’s does not serve', async () => {
    await sentAgreement('HT-7', 'A7')
    await ok('/contracts/HT-7/sign', { ...signing, on: '2026-03-31' }, 'legal')
    const at = await approved('A7')
    expect(await refused(`${at}/agreement`, { contract: 'HT-6' }, 'legal')).toEqual([
      'credit-application-other-contract',
      ['/contract'],
    ])
    expect(await ok(`${at}/agreement`, { contract: 'HT-7' }, 'legal')).toMatchObject({
      state: 'in-force',
      limit_from: '2026-03-31',
    })
    expect(await refused(`${at}/drop`, { reason: '不签' })).toBe('credit-application-step')
    const unsigned = await approved('A8')
    expect(await ok(`${unsigned}/drop`, { reason: '客户不签' })).toMatchObject({ state: 'dropped' })
    expect(await limitOf('A8')).toEqual([])
  })

  it('is granted smaller and shorter than asked, and its limit starts with that', async () => {
    await bring('code,name,salesperson,terms\nA9,客户A9,沙莉,cash\n')
    const { at, request } = await submitted('A9', { amount: '800000.00' })
    await lookAtAll(at)
    expect((await get(`/requests/${request}`)).body.lessens).toEqual(['amount', 'terms'])
    const approve = `/requests/${request}/approve`
    expect(await refused(approve, { terms: '月结60天', reason: '短些' }, 'manager')).toEqual([
      'credit-application-longer-terms',
      ['/terms'],
    ])
    expect(await refused(approve, { amount: '900000.00', reason: '多些' }, 'manager')).toEqual([
      'granted-not-less',
      ['/amount'],
    ])
    const less = { amount: '400000.00', terms: '月结15天', reason: '首次合作' }
    expect((await ok(approve, less, 'credit')).granted).toEqual({ amount: '400000.00', terms: 'eom 15' })
    expect((await get(at)).body).toMatchObject({
      state: 'approved',
      amount: '800000.00',
      granted: { amount: '400000.00', terms: 'eom 15' },
    })
    const told = await get('/audit?subject=customer:A9&kind=credit-application-approved')
    expect(told.body.events[0].facts).toMatchObject({
      ...{ amount: '800000.00', granted_amount: '400000.00', granted_terms: 'eom 15' },
    })
    await sentAgreement('HT-9', 'A9')
    await ok('/contracts/HT-9/sign', signing, 'legal')
    await ok(`${at}/agreement`, { contract: 'HT-9' }, 'legal')
    expect(await limitOf('A9')).toMatchObject([{ amount: '400000.00' }])
  })

  it('is seen by the salesperson of the customer, and by no other', async () => {
    const { applications } = (await get('/credit-applications', 'sales')).body
    expect(new Set(applications.map((each: { customer: string }) => each.customer))).not.toContain('B1')
    const key = await api.keyOf('sales', 'tom', { salesperson: '汤姆' })
    expect((await api.ask(key, { url: '/credit-applications' })).json().applications).toEqual([])
  })
})
