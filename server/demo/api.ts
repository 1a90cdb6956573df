/** The demo from the page: only the owner, only while nothing stands in the one company there is. */
import type pg from 'pg'
import { z } from 'zod'
import type { Company } from '../kernel/cli/context.ts'
import type { Reader, Transaction } from '../kernel/database/transaction.ts'
import { type Call, defineRoute, type Route } from '../kernel/http/route.ts'
import { enqueue } from '../kernel/jobs/enqueue.ts'
import type { Job } from '../kernel/jobs/job.ts'
import { findRunFor } from '../kernel/jobs/store.ts'
import type { Problem } from '../kernel/problem.ts'
import { listCompanies } from '../modules/identity/index.ts'
import { demoJobName, demoOccasion } from './demo-job.ts'
import { refuse } from './errors.ts'
import { isEmpty } from './store.ts'

const demoState = z
  .object({
    possible: z.boolean(),
    /** Why not, in words. */
    why: z.string().nullable(),
    job: z.string().nullable(),
  })
  .meta({ id: 'DemoState' })

export const demoRoutes = (job: Job): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/demo',
    summary: { en: 'Whether the demo can be put in, and its job', 'zh-CN': '能否放入演示数据及其任务' },
    tag: 'jobs',
    permission: 'administer',
    access: 'read',
    answers: { 200: demoState },
    async run(reader, _input, call) {
      const run = await findRunFor(reader, demoJobName, demoOccasion)
      const fault = run ? undefined : await faultOf(reader, call)
      return {
        body: {
          possible: !run && !fault,
          why: fault ? fault.toDocument(call.language).detail : null,
          job: run ? String(run.id) : null,
        },
      }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/demo',
    summary: { en: 'Put the demo in, as a job', 'zh-CN': '放入演示数据（后台任务）' },
    tag: 'jobs',
    permission: 'administer',
    access: 'write',
    body: z.strictObject({}),
    answers: { 202: z.object({ job: z.string() }) },
    async run(tx: Transaction, _input, call) {
      const begun = await findRunFor(tx, demoJobName, demoOccasion)
      if (begun) return { status: 202, body: { job: String(begun.id) } }
      const fault = await faultOf(tx, call)
      if (fault) throw fault
      const run = await enqueue(tx, job, {}, demoOccasion)
      return { status: 202, body: { job: String(run) } }
    },
  }),
]

async function faultOf(reader: Reader, { pool, company }: Call): Promise<Problem | undefined> {
  if (company.currency !== 'CNY') return refuse('demo-in-yuan', { currency: company.currency })
  const empty = (await isOnly(pool, company)) && (await isEmpty(reader))
  return empty ? undefined : refuse('demo-not-empty', {})
}

const isOnly = async (pool: pg.Pool, company: Company) =>
  (await listCompanies(pool)).every(({ id }) => id === company.id)
