import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { Browser } from './browser.fixture.ts'
import { admitPerson } from './modules/identity/index.ts'

const publicUrl = 'http://huikuan.example'
const accounts: Record<string, { email: string; email_verified: boolean }> = {
  wang: { email: 'Wang@example.com', email_verified: true },
  li: { email: 'li@example.com', email_verified: false },
  stranger: { email: 'stranger@example.com', email_verified: true },
}

let server: Server
let issuer: string

beforeAll(async () => {
  server = createServer((request, response) => serve(request, response))
  let serve: ReturnType<Provider['callback']> = async () => {}
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'huikuan',
        client_secret: 'a secret of the provider',
        redirect_uris: [`${publicUrl}/api/v1/session/callback/oidc`],
      },
    ],
    // The claims of an address are read from the identity token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  })
  serve = provider.callback()
  vi.stubEnv('HUIKUAN_PUBLIC_URL', publicUrl)
  vi.stubEnv('HUIKUAN_OIDC_ISSUER', issuer)
  vi.stubEnv('HUIKUAN_OIDC_CLIENT_ID', 'huikuan')
  vi.stubEnv('HUIKUAN_OIDC_CLIENT_SECRET', 'a secret of the provider')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

/** Signs in at the provider as a person would, through its pages, until it sends the browser back to us. */
async function throughProvider(start: string, account: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step++) {
    if (url.startsWith(publicUrl)) return url
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    form = undefined
    const location = answer.headers.get('location')
    if (location) {
      url = new URL(location, url).href
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`no way on from ${url}: ${answer.status} ${page.slice(0, 300)}`)
    url = new URL(action, url).href
    form = new URLSearchParams(
      page.includes('value="login"')
        ? { prompt: 'login', login: account, password: 'any' }
        : { prompt: 'consent' },
    )
  }
  throw new Error('the provider never sent the browser back')
}

describe('signing in through a provider', () => {
  const api = useApi()

  beforeAll(async () => {
    for (const [name, email] of [
      ['王敏', 'wang@example.com'],
      ['李强', 'li@example.com'],
    ]) {
      await admitPerson(api.database.pool, api.scope, { name: name ?? '', role: 'credit', email }, null)
    }
  })

  async function come(account: string): Promise<{ browser: Browser; location: string; back: string }> {
    const browser = new Browser(api)
    const start = await browser.ask({ url: '/session/provider' })
    expect(start.statusCode).toBe(302)
    const back = await throughProvider(String(start.headers.location), account)
    const landed = await browser.ask({ url: back.slice(`${publicUrl}/api/v1`.length) })
    expect(landed.statusCode).toBe(302)
    return { browser, location: String(landed.headers.location), back }
  }
  const logins = async () =>
    (await api.database.owner.query<{ email: string }>('select email from auth.login order by email')).rows

  it('lets in whose address the provider answers for, the first time and later', async () => {
    for (const time of ['first', 'second']) {
      const { browser, location } = await come('wang')
      expect([time, location]).toEqual([time, '/'])
      expect((await browser.ask({ url: '/session' })).json()).toMatchObject({ person: { name: '王敏' } })
    }
    const { rows } = await api.database.owner.query(
      "select facts from kernel.event where kind = 'signed-in' and subject = 'person:王敏'",
    )
    expect(rows).toEqual([{ facts: { by: 'provider' } }, { facts: { by: 'provider' } }])
  })

  it('does not take an address that the provider has not proven', async () => {
    const { browser, location } = await come('li')
    expect(location).toMatch(/^\/sign-in\?error=/)
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(204)
  })

  it('makes nobody', async () => {
    const before = await logins()
    const { browser, location } = await come('stranger')
    expect(location).toMatch(/^\/sign-in\?error=/)
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(204)
    expect(await logins()).toEqual(before)
  })

  it('cannot be finished by a browser that did not begin it, or twice', async () => {
    const { back } = await come('wang')
    const url = back.slice(`${publicUrl}/api/v1`.length)
    const other = new Browser(api)
    const landed = await other.ask({ url })
    expect(String(landed.headers.location)).toMatch(/^\/sign-in\?error=/)
    expect((await other.ask({ url: '/session' })).statusCode).toBe(204)
  })

  it('does not let in who has left', async () => {
    await api.database.owner.query("update identity.person set left_at = now() where name = '王敏'")
    const { browser, location } = await come('wang')
    expect(location).toBe('/sign-in?error=nobody_here')
    expect((await browser.ask({ url: '/session' })).statusCode).toBe(204)
  })
})
