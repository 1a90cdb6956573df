/** One attempt at a run: what ends it, what is tried again, what is set aside. */
import type pg from 'pg'
import type { Actor, Company } from '../cli/context.ts'
import { asRefusal } from '../database/refusals.ts'
import { type Scope, transaction } from '../database/transaction.ts'
import type { Clock } from '../dates.ts'
import type { CompanyId, PersonId } from '../ids.ts'
import { Problem } from '../problem.ts'
import type { Uploads } from '../uploads/uploads.ts'
import { refuse } from './errors.ts'
import type { Job, JobEnd, JobWork } from './job.ts'
import { keptProblem } from './kept-problem.ts'
import { beginAttempt, endAttempt, noteProgress, type Run } from './store.ts'

/** Whom a job works for; the program's composition answers. */
export interface JobPeople {
  companies(pool: pg.Pool): Promise<readonly Company[]>
  /** The person with the rights of this moment, or the program itself; undefined for one no longer admitted. */
  asker(
    pool: pg.Pool,
    company: CompanyId,
    person: PersonId | null,
  ): Promise<{ company: Company; person: Actor | null; scope: Scope } | undefined>
  requirePermission(role: string, permission: string): void
}

export interface JobHost {
  readonly jobs: readonly Job[]
  readonly people: JobPeople
  readonly clock: Clock
  readonly uploads: Uploads
  pool(): pg.Pool
  onBug(error: unknown, run: { readonly kind: string; readonly run: string }): void
}

/** Says that the run is to be tried again later; the queue waits longer each time. */
export class TryAgain extends Error {
  constructor(options: ErrorOptions) {
    super('to be tried again', options)
  }
}

class TakenOver extends Error {}

class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly result: unknown,
  ) {
    super(problem.message)
  }
}

/** Outages and bugs end in {@link TryAgain}, unless it is the last attempt; everything else resolves. */
export async function attempt(
  host: JobHost,
  company: CompanyId,
  id: bigint,
  { isLast, stopping }: { readonly isLast: boolean; readonly stopping: AbortSignal },
): Promise<void> {
  const pool = host.pool()
  const system = { company, person: null }
  const run = await transaction(pool, system, tx => beginAttempt(tx, id))
  if (!run) return
  const job = host.jobs.find(each => each.name === run.kind)
  if (!job) {
    // Asked for by another version of the program, which may still come for it.
    await close(pool, system, run, 'waiting')
    throw new TryAgain({ cause: `no job '${run.kind}' in this version` })
  }
  const asker = await host.people.asker(pool, company, run.personId)
  if (!asker) {
    await close(pool, system, run, 'failed', refuse('job-asker-gone', {}))
    return
  }
  const progress = new Progress(pool, system, run)
  const work = workOf(host, pool, asker, run, progress, stopping)
  const end = await carryOut(host, job, work, run, isLast, system)
  await progress.settled
  if (end === undefined) return
  await job.over(work, run.payload, end)
}

async function carryOut(
  host: JobHost,
  job: Job,
  work: JobWork,
  run: Run,
  isLast: boolean,
  system: Scope,
): Promise<JobEnd | undefined> {
  try {
    if (job.permission !== undefined && work.person)
      host.people.requirePermission(work.person.role, job.permission)
    const result = await job.run(work, run.payload)
    await close(work.pool, system, run, 'done', undefined, result)
    return 'done'
  } catch (error) {
    if (error instanceof TakenOver) return undefined
    if (error instanceof Refused) {
      await close(work.pool, system, run, 'failed', error.problem, error.result)
      return 'failed'
    }
    const refusal = asRefusal(error)
    if (refusal instanceof Problem && !isOutage(refusal)) {
      await close(work.pool, system, run, 'failed', refusal)
      return 'failed'
    }
    if (!(refusal instanceof Problem)) host.onBug(error, { kind: run.kind, run: String(run.id) })
    const problem =
      refusal instanceof Problem
        ? refusal
        : refuse('job-broke', { run: String(run.id), attempts: run.attempts })
    await close(work.pool, system, run, isLast ? 'set_aside' : 'waiting', problem)
    if (isLast) return 'set_aside'
    throw new TryAgain({ cause: error })
  }
}

/** What a later attempt may not meet again, whatever was asked for. */
const isOutage = ({ type, status }: Problem) => status >= 500 || type === 'busy'

async function close(
  pool: pg.Pool,
  system: Scope,
  run: Run,
  state: JobEnd | 'waiting',
  problem?: Problem,
  result?: unknown,
): Promise<void> {
  await transaction(pool, system, tx =>
    endAttempt(tx, run.id, run.attempts, {
      state,
      result,
      ...(problem ? { problem: keptProblem(problem) } : {}),
    }),
  )
}

function workOf(
  { clock, uploads }: JobHost,
  pool: pg.Pool,
  { company, person, scope }: { company: Company; person: Actor | null; scope: Scope },
  run: Run,
  progress: Progress,
  stopping: AbortSignal,
): JobWork {
  return {
    run: run.id,
    pool,
    company,
    person,
    scope: { ...scope, maker: run.makerId, origin: `job ${run.id}` },
    clock,
    today: clock.today(company.zone),
    uploads,
    stopping,
    progress: (done, total) => progress.tell(done, total),
    async finish(tx, result) {
      if (!(await endAttempt(tx, run.id, run.attempts, { state: 'done', result }))) throw new TakenOver()
    },
    fail(problem, result) {
      throw new Refused(problem, result)
    },
  }
}

/** Written at most once a second, and never two at a time. */
class Progress {
  settled: Promise<void> = Promise.resolve()
  #writing = false
  #next = 0

  constructor(
    private readonly pool: pg.Pool,
    private readonly scope: Scope,
    private readonly run: Run,
  ) {}

  tell(done: number, total?: number): void {
    if (this.#writing || performance.now() < this.#next) return
    this.#writing = true
    this.#next = performance.now() + 1000
    this.settled = transaction(this.pool, this.scope, tx =>
      noteProgress(tx, this.run.id, this.run.attempts, done, total ?? null),
    )
      // What is known of the progress is no reason to end the work.
      .catch(() => {})
      .finally(() => {
        this.#writing = false
      })
  }
}
