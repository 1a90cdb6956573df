/** Requests through everything, against their transactions through the driver alone: same pool size, same callers at once. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import { importKinds } from '../server/app.ts'
import { openPool } from '../server/kernel/database/pool.ts'
import type { Scope } from '../server/kernel/database/transaction.ts'
import { dateOf, systemClock } from '../server/kernel/dates.ts'
import { settle } from '../server/modules/adjustments/index.ts'
import { needCustomer, readCustomer } from '../server/modules/customers/index.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { addPerson, createApiKey } from '../server/modules/identity/index.ts'
import { openItemsPage } from '../server/modules/ledger/open-items.ts'
import { type Books, openBooks } from './books.ts'
import { recordStatements, type Statement, say } from './record-statements.ts'
import type { Figure } from './report.ts'
import { startServer, untilAtRest } from './running-server.ts'

export const callers = 32
export const seconds = 8
const pairs = 4000
export const poolSize = 10
export const port = 18_788

/** A world of its own: customers with one invoice and one receipt each, large enough to be settled a cent at a time. */
async function fill(books: Books): Promise<{ key: string; scope: Scope }> {
  const number = (index: number) => String(index).padStart(5, '0')
  const rows = Array.from({ length: pairs }, (_, index) => number(index))
  const file = (name: string, header: string, line: (n: string) => string) => ({
    name,
    bytes: Buffer.from(`${header}\n${rows.map(line).join('\n')}\n`),
  })
  const { problem } = await importFiles(books.world.pool, books.scope, importKinds, {
    today: books.today,
    files: [
      file('customers.csv', 'code,name', n => `C${n},客户${n}`),
      file(
        'invoices.csv',
        'number,customer,issued,due,amount',
        n => `I${n},C${n},2026-01-05,2026-02-05,100000.00`,
      ),
      file('receipts.csv', 'number,customer,date,amount,method', n => `R${n},C${n},2026-01-06,50000.00,bank`),
    ],
  })
  if (problem) throw problem
  await books.owner.query('vacuum (analyze)')
  const key = await books.write(async tx => {
    await addPerson(tx, { name: 'bench', role: 'owner' })
    return (await createApiKey(tx, { name: 'bench', person: 'bench' }, systemClock())).key
  })
  const [person] = await books.read(reader =>
    reader.rows<{ id: Scope['person'] }>('select id from identity.shared_person where company_id = $1', [
      reader.company,
    ]),
  )
  return { key, scope: { ...books.scope, person: person?.id ?? null } }
}

/** In a world of its own: `folder` is an empty one. */
export async function measureDoors(
  folder: string,
  took: (figures: readonly Figure[]) => void,
): Promise<void> {
  const books = await openBooks(folder)
  let server: ChildProcess | undefined
  try {
    const { key, scope } = await fill(books)
    const pool = openPool(books.world.appUrl, { max: poolSize })
    server = await startServer(books.folder, port)
    await untilAtRest(port)
    const on = dateOf('2026-01-07')
    const n = (turn: number) => String(turn % pairs).padStart(5, '0')
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const compare = async (
      what: string,
      least: number,
      recorded: readonly (readonly Statement[])[],
      request: (turn: number) => autocannon.Request,
    ) => {
      const bare = await barely(pool, scope, recorded)
      const ours = await through(headers, request)
      const again = await barely(pool, scope, recorded)
      const both = { rate: (bare.rate + again.rate) / 2, p99: (bare.p99 + again.p99) / 2 }
      const held = ours.rate / both.rate
      took([
        {
          what: `${what}, ${callers} callers at once, against its transaction through the driver`,
          value: `${Math.round(ours.rate)} a second, p99 ${ours.p99} ms`,
          target: `≥ ${least} ×`,
          met: held >= least,
          note: `${held.toFixed(2)} × of ${Math.round(both.rate)} a second, p99 ${both.p99.toFixed(0)} ms`,
        },
      ])
    }
    const record = (work: Parameters<typeof recordStatements>[2]) => recordStatements(pool, scope, work)
    const each = async (count: number, work: (turn: number) => Parameters<typeof recordStatements>[2]) => {
      const all: Statement[][] = []
      for (let turn = 0; turn < count; turn += 1) all.push(await record(work(turn)))
      return all
    }
    await compare(
      'one customer',
      0.35,
      await each(200, turn => tx => readCustomer(tx, `C${n(turn)}`)),
      turn => ({ method: 'GET', path: `/api/v1/customers/C${n(turn)}` }),
    )
    await compare(
      'a page of open items',
      0.35,
      await each(200, turn => async tx => {
        const { id } = await needCustomer(tx, `C${n(turn)}`)
        const asked = { asOf: on, knownAt: null, customerId: id, credits: false }
        return openItemsPage(tx, asked, { after: null, limit: 50 })
      }),
      turn => ({ method: 'GET', path: `/api/v1/open-items?customer=C${n(turn)}&limit=50` }),
    )
    let posted = 0
    await compare(
      'one settlement posted',
      0.5,
      await each(
        pairs,
        turn => tx => settle(tx, { from: `R${n(turn)}`, to: `I${n(turn)}`, amount: '0.01', on }),
      ),
      () => {
        posted += 1
        const pair = n(posted)
        return {
          method: 'POST',
          path: '/api/v1/settlements',
          body: JSON.stringify({ from: `R${pair}`, to: `I${pair}`, date: on, amount: '0.01' }),
        }
      },
    )
    took([await memoryOver(server, headers, n)])
    await pool.end()
  } finally {
    server?.kill('SIGTERM')
    if (server) await once(server, 'exit')
    await books.close()
  }
}

export async function barely(
  pool: ReturnType<typeof openPool>,
  scope: Scope,
  recorded: readonly (readonly Statement[])[],
) {
  const until = performance.now() + 1000 * seconds
  const taken: number[] = []
  let turn = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) {
        const statements = recorded[turn++ % recorded.length] ?? []
        const begun = performance.now()
        await say(pool, scope, statements)
        taken.push(performance.now() - begun)
      }
    }),
  )
  taken.sort((left, right) => left - right)
  return { rate: taken.length / seconds, p99: taken[Math.floor(taken.length * 0.99)] ?? Number.NaN }
}

export async function through(
  headers: Record<string, string>,
  request: (turn: number) => autocannon.Request,
  amount?: number,
) {
  let turn = 0
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: callers,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    headers,
    requests: [{ setupRequest: given => ({ ...given, ...request(turn++) }) }],
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were refusals`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

async function memoryOver(
  server: ChildProcess,
  headers: Record<string, string>,
  n: (turn: number) => string,
): Promise<Figure> {
  const megabytes: number[] = []
  for (let part = 0; part < 10; part += 1) {
    await through(headers, turn => ({ method: 'GET', path: `/api/v1/customers/C${n(turn)}` }), 10_000)
    megabytes.push(await resident(server.pid ?? 0))
  }
  const [first = 0, last = 0] = [megabytes[1], megabytes.at(-1)]
  return {
    what: 'resident memory of the server over 100 000 requests, each 10 000',
    value: `${megabytes.join(', ')} MB`,
    target: 'flat: the last within a tenth of the second',
    met: last <= first * 1.1,
  }
}

async function resident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
