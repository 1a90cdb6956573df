/** SQL of the runs of jobs. */
import type { Reader, Transaction } from '../database/transaction.ts'
import type { Instant } from '../dates.ts'
import type { PersonId } from '../ids.ts'
import type { KeptProblem } from './kept-problem.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'set_aside'

export interface Run {
  readonly id: bigint
  readonly kind: string
  readonly occasion: string | null
  readonly personId: PersonId | null
  /** Who made the API key by which it was asked for, where that is somebody else. */
  readonly makerId: PersonId | null
  readonly payload: unknown
  readonly state: RunState
  readonly done: number
  readonly total: number | null
  readonly attempts: number
  readonly queuedAt: Instant
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly result: unknown
  readonly problem: KeptProblem | null
}

const columns = `id, kind, occasion, person_id as "personId", maker_id as "makerId", payload, state, done, total, attempts,
  queued_at as "queuedAt", started_at as "startedAt", finished_at as "finishedAt", result, problem`

/** Undefined when there is a run of that kind for the occasion already. */
export async function insertRun(
  tx: Transaction,
  run: { readonly kind: string; readonly payload: unknown; readonly occasion: string | null },
): Promise<bigint | undefined> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into kernel.job_run (company_id, kind, occasion, person_id, payload) values ($1, $2, $3, $4, $5)
     on conflict (company_id, kind, occasion) do nothing returning id`,
    [tx.company, run.kind, run.occasion, tx.person, json(run.payload)],
  )
  return row?.id
}

export async function queueRun(
  tx: Transaction,
  run: bigint,
  attempts: number,
  queue: string | null,
): Promise<void> {
  await tx.rows('select kernel.enqueue_run($1, $2, $3)', [run, attempts, queue])
}

/** Begins the next attempt; undefined when the run has ended already. */
export async function beginAttempt(tx: Transaction, run: bigint): Promise<Run | undefined> {
  const [row] = await tx.rows<Run>(
    `update kernel.job_run set state = 'running', attempts = attempts + 1, started_at = now(), done = 0, total = null
     where company_id = $1 and id = $2 and state in ('waiting', 'running') returning ${columns}`,
    [tx.company, run],
  )
  return row
}

export async function noteProgress(
  tx: Transaction,
  run: bigint,
  attempt: number,
  done: number,
  total: number | null,
): Promise<void> {
  await tx.rows(
    `update kernel.job_run set done = $4, total = $5
     where company_id = $1 and id = $2 and attempts = $3 and state = 'running'`,
    [tx.company, run, attempt, done, total],
  )
}

/** Ends the attempt, in one of the final states or waiting for the next; false when it is not the current one. */
export async function endAttempt(
  tx: Transaction,
  run: bigint,
  attempt: number,
  end: { readonly state: RunState; readonly result?: unknown; readonly problem?: KeptProblem },
): Promise<boolean> {
  const rows = await tx.rows(
    `update kernel.job_run set state = $4, result = $5, problem = $6, done = case when $4 = 'done' then coalesce(total, done) else done end,
       finished_at = case when $4 = 'waiting' then null else now() end
     where company_id = $1 and id = $2 and attempts = $3 and state = 'running' returning id`,
    [tx.company, run, attempt, end.state, json(end.result), json(end.problem)],
  )
  return rows.length > 0
}

/** Sets aside a run whose program ended while it ran, as often as it was tried. */
export async function setAside(tx: Transaction, run: bigint, problem: KeptProblem): Promise<void> {
  await tx.rows(
    `update kernel.job_run set state = 'set_aside', problem = $3, finished_at = now()
     where company_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [tx.company, run, json(problem)],
  )
}

/** Back to waiting; undefined unless it had failed or was set aside. */
export async function reopenRun(tx: Transaction, run: bigint): Promise<Run | undefined> {
  const [row] = await tx.rows<Run>(
    `update kernel.job_run set state = 'waiting', problem = null, finished_at = null
     where company_id = $1 and id = $2 and state in ('failed', 'set_aside') returning ${columns}`,
    [tx.company, run],
  )
  return row
}

export async function findRun(reader: Reader, run: bigint): Promise<Run | undefined> {
  const [row] = await reader.rows<Run>(
    `select ${columns} from kernel.job_run where company_id = $1 and id = $2`,
    [reader.company, run],
  )
  return row
}

export async function findRunFor(reader: Reader, kind: string, occasion: string): Promise<Run | undefined> {
  const [row] = await reader.rows<Run>(
    `select ${columns} from kernel.job_run where company_id = $1 and kind = $2 and occasion = $3`,
    [reader.company, kind, occasion],
  )
  return row
}

export interface RunWish {
  readonly state: RunState | null
  readonly kind: string | null
  /** Only those this person asked for. */
  readonly person: PersonId | null
  readonly below: bigint | null
  readonly limit: number
}

/** Newest first. */
export async function listRuns(reader: Reader, wish: RunWish): Promise<Run[]> {
  return reader.rows<Run>(
    `select ${columns} from kernel.job_run
     where company_id = $1 and ($2::text is null or state = $2) and ($3::text is null or kind = $3)
       and ($4::bigint is null or person_id = $4) and ($5::bigint is null or id < $5)
     order by id desc limit $6`,
    [reader.company, wish.state, wish.kind, wish.person, wish.below, wish.limit],
  )
}

export async function unfinishedRuns(reader: Reader): Promise<{ id: bigint; kind: string }[]> {
  return reader.rows(
    `select id, kind from kernel.job_run where company_id = $1 and state in ('waiting', 'running') order by id`,
    [reader.company],
  )
}

export async function countByState(reader: Reader): Promise<{ state: RunState; runs: number }[]> {
  return reader.rows(
    `select state, count(*)::integer as runs from kernel.job_run
     where company_id = $1 and state in ('waiting', 'running', 'set_aside') group by state`,
    [reader.company],
  )
}

export async function forgetOldRuns(tx: Transaction): Promise<void> {
  await tx.rows(
    `delete from kernel.job_run where company_id = $1 and finished_at < now() - interval '90 days'`,
    [tx.company],
  )
}

export async function forgetOldRequests(tx: Transaction): Promise<void> {
  await tx.rows(
    `delete from kernel.idempotent_request where company_id = $1 and recorded_at < now() - interval '3 days'`,
    [tx.company],
  )
}

const json = (value: unknown) =>
  value === undefined
    ? null
    : JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? each.toString() : each))
