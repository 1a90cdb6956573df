/** What keeps the queue true to the runs: the dead let go, the lost found again, the day's work asked for. */
import type pg from 'pg'
import { transaction } from '../database/transaction.ts'
import type { JobHost } from './attempt.ts'
import { enqueue, putInQueue } from './enqueue.ts'
import { refuse } from './errors.ts'
import { keptProblem } from './kept-problem.ts'
import { missingFrom, releaseDead, takeExhausted } from './queue.ts'
import { dayOfLatest } from './rules.ts'
import { findRun, setAside, unfinishedRuns } from './store.ts'

/** Jobs of programs that are gone are taken over, those that killed one each time are set aside. */
export async function letGo(
  host: JobHost,
  client: pg.ClientBase,
  ownPoolId: string,
  graceSeconds: number,
): Promise<void> {
  await releaseDead(client, ownPoolId, graceSeconds)
  for (const { company, run } of await takeExhausted(client)) {
    await transaction(host.pool(), { company, person: null }, async tx => {
      const found = await findRun(tx, run)
      const problem = refuse('job-broke', { run: String(run), attempts: found?.attempts ?? 0 })
      await setAside(tx, run, keptProblem(problem))
    })
  }
}

/** Runs that wait for a queue which does not know them: one made anew, or a world that was restored. */
export async function findLost(host: JobHost, client: pg.ClientBase): Promise<void> {
  for (const company of await host.people.companies(host.pool())) {
    const scope = { company: company.id, person: null }
    const unfinished = await transaction(host.pool(), scope, unfinishedRuns)
    // Looked at after the runs: one that ends in between is missing rightly, and putting it back does nothing.
    const missing = await missingFrom(
      client,
      company.id,
      unfinished.map(run => run.id),
    )
    for (const { id, kind } of unfinished.filter(run => missing.has(run.id))) {
      const job = host.jobs.find(each => each.name === kind)
      if (job) await transaction(host.pool(), scope, tx => putInQueue(tx, job, id))
    }
  }
}

/** Asks for every daily job whose time has come in a company's zone; one that was missed is made up for once. */
export async function askDaily(host: JobHost): Promise<void> {
  for (const company of await host.people.companies(host.pool())) {
    for (const job of host.jobs) {
      if (job.daily === undefined) continue
      const day = dayOfLatest(job.daily, company.zone, host.clock)
      await transaction(host.pool(), { company: company.id, person: null }, tx => enqueue(tx, job, {}, day))
    }
  }
}
