import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, it, test } from 'vitest'
import { systemClock } from '../dates.ts'
import { httpServer } from '../http/http-server.ts'
import { Readiness } from '../http/readiness.ts'
import { Uploads } from '../uploads/uploads.ts'
import { isAdmitted } from './admit.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function server(more: { token?: string; origins?: string[] } = {}) {
  const app = await httpServer({
    readiness: new Readiness(),
    log: new PassThrough().resume(),
    logLevel: 'warn',
    routes: [],
    surroundings: {
      door: { identify: async () => undefined, requirePermission: () => {} },
      clock: systemClock(),
      uploads: new Uploads('/nonexistent', 0),
      pool: () => undefined,
    },
    settings: { trustProxy: undefined, corsOrigins: more.origins ?? [], metricsToken: more.token },
    jobStates: async () => ({ waiting: 2, running: 0, set_aside: 1 }),
  })
  open.push(app)
  return app
}

describe('the metrics', () => {
  it('tell of routes by pattern, of jobs, sessions, memory and lag', async () => {
    const app = await server()
    app.get('/tea/:cup', () => 'hot')
    await app.inject('/tea/secret-cup')
    await app.inject('/nowhere/secret-place')
    const { body, headers } = await app.inject('/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(body).toMatch(/huikuan_request_seconds_count\{method="GET",route="\/tea\/:cup",status="200"\} 1/)
    expect(body).toMatch(/huikuan_request_seconds_count\{method="GET",route="none",status="404"\} 1/)
    expect(body).toMatch(/huikuan_requests_under_way 1/)
    expect(body).toMatch(/huikuan_jobs\{state="set_aside"\} 1/)
    expect(body).toMatch(/huikuan_database_sessions\{state="wanted"\} 0/)
    expect(body).toMatch(/process_resident_memory_bytes \d/)
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds \d/)
    expect(body).not.toContain('secret')
  })

  it('are nowhere for callers from elsewhere without the token', async () => {
    const app = await server({ token: 'a token of some length' })
    const ask = async (remoteAddress: string, headers = {}) =>
      (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode
    expect(await ask('192.0.2.7')).toBe(404)
    expect(await ask('192.0.2.7', { authorization: 'Bearer another token' })).toBe(404)
    expect(await ask('192.0.2.7', { authorization: 'Bearer a token of some length' })).toBe(200)
    expect(await ask('127.0.0.1')).toBe(200)
    expect(await ask('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).toBe(404)
  })
})

test('a proxy that is believed tells who is on this machine', () => {
  const caller = { ip: '127.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1' } }
  expect(isAdmitted(caller, { token: undefined, trustsProxy: true })).toBe(true)
  expect(isAdmitted({ ...caller, ip: '192.0.2.7' }, { token: undefined, trustsProxy: true })).toBe(false)
})

describe('other sites', () => {
  const preflight = {
    method: 'OPTIONS',
    url: '/api/v1/aging',
    headers: { origin: 'https://a.example.com', 'access-control-request-method': 'GET' },
  } as const

  it('read nothing unless they are named', async () => {
    const app = await server()
    expect((await app.inject(preflight)).statusCode).toBe(404)
    const answer = await app.inject({ url: '/health', headers: { origin: 'https://a.example.com' } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('that are named may ask with a key, never with the cookie', async () => {
    const app = await server({ origins: ['https://a.example.com'] })
    const asked = await app.inject(preflight)
    expect(asked.statusCode).toBe(204)
    expect(asked.headers['access-control-allow-origin']).toBe('https://a.example.com')
    expect(asked.headers['access-control-allow-credentials']).toBeUndefined()
    const other = await app.inject({
      ...preflight,
      headers: { ...preflight.headers, origin: 'https://b.example.com' },
    })
    expect([other.statusCode, other.headers['access-control-allow-origin']]).toEqual([404, undefined])
    expect(other.headers.vary).toContain('origin')
  })
})
