import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { z } from 'zod'
import { applyMigrations, readMigrations } from '../database/migrations.ts'
import { asRefusal } from '../database/refusals.ts'
import { connected } from '../database/world.ts'
import { refuse } from './errors.ts'
import {
  type Contents,
  contentsEntry,
  contentsSchema,
  type Manifest,
  manifestEntry,
  manifestSchema,
  type TableShape,
  tablePrefix,
} from './format.ts'
import { type Archive, readArchive } from './read-archive.ts'
import {
  foreignKeys,
  programSchemas,
  qualified,
  quoted,
  storedSequences,
  storedTables,
  triggers,
} from './tables.ts'

export interface RestoreOptions {
  readonly ownerUrl: string
  readonly file: string
  readonly passphrase: string | undefined
  /** Bytes of the file read, of all. */
  readonly progress?: (done: number, total: number) => void
}

export interface RestoreReport {
  readonly file: string
  readonly version: string
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  /** Migrations of this version that the backup's did not have. */
  readonly migrated: readonly string[]
}

/**
 * Puts a backup into an empty world, in one transaction: the schema is built as it was when the backup was made, filled,
 * and then brought to this version, as the original would have been.
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const file = resolve(options.file)
  return readArchive(
    file,
    options.passphrase,
    archive => restoreFrom(archive, file, options.ownerUrl),
    options.progress,
  )
}

async function restoreFrom(archive: Archive, file: string, ownerUrl: string): Promise<RestoreReport> {
  const manifest = parsed(manifestSchema, await archive.take(), manifestEntry, archive)
  await refuseUnknownMigrations(manifest, archive)
  try {
    return await connected(ownerUrl, async client => {
      await client.query(`begin; set local lock_timeout = '10s'; set local timezone = 'UTC'; set local datestyle = 'ISO';
        set local intervalstyle = 'postgres'; set local client_encoding = 'UTF8'`)
      try {
        await clearEmptyWorld(client)
        const named = new Set(manifest.migrations.map(each => each.name))
        await applyMigrations(client, name => named.has(name))
        const contents = await load(client, manifest, archive)
        const migrated = await applyMigrations(client)
        await client.query('analyze')
        await client.query('commit')
        const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0)
        return {
          file,
          version: manifest.version,
          madeAt: manifest.madeAt,
          tables: contents.tables.length,
          rows,
          migrated,
        }
      } catch (error) {
        await client.query('rollback').catch(() => {})
        throw error
      }
    })
  } catch (error) {
    // What the database cannot take in was not written like this by a backup.
    if (error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? ''))
      throw archive.damaged(error.message)
    throw asRefusal(error)
  }
}

async function refuseUnknownMigrations(manifest: Manifest, archive: Archive): Promise<void> {
  const known = new Map((await readMigrations()).map(each => [each.name, each.checksum]))
  const { version } = manifest
  const unknown = manifest.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (!unknown) return
  // Read to its end first: where a bit of the name is another, the file is damaged, and says so only there.
  while (await archive.take());
  const { name } = unknown
  throw refuse(known.has(name) ? 'backup-of-other-build' : 'backup-is-newer', { migration: name, version })
}

/** Drops the program's schemas once it is sure, behind a lock, that no company has anything in them. */
async function clearEmptyWorld(client: pg.ClientBase): Promise<void> {
  const tables = await storedTables(client)
  for (const table of tables) await client.query(`lock table ${qualified(table)} in access exclusive mode`)
  for (const table of tables.filter(each => each.columns.includes('company_id'))) {
    const { rowCount } = await client.query(`select from ${qualified(table)} limit 1`)
    if (rowCount) throw refuse('world-not-empty', { table: `${table.schema}.${table.name}` })
  }
  const schemas = await programSchemas(client)
  if (schemas.length > 0) await client.query(`drop schema ${schemas.map(quoted).join(', ')} cascade`)
}

async function load(client: pg.ClientBase, manifest: Manifest, archive: Archive): Promise<Contents> {
  await refuseOtherShape(client, manifest, archive)
  // What stood in the world was checked when it was booked, and a world someone tampered with must come back as well, for
  // verify to name what was changed. References are checked at the end, all at once and whatever the order of the tables.
  const keys = await foreignKeys(client)
  const checks = await triggers(client)
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const check of checks) await client.query(`alter table ${check.table} disable trigger ${check.name}`)
  const loaded: Contents = { tables: [] }
  for (const [index, table] of manifest.tables.entries()) {
    loaded.tables.push(await copyIn(client, index, table, archive))
  }
  const promised = parsed(contentsSchema, await archive.take(), contentsEntry, archive)
  if (JSON.stringify(promised) !== JSON.stringify(loaded)) throw archive.damaged('checksums differ')
  if (await archive.take()) throw archive.damaged('more than it should hold')
  for (const key of keys) {
    await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
  }
  for (const check of checks) await client.query(`alter table ${check.table} enable trigger ${check.name}`)
  for (const sequence of manifest.sequences) {
    if (sequence.last === null) continue
    await client.query('select setval($1::regclass, $2::bigint)', [qualified(sequence), sequence.last])
  }
  return loaded
}

/** The names in the file go into statements: they must be the very ones the schema has. */
async function refuseOtherShape(client: pg.ClientBase, manifest: Manifest, archive: Archive): Promise<void> {
  const tables = (await storedTables(client)).map(({ schema, name, columns }) => [schema, name, ...columns])
  const named = manifest.tables.map(({ schema, name, columns }) => [schema, name, ...columns])
  if (JSON.stringify(tables) !== JSON.stringify(named)) throw archive.damaged('tables differ')
  const sequences = new Set((await storedSequences(client)).map(qualified))
  if (!manifest.sequences.every(each => sequences.has(qualified(each))))
    throw archive.damaged('sequences differ')
}

async function copyIn(
  client: pg.ClientBase,
  index: number,
  table: TableShape,
  archive: Archive,
): Promise<Contents['tables'][number]> {
  const hash = createHash('sha256')
  const statement = `copy ${qualified(table)} (${table.columns.map(quoted).join(', ')}) from stdin`
  const stream = client.query(copyFrom(statement))
  await pipeline(async function* () {
    const prefix = tablePrefix(index, table)
    while ((await archive.peek())?.name.startsWith(prefix)) {
      const piece = await archive.take()
      if (!piece) return
      hash.update(piece.bytes)
      yield piece.bytes
    }
  }, stream)
  return { rows: stream.rowCount, sha256: hash.digest('hex') }
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  entry: { readonly name: string; readonly bytes: Buffer } | undefined,
  name: string,
  archive: Archive,
): z.infer<Schema> {
  if (entry?.name !== name) throw archive.damaged(`no ${name}`)
  try {
    return schema.parse(JSON.parse(entry.bytes.toString('utf8')))
  } catch {
    throw archive.damaged(name)
  }
}
