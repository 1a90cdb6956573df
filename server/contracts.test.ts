/** Contracts over the interface: drafted, checked, reviewed by another, acknowledged by the customer, signed, renewed. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Asked, testDay, useApi } from './api.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { pdfText } from './kernel/pdf/pdf-text.fixture.ts'
import { createCustomer } from './modules/customers/index.ts'
import { keepPaper, sealSecrets } from './modules/papers/index.ts'

const clauses = {
  currency: 'CNY',
  seller_size: 'small',
  buyer_size: 'medium',
  from: '2026-01-01',
  to: '2026-12-31',
  terms: '月结30天',
  credit_surcharge: '10',
  prices: [{ sku: 'P1', cash_price: '9.99' }],
  penalty: { percent: '0.05', per: 'day' },
  retains_title: true,
  jurisdiction: '上海市浦东新区人民法院',
  delivery_proof: '由王五签收',
}

describe('contracts', () => {
  const api = useApi()
  let url: string

  beforeAll(async () => {
    url = await api.app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
    await transaction(api.database.pool, api.scope, async tx => {
      await createCustomer(tx, { code: 'C1', name: '甲公司', salesperson: '沙莉', terms: 'net 60' })
      await createCustomer(tx, { code: 'C2', name: '乙公司', salesperson: '汤姆' })
    })
    await api.keyOf('sales', 'sally', { salesperson: '沙莉' })
  })

  type Role = Parameters<typeof api.keyOf>[0]
  const as = async (role: Role, asked: Asked) =>
    api.ask(await (role === 'sales' ? api.keyOf('sales', 'sally') : api.keyOf(role)), asked)
  const ok = async (role: Role, asked: Asked) => {
    const answer = await as(role, asked)
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json()
  }
  const refused = async (role: Role, asked: Asked) => {
    const answer = await as(role, asked)
    return [answer.statusCode, answer.json().type]
  }
  const draft = (number: string, more: object = {}, customer = 'C1') =>
    ok('sales', {
      method: 'POST',
      url: '/contracts',
      body: { number, customer, clauses: { ...clauses, ...more } },
    })
  const post = (number: string, what: string, body: object = {}): Asked => ({
    method: 'POST',
    url: `/contracts/${number}/${what}`,
    body,
  })
  const signing = { ours: '张三', theirs: '李四', seals: 'both' }
  /** As whoever holds a link: no key, no cookie. */
  const visit = (what: string, body: object) =>
    api.ask(undefined, { method: 'POST', url: `/terms-letter/${what}`, body })
  const linkTo = async (number: string) => {
    const { path } = await ok('sales', post(number, 'links', { language: 'zh-CN' }))
    return String(path).replace('/terms#token=', '')
  }
  const acknowledged = async (number: string) => {
    const answer = await visit('acknowledge', {
      token: await linkTo(number),
      name: '李四',
      title: '财务经理',
      agrees: true,
    })
    expect(answer.statusCode, answer.body).toBe(200)
  }

  it('go from draft to running, one step after the other, each with its day and who took it', async () => {
    const made = await draft('HT-1')
    expect(made).toMatchObject({ state: 'draft', terms: 'eom 30', next: ['reviewed'], check: [], own: true })
    expect(made.credit_prices).toEqual([{ sku: 'P1', cash_price: '9.99', credit_price: '10.99' }])
    expect(await refused('legal', post('HT-1', 'send'))).toEqual([409, 'contract-step'])
    await ok('legal', post('HT-1', 'review', { on: '2026-01-05' }))
    expect(await refused('sales', post('HT-1', 'send', { on: '2026-01-04' }))).toEqual([
      422,
      'contract-step-day',
    ])
    expect(await refused('sales', post('HT-1', 'send', { on: '2026-04-01' }))).toEqual([
      422,
      'contract-step-day',
    ])
    await ok('sales', post('HT-1', 'send', { on: '2026-01-06' }))
    expect(await refused('credit', post('HT-1', 'sign', signing))).toEqual([
      409,
      'contract-terms-not-acknowledged',
    ])
    await acknowledged('HT-1')
    const signed = await ok('credit', post('HT-1', 'sign', { ...signing, on: '2026-01-10' }))
    expect(signed).toMatchObject({ state: 'running', in_force: 1, acknowledged: true })
    expect(signed.steps.map(({ step, on, by }: Record<string, string>) => [step, on, by])).toEqual([
      ['reviewed', '2026-01-05', 'legal'],
      ['sent', '2026-01-06', 'sally'],
      ['signed', '2026-01-10', 'credit'],
    ])
    expect(signed.acknowledgements[0]).toMatchObject({
      kind: 'link',
      by_name: '李四',
      by_title: '财务经理',
      on: testDay,
    })
    const { terms } = await ok('owner', { url: '/customers/C1' })
    expect(terms).toBe('eom 30')
  })

  it('are reviewed by somebody else than who drafted them, and a forbidden clause needs a word', async () => {
    const body = {
      number: 'HT-2',
      customer: 'C1',
      clauses: { ...clauses, buyer_size: 'large', terms: 'net 90' },
    }
    const made = await ok('legal', { method: 'POST', url: '/contracts', body })
    expect(made.check.map(({ rule, severity }: Record<string, string>) => [rule, severity])).toEqual([
      ['large-days', 'forbidden'],
    ])
    expect(await refused('legal', post('HT-2', 'review'))).toEqual([409, 'contract-own-review'])
    expect(await refused('credit', post('HT-2', 'review'))).toEqual([422, 'contract-forbidden-clause'])
    await ok('credit', post('HT-2', 'review', { note: '行业惯例，已附说明' }))
  })

  it('are never changed: another version is made, and the one that was signed binds meanwhile', async () => {
    await draft('HT-3')
    await ok('legal', post('HT-3', 'review'))
    await ok('sales', post('HT-3', 'send'))
    await acknowledged('HT-3')
    await ok('legal', post('HT-3', 'sign', signing))
    const another = { clauses: { ...clauses, terms: 'net 45' }, reason: '客户要求' }
    const headers = { 'if-match': '"1"' }
    const revised = await ok('sales', { ...post('HT-3', 'versions', another), headers })
    expect(revised).toMatchObject({
      version: 2,
      state: 'draft',
      in_force: 1,
      terms: 'net 45',
      acknowledged: false,
    })
    expect(await refused('sales', { ...post('HT-3', 'versions', another), headers })).toEqual([
      409,
      'contract-changed-meanwhile',
    ])
    const before = await ok('sales', { url: '/contracts/HT-3?version=1' })
    expect(before).toMatchObject({ shown: 1, clauses: { terms: 'eom 30' } })
    expect(await refused('sales', { url: '/contracts/HT-3?version=3' })).toEqual([
      404,
      'contract-version-unknown',
    ])
    await ok('legal', post('HT-3', 'review'))
    await ok('sales', post('HT-3', 'send'))
    expect(await refused('legal', post('HT-3', 'sign', signing))).toEqual([
      409,
      'contract-terms-not-acknowledged',
    ])
  })

  it('show the customer the terms by a link that works once, for some days, and only the last one', async () => {
    await draft('HT-4')
    expect(await refused('sales', post('HT-4', 'links'))).toEqual([409, 'contract-not-sent'])
    await ok('legal', post('HT-4', 'review'))
    await ok('sales', post('HT-4', 'send'))
    const [first, second] = [await linkTo('HT-4'), await linkTo('HT-4')]
    expect((await visit('read', { token: first })).statusCode).toBe(410)
    const told = (await visit('read', { token: second })).json()
    expect(told).toMatchObject({ title: '付款条件告知函', to: '甲公司', from: '测试公司' })
    const pdf = await visit('pdf', { token: second })
    expect(pdfText(pdf.rawPayload)).toContain('月结')
    const word = { token: second, name: '李四', agrees: true }
    expect((await visit('acknowledge', { ...word, agrees: false })).statusCode).toBe(422)
    const both = await Promise.all([visit('acknowledge', word), visit('acknowledge', word)])
    expect(both.map(answer => answer.statusCode).sort()).toEqual([200, 410])
    expect((await visit('read', { token: second })).statusCode).toBe(410)
    const made = `${second.split('.')[0]}.${'x'.repeat(32)}`
    expect((await visit('read', { token: made })).json().type).toBe('terms-link-gone')
    expect((await visit('read', { token: `999999.${'x'.repeat(32)}` })).json().type).toBe('terms-link-gone')
    const { acknowledgements, links } = await ok('sales', { url: '/contracts/HT-4' })
    expect(acknowledgements.length).toBe(1)
    expect(acknowledgements[0].address).toMatch(/127\.0\.0\.1/)
    expect(links.map(({ state }: { state: string }) => state)).toEqual(['used', 'dropped'])
    const { rows } = await api.database.owner.query(
      'select 1 from contracts.link where token_sha256 like $1',
      [`%${second.slice(-20)}%`],
    )
    expect(rows).toEqual([])
  })

  it('a link that has expired shows nothing', async () => {
    await draft('HT-5')
    await ok('legal', post('HT-5', 'review'))
    await ok('sales', post('HT-5', 'send'))
    const token = await linkTo('HT-5')
    await api.database.owner.query(`update contracts.link set expires_at = now() - interval '1 second'
      where used_at is null and dropped_at is null and contract_id =
        (select id from contracts.contract where number = 'HT-5')`)
    expect((await visit('read', { token })).statusCode).toBe(410)
    expect((await visit('acknowledge', { token, name: '李四', agrees: true })).statusCode).toBe(410)
  })

  it('take the signed letter as a scan of this contract, and only while it is in force', async () => {
    await draft('HT-6')
    await draft('HT-7')
    await ok('legal', post('HT-6', 'review'))
    await ok('sales', post('HT-6', 'send'))
    const content = Buffer.from('%PDF-1.7\n')
    const keep = async (about: string, kind: 'acknowledgement' | 'other' = 'acknowledgement') => {
      const { id } = await one('select id from customers.customer where code = $1', 'C1')
      const paper = { customerId: BigInt(id), about, kind, name: 'a.pdf', content }
      return String(
        await transaction(api.database.pool, api.scope, tx =>
          keepPaper(tx, paper, sealSecrets(api.database.pool)),
        ),
      )
    }
    const one = async (sql: string, value: string) =>
      (await api.database.owner.query<{ id: string }>(sql, [value])).rows[0] ?? { id: '0' }
    const take = (paper: string) => post('HT-6', 'acknowledgements', { paper, by_name: '李四', on: testDay })
    expect(await refused('sales', take(await keep('contract:HT-7')))).toEqual([422, 'contract-other-paper'])
    expect(await refused('sales', take(await keep('contract:HT-6', 'other')))).toEqual([
      422,
      'contract-other-paper',
    ])
    const paper = await keep('contract:HT-6')
    expect(await ok('sales', take(paper))).toMatchObject({
      acknowledged: true,
      acknowledgements: [{ kind: 'scan', paper }],
    })
    await ok('sales', { method: 'POST', url: `/papers/${paper}/withdraw`, body: { reason: '签错' } })
    expect(await refused('legal', post('HT-6', 'sign', signing))).toEqual([
      409,
      'contract-terms-not-acknowledged',
    ])
  })

  it('speak up before they end, and are found by state', async () => {
    await draft('HT-8', { from: '2025-04-15', to: '2026-04-15' })
    await ok('legal', post('HT-8', 'review'))
    await ok('sales', post('HT-8', 'send'))
    await acknowledged('HT-8')
    await ok('legal', post('HT-8', 'sign', { ...signing, sets_terms: false }))
    const numbers = async (query: string) =>
      (await ok('sales', { url: `/contracts?${query}` })).contracts.map(
        ({ number }: { number: string }) => number,
      )
    expect(await numbers('to_renew=true')).toEqual(['HT-8'])
    await ok('legal', post('HT-8', 'end', { note: '不再续签' }))
    expect(await numbers('to_renew=true')).toEqual([])
    expect(await numbers('state=ended')).toEqual(['HT-8'])
    const page = await ok('sales', { url: '/contracts?limit=2' })
    expect(page.contracts.length).toBe(2)
    const rest = await ok('sales', { url: `/contracts?limit=500&after=${page.next}` })
    expect(rest.contracts.length + 2).toBe((await numbers('limit=500')).length)
  })

  it('lengthen the terms of an open account only once somebody who may decide on its limit agrees', async () => {
    await ok('owner', { method: 'POST', url: '/customers/C1/open', body: { reason: '资料齐全' } })
    await draft('HT-9', { terms: 'net 90' })
    await ok('legal', post('HT-9', 'review'))
    await ok('sales', post('HT-9', 'send'))
    await acknowledged('HT-9')
    const signed = await ok('legal', post('HT-9', 'sign', signing))
    expect(signed).toMatchObject({ state: 'running', terms_request: expect.any(String) })
    const terms = async () => (await ok('owner', { url: '/customers/C1' })).terms
    expect(await terms()).toBe('eom 30')
    const approve = { method: 'POST', url: `/requests/${signed.terms_request}/approve`, body: {} } as const
    expect((await refused('legal', approve))[0]).toBe(403)
    await ok('owner', approve)
    expect(await terms()).toBe('net 90')
  })

  it('send the letter in the language asked for, of the version asked for', async () => {
    const answer = await as('sales', { url: '/contracts/HT-3/letter.pdf?language=en&version=1' })
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(pdfText(answer.rawPayload)).toContain('Notice of payment terms')
  })

  it.each<[string, object, string]>([
    ['terms nobody understands', { terms: 'whenever' }, 'bad-terms'],
    ['a period that ends before it begins', { to: '2025-01-01' }, 'contract-period'],
    ['an amount that is none', { amount: '-1.00' }, 'contract-amount'],
    ['an amount with more decimals than the currency', { amount: '1.234' }, 'contract-amount'],
  ])('with %s are refused', async (_what, more, type) => {
    const body = { number: 'HT-BAD', customer: 'C1', clauses: { ...clauses, ...more } }
    expect(await refused('sales', { method: 'POST', url: '/contracts', body })).toEqual([422, type])
  })

  it('of one number are one, of another salesperson nobody else’s', async () => {
    const body = { number: 'HT-1', customer: 'C1', clauses }
    expect(await refused('sales', { method: 'POST', url: '/contracts', body })).toEqual([
      409,
      'contract-exists',
    ])
    const other = { ...body, number: 'HT-9', customer: 'C2' }
    expect(await refused('sales', { method: 'POST', url: '/contracts', body: other })).toEqual([
      404,
      'customer-unknown',
    ])
  })

  it('are checked while they are typed, and nothing is kept', async () => {
    const body = { clauses: { ...clauses, penalty: null } }
    const { check } = await ok('auditor', { method: 'POST', url: '/contracts/check', body })
    expect(check).toMatchObject([
      { rule: 'no-penalty', law: { name: { 'zh-CN': '民法典' }, unconfirmed: true } },
    ])
  })

  it('begin with what the company says', async () => {
    const given = { credit_surcharge: '12', renewal_days: 60 }
    expect(await ok('sales', { url: '/contract-defaults' })).toEqual({
      credit_surcharge: '10',
      renewal_days: 30,
    })
    await ok('legal', { method: 'PUT', url: '/contract-defaults', body: given })
    expect(await ok('sales', { url: '/contract-defaults' })).toEqual(given)
  })

  it('papers are handed in for a contract', async () => {
    const form = new FormData()
    form.append('about', 'contract:HT-1')
    form.append('kind', 'contract')
    form.append('file', new Blob(['%PDF-1.7\n']), 'a.pdf')
    const sent = await fetch(`${url}/api/v1/papers`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${await api.keyOf('sales', 'sally')}` },
    })
    expect(sent.status, await sent.clone().text()).toBe(201)
    const { papers } = await ok('sales', { url: '/papers?about=contract:HT-1' })
    expect(papers.length).toBe(1)
  })
})
