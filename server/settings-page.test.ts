import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'

const api = useApi()

describe('what a person keeps', () => {
  const keep = (key: string, name: string, content: object) =>
    api.ask(key, { method: 'PUT', url: `/preferences/${encodeURIComponent(name)}`, body: { content } })
  const kept = async (key: string) =>
    (await api.ask(key, { url: '/preferences' }))
      .json()
      .preferences.map((each: { name: string }) => each.name)

  it.each(['credit', 'sales'] as const)('is there again for %s, replaced and dropped by name', async role => {
    const key = await api.keyOf(role)
    await keep(key, 'view:customers:华东', { q: '春晖' })
    const replaced = await keep(key, 'view:customers:华东', { q: '秋实' })
    expect(replaced.json()).toEqual({ name: 'view:customers:华东', content: { q: '秋实' } })
    expect((await api.ask(key, { url: '/preferences' })).json().preferences).toEqual([replaced.json()])
    const url = `/preferences/${encodeURIComponent('view:customers:华东')}`
    expect((await api.ask(key, { method: 'DELETE', url })).statusCode).toBe(204)
    expect(await kept(key)).toEqual([])
  })

  it('is nobody else’s, not even of the same role', async () => {
    const [one, other] = [await api.keyOf('sales', '甲'), await api.keyOf('sales', '乙')]
    await keep(one, 'numbers', { negative: 'parentheses' })
    expect(await kept(one)).toEqual(['numbers'])
    expect(await kept(other)).toEqual([])
    expect(await kept(await api.keyOf('owner'))).toEqual([])
  })

  it('is not without end', async () => {
    const key = await api.keyOf('auditor')
    expect((await keep(key, 'long', { text: 'x'.repeat(8001) })).json().type).toBe('bad-preference')
    for (let at = 0; at < 200; at++) expect((await keep(key, `n${at}`, {})).statusCode).toBe(200)
    expect((await keep(key, 'one more', {})).json()).toMatchObject({ type: 'bad-preference', most: 200 })
    expect((await keep(key, 'n7', { again: true })).statusCode).toBe(200)
  })
})

it('tells which role may do what in the language of the reader', async () => {
  const answer = await api.ask(await api.keyOf('sales'), {
    url: '/permissions',
    headers: { 'accept-language': 'zh-CN' },
  })
  const { permissions } = answer.json()
  expect(permissions.find(({ name }: { name: string }) => name === 'administer')).toEqual({
    name: 'administer',
    meaning: '人员、密钥、公司和审批额度',
    roles: ['owner'],
  })
})

it('tells the holidays and worked weekends of a year, and which year is the last known', async () => {
  const key = await api.keyOf('legal')
  const { year, calendars } = (await api.ask(key, { url: '/calendars' })).json()
  expect(year).toBe(2026)
  const [china] = calendars
  expect(china.code).toBe('mainland-china')
  expect(china.off).toContain('2026-02-17')
  expect(china.worked.every((day: string) => day.startsWith('2026-'))).toBe(true)
  const after = (await api.ask(key, { url: `/calendars?year=${china.last_year + 1}` })).json().calendars[0]
  expect([after.off, after.worked, after.last_year]).toEqual([[], [], china.last_year])
})

it('tells who set a rate', async () => {
  const owner = await api.keyOf('owner')
  const set = await api.ask(owner, {
    method: 'POST',
    url: '/rates',
    body: { currency: 'USD', rate: '7.10', from: '2026-03-01' },
  })
  expect(set.statusCode).toBe(201)
  const { rates } = (await api.ask(owner, { url: '/rates' })).json()
  expect(rates).toMatchObject([{ currency: 'USD', from: '2026-03-01', rate: '7.1', by: 'owner' }])
})

describe('mail', () => {
  afterEach(() => vi.unstubAllEnvs())
  const state = async () => (await api.ask(await api.keyOf('owner'), { url: '/mail' })).json()
  const tryTo = async (to: string) =>
    api.ask(await api.keyOf('owner'), { method: 'POST', url: '/mail/test', body: { to } })

  it('is off until a server is named, and says so', async () => {
    expect(await state()).toEqual({ configured: false, from: null, server: null })
    expect((await tryTo('a@example.com')).json().type).toBe('mail-off')
  })

  it('goes out to whom the owner names, and tells neither user nor password', async () => {
    const letters: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, _session, done) =>
        void text(stream).then(source => {
          letters.push(source)
          done()
        }, done),
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    vi.stubEnv('HUIKUAN_SMTP_URL', `smtp://127.0.0.1:${port}`)
    vi.stubEnv('HUIKUAN_MAIL_FROM', 'huikuan@example.com')
    expect(await state()).toEqual({
      configured: true,
      from: 'huikuan@example.com',
      server: `127.0.0.1:${port}`,
    })
    expect((await tryTo('boss@example.com')).json()).toEqual({ sent_to: 'boss@example.com' })
    expect(letters[0]).toMatch(/^To: boss@example\.com/m)
    await new Promise<void>(resolve => server.close(() => resolve()))
    vi.stubEnv('HUIKUAN_SMTP_URL', `smtp://user:hunter2@127.0.0.1:${port}`)
    const refused = await tryTo('boss@example.com')
    expect([refused.statusCode, refused.json().type]).toEqual([502, 'mail-not-taken'])
    expect(refused.body).not.toContain('hunter2')
    expect((await state()).server).not.toContain('hunter2')
  })
})
