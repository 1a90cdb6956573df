/** A worker for a program that stays: when the queue is lost it is found again once the database is back. */
import { setTimeout as pause } from 'node:timers/promises'
import { type JobWorker, startWorker, type WorkerOptions } from './worker.ts'

export interface KeptWorkerOptions extends Omit<WorkerOptions, 'jobsUrl'> {
  /** Undefined while there is no database to work on. */
  jobsUrl(): string | undefined
  onFailure(error: unknown): void
}

const retryMilliseconds = 1000

/** The answer stops it, see {@link JobWorker.stop}. */
export function keepWorker(options: KeptWorkerOptions): (graceMilliseconds: number) => Promise<void> {
  const stopping = new AbortController()
  const stopped = new Promise<void>(resolve => stopping.signal.addEventListener('abort', () => resolve()))
  let grace = 0
  const keeping = (async () => {
    while (!stopping.signal.aborted) {
      const jobsUrl = options.jobsUrl()
      const worker = jobsUrl === undefined ? undefined : await tryStart({ ...options, jobsUrl }, options)
      if (worker) {
        await Promise.race([worker.ended, stopped])
        await worker.stop(grace)
      }
      await pause(retryMilliseconds, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return async graceMilliseconds => {
    grace = graceMilliseconds
    stopping.abort()
    await keeping
  }
}

async function tryStart(
  options: WorkerOptions,
  { onFailure }: KeptWorkerOptions,
): Promise<JobWorker | undefined> {
  try {
    return await startWorker(options)
  } catch (error) {
    onFailure(error)
    return undefined
  }
}
