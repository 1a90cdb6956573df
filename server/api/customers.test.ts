import { describe, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'

const api = useApi()

const lina = () => api.keyOf('sales', 'lina', { salesperson: '李娜' })
const post = async (key: Promise<string>, url: string, body: object, headers = {}) =>
  api.ask(await key, { method: 'POST', url, body, headers })
const credit = () => api.keyOf('credit')

describe('a customer over the interface', () => {
  it('is added, read back and found', async () => {
    const made = await post(credit(), '/customers', {
      code: 'A/1',
      name: '深圳华强电子有限公司',
      region: '华南',
      salesperson: '王强',
      credit_limit: '50000.00',
      terms: '月结30天',
    })
    expect([made.statusCode, made.headers.location, made.headers.etag]).toEqual([
      201,
      '/api/v1/customers/A%2F1',
      '"1"',
    ])
    expect(made.json()).toMatchObject({
      code: 'A/1',
      state: 'opening',
      credit_limit: '50000.00',
      version: 1,
      ownership: [{ from: '1970-01-01', salesperson: '王强' }],
    })
    const read = await api.ask(await credit(), { url: '/customers/A%2F1' })
    expect([read.json(), read.headers.etag]).toEqual([made.json(), '"1"'])
    const found = await api.ask(await credit(), {
      url: '/customers?q=hqdz&region=华南'.replace('华南', encodeURIComponent('华南')),
    })
    expect(found.json().customers.map((customer: { code: string }) => customer.code)).toEqual(['A/1'])
  })

  it('is listed by code in pages, filtered', async () => {
    for (const code of ['L1', 'L2', 'L3']) {
      await post(credit(), '/customers', {
        code,
        name: code,
        tier: code === 'L2' ? 'B' : 'A',
        region: 'list',
      })
    }
    const key = await credit()
    const codes: string[] = []
    let after = ''
    do {
      const page = (await api.ask(key, { url: `/customers?region=list&limit=2${after}` })).json()
      codes.push(...page.customers.map((customer: { code: string }) => customer.code))
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    expect(codes).toEqual(['L1', 'L2', 'L3'])
    const filtered = (await api.ask(key, { url: '/customers?region=list&tier=B&state=opening' })).json()
    expect(filtered.customers).toHaveLength(1)
    expect((await api.ask(key, { url: '/customers?region=list&state=open' })).json().customers).toEqual([])
  })

  it.each([
    [{ tax_id: '91440300708461136X' }, '/tax_id', /税号/],
    [{ email: 'nobody' }, '/email', /邮箱/],
    [{ credit_limit: 'much' }, '/credit_limit', /金额/],
    [{ code: '' }, '/code', /客户编码/],
    [{ name: 'two\nlines' }, '/name', /字符/],
    [{ paying_days: [32] }, '/paying_days', /付款日/],
  ])('is refused with the field at fault in both languages: %o', async (fault, pointer, chinese) => {
    const body = { code: 'BAD', name: 'Bad', ...fault }
    const told = await post(credit(), '/customers', body, { 'accept-language': 'zh-CN' })
    expect([told.statusCode, told.json().errors[0].pointer]).toEqual([422, pointer])
    expect(told.json().errors[0].detail).toMatch(chinese)
    const english = await post(credit(), '/customers', body)
    expect(english.json().errors[0].detail).not.toMatch(/[\u4e00-\u9fff]/)
    expect((await api.ask(await credit(), { url: '/customers/BAD' })).statusCode).toBe(404)
  })

  it('exists once: a code is taken, the same request under one key is carried out once', async () => {
    const body = { code: 'ONCE', name: '一次' }
    const headers = { 'idempotency-key': 'once' }
    const first = await post(credit(), '/customers', body, headers)
    const again = await post(credit(), '/customers', body, headers)
    expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 201, first.body])
    expect(again.headers.etag).toBe(first.headers.etag)
    expect((await post(credit(), '/customers', body)).json()).toMatchObject({
      status: 409,
      type: 'customer-exists',
    })
  })
})

describe('changing a customer', () => {
  const change = async (version: number, body: object, key = credit()) =>
    api.ask(await key, {
      method: 'PATCH',
      url: '/customers/CH',
      body,
      headers: { 'if-match': `"${version}"` },
    })

  it('names the version it was made from; of two at once one loses', async () => {
    await post(credit(), '/customers', { code: 'CH', name: '前', phone: '0755-1' })
    const [left, right] = await Promise.all([change(1, { name: '左' }), change(1, { name: '右' })])
    expect([left.statusCode, right.statusCode].sort()).toEqual([200, 409])
    const lost = left.statusCode === 409 ? left : right
    expect(lost.json()).toMatchObject({ type: 'changed-meanwhile', version: 1, current: 2, by: 'credit' })
    expect((await api.ask(await credit(), { url: '/customers/CH' })).json().updated_by).toBe('credit')
    const without = await api.ask(await credit(), {
      method: 'PATCH',
      url: '/customers/CH',
      body: { name: 'x' },
    })
    expect(without.statusCode).toBe(428)
    const cleared = await change(2, { phone: null })
    expect([cleared.json().phone, cleared.headers.etag]).toEqual([null, '"3"'])
  })

  it('does not turn a limit into one of another currency unseen', async () => {
    const limited = (await change(3, { credit_limit: '1000.00' })).json()
    expect(limited.credit_limit).toBe('1000.00')
    expect((await change(4, { currency: 'JPY' })).json()).toMatchObject({
      type: 'limit-in-other-currency',
      errors: [{ pointer: '/credit_limit' }],
    })
    // No rate says what they are worth, so only a band without a bound covers them.
    const wanted = { currency: 'JPY', credit_limit: '20000' }
    expect((await change(4, wanted)).json().type).toBe('limit-beyond-band')
    const changed = (await change(4, wanted, api.keyOf('owner'))).json()
    expect([changed.currency, changed.credit_limit]).toEqual(['JPY', '20000'])
  })

  it('a limit is granted by those who approve, whoever may edit', async () => {
    const answer = await change(5, { credit_limit: '9' }, api.keyOf('receivables'))
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'not-permitted'])
    expect((await change(5, { tier: 'A' }, api.keyOf('auditor'))).statusCode).toBe(403)
    expect((await change(5, { tier: 'A' }, api.keyOf('receivables'))).json().tier).toBe('A')
  })

  it('replaces contacts, addresses and payers, each from the version seen', async () => {
    await post(credit(), '/customers', { code: 'REL', name: '关系' })
    const put = async (what: string, version: number, body: object) =>
      api.ask(await credit(), {
        method: 'PUT',
        url: `/customers/REL/${what}`,
        body,
        headers: { 'if-match': `"${version}"` },
      })
    const contacts = await put('contacts', 1, { contacts: [{ name: '陈', role: 'finance', phone: '1' }] })
    expect(contacts.json().contacts).toEqual([{ name: '陈', role: 'finance', phone: '1', email: null }])
    expect((await put('contacts', 1, { contacts: [] })).statusCode).toBe(409)
    const addresses = [{ kind: 'delivery', lines: '深南大道 1 号\n3 楼' }]
    expect((await put('addresses', 2, { addresses })).json().addresses).toEqual(addresses)
    expect((await put('payers', 3, { payers: ['CH'] })).json()).toMatchObject({ payers: ['CH'], version: 4 })
    expect((await put('payers', 4, { payers: ['REL'] })).json().type).toBe('own-payer')
    expect((await put('payers', 4, { payers: ['NOBODY'] })).statusCode).toBe(404)
  })

  it('opens, stops and hands over with a reason, by those who may', async () => {
    await post(credit(), '/customers', { code: 'ST', name: '状态' })
    const step = (what: string, key = credit()) => post(key, `/customers/ST/${what}`, { reason: '审批' })
    expect((await step('stop')).json()).toMatchObject({ status: 409, type: 'account-state' })
    expect((await step('open', api.keyOf('receivables'))).statusCode).toBe(403)
    expect((await step('open')).json().state).toBe('open')
    expect((await step('stop')).json().state).toBe('stopped')
    const asked = await step('reopen')
    expect([asked.statusCode, asked.json()]).toEqual([202, { request: expect.any(String) }])
    expect((await post(credit(), '/customers/ST/open', {})).json().errors[0].pointer).toBe('/reason')
    const handed = await post(credit(), '/customers/ST/hand-over', {
      salesperson: '李娜',
      from: '2026-03-01',
      reason: '区域调整',
    })
    expect(handed.json()).toMatchObject({ salesperson: '李娜', ownership: [{}, { from: '2026-03-01' }] })
  })
})

describe('several customers at once', () => {
  const handOver = (customers: readonly string[], key = credit()) =>
    post(key, '/hand-overs', { customers, collector: '赵敏', from: '2026-03-01', reason: '离职交接' })
  const collectorOf = async (code: string) =>
    (await api.ask(await credit(), { url: `/customers/${code}` })).json().collector

  it('are handed over all or none, each once, by those who may', async () => {
    for (const code of ['H1', 'H2', 'H3']) await post(credit(), '/customers', { code, name: code })
    const missing = await handOver(['H1', 'H2', 'NOBODY'])
    expect([missing.statusCode, await collectorOf('H1')]).toEqual([404, null])
    expect((await handOver(['H2', 'H1', 'H2'])).json()).toEqual({ customers: 2 })
    expect([await collectorOf('H1'), await collectorOf('H2'), await collectorOf('H3')]).toEqual([
      '赵敏',
      '赵敏',
      null,
    ])
    expect((await handOver(['H3'], api.keyOf('receivables'))).statusCode).toBe(403)
    expect((await handOver([])).statusCode).toBe(422)
  })

  it('are told as a group from any of its members, only those one may see', async () => {
    await post(credit(), '/customers', { code: 'G', name: '集团' })
    await post(credit(), '/customers', { code: 'G2', name: '子二', parent_code: 'G', salesperson: '李娜' })
    await post(credit(), '/customers', { code: 'G1', name: '子一', parent_code: 'G' })
    await post(credit(), '/customers', { code: 'G11', name: '孙', parent_code: 'G1' })
    const groupOf = async (code: string, key = credit()) =>
      (await api.ask(await key, { url: `/customers/${code}/group` }))
        .json()
        .members.map(({ code, parent, depth }: Record<string, string>) => [code, parent, depth])
    const whole = [
      ['G', null, 0],
      ['G1', 'G', 1],
      ['G11', 'G1', 2],
      ['G2', 'G', 1],
    ]
    expect(await groupOf('G11')).toEqual(whole)
    expect(await groupOf('G')).toEqual(whole)
    expect(await groupOf('G2', lina())).toEqual([['G2', null, 0]])
    expect(await groupOf('H1')).toEqual([['H1', null, 0]])
  })
})

describe('a salesperson', () => {
  it('adds customers of its own, and reads and changes them', async () => {
    const made = await post(lina(), '/customers', { code: 'MINE', name: '自己的客户', region: '华东' })
    expect(made.json()).toMatchObject({ code: 'MINE', state: 'opening', salesperson: '李娜', version: 1 })
    expect(made.statusCode).toBe(201)
    const key = await lina()
    const headers = { 'if-match': '"1"' }
    const changed = await api.ask(key, {
      method: 'PATCH',
      url: '/customers/MINE',
      body: { tier: 'A' },
      headers,
    })
    expect(changed.json()).toMatchObject({ tier: 'A', version: 2 })
    const contacts = [{ name: '刘', role: 'boss' }]
    const put = {
      method: 'PUT',
      url: '/customers/MINE/contacts',
      body: { contacts },
      headers: { 'if-match': '"2"' },
    } as const
    expect((await api.ask(key, put)).json().contacts[0].name).toBe('刘')
    expect((await api.ask(key, { url: '/customers?q=MINE' })).json().customers).toHaveLength(1)
    expect((await api.ask(key, { url: '/customers' })).json().customers.map(codeOf)).toContain('MINE')
  })

  it('keeps the parent of a customer, though somebody else looks after it', async () => {
    await post(credit(), '/customers', { code: 'GROUP', name: '集团', salesperson: '王强' })
    await post(credit(), '/customers', {
      code: 'SUB',
      name: '子公司',
      salesperson: '李娜',
      parent_code: 'GROUP',
    })
    const key = await lina()
    await api.ask(key, {
      method: 'PATCH',
      url: '/customers/SUB',
      body: { tier: 'B' },
      headers: { 'if-match': '"1"' },
    })
    const sheet = (await api.ask(await credit(), { url: '/customers/SUB' })).json()
    expect(sheet).toMatchObject({ tier: 'B', parent_code: 'GROUP' })
  })

  it('adds none for another, and none while nothing stands for it', async () => {
    const body = { code: 'THEIRS', name: '别人的' }
    const forOther = await post(lina(), '/customers', { ...body, salesperson: '王强' })
    const nobody = api.keyOf('sales', 'nobody')
    for (const answer of [forOther, await post(nobody, '/customers', body)]) {
      expect(answer.json()).toMatchObject({ type: 'no-own-customers', errors: [{ pointer: '/salesperson' }] })
    }
    expect((await post(lina(), '/customers', { ...body, credit_limit: '1.00' })).statusCode).toBe(403)
  })

  it('knows nothing of another’s customer: not in lists, searches, reads or changes', async () => {
    await post(credit(), '/customers', { code: 'OTHER', name: '他人客户', salesperson: '王强' })
    const key = await lina()
    expect((await api.ask(key, { url: '/customers?q=OTHER' })).json().customers).toEqual([])
    expect((await api.ask(key, { url: '/customers?limit=500' })).json().customers.map(codeOf)).not.toContain(
      'OTHER',
    )
    const headers = { 'if-match': '"1"' }
    for (const asked of [
      { url: '/customers/OTHER' },
      { method: 'PATCH', url: '/customers/OTHER', body: { name: 'x' }, headers },
      { method: 'PUT', url: '/customers/OTHER/contacts', body: { contacts: [] }, headers },
    ] as const) {
      const answer = await api.ask(key, asked)
      expect([answer.statusCode, answer.json().type], asked.url).toEqual([404, 'customer-unknown'])
    }
    const handOver = { salesperson: '李娜', reason: '想要' }
    expect((await post(lina(), '/customers/OTHER/hand-over', handOver)).statusCode).toBe(403)
  })
})

const codeOf = (customer: { code: string }) => customer.code

describe('products over the interface', () => {
  it('are added, changed where something is said, listed and read', async () => {
    const key = api.keyOf('receivables')
    const made = await post(key, '/products', {
      sku: 'P-1',
      name: '螺丝',
      list_price: '12.50',
      family: '五金',
    })
    expect([made.statusCode, made.headers.location]).toEqual([201, '/api/v1/products/P-1'])
    const changed = await post(key, '/products', { sku: 'P-1', name: '螺丝', floor_price: '10' })
    expect([changed.statusCode, changed.json()]).toEqual([
      200,
      {
        sku: 'P-1',
        name: '螺丝',
        family: '五金',
        list_price: '12.5',
        floor_price: '10',
        pack_size: null,
        fast_mover: null,
      },
    ])
    await post(key, '/products', { sku: 'P-2', name: '螺母' })
    const page = (await api.ask(await lina(), { url: '/products?limit=1' })).json()
    const rest = (await api.ask(await lina(), { url: `/products?after=${page.next}` })).json()
    expect([...page.products, ...rest.products].map(product => product.sku)).toEqual(['P-1', 'P-2'])
    expect(
      (await api.ask(await key, { url: `/products?q=${encodeURIComponent('螺母')}` })).json().products,
    ).toHaveLength(1)
    expect((await api.ask(await key, { url: '/products/NONE' })).json().type).toBe('product-unknown')
    expect((await post(lina(), '/products', { sku: 'P-3', name: 'x' })).statusCode).toBe(403)
    expect(
      (await post(key, '/products', { sku: 'P-3', name: 'x', pack_size: '0' })).json().errors[0].pointer,
    ).toBe('/pack_size')
  })
})
