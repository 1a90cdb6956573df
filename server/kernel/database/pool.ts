import pg from 'pg'
import { typeParsers } from './rows.ts'

/** A pool whose sessions speak UTC and are recognised as ours by the supervisor of the embedded server. */
export function openPool(url: string, options: { max?: number; purpose?: string } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: `huikuan ${options.purpose ?? 'app'}`,
    types: typeParsers,
    options: '-c timezone=UTC',
    idleTimeoutMillis: 30_000,
  })
  // A connection lost to a restart of the server must not take the program down, idle or at work: its queries fail by
  // themselves, and the next one reconnects.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}
