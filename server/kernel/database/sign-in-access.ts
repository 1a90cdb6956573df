/**
 * What belongs to a database beside the sessions of the app's role: those of the role that signs people in, and secrets
 * derived from the cluster's. Found by the app's pool, which is what everything that serves people is given.
 */
import { createHmac } from 'node:crypto'
import pg from 'pg'

export interface SignInAccess {
  /** Sessions of huikuan_auth, in whose own schema every table name is looked up. */
  readonly pool: pg.Pool
  /** The same in every program that knows the cluster's secret, another one for each purpose, stored nowhere. */
  secretFor(purpose: string): string
}

const accesses = new WeakMap<pg.Pool, SignInAccess>()

/** To be closed with the app's pool: see `closeSignInAccess`. Connects when first asked. */
export function openSignInAccess(app: pg.Pool, url: string, clusterSecret: string): void {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'huikuan sign-in',
    // Whoever signs people in reads instants as Date, unlike us.
    options: '-c timezone=UTC -c search_path=auth',
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  accesses.set(app, {
    pool,
    secretFor: purpose =>
      createHmac('sha256', clusterSecret).update(`huikuan ${purpose}`).digest('base64url'),
  })
}

export function signInAccess(app: pg.Pool): SignInAccess {
  const access = accesses.get(app)
  if (!access) throw new Error('nobody can sign in through this pool')
  return access
}

export async function closeSignInAccess(app: pg.Pool): Promise<void> {
  await accesses.get(app)?.pool.end()
  accesses.delete(app)
}
