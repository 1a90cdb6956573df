/** Our standing connection: it tells when the server dies, and its lock tells who is the last to leave. */
import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import type { Layout } from './layout.ts'
import { isSameFolder } from './postmaster.ts'
import { folderProblem, refuse } from './problems.ts'
import { adminName } from './set-up.ts'

/** Every program using the server holds it shared; who gets it alone may stop the server. */
const usersLock = '-7305318420'

export interface Keeper {
  /** The connection is gone, by whatever cause; called at once when it already is. */
  onLost(callback: () => void): void
  /** Leaves; true when no other program is left. It then keeps newcomers out until the server is down. */
  leave(): Promise<boolean>
  end(): Promise<void>
}

export async function adminUrl(layout: Layout, port: number): Promise<string> {
  const password = await readFile(layout.password, 'utf8').catch(error => {
    throw folderProblem(error, layout.data)
  })
  return `postgres://${adminName}:${password.trim()}@127.0.0.1:${port}/postgres`
}

/** pg has these two, its types do not. */
interface Background {
  ref(): void
  unref(): void
}

/** Undefined: not now (starting, stopping, or not our server at all); look again. */
export async function connectKeeper(layout: Layout, url: string): Promise<Keeper | undefined> {
  const client = newClient(url)
  const lost = new Promise<void>(resolve => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  try {
    await client.connect()
    const found = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    if (!(await isSameFolder(found.rows[0]?.folder ?? '', layout.cluster))) throw new Error('another cluster')
    // Waits while somebody is stopping the server, and fails when it has stopped.
    await client.query(`select pg_advisory_lock_shared(${usersLock})`)
  } catch (error) {
    await client.end().catch(() => {})
    if (isWrongPassword(error)) {
      const reason = 'the password in the data folder is not the one of the database'
      throw refuse('database-does-not-start', { reason, log: layout.log })
    }
    return undefined
  }
  client.unref()
  return keeperOf(client, lost)
}

function newClient(url: string) {
  const settings = {
    connectionString: url,
    application_name: 'huikuan keeper',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  }
  return new Client(settings) as Client & Background
}

function keeperOf(client: Client & Background, lost: Promise<void>): Keeper {
  return {
    onLost: callback => void lost.then(callback),
    leave: async () => {
      client.ref()
      // Given up first: two that leave at once and both still held it would each see the other and stay.
      await client.query(`select pg_advisory_unlock_shared(${usersLock})`)
      const got = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${usersLock}) as alone`)
      return got.rows[0]?.alone === true
    },
    end: () => {
      // Without this a program with nothing else to do would exit in the middle of it.
      client.ref()
      return client.end().catch(() => {})
    },
  }
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01'
}
