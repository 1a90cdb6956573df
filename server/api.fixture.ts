/** The whole interface on a test database, asked as people of any role. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { door, routes } from './app.ts'
import { type Scope, transaction } from './kernel/database/transaction.ts'
import { systemClock } from './kernel/dates.ts'
import { httpServer } from './kernel/http/http-server.ts'
import { Readiness } from './kernel/http/readiness.ts'
import { type TestDatabase, useTestDatabase } from './kernel/testing/test-database.ts'
import { Uploads } from './kernel/uploads/uploads.ts'
import { addPerson, type Company, createApiKey, createCompany, type Role } from './modules/identity/index.ts'

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under /api/v1. */
  readonly url: string
  readonly body?: object
  readonly headers?: Record<string, string>
}

export interface TestApi {
  readonly database: TestDatabase
  readonly app: FastifyInstance
  readonly uploads: Uploads
  readonly uploadFolder: string
  readonly company: Company
  /** The company's system, all rows. */
  readonly scope: Scope
  /** A key of a person of that role; the same one each time for a name. */
  keyOf(role: Role, name?: string, more?: { salesperson?: string; manager?: string }): Promise<string>
  ask(key: string | undefined, asked: Asked): Promise<LightMyRequestResponse>
}

/** The business day of every test over the interface. */
export const testDay = '2026-03-31'

/** What a route answers is what it says it answers: every field declared, none beside them. */
function holdToDeclared(method: string, url: string, answer: LightMyRequestResponse): void {
  const { statusCode, headers } = answer
  if (statusCode >= 300 || !String(headers['content-type']).startsWith('application/json')) return
  const path = url.split('?')[0] ?? ''
  const [route] = routes
    .filter(each => each.method === method && pattern(each.path).test(path))
    .sort((left, right) => left.path.split(':').length - right.path.split(':').length)
  const declared = route?.answers[statusCode]
  if (!declared) throw new Error(`${method} ${url} answered ${statusCode}, which it does not declare`)
  expect(declared.parse(answer.json()), `${method} ${url}`).toEqual(answer.json())
}

const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

export function useApi(): TestApi {
  const database = useTestDatabase()
  const clock = systemClock(testDay as Parameters<typeof systemClock>[0])
  const folder = mkdtempSync(join(tmpdir(), 'huikuan-api-'))
  const uploads = new Uploads(folder, 5_000_000)
  const keys = new Map<string, Promise<string>>()
  const api: { -readonly [Key in keyof TestApi]?: TestApi[Key] } = { database, uploads, uploadFolder: folder }
  beforeAll(async () => {
    const company = await createCompany(
      database.pool,
      { code: 'MAIN', name: '测试公司', currency: 'CNY', zone: 'Asia/Shanghai' },
      clock,
    )
    const scope = { company: company.id, person: null }
    api.company = company
    api.scope = scope
    api.app = await httpServer({
      readiness: new Readiness(),
      log: new Writable({ write: (_chunk, _encoding, done) => done() }),
      logLevel: 'warn',
      routes,
      surroundings: { door, clock, uploads, pool: () => database.pool },
    })
    const app = api.app
    api.keyOf = (role, name = role, more = {}) => {
      const known = keys.get(name)
      if (known) return known
      const made = transaction(database.pool, scope, async tx => {
        await addPerson(tx, { name, role, ...more })
        const { key } = await createApiKey(tx, { name: `key of ${name}`, person: name }, clock)
        return key
      })
      keys.set(name, made)
      return made
    }
    api.ask = async (key, { method = 'GET', url, body, headers = {} }) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      })
      holdToDeclared(method, url, answer)
      return answer
    }
  })
  afterAll(async () => {
    await api.app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return api as TestApi
}
