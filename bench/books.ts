/** The world the figures are taken in: where it lies, its company, the bare tables beside it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Scope, snapshot, type Transaction, transaction } from '../server/kernel/database/transaction.ts'
import { openWorld, type World } from '../server/kernel/database/world.ts'
import { type LocalDate, systemClock } from '../server/kernel/dates.ts'
import { projectRoot } from '../server/kernel/root.ts'
import { createCompany } from '../server/modules/identity/index.ts'

export interface Books {
  readonly folder: string
  readonly world: World
  readonly scope: Scope
  readonly today: LocalDate
  /** The tables' owner: makes and reads the bare tables. */
  readonly owner: pg.Client
  read<Result>(work: Parameters<typeof snapshot<Result>>[2]): Promise<Result>
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A file of the bare queries, names in it replaced by numbers. */
export async function bareSql(
  name: string,
  numbers: Readonly<Record<string, bigint | number>> = {},
): Promise<string> {
  const text = await readFile(join(projectRoot, 'bench/sql', `${name}.sql`), 'utf8')
  return Object.entries(numbers).reduce((sql, [key, value]) => sql.replaceAll(`$${key}`, String(value)), text)
}

export async function openBooks(folder: string): Promise<Books> {
  const world = await openWorld({ dataDirectory: folder })
  const zone = 'Asia/Shanghai'
  const clock = systemClock()
  const company = await createCompany(
    world.pool,
    { code: 'BENCH', name: '测算公司', currency: 'CNY', zone },
    clock,
  )
  const scope: Scope = { company: company.id, person: null }
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query('create schema bench')
  return {
    folder,
    world,
    scope,
    today: clock.today(zone),
    owner,
    read: work => snapshot(world.pool, scope, work),
    write: work => transaction(world.pool, scope, work),
    async close() {
      await owner.end()
      await world.close()
    },
  }
}
