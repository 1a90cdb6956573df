/** Work beside the program while it stays up. */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

export interface Job {
  readonly name: string
  readonly everySeconds: number
  run(pool: pg.Pool): Promise<unknown>
}

export interface JobSurroundings {
  /** Undefined while there is no database to work on. */
  pool(): pg.Pool | undefined
  onFailure(job: Job, error: unknown): void
}

/** Runs each job over and over, never two of one at a time; the answer stops them, after the run they are in. */
export function runJobs(jobs: readonly Job[], surroundings: JobSurroundings): () => Promise<void> {
  const stopping = new AbortController()
  const loops = jobs.map(job => runAgainAndAgain(job, surroundings, stopping.signal))
  return async () => {
    stopping.abort()
    await Promise.all(loops)
  }
}

async function runAgainAndAgain(
  job: Job,
  surroundings: JobSurroundings,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    const pool = surroundings.pool()
    try {
      if (pool) await job.run(pool)
    } catch (error) {
      surroundings.onFailure(job, error)
    }
    await pause(1000 * job.everySeconds, undefined, { signal: stopping }).catch(() => {})
  }
}
