/** Runs of jobs, for the people who asked for them and those who look after imports. */
import { z } from 'zod'
import type { Reader, Transaction } from '../database/transaction.ts'
import { cursorText, idField, pageOf, pageQuery, placeOf } from '../http/fields.ts'
import { type Call, defineRoute, type Route } from '../http/route.ts'
import type { PersonNames } from '../people.ts'
import { retryRun } from './enqueue.ts'
import { refuse } from './errors.ts'
import type { Job } from './job.ts'
import { toldProblem } from './kept-problem.ts'
import { findRun, listRuns, type Run } from './store.ts'

export interface JobRights {
  /** Whether a role sees the runs of everybody, and may try them again. */
  seesAll(role: string): boolean
  readonly names: PersonNames
}

const states = z.enum(['waiting', 'running', 'done', 'failed', 'set_aside'])

const jobDocument = z
  .object({
    id: z.string(),
    kind: z.string(),
    occasion: z.string().nullable(),
    by: z.string().nullable(),
    state: states,
    progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
    attempts: z.number().int(),
    queued_at: z.string(),
    started_at: z.string().nullable(),
    finished_at: z.string().nullable(),
    problem: z.looseObject({ type: z.string() }).nullable(),
  })
  .meta({ id: 'Job' })

const place = z.tuple([idField])

export const jobRoutes = (jobs: readonly Job[], rights: JobRights): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/jobs',
    summary: { en: 'Jobs and how they ended, newest first', 'zh-CN': '后台任务及结果（最近在前）' },
    tag: 'jobs',
    permission: 'read',
    access: 'read',
    query: z.object({ ...pageQuery, state: states.optional(), kind: z.string().max(100).optional() }),
    answers: { 200: pageOf('jobs', jobDocument) },
    async run(reader, { query }, call) {
      const below = placeOf(query.after, place)?.[0]
      const runs = await listRuns(reader, {
        state: query.state ?? null,
        kind: query.kind ?? null,
        person: rights.seesAll(call.person.role) ? null : call.person.id,
        below: below ?? null,
        limit: query.limit + 1,
      })
      const page = runs.slice(0, query.limit)
      const last = page.at(-1)
      const next = runs.length > page.length && last ? cursorText([last.id]) : null
      return { body: { jobs: await tell(reader, page, call, rights), next } }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/jobs/:id',
    summary: { en: 'One job', 'zh-CN': '单个任务' },
    tag: 'jobs',
    permission: 'read',
    access: 'read',
    params: z.object({ id: idField }),
    answers: { 200: jobDocument },
    async run(reader, { params }, call) {
      const run = await needRun(reader, params.id, call, rights)
      const [told] = await tell(reader, [run], call, rights)
      return { body: told }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/jobs/:id/retry',
    summary: { en: 'Try again what failed or was set aside', 'zh-CN': '重试失败或搁置的任务' },
    tag: 'jobs',
    permission: 'import',
    access: 'write',
    params: z.object({ id: idField }),
    answers: { 202: jobDocument },
    async run(tx: Transaction, { params }, call) {
      const run = await needRun(tx, params.id, call, rights)
      const reopened = await retryRun(tx, jobs, run)
      const [told] = await tell(tx, [reopened], call, rights)
      return { status: 202, body: told }
    },
  }),
]

/** Refuses `job-unknown`, also for a run that only others may see. */
async function needRun(reader: Reader, id: bigint, { person }: Call, rights: JobRights): Promise<Run> {
  const run = await findRun(reader, id)
  if (!run || !(rights.seesAll(person.role) || run.personId === person.id))
    throw refuse('job-unknown', { run: String(id) })
  return run
}

async function tell(reader: Reader, runs: readonly Run[], { language }: Call, { names }: JobRights) {
  const people = runs.some(run => run.personId !== null) ? await names(reader) : new Map<never, string>()
  return runs.map(run => ({
    id: String(run.id),
    kind: run.kind,
    occasion: run.occasion,
    by: run.personId === null ? null : (people.get(run.personId) ?? null),
    state: run.state,
    progress: { done: run.done, total: run.total },
    attempts: run.attempts,
    queued_at: run.queuedAt,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    problem: run.problem ? toldProblem(run.problem, language) : null,
  }))
}
