import type pg from 'pg'

/**
 * Follows the sessions a pool opens, to break them off in the middle of their statements: the database rolls back, and
 * whoever waited for them fails and unwinds.
 */
export function followSessions(pool: pg.Pool): { breakOff(): void } {
  const open = new Set<pg.PoolClient>()
  pool.on('connect', client => open.add(client))
  pool.on('remove', client => open.delete(client))
  return {
    breakOff() {
      for (const client of open) endSession(client)
    },
  }
}

/** A pooled client is a whole client; only the pool's types hide that it can be ended. */
function endSession(client: pg.PoolClient): void {
  const session = client as pg.PoolClient & Pick<pg.Client, 'end'>
  session.end().catch(() => {})
}
