/** Plain SQL migrations, forward only, lying beside the module they belong to and applied in the order of their names. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { defineProblems } from '../problem.ts'
import { projectRoot } from '../root.ts'

export interface Migration {
  /** `20261122T0900_create_event` */
  readonly name: string
  readonly checksum: string
  readonly sql: string
}

const refuse = defineProblems({
  'migration-changed': {
    status: 500,
    title: { en: 'A migration was changed after it ran', 'zh-CN': '迁移脚本在执行后被改动' },
    detail: {
      en: "Migration '{name}' differs from the one this database was built with; restore the original file.",
      'zh-CN': '迁移脚本“{name}”与建库时不一致，请恢复原文件。',
    },
  },
  'database-is-newer': {
    status: 500,
    title: { en: 'The database belongs to a later version', 'zh-CN': '数据库来自更新的版本' },
    detail: {
      en: "This database already has migration '{name}', which this version does not know; run the later version.",
      'zh-CN': '数据库中已有本版本不认识的迁移“{name}”，请使用更新的版本。',
    },
  },
})

export async function readMigrations(): Promise<Migration[]> {
  const server = join(projectRoot, 'server')
  const files = (await readdir(server, { recursive: true })).filter(file =>
    /migrations[\\/][^\\/]+\.sql$/.test(file),
  )
  const migrations = await Promise.all(
    files.map(async file => {
      const sql = await readFile(join(server, file), 'utf8')
      return { name: basename(file, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  return migrations.sort((left, right) => (left.name < right.name ? -1 : 1))
}

/**
 * Applies what is missing, all of it in one transaction: a crash leaves the former version. `upTo` stops after that name.
 * Returns the names applied now.
 */
export async function migrate(owner: pg.ClientBase, upTo?: string): Promise<string[]> {
  await owner.query('begin')
  try {
    const applied = await applyMigrations(owner, name => upTo === undefined || name <= upTo)
    await owner.query('commit')
    return applied
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** The same inside a transaction the caller has begun and will end; only the wanted ones of what is missing. */
export async function applyMigrations(
  owner: pg.ClientBase,
  isWanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const migrations = await readMigrations()
  await owner.query('select pg_advisory_xact_lock(727002)')
  await owner.query('set local role huikuan_owner')
  await owner.query(`
    create schema if not exists kernel;
    create table if not exists kernel.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now());
  `)
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from kernel.migration',
  )
  const applied = new Map(rows.map(row => [row.name, row.checksum]))
  check(applied, migrations)
  const missing = migrations.filter(each => !applied.has(each.name) && isWanted(each.name))
  for (const migration of missing) {
    await owner.query(migration.sql)
    await owner.query('insert into kernel.migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
  }
  return missing.map(migration => migration.name)
}

/** In a migration that makes databases built with another text of an earlier one the same as all others. */
const settling = /^-- Settles (\S+) ([0-9a-f]{64})$/gm

function check(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(migration => [migration.name, migration.checksum]))
  const settled = new Set(
    migrations.flatMap(({ sql }) =>
      [...sql.matchAll(settling)].map(([, name, checksum]) => `${name} ${checksum}`),
    ),
  )
  for (const [name, checksum] of applied) {
    const expected = known.get(name)
    if (expected === undefined) throw refuse('database-is-newer', { name })
    if (expected !== checksum && !settled.has(`${name} ${checksum}`))
      throw refuse('migration-changed', { name })
  }
}
