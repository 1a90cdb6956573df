/** A world for a program that stays: when its database is lost it is opened again, started anew if need be. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { World } from './world.ts'

export interface Keeping {
  open(): Promise<World>
  onLost(): void
  /** Called each time a world stands again after it was lost. */
  onBack(world: World): void
  /** An attempt to open it again has failed; the next follows. */
  onFailure(error: unknown): void
}

export interface KeptWorld {
  /** The one that stands, or the lost one while there is none: its statements then fail. */
  readonly current: World
  close(): Promise<void>
}

const checkEveryMilliseconds = 5000
const pauseMilliseconds = { first: 100, longest: 3000 }

/** Opens the world; what the first opening refuses is thrown. */
export async function keepWorld(keeping: Keeping): Promise<KeptWorld> {
  let current = await keeping.open()
  const closing = new AbortController()
  const watching = (async () => {
    while (!closing.signal.aborted) {
      await lossOf(current, closing.signal)
      if (closing.signal.aborted) return
      keeping.onLost()
      const next = await reopen(keeping, closing.signal)
      if (!next) return
      // The new one first: were nobody left on an embedded server, closing the old one would stop it.
      const lost = current
      current = next
      void lost.close().catch(() => {})
      keeping.onBack(next)
    }
  })()
  return {
    get current() {
      return current
    },
    async close() {
      closing.abort()
      await watching
      await current.close()
    },
  }
}

async function reopen(keeping: Keeping, closing: AbortSignal): Promise<World | undefined> {
  for (
    let wait = pauseMilliseconds.first;
    !closing.aborted;
    wait = Math.min(2 * wait, pauseMilliseconds.longest)
  ) {
    try {
      return await keeping.open()
    } catch (error) {
      keeping.onFailure(error)
    }
    await pause(wait, undefined, { signal: closing }).catch(() => {})
  }
  return undefined
}

/** Resolves when the database no longer answers a session of its own, or when closing begins. */
async function lossOf(world: World, closing: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: world.appUrl,
    application_name: 'huikuan watch',
    connectionTimeoutMillis: checkEveryMilliseconds,
    query_timeout: checkEveryMilliseconds,
  })
  const ended = new AbortController()
  const end = () => ended.abort()
  client.on('error', end)
  client.on('end', end)
  closing.addEventListener('abort', end)
  try {
    await client.connect()
    for (;;) {
      await pause(checkEveryMilliseconds, undefined, { signal: ended.signal })
      await client.query('select 1')
    }
  } catch {
    // Whatever made it fail, the world is looked at anew.
  } finally {
    closing.removeEventListener('abort', end)
    await client.end().catch(() => {})
  }
}
