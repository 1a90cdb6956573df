/** Every route of the document, sent what its schema allows and what it does not. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds, routes } from './app.ts'
import { arbitraryOf, type Definitions, type Schema } from './arbitrary-of-schema.fixture.ts'
import { dateOf } from './kernel/dates.ts'
import { importFiles } from './modules/exchange/index.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
}
interface Operation {
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Definitions }
}

const runs = process.env.HUIKUAN_TEST_SIZE === 'full' ? 600 : 40
const seed = 20_260_331
const leaks =
  /\bat .+\.(ts|mjs|js):\d+|\bselect .+ from |\binsert into |syntax error at|relation "|column "|node_modules/i

describe('a request that makes no sense', () => {
  const api = useApi()
  let keys: string[]
  let document: Document

  beforeAll(async () => {
    keys = [await api.keyOf('owner'), await api.keyOf('sales', 'sally', { salesperson: '沙莉' })]
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    await importFiles(api.database.pool, api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [
        file('c.csv', 'code,name,salesperson\nA,甲,沙莉\nB,乙,汤姆\n'),
        file('i.csv', 'number,customer,issued,due,amount\nI1,A,2026-01-10,2026-02-10,100.00\n'),
        file('r.csv', 'number,customer,date,amount\nR1,A,2026-02-01,30.00\n'),
      ],
    })
    document = (await api.app.inject('/openapi.json')).json()
  })

  /** What a refused call must leave as it is. */
  const written = async () => {
    const { rows } = await api.database.owner.query<{ told: string }>(
      `select concat_ws(' ', (select count(*) from kernel.event), (select count(*) from ledger.journal_entry),
         (select count(*) from ledger.settlement), (select coalesce(sum(version), 0) from customers.customer),
         (select count(*) from invoices.invoice), (select count(*) from payments.receipt),
         (select count(*) from approvals.request), (select count(*) from kernel.idempotent_request)) as told`,
    )
    return rows[0]?.told
  }

  it.each(routes.filter(route => route.path !== '/events').map(route => [route.method, route.path] as const))(
    '%s %s is refused in words, never with a failure, and writes nothing',
    async (method, path) => {
      const operation = document.paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()]
      if (!operation) throw new Error('not in the document')
      const definitions = document.components.schemas
      const among = (place: Parameter['in']) =>
        fc.record<Record<string, unknown>>(
          Object.fromEntries(
            operation.parameters
              .filter(parameter => parameter.in === place)
              .map(parameter => [parameter.name, arbitraryOf(parameter.schema, definitions)]),
          ),
          place === 'path' ? {} : { requiredKeys: [] },
        )
      const body = operation.requestBody?.content['application/json']?.schema
      const request = fc.record({
        key: fc.constantFrom(...keys),
        params: among('path'),
        query: among('query'),
        body: body ? arbitraryOf(body, definitions) : fc.constant(undefined),
        ifMatch: fc.constantFrom('"1"', '"999999999"', '*', 'x'),
      })
      await fc.assert(
        fc.asyncProperty(request, async ({ key, params, query, body: sent, ifMatch }) => {
          const before = await written()
          const url = path.replace(/:(\w+)/g, (_, name: string) =>
            encodeURIComponent(wellFormed(params[name])),
          )
          const told = new URLSearchParams(
            Object.entries(query).map(([name, value]): [string, string] => [name, wellFormed(value)]),
          )
          const answer = await api.app.inject({
            method,
            url: `/api/v1${url}?${told}`,
            headers: {
              authorization: `Bearer ${key}`,
              'if-match': ifMatch,
              'content-type': 'application/json',
            },
            ...(sent === undefined ? {} : { payload: JSON.stringify(sent) }),
          })
          expect(answer.statusCode, answer.body).toBeLessThan(500)
          if (answer.statusCode < 400) return
          expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
          expect(answer.body).not.toMatch(leaks)
          expect(await written()).toBe(before)
        }),
        { numRuns: runs, seed, endOnFailure: true },
      )
    },
    60_000,
  )
})

/** A lone surrogate can be in no address. */
const wellFormed = (value: unknown) => Buffer.from(String(value)).toString('utf8')
