/** One world: a database that is set up, at this version, and open to the app's role. */

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from './embedded/index.ts'
import { migrate, readMigrations } from './migrations.ts'
import { openPool } from './pool.ts'
import { asRefusal } from './refusals.ts'
import { admitRoles, ensureRoles, rolePassword, roles } from './roles.ts'
import { closeSignInAccess, openSignInAccess } from './sign-in-access.ts'

export interface World {
  /** Sessions of the app's role. */
  readonly pool: pg.Pool
  readonly appUrl: string
  readonly ownerUrl: string
  /** For signing people in, and for the job queue: roles that reach their own schema only. */
  readonly authUrl: string
  readonly jobsUrl: string
  /** Names of the migrations applied while opening. */
  readonly migrated: readonly string[]
  /** Called when an embedded server dies while the program lives. */
  onDatabaseExit(callback: () => void): void
  /** For one who is given its address: closing will then leave an embedded server running. */
  leaveRunning(): void
  close(): Promise<void>
}

export interface WorldOptions {
  readonly dataDirectory: string
  /** Any PostgreSQL 15 or newer; its user may create roles. Without it the embedded server is used. */
  readonly databaseUrl?: string | undefined
  readonly poolSize?: number
}

const embeddedDatabase = 'huikuan'

export async function openWorld(options: WorldOptions): Promise<World> {
  if (options.databaseUrl) {
    const secret = await clusterSecret(options.databaseUrl, options.dataDirectory)
    return open(options.databaseUrl, secret, options, async () => {})
  }
  const server = await openEmbedded({ dataDirectory: options.dataDirectory })
  let stays = false
  const release = () => (stays ? server.leaveRunning() : server.close())
  try {
    const url = new URL(server.adminUrl)
    const secret = decodeURIComponent(url.password)
    url.pathname = `/${embeddedDatabase}`
    const world = await open(url.href, secret, options, release, server.adminUrl)
    return {
      ...world,
      onDatabaseExit: callback => server.onExit(callback),
      leaveRunning: () => {
        stays = true
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function open(
  adminUrl: string,
  secret: string,
  options: WorldOptions,
  release: () => Promise<void>,
  clusterUrl?: string,
): Promise<World> {
  const migrated = (await isCurrent(adminUrl, secret)) ? [] : await setUp(adminUrl, secret, clusterUrl)
  const appUrl = loginUrl(adminUrl, secret, roles.app)
  const pool = openPool(appUrl, { max: options.poolSize ?? 10 })
  const authUrl = loginUrl(adminUrl, secret, roles.auth)
  openSignInAccess(pool, authUrl, secret)
  return {
    pool,
    appUrl,
    ownerUrl: loginUrl(adminUrl, secret, roles.owner),
    authUrl,
    jobsUrl: loginUrl(adminUrl, secret, roles.jobs),
    migrated,
    onDatabaseExit: () => {},
    leaveRunning: () => {},
    async close() {
      await closeSignInAccess(pool)
      await pool.end()
      await release()
    },
  }
}

/** The same connection for another role of ours. */
export function loginUrl(adminUrl: string, secret: string, role: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword(secret, role)
  return url.href
}

/** Whether the migrator can log in and finds every migration applied: the usual start, one connection long. */
async function isCurrent(adminUrl: string, secret: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: loginUrl(adminUrl, secret, roles.migrator),
    application_name: 'huikuan set-up',
  })
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from kernel.migration',
    )
    const applied = new Map(rows.map(row => [row.name, row.checksum]))
    const migrations = await readMigrations()
    return (
      rows.length === migrations.length && migrations.every(each => applied.get(each.name) === each.checksum)
    )
  } catch {
    // Whatever is missing or wrong is made or named by the set-up.
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function setUp(adminUrl: string, secret: string, clusterUrl?: string): Promise<string[]> {
  try {
    if (clusterUrl) await createDatabase(clusterUrl, embeddedDatabase)
    await connected(adminUrl, async admin => {
      await ensureRoles(admin, secret)
      await admitRoles(admin, decodeURIComponent(new URL(adminUrl).pathname.slice(1)))
    })
    return await connected(loginUrl(adminUrl, secret, roles.migrator), migrator => migrate(migrator))
  } catch (error) {
    throw asRefusal(error)
  }
}

async function createDatabase(clusterUrl: string, name: string): Promise<void> {
  await connected(clusterUrl, async admin => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    try {
      await admin.query(`create database ${name}`)
    } catch (error) {
      // Another program made it between the look and the statement.
      if (!(error instanceof pg.DatabaseError) || (error.code !== '42P04' && error.code !== '23505'))
        throw error
    }
  })
}

export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'huikuan set-up' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** What role passwords are derived from: the URL's own password, else a secret kept in the data folder. */
async function clusterSecret(databaseUrl: string, dataDirectory: string): Promise<string> {
  const { password } = new URL(databaseUrl)
  if (password) return decodeURIComponent(password)
  const file = join(dataDirectory, 'database-secret')
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(file, 'utf8')
}
