import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { Browser } from './browser.fixture.ts'
import { systemClock } from './kernel/dates.ts'
import { admitPerson, createCompany, setUpToken } from './modules/identity/index.ts'

describe('people', () => {
  const api = useApi()
  let owner: string

  beforeAll(async () => {
    owner = await api.keyOf('owner', '王敏')
  })
  const send = (method: 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, key = owner) =>
    api.ask(key, { method, url, ...(body ? { body } : {}) })

  it('are added with a password that is shown once and lets them in', async () => {
    const added = await send('POST', '/people', {
      name: '李强',
      role: 'sales',
      salesperson: '李强(华东)',
      manager: '王敏',
    })
    expect(added.statusCode).toBe(201)
    const { password } = added.json()
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    await Browser.of(api, { name: '李强', password })
    const { people } = (await api.ask(owner, { url: '/people' })).json()
    expect(people.find(({ name }: { name: string }) => name === '李强')).toEqual({
      name: '李强',
      role: 'sales',
      email: null,
      salesperson: '李强(华东)',
      manager: '王敏',
      left: false,
      signs_in: true,
    })
    expect((await send('POST', '/people', { name: '李强', role: 'sales' })).json()).toMatchObject({
      type: 'person-exists',
    })
    const { rows } = await api.database.owner.query("select from auth.login where name = '李强'")
    expect(rows).toHaveLength(1)
  })

  it('are listed page by page', async () => {
    for (const name of ['A1', 'A2', 'A3']) await send('POST', '/people', { name, role: 'auditor' })
    const first = (await api.ask(owner, { url: '/people?limit=2' })).json()
    expect(first.people.map(({ name }: { name: string }) => name)).toEqual(['A1', 'A2'])
    const second = (await api.ask(owner, { url: `/people?limit=2&after=${first.next}` })).json()
    expect(second.people[0].name).toBe('A3')
  })

  it('are found by part of what is written of them, by role, and by whether they left', async () => {
    await send('POST', '/people', { name: 'Zoë', role: 'legal', email: 'zoe@example.com' })
    await send('POST', '/people', { name: 'Zed', role: 'collector', salesperson: '泽德(华南)' })
    await send('PATCH', '/people/Zed', { left: true })
    const named = async (query: string) => {
      const { people } = (await api.ask(owner, { url: `/people?${query}` })).json()
      return people.map(({ name }: { name: string }) => name)
    }
    expect(await named('q=ZOE%40')).toEqual(['Zoë'])
    expect(await named(`q=${encodeURIComponent('华南')}`)).toEqual(['Zed'])
    expect(await named('q=z&role=collector')).toEqual(['Zed'])
    expect(await named('q=z&left=false')).toEqual(['Zoë'])
    expect(await named('q=z&left=true')).toEqual(['Zed'])
    // Nothing in it is a pattern.
    expect(await named('q=%25')).toEqual([])
    expect((await api.ask(owner, { url: '/people?left=maybe' })).statusCode).toBe(422)
  })

  it('who leave are nobody at once: session and key are refused, and they cannot come back in', async () => {
    const { password } = (await send('POST', '/people', { name: 'Leaver', role: 'credit' })).json()
    const browser = await Browser.of(api, { name: 'Leaver', password })
    const { key } = (await browser.post('/api-keys', { name: 'of the leaver' })).json()
    expect((await api.ask(key, { url: '/aging' })).statusCode).toBe(200)
    expect((await send('PATCH', '/people/Leaver', { left: true })).json()).toMatchObject({
      left: true,
      signs_in: false,
    })
    expect((await api.ask(key, { url: '/aging' })).statusCode).toBe(401)
    expect((await browser.ask({ url: '/aging' })).statusCode).toBe(401)
    expect((await new Browser(api).post('/session', { name: 'Leaver', password })).statusCode).toBe(401)
    await send('PATCH', '/people/Leaver', { left: false })
    await Browser.of(api, { name: 'Leaver', password })
  })

  it('change role at once, and keep the company its last owner', async () => {
    const { password } = (await send('POST', '/people', { name: 'Riser', role: 'sales' })).json()
    const browser = await Browser.of(api, { name: 'Riser', password })
    expect((await browser.ask({ url: '/people' })).statusCode).toBe(403)
    await send('PATCH', '/people/Riser', { role: 'owner' })
    expect((await browser.ask({ url: '/people' })).statusCode).toBe(200)
    await send('PATCH', '/people/Riser', { role: 'auditor' })
    for (const change of [{ role: 'manager' }, { left: true }]) {
      const refused = await send('PATCH', `/people/${encodeURIComponent('王敏')}`, change)
      expect([refused.statusCode, refused.json().type]).toEqual([409, 'last-owner'])
    }
  })

  it('do not stand above themselves', async () => {
    await send('POST', '/people', { name: 'Top', role: 'manager' })
    await send('POST', '/people', { name: 'Middle', role: 'sales', manager: 'Top' })
    await send('POST', '/people', { name: 'Bottom', role: 'sales', manager: 'Middle' })
    for (const manager of ['Bottom', 'Middle', 'Top']) {
      expect((await send('PATCH', '/people/Top', { manager })).json()).toMatchObject({
        type: 'manager-below',
      })
    }
    expect((await send('PATCH', '/people/Bottom', { manager: null })).json()).toMatchObject({ manager: null })
  })

  it('get a new password from the owner, which ends what they had open', async () => {
    const { password } = (await send('POST', '/people', { name: 'Forgetful', role: 'legal' })).json()
    const browser = await Browser.of(api, { name: 'Forgetful', password })
    const set = (await send('POST', '/people/Forgetful/password', {})).json()
    expect((await browser.ask({ url: '/aging' })).statusCode).toBe(401)
    expect((await new Browser(api).post('/session', { name: 'Forgetful', password })).statusCode).toBe(401)
    await Browser.of(api, set)
  })

  it('an owner lends himself nobody’s sign-in to another company', async () => {
    const settings = { name: '别家', currency: 'CNY', zone: 'Asia/Shanghai' }
    const far = await createCompany(api.database.pool, { ...settings, code: 'FAR' }, systemClock())
    const there = { company: far.id, person: null }
    const { password } = await admitPerson(
      api.database.pool,
      there,
      { name: 'Chief', role: 'owner', email: 'chief@example.com' },
      null,
    )
    const refused = await send('POST', '/people', {
      name: 'Chief',
      role: 'sales',
      email: 'chief@example.com',
    })
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'login-elsewhere'])
    await api.database.owner.query(
      "update auth.login set email_verified = true where email = 'chief@example.com'",
    )
    const linked = await send('POST', '/people', { name: 'Chief', role: 'sales', email: 'chief@example.com' })
    expect([linked.statusCode, linked.json().password]).toEqual([201, null])
    expect((await send('POST', '/people/Chief/password', {})).json()).toMatchObject({
      type: 'login-elsewhere',
    })
    const moved = await send('PATCH', '/people/Chief', { email: 'mine@example.com' })
    expect(moved.json()).toMatchObject({ type: 'login-elsewhere' })
    const browser = new Browser(api)
    expect((await browser.post('/session', { email: 'chief@example.com', password })).statusCode).toBe(200)
  })

  it('hold keys of their own, and only the owner those of others', async () => {
    const [credit, sales] = [await api.keyOf('credit'), await api.keyOf('sales')]
    const made = (await send('POST', '/api-keys', { name: 'mine', days: 30, scope: 'read' }, sales)).json()
    expect((await api.ask(made.key, { url: '/companies' })).statusCode).toBe(200)
    expect((await send('POST', '/api-keys', { name: 'more' }, made.key)).json()).toMatchObject({
      type: 'reads-only',
    })
    expect((await send('POST', '/api-keys', { name: 'theirs', person: 'credit' }, sales)).statusCode).toBe(
      403,
    )
    const listed = (await api.ask(sales, { url: '/api-keys' })).json().keys as { id: string; name: string }[]
    expect(listed.map(({ name }) => name)).toEqual(['mine', 'key of sales'])
    const id = listed.find(({ name }) => name === 'mine')?.id
    expect((await send('DELETE', `/api-keys/${id}`, undefined, credit)).statusCode).toBe(404)
    expect((await send('DELETE', `/api-keys/${id}`)).statusCode).toBe(204)
    expect((await api.ask(made.key, { url: '/companies' })).statusCode).toBe(401)
    expect(JSON.stringify(listed)).not.toContain(made.key)
    const names = async (query: string) => {
      const { keys, next } = (await api.ask(sales, { url: `/api-keys?${query}` })).json()
      return [...keys.map(({ name }: { name: string }) => name), next]
    }
    expect(await names('in_force=true')).toEqual(['key of sales', null])
    expect(await names('in_force=false')).toEqual(['mine', null])
    const [first, next] = await names('limit=1')
    expect(first).toBe('mine')
    expect(await names(`limit=5&after=${next}`)).toEqual(['key of sales', null])
  })

  it('who own a company may make another, and own it', async () => {
    const { password } = (await send('POST', '/people', { name: 'Founder', role: 'owner' })).json()
    const founder = await Browser.of(api, { name: 'Founder', password })
    const made = await founder.post('/companies', { code: 'NEW', name: '新公司' })
    expect([made.statusCode, made.json()]).toEqual([
      201,
      { code: 'NEW', name: '新公司', currency: 'CNY', zone: 'Asia/Shanghai', version: 1 },
    ])
    const headers = { 'x-company': 'NEW' }
    expect((await founder.ask({ url: '/session', headers })).json()).toMatchObject({
      person: { role: 'owner' },
    })
    const change = (version: number, body: object) =>
      founder.ask({
        method: 'PATCH',
        url: '/company',
        headers: { ...headers, 'if-match': `"${version}"` },
        body,
      })
    const renamed = await change(1, { name: '更名' })
    expect(renamed.json()).toMatchObject({ code: 'NEW', name: '更名', zone: 'Asia/Shanghai', version: 2 })
    const late = await change(1, { zone: 'Asia/Tokyo' })
    expect([late.statusCode, late.json()]).toMatchObject([
      409,
      { type: 'company-changed-meanwhile', name: '更名' },
    ])
    expect((await change(2, { zone: 'Mars/Olympus' })).json().type).toBe('bad-zone')
    expect((await change(2, { zone: 'Asia/Tokyo' })).json()).toMatchObject({ zone: 'Asia/Tokyo', version: 3 })
    expect((await founder.ask({ url: '/company' })).json()).toMatchObject({ code: 'MAIN', name: '测试公司' })
  })
})

describe('an empty world', () => {
  const api = useApi()
  const body = (code: string, token = setUpToken()) => ({
    token,
    company: { code, name: '首家公司' },
    owner: { name: `Owner of ${code}`, email: `${code}@example.com`, password: 'correct horse' },
  })

  it('is set up once, by one who has the token, and by one of two at once', async () => {
    await api.database.owner.query('truncate identity.company cascade')
    const guessed = await new Browser(api).post('/setup', body('GUESS', 'guess'))
    expect([guessed.statusCode, guessed.json().type]).toEqual([403, 'bad-set-up-token'])
    const short = body('SHORT')
    short.owner.password = 'short'
    expect((await new Browser(api).post('/setup', short)).statusCode).toBe(422)
    const answers = await Promise.all(
      ['ONE', 'TWO', 'SIX'].map(code => new Browser(api).post('/setup', body(code))),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
    const { company, name } = answers.find(({ statusCode }) => statusCode === 201)?.json() ?? {}
    const owner = await Browser.of(api, { name, password: 'correct horse' })
    expect((await owner.ask({ url: '/session' })).json()).toMatchObject({
      person: { role: 'owner' },
      company: { code: company },
    })
    const late = await new Browser(api).post('/setup', body('LATE'))
    expect([late.statusCode, late.json().type]).toEqual([409, 'already-set-up'])
    const { rows } = await api.database.owner.query('select from auth.login')
    expect(rows).toHaveLength(1)
  })
})
