import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { asRefusal } from '../database/refusals.ts'
import { connected } from '../database/world.ts'
import type { ClusterBoundColumn } from './cluster-bound.ts'
import { refuse } from './errors.ts'
import {
  type Contents,
  contentsEntry,
  formatVersion,
  type Manifest,
  manifestEntry,
  pieceBytes,
  pieceName,
} from './format.ts'
import { qualified, quoted, type StoredTable, storedSequences, storedTables } from './tables.ts'
import { type AddEntry, writeArchive } from './write-archive.ts'

export interface BackupOptions {
  /** Logs in as the tables' owner, whom row-level security does not bind. */
  readonly ownerUrl: string
  readonly file: string
  readonly passphrase: string | undefined
  /** The program's own version, for the words of a refusal years later. */
  readonly version: string
  readonly clusterBound: readonly ClusterBoundColumn[]
  /** Bytes of tables done, of all. */
  readonly progress?: (done: number, total: number) => void
}

export interface BackupReport {
  readonly file: string
  readonly bytes: number
  readonly tables: number
  readonly rows: number
}

/** Writes the whole world, as it stands at one instant, into a new file. Nobody waits for it. */
export async function backUp(options: BackupOptions): Promise<BackupReport> {
  const file = resolve(options.file)
  if (await isThere(file)) throw refuse('file-exists', { file })
  try {
    return await connected(options.ownerUrl, async client => {
      await client.query(`
        begin isolation level repeatable read read only;
        set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
        set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
        set local max_parallel_workers_per_gather = 0; set local synchronize_seqscans = off;
        -- Should a table ever force its policies on the owner, fail rather than leave rows out.
        set local row_security = off`)
      const tables = await storedTables(client)
      const manifest = await describe(client, tables, options.version)
      let contents: Contents = { tables: [] }
      await writeArchive(file, options.passphrase, async add => {
        await add(manifestEntry, Buffer.from(JSON.stringify(manifest, null, 1)))
        contents = await addTables(client, tables, options, add)
        await add(contentsEntry, Buffer.from(JSON.stringify(contents, null, 1)))
      })
      const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0)
      return { file, bytes: (await stat(file)).size, tables: tables.length, rows }
    })
  } catch (error) {
    throw asRefusal(error)
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function describe(
  client: pg.ClientBase,
  tables: readonly StoredTable[],
  version: string,
): Promise<Manifest> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from kernel.migration order by name',
  )
  return {
    format: formatVersion,
    version,
    madeAt: new Date().toISOString(),
    migrations,
    tables: tables.map(({ schema, name, columns }) => ({ schema, name, columns })),
    sequences: await storedSequences(client),
  }
}

async function addTables(
  client: pg.ClientBase,
  tables: readonly StoredTable[],
  options: BackupOptions,
  add: AddEntry,
): Promise<Contents> {
  const total = tables.reduce((sum, table) => sum + table.bytes, 0)
  const contents: Contents = { tables: [] }
  let done = 0
  for (const [index, table] of tables.entries()) {
    let piece = 0
    contents.tables.push(
      await copyOut(client, copyStatement(table, options.clusterBound), async bytes => {
        piece += 1
        await add(pieceName(index, table, piece), bytes)
        options.progress?.(done + Math.min(table.bytes, piece * pieceBytes), total)
      }),
    )
    done += table.bytes
    options.progress?.(done, total)
  }
  return contents
}

/** COPY of one table, with ranks for the ids that mean nothing elsewhere. */
export function copyStatement(table: StoredTable, clusterBound: readonly ClusterBoundColumn[]): string {
  const name = `${table.schema}.${table.name}`
  const ranks = new Map(clusterBound.filter(each => each.table === name).map(each => [each.column, each]))
  const unranked = table.transactionIds.find(column => !ranks.has(column))
  if (unranked) throw new Error(`${name}.${unranked} holds transaction ids: say how a backup ranks them`)
  if (ranks.size === 0) {
    return `copy ${qualified(table)} (${table.columns.map(quoted).join(', ')}) to stdout`
  }
  const values = table.columns.map(column => ranks.get(column)?.rank ?? `t.${quoted(column)}`)
  const joins = [...ranks.values()].map(each => each.join ?? '')
  return `copy (select ${values.join(', ')} from ${qualified(table)} t ${joins.join(' ')}) to stdout`
}

/** Runs one COPY and hands its text on in pieces; `emit` holds it back while the file is slower. */
async function copyOut(
  client: pg.ClientBase,
  statement: string,
  emit: (bytes: Buffer) => Promise<void>,
): Promise<Contents['tables'][number]> {
  const hash = createHash('sha256')
  let rows = 0
  let waiting: Buffer[] = []
  let waitingBytes = 0
  const flush = async () => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    hash.update(bytes)
    // Text COPY escapes line feeds inside values: each one in the text ends a row.
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
    await emit(bytes)
  }
  for await (const chunk of client.query(copyTo(statement)) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + pieceBytes - waitingBytes)
      waiting.push(part)
      waitingBytes += part.length
      from += part.length
      if (waitingBytes === pieceBytes) await flush()
    }
  }
  if (waitingBytes > 0) await flush()
  return { rows, sha256: hash.digest('hex') }
}
