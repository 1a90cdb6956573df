/** A decision that reserves, over the interface, against the statements it cannot do without; and exposure counted anew. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { importKinds } from '../server/app.ts'
import { openPool } from '../server/kernel/database/pool.ts'
import type { LocalDate } from '../server/kernel/dates.ts'
import { systemClock } from '../server/kernel/dates.ts'
import { rateAnew } from '../server/modules/assessment/index.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { addPerson, createApiKey } from '../server/modules/identity/index.ts'
import { rebuildExposure } from '../server/modules/orders/index.ts'
import { type Books, bareSql, openBooks } from './books.ts'
import { byPgbench } from './by-pgbench.ts'
import { customerCode, dayBefore, writeInvoices } from './invoice-file.ts'
import { barely, callers, poolSize, port, seconds, through } from './measure-doors.ts'
import type { Statement } from './record-statements.ts'
import type { Figure } from './report.ts'
import { startServer, untilAtRest } from './running-server.ts'
import type { Size } from './sizes.ts'
import { medians } from './timing.ts'

/** Customers with room for everything, and their open invoices; on that day nothing is overdue yet. */
async function fill(books: Books, size: Size, day: LocalDate): Promise<void> {
  const path = join(books.folder, 'invoices.csv')
  await writeInvoices(path, size, books.today)
  const rows = Array.from(
    { length: size.customers },
    (_, index) => `${customerCode(index)},客户${index},9000000000.00`,
  )
  const customers = Buffer.from(`code,name,credit_limit\n${rows.join('\n')}\n`)
  const { problem } = await importFiles(books.world.pool, books.scope, importKinds, {
    today: day,
    files: [
      { name: 'customers.csv', bytes: customers },
      { name: 'invoices.csv', path },
    ],
  })
  if (problem) throw problem
  await books.owner.query(`
    create table bench.account (company_id bigint, customer_id bigint, used bigint, primary key (company_id, customer_id));
    create table bench.sales_order (company_id bigint, id bigint generated always as identity, customer_id bigint,
      amount_minor bigint, primary key (company_id, id));
    insert into bench.account select company_id, id, 0 from customers.customer;
    grant usage on schema bench to huikuan_app;
    grant select, insert, update on all tables in schema bench to huikuan_app`)
  await books.owner.query('vacuum (analyze)')
}

/** Lock, read, insert, update. */
function reservations(ids: readonly bigint[], company: bigint): Statement[][] {
  return ids.map(id => [
    {
      text: 'select used from bench.account where company_id = $1 and customer_id = $2 for update',
      values: [company, id],
    },
    {
      text: `select sum(open_minor) from ledger.item
        where company_id = $1 and customer_id = $2 and closed_on is null and side = 'debit'`,
      values: [company, id],
    },
    {
      text: 'insert into bench.sales_order (company_id, customer_id, amount_minor) values ($1, $2, 100)',
      values: [company, id],
    },
    {
      text: 'update bench.account set used = used + 100 where company_id = $1 and customer_id = $2',
      values: [company, id],
    },
  ])
}

/** In a world of its own: `folder` is an empty one. */
export async function measureCredit(
  folder: string,
  size: Size,
  took: (figures: readonly Figure[]) => void,
  say: (step: string) => void,
): Promise<void> {
  const books = await openBooks(folder)
  let server: ChildProcess | undefined
  try {
    const day = dayBefore(books.today, 366)
    say('importing customers and invoices')
    await fill(books, size, day)
    const key = await books.write(async tx => {
      await addPerson(tx, { name: 'bench', role: 'owner' })
      return (await createApiKey(tx, { name: 'bench', person: 'bench' }, systemClock())).key
    })
    say('rating customers anew')
    took([await measureRating(books, size)])
    server = await startServer(books.folder, port, ['--today', day])
    await untilAtRest(port)
    say('ordering')
    took(await measureOrders(books, size, key))
    server.kill('SIGTERM')
    await once(server, 'exit')
    server = undefined
    say('writing documents')
    await fillDocuments(books, size)
    say('counting anew')
    took([await measureRebuild(books, size)])
  } finally {
    server?.kill('SIGTERM')
    await books.close()
  }
}

/** Everybody has a limit, so everybody is rated: facts read, scored, kept as a document, graded, and a change proposed. */
async function measureRating(books: Books, size: Size): Promise<Figure> {
  const begun = performance.now()
  const { rated, proposed } = await books.write(tx => rateAnew(tx, { today: books.today, isAll: true }))
  const seconds = (performance.now() - begun) / 1000
  if (rated !== size.customers) throw new Error(`${rated} of ${size.customers} customers rated`)
  await books.owner.query('vacuum (analyze)')
  return {
    what: `${rated.toLocaleString('en')} customers rated anew over ${size.open.toLocaleString('en')} open invoices`,
    value: `${seconds.toFixed(1)} s, ${proposed.toLocaleString('en')} proposals`,
    target: '≤ 60 s for 20 000',
    met: seconds <= 60,
    note: '',
  }
}

async function measureOrders(books: Books, size: Size, key: string): Promise<Figure[]> {
  const { rows } = await books.owner.query<{ id: string }>('select id from customers.customer order by id')
  const ids = rows.map((_, at) => BigInt(rows[(at * 7919) % rows.length]?.id ?? 0))
  const pool = openPool(books.world.appUrl, { max: poolSize })
  const statements = reservations(ids, books.scope.company)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  let ordered = 0
  const order = (turn: number) => {
    ordered += 1
    const customer = customerCode((turn * 7919) % size.customers)
    const body = JSON.stringify({ number: `SO-${ordered}`, customer, amount: '1.00' })
    return { method: 'POST' as const, path: '/api/v1/orders', body }
  }
  await through(headers, order, 2000)
  // As autovacuum does within a minute: plans made while there was no order yet would read all of them for each.
  await books.owner.query('vacuum (analyze)')
  // Once over all customers: after the filling each page is logged whole at its first change, a plan made anew, code compiled.
  // The bare statements need none of it: what they change fits into a hundred pages.
  await through(headers, order, size.customers)
  const before = await barely(pool, books.scope, statements)
  const ours = await through(headers, order)
  const after = await barely(pool, books.scope, statements)
  await pool.end()
  const driver = { rate: (before.rate + after.rate) / 2, p99: (before.p99 + after.p99) / 2 }
  const pgbench = await byPgbench(await reservingScript(books, size))
  const value = `${Math.round(ours.rate)} a second, p99 ${ours.p99} ms`
  const against = (by: string, bare: typeof driver): Figure => ({
    what: `an order decided and reserved, ${callers} callers at once, against its four statements ${by}`,
    value,
    target: '≥ 0.25 ×',
    met: ours.rate / bare.rate >= 0.25,
    note: `${(ours.rate / bare.rate).toFixed(2)} × of ${Math.round(bare.rate)} a second, p99 ${bare.p99.toFixed(0)} ms`,
  })
  const figures = [against('through the driver', driver)]
  return pgbench ? [...figures, against('by pgbench, plans kept', pgbench)] : figures
}

/** {@link reservations} in the words of pgbench. */
async function reservingScript(books: Books, size: Size) {
  const folder = join(books.folder, 'pgbench')
  await mkdir(folder)
  const { rows } = await books.owner.query<{ first: string }>(
    'select min(id) as first from customers.customer',
  )
  const first = Number(rows[0]?.first)
  const [statements = []] = reservations([0n], books.scope.company)
  const said = statements.map(({ text }) =>
    text.replaceAll('$1', String(books.scope.company)).replaceAll('$2', ':id'),
  )
  const script = [
    `\\set id random(${first}, ${first + size.customers - 1})`,
    'begin',
    `set local app.company_id = '${books.scope.company}'`,
    ...said,
    'commit',
  ]
  return {
    url: books.world.appUrl,
    folder,
    script: `${script.join(';\n').replace(';', '')};\n`,
    callers,
    seconds,
  }
}

/** As many documents as there are invoices, twice: half orders, a third shipments, the rest invoices of them. */
async function fillDocuments(books: Books, size: Size): Promise<void> {
  const orders = size.open
  const fillings = await bareSql('fill-orders', {
    company: books.scope.company,
    orders,
    shipments: Math.floor((orders * 2) / 3),
    billed: Math.floor(orders / 3),
    customers: size.customers,
  })
  for (const statement of fillings.split(';').filter(text => text.trim() !== '')) {
    await books.owner.query(statement)
  }
  await books.owner.query('vacuum (analyze)')
  await books.write(rebuildExposure)
  await books.owner.query('vacuum (analyze)')
}

async function measureRebuild(books: Books, size: Size): Promise<Figure> {
  const company = { company: books.scope.company }
  const [byStage, sum] = [await bareSql('exposure-by-stage', company), await bareSql('exposure-sum', company)]
  const seconds = await medians(5, {
    ours: () => books.write(rebuildExposure),
    bare: () => books.owner.query(byStage),
    sum: () => books.owner.query(sum),
  })
  return {
    what: `exposure of all customers counted anew over ${(2 * size.open).toLocaleString('en')} documents, against the same by bare SQL`,
    ours: seconds.ours,
    bare: seconds.bare,
    limit: { ratio: 3 },
    note: `one sum of all documents, in no stages: ${seconds.sum.toFixed(3)} s, ${(seconds.ours / seconds.sum).toFixed(2)} ×`,
  }
}
