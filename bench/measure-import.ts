/** A file of invoices into the books, against COPY of the same file into one table. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { projectRoot } from '../server/kernel/root.ts'
import { ensureCustomers } from '../server/modules/customers/index.ts'
import { type Books, bareSql } from './books.ts'
import { customerCode, writeInvoices } from './invoice-file.ts'
import type { Figure } from './report.ts'
import type { Size } from './sizes.ts'
import { timed } from './timing.ts'

interface Imported {
  readonly seconds: number
  readonly peakMegabytes: number
  readonly created: number
}

export async function importFile(books: Books, code: string, path: string): Promise<Imported> {
  const args = ['--import', 'tsx', join(projectRoot, 'bench/import-child.ts'), books.world.appUrl, code, path]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  const [printed, told, [exitCode, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  if (exitCode !== 0) throw new Error(`the import of ${path} ended with ${exitCode ?? signal}: ${told}`)
  return JSON.parse(printed)
}

/** COPY before and after the import, the mean of both: the machine is seldom equally quiet for minutes. */
export async function measureImport(books: Books, size: Size): Promise<Figure[]> {
  const path = join(books.folder, 'invoices.csv')
  await writeInvoices(path, size, books.today)
  const codes = Array.from({ length: size.customers }, (_, index) => customerCode(index))
  await books.write(tx => ensureCustomers(tx, codes))
  const before = await copyFile(books, size, path)
  const empty = await diskBytes(books)
  const imported = await importFile(books, 'BENCH', path)
  const bytes = (await diskBytes(books)) - empty
  const after = await copyFile(books, size, path)
  const bare = (before + after) / 2
  const rows = imported.created.toLocaleString('en')
  return [
    {
      what: `import of ${rows} invoices, against COPY into one table`,
      ours: imported.seconds,
      bare,
      limit: { ratio: 6 },
      note: `COPY ${before.toFixed(1)} s before, ${after.toFixed(1)} s after`,
    },
    {
      what: 'peak resident memory of the importing process',
      value: `${imported.peakMegabytes} MB`,
      met: imported.peakMegabytes < 500,
      target: '< 500 MB',
    },
    {
      what: 'disk an imported invoice takes, indexes and all',
      value: `${Math.round(bytes / imported.created)} bytes`,
    },
  ]
}

async function copyFile(books: Books, size: Size, path: string): Promise<number> {
  await books.owner.query(await bareSql('invoice-table', { customers: size.customers }))
  const { seconds } = await timed(() =>
    pipeline(
      createReadStream(path),
      books.owner.query(
        copyFrom(
          'copy bench.invoice (number, customer, issued, due, amount) from stdin (format csv, header)',
        ),
      ),
    ),
  )
  await books.owner.query('drop table bench.invoice, bench.customer')
  return seconds
}

async function diskBytes(books: Books): Promise<number> {
  const { rows } = await books.owner.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c
     where c.relkind = 'r' and c.relnamespace in (select oid from pg_namespace where nspname in ('ledger', 'invoices', 'kernel'))`,
  )
  return Number(rows[0]?.bytes ?? 0)
}
