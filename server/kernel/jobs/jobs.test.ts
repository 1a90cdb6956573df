/** Jobs with the real queue on a real database; what would take hours is moved in the queue's own tables. */
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { roles } from '../database/roles.ts'
import { type Scope, snapshot, transaction } from '../database/transaction.ts'
import { loginUrl } from '../database/world.ts'
import { systemClock } from '../dates.ts'
import type { CompanyId, PersonId } from '../ids.ts'
import { type Currency, currencyOf } from '../money.ts'
import { defineProblems } from '../problem.ts'
import { testSecret } from '../testing/global-setup.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { Uploads } from '../uploads/uploads.ts'
import type { JobHost } from './attempt.ts'
import { enqueue, retryRun } from './enqueue.ts'
import { defineJob, type Job } from './job.ts'
import { findRun, type Run } from './store.ts'
import { type JobWorker, startWorker } from './worker.ts'

const refuse = defineProblems({
  'no-tea-left': {
    status: 422,
    title: { en: 'No tea left', 'zh-CN': '茶叶没了' },
    detail: { en: 'The {tin} is empty.', 'zh-CN': '{tin}空了。' },
  },
  'kettle-cold': {
    status: 503,
    title: { en: 'The kettle is cold', 'zh-CN': '水没开' },
    detail: { en: 'Wait a while.', 'zh-CN': '请稍候。' },
  },
})

describe('the queue', () => {
  const database = useTestDatabase()
  const scope = { company: 9001n as CompanyId, person: null } satisfies Scope
  const company = {
    id: scope.company,
    code: 'TEA',
    name: 'Tea',
    currency: currencyOf('CNY') as Currency,
    zone: 'Asia/Shanghai',
  }
  const workers: JobWorker[] = []
  let jobsUrl = ''
  let queue: pg.Pool

  beforeAll(async () => {
    const url = new URL(inject('adminUrl'))
    url.pathname = new URL(database.appUrl).pathname
    jobsUrl = loginUrl(url.href, testSecret, roles.jobs)
    queue = new pg.Pool({ connectionString: jobsUrl, max: 2 })
    queue.on('error', () => {})
    return () => queue.end()
  })
  afterEach(async () => {
    await Promise.all(workers.splice(0).map(worker => worker.stop(0)))
    await queue.query('delete from graphile_worker._private_jobs').catch(() => {})
    await database.owner.query('truncate kernel.job_run')
  })

  function hostOf(jobs: readonly Job[]): JobHost {
    return {
      jobs,
      clock: systemClock(),
      uploads: new Uploads('/nonexistent', 0),
      pool: () => database.pool,
      people: {
        companies: async () => [company],
        asker: async () => ({ company, person: null, scope }),
        requirePermission: () => {},
      },
      onBug: () => {},
    }
  }

  async function work(jobs: readonly Job[], more: { careSeconds?: number; graceSeconds?: number } = {}) {
    const worker = await startWorker({ jobsUrl, host: hostOf(jobs), onCareFailure: () => {}, ...more })
    workers.push(worker)
    return worker
  }

  const ask = (job: Job, payload: unknown, occasion: string | null = null) =>
    transaction(database.pool, scope, async tx => {
      const run = await enqueue(tx, job, payload, occasion)
      if (run === undefined) throw new Error('not asked for')
      return run
    })

  const look = (run: bigint) => snapshot(database.pool, scope, reader => findRun(reader, run))

  async function until(run: bigint, state: Run['state']): Promise<Run> {
    return vi.waitFor(
      async () => {
        const found = await look(run)
        expect(found?.state).toBe(state)
        if (!found) throw new Error('no run')
        return found
      },
      { timeout: 20_000, interval: 20 },
    )
  }

  /** What the queue would do after its backoff, now. */
  const skipBackoff = () =>
    queue.query(`
    update graphile_worker._private_jobs set run_at = now();
    select pg_notify('jobs:insert', '{"r":1,"count":1}')`)

  const queueIsEmpty = () =>
    vi.waitFor(async () => expect((await queue.query('select from graphile_worker.jobs')).rowCount).toBe(0))

  const kettle = (run: (payload: { cups: number }) => unknown, attempts = 8) =>
    defineJob({
      name: 'tea',
      payload: z.object({ cups: z.number() }),
      attempts,
      run: async (_work, payload) => run(payload),
    })

  describe('a job', () => {
    test('asked for by a key that another made is carried out as by such a key', async () => {
      const job = defineJob({
        name: 'tea',
        payload: z.object({}),
        run: async ({ pool, scope }) =>
          transaction(pool, scope, async tx => ({
            maker: String(tx.maker),
            told: await tx.rows("select current_setting('app.maker_id') as id"),
          })),
      })
      await work([job])
      const maker = 77n as PersonId
      const run = await transaction(database.pool, { ...scope, maker }, tx => enqueue(tx, job, {}, null))
      expect((await until(run ?? 0n, 'done')).result).toEqual({ maker: '77', told: [{ id: '77' }] })
    })

    test('is carried out once it was asked for, and its result is kept', async () => {
      const job = kettle(({ cups }) => ({ poured: cups }))
      await work([job])
      const run = await until(await ask(job, { cups: 3 }), 'done')
      expect(run).toMatchObject({ kind: 'tea', attempts: 1, result: { poured: 3 }, problem: null })
    })

    test('that was asked for before any program made a queue is found by the first one', async () => {
      await queue.query('drop schema if exists graphile_worker cascade')
      const job = kettle(() => 'found')
      const run = await ask(job, { cups: 1 })
      await work([job])
      expect(await until(run, 'done')).toMatchObject({ result: 'found' })
    })

    test('asked for in a transaction that is rolled back never was', async () => {
      const poured: number[] = []
      const job = kettle(({ cups }) => poured.push(cups))
      await work([job])
      const rolledBack = transaction(database.pool, scope, async tx => {
        await enqueue(tx, job, { cups: 100 })
        throw new Error('changed my mind')
      })
      await expect(rolledBack).rejects.toThrow('changed my mind')
      await until(await ask(job, { cups: 1 }), 'done')
      expect(poured).toEqual([1])
      await queueIsEmpty()
    })

    test('is asked for once for an occasion', async () => {
      const job = kettle(() => null)
      await ask(job, { cups: 1 }, '2026-03-31')
      await expect(ask(job, { cups: 2 }, '2026-03-31')).rejects.toThrow('not asked for')
    })

    test('that is refused fails at once with its refusal and is not tried again', async () => {
      let tried = 0
      const job = kettle(() => {
        tried += 1
        throw refuse('no-tea-left', { tin: 'green tin' })
      })
      await work([job])
      const run = await until(await ask(job, { cups: 1 }), 'failed')
      expect(run.problem).toMatchObject({ type: 'no-tea-left', facts: { tin: 'green tin' } })
      await queueIsEmpty()
      expect(tried).toBe(1)
    })

    test('that meets an outage waits longer before each further attempt', async () => {
      let tried = 0
      const job = kettle(() => {
        tried += 1
        if (tried < 3) throw refuse('kettle-cold', {})
        return 'hot'
      })
      await work([job])
      const asked = await ask(job, { cups: 1 })
      const waits: number[] = []
      for (const attempts of [1, 2]) {
        await vi.waitFor(async () => {
          const { rows } = await queue.query(
            `select extract(epoch from run_at - updated_at)::float as wait from graphile_worker.jobs
           where attempts = $1 and locked_by is null and run_at > now()`,
            [attempts],
          )
          expect(rows).toHaveLength(1)
          waits.push(rows[0].wait)
        })
        expect(await look(asked)).toMatchObject({ state: 'waiting', problem: { type: 'kettle-cold' } })
        await skipBackoff()
      }
      expect(await until(asked, 'done')).toMatchObject({ attempts: 3, result: 'hot', problem: null })
      expect(waits[1]).toBeGreaterThan((waits[0] ?? Number.NaN) * 2)
    })

    test('that always breaks is set aside with its reason, and a person can try it again', async () => {
      let broken = true
      const job = kettle(() => {
        if (broken) throw new Error('the handle came off: select secret from pantry')
        return 'mended'
      }, 2)
      await work([job])
      const asked = await ask(job, { cups: 1 })
      await until(asked, 'waiting')
      await vi.waitFor(async () => {
        await skipBackoff()
        expect((await look(asked))?.state).toBe('set_aside')
      })
      const aside = await until(asked, 'set_aside')
      expect(aside.problem).toMatchObject({ type: 'job-broke', facts: { attempts: 2 } })
      expect(JSON.stringify(aside.problem)).not.toContain('pantry')
      broken = false
      await transaction(database.pool, scope, tx => retryRun(tx, [job], aside))
      expect(await until(asked, 'done')).toMatchObject({ result: 'mended', problem: null })
    })

    test('is carried out by one of two programs that share the queue', async () => {
      const poured = new Map<number, number>()
      const job = kettle(({ cups }) => poured.set(cups, (poured.get(cups) ?? 0) + 1))
      await Promise.all([work([job]), work([job])])
      const runs = await Promise.all(Array.from({ length: 40 }, (_, cups) => ask(job, { cups })))
      for (const run of runs) await until(run, 'done')
      expect([...poured.values()]).toEqual(Array(40).fill(1))
    })

    test('ends in the transaction of its own work: both stand or neither', async () => {
      let tried = 0
      const job = defineJob({
        name: 'tea',
        payload: z.object({ cups: z.number() }),
        async run({ pool, finish }) {
          tried += 1
          await transaction(pool, scope, async tx => {
            await finish(tx, { poured: tried })
            if (tried === 1) throw refuse('kettle-cold', {})
          })
        },
      })
      await work([job])
      const asked = await ask(job, { cups: 1 })
      await vi.waitFor(async () => {
        await skipBackoff()
        expect((await look(asked))?.state).toBe('done')
      })
      expect(await look(asked)).toMatchObject({ result: { poured: 2 }, attempts: 2 })
    })

    test('of a program that died is taken over, and the dead one’s end counts no more', async () => {
      const job = kettle(() => 'by the living')
      await work([job], { careSeconds: 0.1 })
      await queue.query("select graphile_worker.add_job('other')")
      const asked = await transaction(database.pool, scope, async tx => {
        const run = await enqueue(tx, job, { cups: 1 })
        if (run === undefined) throw new Error('not asked for')
        // Taken in the same transaction by a program that nobody has heard of since.
        await tx.rows(
          "update kernel.job_run set state = 'running', attempts = 1 where company_id = $1 and id = $2",
          [tx.company, run],
        )
        return run
      })
      expect(await until(asked, 'done')).toMatchObject({ attempts: 2, result: 'by the living' })
    })
  })

  describe('what dead programs hold', () => {
    test('is let go while what living ones hold stays theirs', async () => {
      const gate = new EventTarget()
      const open = () => void gate.dispatchEvent(new Event('open'))
      onTestFinished(open)
      let begun = 0
      const slow = kettle(async () => {
        begun += 1
        await new Promise<unknown>(resolve => gate.addEventListener('open', resolve))
        return 'slowly'
      })
      await work([slow])
      const held = await ask(slow, { cups: 1 })
      await until(held, 'running')
      const dead = await ask(slow, { cups: 2 })
      await until(dead, 'running')
      await queue.query(
        `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute',
         locked_by = case when key = $1 then 'pool-gone' else locked_by end`,
        [`${scope.company}:${dead}`],
      )
      await work([slow], { careSeconds: 0.1, graceSeconds: 1 })
      await vi.waitFor(async () => expect((await look(dead))?.attempts).toBe(2), { timeout: 10_000 })
      open()
      expect(await until(held, 'done')).toMatchObject({ attempts: 1 })
      expect(await until(dead, 'done')).toMatchObject({ attempts: 2 })
      expect(begun).toBe(3)
    })

    test('is not what a program itself works on for long', async () => {
      const gate = new EventTarget()
      const open = () => void gate.dispatchEvent(new Event('open'))
      onTestFinished(open)
      let begun = 0
      const slow = kettle(async () => {
        begun += 1
        await new Promise<unknown>(resolve => gate.addEventListener('open', resolve))
        return 'slowly'
      })
      await work([slow], { careSeconds: 0.05, graceSeconds: 0 })
      const held = await ask(slow, { cups: 1 })
      await until(held, 'running')
      // Another one, asked for and done, shows that some rounds of looking after the queue have gone by.
      const dead = kettle(() => 'never')
      await transaction(database.pool, scope, tx =>
        enqueue(tx, { ...dead, name: 'unknown here' }, { cups: 1 }),
      )
      await vi.waitFor(async () => {
        const { rows } = await queue.query(
          'select from graphile_worker.jobs where attempts > 0 and locked_by is null',
        )
        expect(rows).toHaveLength(1)
      })
      await queue.query(
        `update graphile_worker._private_jobs set locked_by = 'pool-gone', locked_at = now() - interval '1 minute'
         where locked_by is null`,
      )
      await vi.waitFor(async () => {
        const { rows } = await queue.query("select from graphile_worker.jobs where locked_by = 'pool-gone'")
        expect(rows).toEqual([])
      })
      open()
      expect(await until(held, 'done')).toMatchObject({ attempts: 1 })
      expect(begun).toBe(1)
    })

    test('that killed its program each time is set aside', async () => {
      const job = kettle(() => 'never reached')
      await (await work([job])).stop(0)
      workers.splice(0)
      const asked = await ask(job, { cups: 1 })
      await queue.query(
        `update graphile_worker._private_jobs
       set attempts = max_attempts, locked_by = 'pool-gone', locked_at = now() - interval '1 minute'`,
      )
      await work([job], { careSeconds: 0.1 })
      expect(await until(asked, 'set_aside')).toMatchObject({ problem: { type: 'job-broke' } })
    })
  })

  test('a job that is broken off when the program stops is carried out by the next', async () => {
    let patient = false
    const job = defineJob({
      name: 'tea',
      payload: z.object({ cups: z.number() }),
      async run({ stopping }) {
        if (patient) return 'in the end'
        await new Promise((_resolve, reject) =>
          stopping.addEventListener('abort', () => reject(new Error('broken off'))),
        )
      },
    })
    const first = await work([job])
    const asked = await ask(job, { cups: 1 })
    await until(asked, 'running')
    await first.stop(10)
    expect(await look(asked)).toMatchObject({ state: 'waiting' })
    patient = true
    await work([job])
    await skipBackoff()
    expect(await until(asked, 'done')).toMatchObject({ result: 'in the end' })
  })
})
