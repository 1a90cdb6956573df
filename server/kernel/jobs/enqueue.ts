import type { z } from 'zod'
import type { Transaction } from '../database/transaction.ts'
import { refuse } from './errors.ts'
import type { Job } from './job.ts'
import { insertRun, queueRun, type Run, reopenRun } from './store.ts'

/**
 * Asks for a run in the caller's transaction: rolled back, nobody ever hears of it. The run has the rights of the person of
 * the transaction. Undefined when there is one for the occasion already.
 */
export async function enqueue(
  tx: Transaction,
  job: Job,
  payload: z.input<z.ZodType>,
  occasion: string | null = null,
): Promise<bigint | undefined> {
  job.payload.parse(payload)
  const run = await insertRun(tx, { kind: job.name, payload, occasion })
  if (run !== undefined) await putInQueue(tx, job, run)
  return run
}

export function putInQueue(tx: Transaction, job: Job, run: bigint): Promise<void> {
  return queueRun(tx, run, job.attempts, job.serial ? `${job.name}:${tx.company}` : null)
}

/** Tries again what failed or was set aside. Refuses `job-not-retried`. */
export async function retryRun(tx: Transaction, jobs: readonly Job[], run: Run): Promise<Run> {
  const job = jobs.find(each => each.name === run.kind)
  const reopened = job && (await reopenRun(tx, run.id))
  if (!reopened) throw refuse('job-not-retried', { run: String(run.id), state: run.state })
  await putInQueue(tx, job, run.id)
  return reopened
}
