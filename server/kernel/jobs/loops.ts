/** Small work that goes on and on while the program stays up: nobody asked for it, and nobody waits for one run of it. */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Clock } from '../dates.ts'

export interface Loop {
  readonly name: string
  readonly everySeconds: number
  run(pool: pg.Pool, clock: Clock): Promise<unknown>
}

export interface LoopSurroundings {
  /** Undefined while there is no database to work on. */
  pool(): pg.Pool | undefined
  readonly clock: Clock
  onFailure(loop: Loop, error: unknown): void
}

/** Runs each over and over, never two of one at a time; the answer stops them, after the run they are in. */
export function runLoops(loops: readonly Loop[], surroundings: LoopSurroundings): () => Promise<void> {
  const stopping = new AbortController()
  const running = loops.map(loop => runAgainAndAgain(loop, surroundings, stopping.signal))
  return async () => {
    stopping.abort()
    await Promise.all(running)
  }
}

async function runAgainAndAgain(
  loop: Loop,
  surroundings: LoopSurroundings,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    const pool = surroundings.pool()
    try {
      if (pool) await loop.run(pool, surroundings.clock)
    } catch (error) {
      surroundings.onFailure(loop, error)
    }
    await pause(1000 * loop.everySeconds, undefined, { signal: stopping }).catch(() => {})
  }
}
