import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { Browser, codeOf } from './browser.fixture.ts'
import { admitPerson } from './modules/identity/index.ts'

describe('a second factor', () => {
  const api = useApi()
  let who: { name: string; password: string }
  let uri: string
  let backup: string[]

  beforeAll(async () => {
    const { password } = await admitPerson(
      api.database.pool,
      api.scope,
      { name: '王敏', role: 'credit' },
      null,
    )
    who = { name: '王敏', password: password ?? '' }
  })

  it('is set up with the password and the first code, and only then asked for', async () => {
    const browser = await Browser.of(api, who)
    const wrong = await browser.post('/session/totp', { password: 'wrong' })
    expect([wrong.statusCode, wrong.json().type]).toEqual([403, 'password-wrong'])
    const begun = await browser.post('/session/totp', { password: who.password })
    ;({ uri, backup_codes: backup } = begun.json())
    expect(decodeURIComponent(new URL(uri).pathname)).toBe('/Huikuan:王敏')
    expect(backup).toHaveLength(10)
    await Browser.of(api, who)
    const miss = await browser.post('/session/totp/confirm', { code: '000000' })
    expect([miss.statusCode, miss.json().type]).toEqual([401, 'code-refused'])
    const { cookie } = browser
    expect((await browser.post('/session/totp/confirm', { code: codeOf(uri) })).statusCode).toBe(204)
    expect((await browser.ask({ url: '/session' })).json()).toMatchObject({ second_factor: true })
    // The session was opened anew.
    expect((await api.ask(undefined, { url: '/session', headers: { cookie } })).statusCode).toBe(204)
  })

  it('keeps the password alone from getting in', async () => {
    const browser = new Browser(api)
    expect((await browser.post('/session', who)).json()).toEqual({ second_factor: true })
    expect(browser.cookies.has('huikuan.session_token')).toBe(false)
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(204)
    const wrong = await browser.post('/session/second-factor', { code: '000000' })
    expect([wrong.statusCode, wrong.json().type]).toEqual([401, 'code-refused'])
    expect((await browser.post('/session/second-factor', { code: codeOf(uri) })).statusCode).toBe(200)
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(200)
  })

  it('is not given by a code without the password before it', async () => {
    const answer = await new Browser(api).post('/session/second-factor', { code: codeOf(uri) })
    expect(answer.json()).toMatchObject({ type: 'code-refused' })
  })

  it('is not given by a session of somebody else', async () => {
    const { password } = await admitPerson(
      api.database.pool,
      api.scope,
      { name: 'Mole', role: 'sales' },
      null,
    )
    const mole = await Browser.of(api, { name: 'Mole', password: password ?? '' })
    const answer = await mole.post('/session/second-factor', { code: codeOf(uri) })
    expect(answer.statusCode).toBe(401)
  })

  it('has codes for the day it is lost, each good once', async () => {
    const [code = ''] = backup
    const first = new Browser(api)
    await first.post('/session', who)
    expect((await first.post('/session/second-factor', { backup_code: code })).statusCode).toBe(200)
    const second = new Browser(api)
    await second.post('/session', who)
    expect((await second.post('/session/second-factor', { backup_code: code })).statusCode).toBe(401)
  })

  it('cannot be guessed', async () => {
    const browser = new Browser(api)
    await browser.post('/session', who)
    const statuses: number[] = []
    for (let guess = 0; guess < 8; guess++) {
      const code = String(guess).repeat(6)
      if (code !== codeOf(uri))
        statuses.push((await browser.post('/session/second-factor', { code })).statusCode)
    }
    expect(new Set(statuses)).toEqual(new Set([401]))
    // The challenge is spent: the right code is no longer taken for it.
    expect((await browser.post('/session/second-factor', { code: codeOf(uri) })).statusCode).toBe(401)
  })

  it('is switched off with the password, and both are told in the audit', async () => {
    const browser = new Browser(api)
    await browser.post('/session', who)
    await browser.post('/session/second-factor', { code: codeOf(uri) })
    expect((await browser.post('/session/totp/off', { password: 'wrong' })).statusCode).toBe(403)
    expect((await browser.post('/session/totp/off', { password: who.password })).statusCode).toBe(204)
    await Browser.of(api, who)
    const { rows } = await api.database.owner.query<{ kind: string }>(
      "select kind from kernel.event where subject = 'person:王敏' and kind like 'second-factor%' order by id",
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['second-factor-on', 'second-factor-off'])
  })
})
