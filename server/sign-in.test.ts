import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { Browser, cookieLines } from './browser.fixture.ts'
import { snapshot } from './kernel/database/transaction.ts'
import { systemClock } from './kernel/dates.ts'
import { admitPerson, createCompany, type Role } from './modules/identity/index.ts'

const sessionName = 'huikuan.session_token'

describe('signing in', () => {
  const api = useApi()
  const people = new Map<string, { name: string; password: string }>()
  const admit = async (name: string, role: Role = 'manager', email?: string, scope = api.scope) => {
    const { password } = await admitPerson(api.database.pool, scope, { name, role, email }, null)
    const who = { name, password: password ?? '' }
    people.set(name, who)
    return who
  }
  const as = (name: string) => Browser.of(api, people.get(name) ?? { name, password: '' })
  const events = (name: string) =>
    snapshot(api.database.pool, api.scope, reader =>
      reader.rows<{ kind: string; facts: unknown; origin: string; person_id: bigint | null }>(
        'select kind, facts, origin, person_id from kernel.event where company_id = $1 and subject = $2 order by id',
        [reader.company, `person:${name}`],
      ),
    )

  beforeAll(async () => {
    await admit('王敏', 'owner', 'Wang@example.com')
    await admit('李强')
  })

  it('takes the name or the e-mail, and tells the page who is there', async () => {
    const { password = '' } = people.get('王敏') ?? {}
    for (const who of [{ name: '王敏' }, { email: 'wang@EXAMPLE.com' }, { name: '王敏', company: 'MAIN' }]) {
      const browser = new Browser(api)
      expect((await browser.post('/session', { ...who, password })).json()).toEqual({ second_factor: false })
      const me = (await browser.ask({ url: '/session' })).json()
      expect(me).toMatchObject({
        person: { name: '王敏', role: 'owner' },
        company: { code: 'MAIN' },
        by: 'page',
      })
      expect(me.permissions).toContain('administer')
    }
  })

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const browser = new Browser(api)
    const [line = ''] = cookieLines(await browser.post('/session', people.get('李强')))
    expect(line).toMatch(/^huikuan\.session_token=/)
    expect(line.split('; ').slice(1).toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=604800',
      'Path=/',
      'SameSite=Lax',
    ])
  })

  it('answers alike for a wrong password, an unknown name and one who left', async () => {
    const gone = await admit('Gone')
    const owner = await as('王敏')
    expect((await owner.ask({ method: 'PATCH', url: '/people/Gone', body: { left: true } })).statusCode).toBe(
      200,
    )
    const answers: LightMyRequestResponse[] = []
    for (const body of [{ name: '李强', password: 'wrong' }, { name: 'Nobody', password: 'wrong' }, gone]) {
      answers.push(await new Browser(api).post('/session', body))
    }
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      answers.map(() => [401, answers[0]?.body]),
    )
    expect(answers[0]?.json()).toMatchObject({ type: 'sign-in-refused' })
  })

  it('takes as long for nobody as for somebody', async () => {
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    await admit('Timed')
    for (let round = 0; round < 6; round++) {
      for (const [kind, name] of [
        ['known', 'Timed'],
        ['unknown', `Nobody ${round}`],
      ] as const) {
        const began = performance.now()
        await new Browser(api).post('/session', { name, password: 'wrong' })
        fastest[kind] = Math.min(fastest[kind], performance.now() - began)
      }
    }
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.4)
    expect(fastest.unknown / fastest.known).toBeLessThan(2.5)
  })

  it('asks for name or e-mail, not for both, and for nothing it does not know', async () => {
    for (const body of [
      { password: 'x' },
      { name: 'a', email: 'b', password: 'x' },
      { name: 'a', password: 'x', role: 'owner' },
    ]) {
      expect((await new Browser(api).post('/session', body)).statusCode).toBe(422)
    }
  })

  it('gives a new token each time and never takes one over', async () => {
    const planted = new Browser(api)
    planted.cookies.set(sessionName, 'planted.token')
    await planted.post('/session', people.get('李强'))
    const first = planted.cookies.get(sessionName)
    expect(first).not.toBe('planted.token')
    const before = planted.cookie
    await planted.post('/session', people.get('李强'))
    expect(planted.cookies.get(sessionName)).not.toBe(first)
    expect((await api.ask(undefined, { url: '/session', headers: { cookie: before } })).statusCode).toBe(204)
    expect((await planted.ask({ url: '/session' })).statusCode).toBe(200)
  })

  it('takes no token that it did not sign, though the database holds it', async () => {
    const browser = await as('李强')
    const [token = ''] = (browser.cookies.get(sessionName) ?? '').split('.')
    for (const value of [token, `${token}.`, `${token}.${'A'.repeat(43)}%3D`, `${token}.%E0%A4%A`]) {
      const headers = { cookie: `${sessionName}=${value}` }
      expect((await api.ask(undefined, { url: '/aging', headers })).statusCode, value).toBe(401)
    }
  })

  it('ends with signing out, at once and everywhere the token is shown', async () => {
    const browser = await as('李强')
    const { cookie } = browser
    expect((await browser.ask({ url: '/aging' })).statusCode).toBe(200)
    expect((await browser.ask({ method: 'DELETE', url: '/session' })).statusCode).toBe(204)
    expect(browser.cookies.has(sessionName)).toBe(false)
    expect((await api.ask(undefined, { url: '/aging', headers: { cookie } })).statusCode).toBe(401)
  })

  it('lets one end a session elsewhere, but nobody else’s', async () => {
    const [here, there, other] = [await as('李强'), await as('李强'), await as('王敏')]
    const sessions = (await here.ask({ url: '/sessions' })).json().sessions as {
      id: string
      current: boolean
    }[]
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    const mine = (await there.ask({ url: '/sessions' })).json().sessions as typeof sessions
    const elsewhere = mine.find(({ current }) => current)?.id ?? ''
    expect((await other.ask({ method: 'DELETE', url: `/sessions/${elsewhere}` })).statusCode).toBe(404)
    expect((await there.ask({ url: '/aging' })).statusCode).toBe(200)
    expect((await here.ask({ method: 'DELETE', url: `/sessions/${elsewhere}` })).statusCode).toBe(204)
    expect((await there.ask({ url: '/aging' })).statusCode).toBe(401)
    expect((await here.ask({ url: '/aging' })).statusCode).toBe(200)
  })

  it('a session ended by another program is refused within a second', async () => {
    const browser = await as('李强')
    expect((await browser.ask({ url: '/aging' })).statusCode).toBe(200)
    const began = performance.now()
    await api.database.owner.query(
      "delete from auth.session s using auth.login l where l.id = s.user_id and l.name = '李强'",
    )
    while ((await browser.ask({ url: '/aging' })).statusCode === 200) {
      if (performance.now() - began > 5000) break
    }
    expect(performance.now() - began).toBeLessThan(1500)
  })

  it('changes nothing for the page of another site, signed in or not', async () => {
    const browser = await as('王敏')
    const foreign = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    const document = (await api.app.inject('/openapi.json')).json()
    const mutating = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
      (['post', 'put', 'patch', 'delete'] as const)
        .filter(method => method in methods)
        .map(method => ({ method, url: path.replace('/api/v1', '').replace(/\{\w+\}/g, '1') })),
    )
    expect(mutating.length).toBeGreaterThan(20)
    for (const { method, url } of mutating) {
      for (const headers of foreign) {
        const answer = await browser.ask({
          method: method.toUpperCase() as 'POST',
          url,
          headers,
          ...(method === 'delete' ? {} : { body: {} }),
        })
        expect([url, answer.statusCode, answer.json().type]).toEqual([url, 403, 'foreign-origin'])
      }
    }
    const bare = await api.ask(undefined, {
      method: 'DELETE',
      url: '/session',
      headers: { cookie: browser.cookie },
    })
    expect(bare.statusCode).toBe(403)
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(200)
  })

  it('needs the person, not a key, to change how one signs in', async () => {
    const key = await api.keyOf('receivables')
    const bodies = {
      '/session/password': { current: 'x', new: 'y'.repeat(12) },
      '/session/totp': { password: 'x' },
    }
    for (const [url, body] of Object.entries(bodies)) {
      const answer = await api.ask(key, { method: 'POST', url, body })
      expect([answer.statusCode, answer.json().type]).toEqual([403, 'session-needed'])
    }
  })

  it('offers none of better-auth’s own ways in', async () => {
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'get-session',
      'update-user',
      'delete-user',
      'reset-password/x',
    ]) {
      const answer = await api.app.inject({ method: 'POST', url: `/api/v1/session/${path}`, payload: {} })
      expect([path, answer.statusCode]).toEqual([path, 404])
    }
  })

  it('a changed password ends all other sessions, and only the new one is good', async () => {
    const who = await admit('Changer')
    const [here, there] = [await as('Changer'), await as('Changer')]
    const wrong = await here.post('/session/password', { current: 'wrong', new: 'correct horse' })
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([403, '/current'])
    expect((await here.post('/session/password', { current: who.password, new: 'short' })).statusCode).toBe(
      422,
    )
    const { cookie } = here
    expect(
      (await here.post('/session/password', { current: who.password, new: 'correct horse' })).statusCode,
    ).toBe(204)
    expect((await here.ask({ url: '/aging' })).statusCode).toBe(200)
    expect((await there.ask({ url: '/aging' })).statusCode).toBe(401)
    expect((await api.ask(undefined, { url: '/aging', headers: { cookie } })).statusCode).toBe(401)
    expect((await new Browser(api).post('/session', who)).statusCode).toBe(401)
    await Browser.of(api, { name: 'Changer', password: 'correct horse' })
  })

  it('works in each company of the person, and in no other', async () => {
    const clock = systemClock()
    const settings = { name: '华东', currency: 'CNY', zone: 'Asia/Shanghai' }
    const east = await createCompany(api.database.pool, { ...settings, code: 'EAST' }, clock)
    await createCompany(api.database.pool, { ...settings, code: 'WEST' }, clock)
    const scope = { company: east.id, person: null }
    await admit('李强', 'auditor', undefined, scope)
    const again = await admitPerson(
      api.database.pool,
      scope,
      { name: '小王', role: 'sales', email: 'wang@example.com' },
      null,
    )
    expect(again.password).toBeNull()
    const browser = new Browser(api)
    await browser.post('/session', { email: 'wang@example.com', password: people.get('王敏')?.password })
    const inEast = await browser.ask({ url: '/session', headers: { 'x-company': 'EAST' } })
    expect(inEast.json()).toMatchObject({
      person: { name: '小王', role: 'sales' },
      company: { code: 'EAST' },
    })
    expect(inEast.json().companies.map(({ code }: { code: string }) => code)).toEqual(['EAST', 'MAIN'])
    const inMain = await browser.ask({ url: '/session', headers: { 'x-company': 'MAIN' } })
    expect(inMain.json()).toMatchObject({ person: { name: '王敏', role: 'owner' } })
    expect((await browser.ask({ url: '/aging', headers: { 'x-company': 'WEST' } })).statusCode).toBe(404)
    // Two people of one name now: without the company nobody is meant.
    const { password = '' } = people.get('李强') ?? {}
    expect((await new Browser(api).post('/session', { name: '李强', password })).statusCode).toBe(401)
    expect(
      (await new Browser(api).post('/session', { name: '李强', password, company: 'EAST' })).statusCode,
    ).toBe(200)
  })

  it('is told in the audit, with the address and without a secret', async () => {
    const who = await admit('Audited')
    await new Browser(api).post('/session', { ...who, password: 'not-the-password' })
    const browser = await Browser.of(api, who)
    await browser.ask({ method: 'DELETE', url: '/session' })
    const told = await events('Audited')
    expect(told.map(({ kind }) => kind)).toEqual([
      'person-added',
      'sign-in-failed',
      'signed-in',
      'signed-out',
    ])
    expect(told.slice(1).map(({ origin, person_id }) => [origin, person_id !== null])).toEqual([
      ['page 127.0.0.1', false],
      ['page 127.0.0.1', true],
      ['page 127.0.0.1', true],
    ])
    const text = JSON.stringify(told.map(({ facts }) => facts))
    for (const secret of [who.password, 'not-the-password', browser.cookies.get(sessionName) ?? '-']) {
      expect(text).not.toContain(secret)
    }
  })
})

describe('two hundred wrong passwords', () => {
  const api = useApi()

  it('shut the account for a while, for the right one too, but not from elsewhere, and no other account', async () => {
    const admit = async (name: string) => {
      const { password } = await admitPerson(api.database.pool, api.scope, { name, role: 'sales' }, null)
      return { name, password: password ?? '' }
    }
    const [victim, other] = [await admit('Victim'), await admit('Other')]
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        new Browser(api).post('/session', { name: 'Victim', password: `guess ${index}` }),
      ),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
    expect(refused).toHaveLength(190)
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers['retry-after'])).toBeLessThanOrEqual(900)
    const right = await new Browser(api).post('/session', victim)
    expect([right.statusCode, right.json().type]).toEqual([429, 'too-many-sign-ins'])
    const elsewhere = await api.app.inject({
      ...{ method: 'POST', url: '/api/v1/session', payload: victim, remoteAddress: '198.51.100.7' },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(elsewhere.statusCode).toBe(200)
    await Browser.of(api, other)
    const failed = await api.database.owner.query(
      "select count(*)::integer as times from kernel.event where kind = 'sign-in-failed'",
    )
    expect(failed.rows).toEqual([{ times: 10 }])
  })

  it('over many names shut the address', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 60; index++) {
      const answer = await new Browser(api).post('/session', { name: `Name ${index}`, password: 'guess' })
      statuses.push(answer.statusCode)
    }
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
  })
})
