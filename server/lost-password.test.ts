import { describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { Browser, cookieLines } from './browser.fixture.ts'
import { type Letter, saidIn, tokenIn, useLetters } from './letters.fixture.ts'
import { admitPerson } from './modules/identity/index.ts'

const letters = useLetters()

describe('a lost password', () => {
  const api = useApi()
  const admit = async (name: string, email?: string) => {
    const { password } = await admitPerson(
      api.database.pool,
      api.scope,
      { name, role: 'credit', email },
      null,
    )
    return { name, password: password ?? '' }
  }
  async function letterTo(email: string, after: () => Promise<unknown>): Promise<Letter> {
    const before = letters.length
    await after()
    await vi.waitFor(() => expect(letters.slice(before).some(({ to }) => to.includes(email))).toBe(true), {
      timeout: 20_000,
    })
    const letter = letters.slice(before).find(({ to }) => to.includes(email))
    if (!letter) throw new Error('no letter')
    return letter
  }

  it('is replaced by a letter to the known address, once, and ends every session', async () => {
    const who = await admit('王敏', 'wang@example.com')
    const before = await Browser.of(api, who)
    const letter = await letterTo('wang@example.com', () =>
      new Browser(api).post('/session/reset', { name: '王敏' }),
    )
    expect(letter.from).toBe('huikuan@example.com')
    expect(saidIn(letter)).toContain('https://huikuan.example.com/reset-password#token=')
    const token = tokenIn(letter)
    const browser = new Browser(api)
    expect((await browser.post('/session/reset/confirm', { token, new: 'short' })).statusCode).toBe(422)
    const set = await browser.post('/session/reset/confirm', { token, new: 'a new password' })
    expect(set.statusCode).toBe(204)
    const again = await browser.post('/session/reset/confirm', { token, new: 'another password' })
    expect([again.statusCode, again.json().type]).toEqual([422, 'reset-refused'])
    expect((await before.ask({ url: '/aging' })).statusCode).toBe(401)
    expect((await browser.post('/session', who)).statusCode).toBe(401)
    await Browser.of(api, { name: '王敏', password: 'a new password' })
  })

  it('speaks the language of who asks', async () => {
    await admit('Li', 'li@example.com')
    const chinese = await letterTo('li@example.com', () =>
      new Browser(api).ask({
        method: 'POST',
        url: '/session/reset',
        body: { email: 'LI@example.com' },
        headers: { 'accept-language': 'zh-CN' },
      }),
    )
    expect(saidIn(chinese)).toMatch(/重设密码/)
    expect(chinese.source).toMatch(/^Subject: =\?UTF-8\?/m)
    const english = await letterTo('li@example.com', () =>
      new Browser(api).post('/session/reset', { email: 'li@example.com' }),
    )
    expect(saidIn(english)).toMatch(/new password/)
  })

  it('answers alike for an address nobody has, and writes to nobody', async () => {
    await admit('Known', 'known@example.com')
    await admit('Without')
    const before = letters.length
    const answers = []
    for (const body of [{ email: 'nobody@example.com' }, { name: 'Without' }, { name: 'Stranger' }]) {
      answers.push(await new Browser(api).post('/session/reset', body))
    }
    const known = await letterTo('known@example.com', async () => {
      answers.push(await new Browser(api).post('/session/reset', { email: 'known@example.com' }))
    })
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      answers.map(() => [202, '{"asked":true}']),
    )
    expect(letters.slice(before)).toEqual([known])
  })

  it('is written about three times in a quarter of an hour at most to whoever asks, which leaves the owner some', async () => {
    const statuses = []
    for (let time = 0; time < 4; time++) {
      statuses.push((await new Browser(api).post('/session/reset', { name: 'Stubborn' })).statusCode)
    }
    expect(statuses).toEqual([202, 202, 202, 429])
    const elsewhere = await api.app.inject({
      ...{ method: 'POST', url: '/api/v1/session/reset', payload: { name: 'Stubborn' } },
      ...{ remoteAddress: '198.51.100.7', headers: { 'sec-fetch-site': 'same-origin' } },
    })
    expect(elsewhere.statusCode).toBe(202)
  })

  it('a letter older than an hour is no longer good, and the database does not hold its token', async () => {
    await admit('Slow', 'slow@example.com')
    const letter = await letterTo('slow@example.com', () =>
      new Browser(api).post('/session/reset', { name: 'Slow' }),
    )
    const token = tokenIn(letter)
    const { rows } = await api.database.owner.query<{ identifier: string; minutes: number }>(
      `select identifier, extract(epoch from expires_at - now())::integer / 60 as minutes from auth.verification
       where value = (select id from auth.login where name = 'Slow')`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.identifier).not.toContain(token)
    expect(rows[0]?.minutes).toBeGreaterThan(55)
    expect(rows[0]?.minutes).toBeLessThanOrEqual(60)
    await api.database.owner.query(
      "update auth.verification set expires_at = now() - interval '1 second' where value = (select id from auth.login where name = 'Slow')",
    )
    const late = await new Browser(api).post('/session/reset/confirm', { token, new: 'a new password' })
    expect(late.json()).toMatchObject({ type: 'reset-refused' })
  })

  it('behind TLS the cookie is for TLS only, under the same name', async () => {
    const [line = ''] = cookieLines(await new Browser(api).post('/session', await admit('Secure')))
    expect(line).toMatch(/^huikuan\.session_token=.*; Secure/)
  })
})
