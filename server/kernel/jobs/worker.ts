/** Hands for the queue: one program's share of the work. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Job as QueueJob, Runner, TaskList } from 'graphile-worker'
import pg from 'pg'
import { attempt, type JobHost } from './attempt.ts'
import { askDaily, findLost, letGo } from './care.ts'
import { declareLiving, queuedOf } from './queue.ts'

export interface WorkerOptions {
  /** The queue's own role. */
  readonly jobsUrl: string
  readonly host: JobHost
  readonly hands?: number
  /** How often the dead are looked for; everything else is looked after every twelfth time. */
  readonly careSeconds?: number
  /** How long a job may be held by a program that has not declared itself. */
  readonly graceSeconds?: number
  onCareFailure(error: unknown): void
}

export interface JobWorker {
  /** Resolves when it can no longer work: the queue was lost, or it was stopped. */
  readonly ended: Promise<void>
  /** Takes no more, waits for what it runs, then breaks that off; what is broken off is carried out again later. */
  stop(graceMilliseconds: number): Promise<void>
}

const breakOffMilliseconds = 2000

export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const pool = queuePool(options.jobsUrl, (options.hands ?? 3) + 3)
  const guard = new pg.Client({ connectionString: options.jobsUrl, application_name: 'huikuan jobs' })
  const lost = new AbortController()
  const stopping = new AbortController()
  guard.on('error', () => lost.abort())
  guard.on('end', () => lost.abort())
  try {
    await guard.connect()
    let ownPoolId = ''
    const runner = await startRunner(pool, options, stopping.signal, poolId => {
      ownPoolId = poolId
      return declareLiving(guard, poolId)
    })
    runner.promise.catch(() => {}).finally(() => lost.abort())
    const caring = careFor(options, guard, ownPoolId, lost.signal)
    const ended = new Promise<void>(resolve => lost.signal.addEventListener('abort', () => resolve()))
    return {
      ended,
      async stop(graceMilliseconds) {
        const done = runner.stop().catch(() => {})
        if (!(await within(graceMilliseconds, done))) {
          stopping.abort()
          if (!(await within(breakOffMilliseconds, done))) runner.kill().catch(() => {})
          await within(breakOffMilliseconds, done)
        }
        lost.abort()
        await caring
        await close(pool, guard)
      },
    }
  } catch (error) {
    await close(pool, guard)
    throw error
  }
}

async function startRunner(
  pool: pg.Pool,
  { host, hands = 3 }: WorkerOptions,
  stopping: AbortSignal,
  declare: (poolId: string) => Promise<void>,
): Promise<Runner> {
  // Loaded here: commands that queue nothing start without it.
  const { EventEmitter } = await import('node:events')
  const { Logger, run } = await import('graphile-worker')
  const events = new EventEmitter()
  let declared: Promise<void> | undefined
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    declared = declare(workerPool.id)
    declared.catch(() => {})
  })
  const tasks: TaskList = {
    run: async (_payload, helpers) => {
      await declared
      await perform(host, helpers.job, stopping)
    },
  }
  return run({
    pgPool: pool,
    taskList: tasks,
    concurrency: hands,
    pollInterval: 2000,
    noHandleSignals: true,
    events,
    // Each run tells for itself how it went; the queue's own log would repeat payloads and stacks.
    logger: new Logger(() => () => {}),
  })
}

async function perform(host: JobHost, job: QueueJob, stopping: AbortSignal): Promise<void> {
  for (const { company, run } of queuedOf(job.key)) {
    await attempt(host, company, run, { isLast: job.attempts >= job.max_attempts, stopping })
  }
}

async function careFor(
  { host, careSeconds = 5, graceSeconds = 2, onCareFailure }: WorkerOptions,
  guard: pg.Client,
  ownPoolId: string,
  ended: AbortSignal,
): Promise<void> {
  for (let round = 0; !ended.aborted; round++) {
    try {
      await letGo(host, guard, ownPoolId, graceSeconds)
      if (round % 12 === 0) {
        await askDaily(host)
        await findLost(host, guard)
      }
    } catch (error) {
      if (!ended.aborted) onCareFailure(error)
    }
    await pause(1000 * careSeconds, undefined, { signal: ended }).catch(() => {})
  }
}

/** Ids stay text: the queue writes its jobs as JSON, which knows no bigint. */
function queuePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'huikuan jobs' })
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

async function close(pool: pg.Pool, guard: pg.Client): Promise<void> {
  await within(
    breakOffMilliseconds,
    Promise.allSettled([pool.end(), guard.end()]).then(() => {}),
  )
}

/** Whether it was settled by then. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const timer = new AbortController()
  const late = pause(milliseconds, false, { signal: timer.signal, ref: true }).catch(() => false)
  const done = await Promise.race([work.then(() => true), late])
  timer.abort()
  return done
}
