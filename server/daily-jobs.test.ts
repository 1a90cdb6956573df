/** What the program does every day by itself, with its real jobs. */
import { describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds, jobPeople, jobs } from './app.ts'
import { snapshot, transaction } from './kernel/database/transaction.ts'
import { dateOf, type Instant, type LocalDate } from './kernel/dates.ts'
import { attempt } from './kernel/jobs/attempt.ts'
import { askDaily } from './kernel/jobs/care.ts'
import { findRunFor, listRuns } from './kernel/jobs/store.ts'
import { handOver } from './modules/customers/index.ts'
import { importFiles } from './modules/exchange/index.ts'

describe('every day', () => {
  const api = useApi()
  const host = (now: string, today: string) => ({
    jobs,
    people: jobPeople,
    clock: { now: () => now as Instant, today: () => today as LocalDate },
    uploads: api.uploads,
    pool: () => api.database.pool,
    onBug: (error: unknown) => {
      throw error
    },
  })
  const runOf = (kind: string, day: string) =>
    snapshot(api.database.pool, api.scope, reader => findRunFor(reader, kind, day))

  async function carryOut(kind: string, day: string, there: ReturnType<typeof host>) {
    const run = await runOf(kind, day)
    if (!run) throw new Error(`no ${kind} for ${day}`)
    await attempt(there, api.company.id, run.id, { isLast: true, stopping: new AbortController().signal })
    return runOf(kind, day)
  }

  it('asks for each job once a day, when its time has come in the zone of the company', async () => {
    // 00:06 in Shanghai: handing over is due, verifying is still the day before's.
    for (let times = 0; times < 2; times++) await askDaily(host('2026-04-01T16:06:00Z', '2026-04-02'))
    const wish = { state: null, kind: null, person: null, below: null, limit: 50 }
    const runs = await snapshot(api.database.pool, api.scope, reader => listRuns(reader, wish))
    expect(runs.map(run => `${run.kind} ${run.occasion}`).sort()).toEqual([
      'count-area-sales 2026-04-01',
      'hand-over-customers 2026-04-02',
      'rate-customers-anew 2026-04-01',
      'sweep 2026-04-01',
      'verify 2026-04-01',
    ])
    await askDaily(host('2026-04-01T18:31:00Z', '2026-04-02'))
    expect(await runOf('verify', '2026-04-02')).toMatchObject({ state: 'waiting' })
  })

  it('hands customers over on their day, and finds the books in order', async () => {
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    await importFiles(api.database.pool, api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [
        file('c.csv', 'code,name,salesperson\nA,甲,沙莉\n'),
        file('i.csv', 'number,customer,issued,amount\nI1,A,2026-01-10,100.00\n'),
      ],
    })
    await transaction(api.database.pool, api.scope, tx =>
      handOver(
        tx,
        { customer: 'A', from: dateOf('2026-04-02'), salesperson: '汤姆', reason: '调岗' },
        dateOf('2026-04-01'),
      ),
    )
    const there = host('2026-04-01T18:31:00Z', '2026-04-02')
    expect(await carryOut('hand-over-customers', '2026-04-02', there)).toMatchObject({ state: 'done' })
    const { rows } = await api.database.owner.query(
      "select salesperson from customers.customer where code = 'A'",
    )
    expect(rows).toEqual([{ salesperson: '汤姆' }])
    expect(await carryOut('verify', '2026-04-01', there)).toMatchObject({
      state: 'done',
      result: { ok: true },
    })
    expect(await carryOut('sweep', '2026-04-01', there)).toMatchObject({ state: 'done' })
  })

  it('tells the right people when the books do not agree', async () => {
    await api.database.owner.query(
      `insert into kernel.job_run (company_id, kind, occasion, payload) values ($1, 'verify', '2026-04-03', '{}')`,
      [api.company.id],
    )
    const forged = await api.database.owner.query(
      "update ledger.item set open_minor = open_minor - 1 where number = 'I1'",
    )
    expect(forged.rowCount).toBe(1)
    const run = await carryOut('verify', '2026-04-03', host('2026-04-03T19:00:00Z', '2026-04-04'))
    expect(run).toMatchObject({ state: 'done', result: { ok: false } })
    const { rows } = await api.database.owner.query(
      "select subject from kernel.event where kind = 'verify-failed'",
    )
    expect(rows).toEqual([{ subject: 'books' }])
  })
})
