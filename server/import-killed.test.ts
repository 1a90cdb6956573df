import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from './kernel/testing/test-database.ts'
import { importFiles } from './modules/exchange/index.ts'
import { type Books, day, openBooks } from './modules/ledger/testing.ts'
import { invoiceImportWithReceipts } from './modules/payments/index.ts'

const database = useTestDatabase()
const fixture = fileURLToPath(new URL('import.fixture.ts', import.meta.url))
const full = process.env.HUIKUAN_TEST_SIZE === 'full'
const invoices = full ? 200_000 : 300
const anHour = 3_600_000

const instants: [when: string, step: string, nth: number][] = [
  ['while rows are staged', 'staging', 1],
  ['after the invoices were booked', 'booking', 1],
  ['after they were settled', 'booking', 3],
]
if (full)
  instants.push(['while the file is read', 'reading', 1], ['after their receipts were booked', 'booking', 2])

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huikuan-killed-'))
  file = join(folder, 'invoices.csv')
  const rows = Array.from(
    { length: invoices },
    (_, at) => `I${at},客户${at % 97},2026-01-05,2026-02-05,${at + 1}.00,${at % 2 ? '2026-01-20' : ''}\n`,
  )
  await writeFile(file, `number,customer,issued,due,amount,settled\n${rows.join('')}`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The import in a process of its own, killed when it has told the step for the nth time. */
async function killedAt(books: Books, step: string, nth: number): Promise<void> {
  const words = ['--import', 'tsx', fixture, database.appUrl, String(books.scope.company), file]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let told = 0
  for await (const line of createInterface(child.stdout)) {
    if (line === step) told += 1
    if (told === nth) child.kill('SIGKILL')
  }
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
  await sessionsGone()
}

/** The server notices a lost client when it next speaks to it, and takes its work back then. */
async function sessionsGone(): Promise<void> {
  const look = "select pg_sleep(0.01) from pg_stat_activity where application_name = 'huikuan to be killed'"
  while ((await database.pool.query(look)).rowCount) {
    // Asked again at once: what is waited for is a state of the server, not a time.
  }
}

const tables = [
  'ledger.journal_entry',
  'ledger.item',
  'invoices.invoice',
  'payments.receipt',
  'customers.customer',
  'exchange.import_run',
]
const counted = (books: Books) =>
  books.read(async reader => {
    const select = tables.map(table => `(select count(*) from ${table} where company_id = $1) as "${table}"`)
    const [row] = await reader.rows<Record<string, bigint>>(`select ${select.join(', ')}`, [reader.company])
    return Object.values(row ?? {})
  })

describe('an import killed', () => {
  it.each(instants)(
    '%s leaves nothing behind, and the rerun completes it',
    async (_, step, nth) => {
      const books = await openBooks(database.pool)
      await killedAt(books, step, nth)
      expect(await counted(books)).toEqual([0n, 0n, 0n, 0n, 0n, 0n])
      const again = () =>
        importFiles(database.pool, books.scope, [invoiceImportWithReceipts], {
          files: [{ name: 'invoices.csv', path: file }],
          newCustomers: true,
          today: day('2026-12-31'),
        })
      expect((await again()).files[0]).toMatchObject({ rows: invoices, created: invoices, rejected: [] })
      const half = BigInt(invoices / 2)
      const all = 2n * half
      expect(await counted(books)).toEqual([all + 2n * half, all + half, all, half, 97n, 1n])
      expect((await again()).files[0]).toMatchObject({ created: 0, updated: 0, unchanged: invoices })
      const [open] = await books.read(reader =>
        reader.rows<{ open: bigint }>(
          `select sum(open_minor)::bigint as open from ledger.item where company_id = $1`,
          [reader.company],
        ),
      )
      expect(open?.open).toBe(half * half * 100n)
    },
    anHour,
  )
})
