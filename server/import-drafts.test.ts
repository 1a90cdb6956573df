/** Files that are looked at, corrected and tried over the interface before they are imported. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { jobPeople, jobs } from './app.ts'
import { roles } from './kernel/database/roles.ts'
import { loginUrl } from './kernel/database/world.ts'
import { systemClock } from './kernel/dates.ts'
import { type JobWorker, startWorker } from './kernel/jobs/worker.ts'
import { testSecret } from './kernel/testing/global-setup.ts'

const plain = { new_customers: false, expect: null, partial: false }

describe('an upload that waits', () => {
  const api = useApi()
  let url: string
  let worker: JobWorker

  beforeAll(async () => {
    url = await api.app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
    const admin = new URL(inject('adminUrl'))
    admin.pathname = new URL(api.database.appUrl).pathname
    worker = await startWorker({
      jobsUrl: loginUrl(admin.href, testSecret, roles.jobs),
      host: {
        jobs,
        people: jobPeople,
        clock: systemClock(),
        uploads: api.uploads,
        pool: () => api.database.pool,
        onBug: error => console.error(error),
      },
      onCareFailure: error => console.error(error),
    })
  })
  afterAll(() => worker.stop(0))

  async function upload(files: Readonly<Record<string, string>>): Promise<string> {
    const form = new FormData()
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
    const headers = { authorization: `Bearer ${await api.keyOf('receivables')}` }
    const answer = await fetch(`${url}/api/v1/imports/drafts`, { method: 'POST', body: form, headers })
    expect(answer.status, await answer.clone().text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    version?: number,
  ) =>
    api.ask(await api.keyOf('receivables'), {
      method,
      url: path,
      ...(body ? { body } : {}),
      ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
    })
  const look = async (id: string, file = 0) =>
    (await ask('GET', `/imports/drafts/${id}/understanding?file=${file}`)).json()
  async function ended(path: string, of: (told: { check?: unknown }) => unknown) {
    return vi.waitFor(
      async () => {
        const told = of((await ask('GET', path)).json()) as { state: string }
        expect(['done', 'failed', 'set_aside']).toContain(told?.state)
        return told
      },
      { timeout: 20_000, interval: 50 },
    )
  }
  async function check(id: string) {
    expect((await ask('POST', `/imports/drafts/${id}/check`, {})).statusCode).toBe(202)
    return ended(`/imports/drafts/${id}/check`, told => told.check)
  }
  async function run(id: string) {
    const answer = await ask('POST', `/imports/drafts/${id}/run`, {})
    expect(answer.statusCode, answer.body).toBe(202)
    const { id: importId } = answer.json()
    return ended(`/imports/${importId}`, told => told)
  }
  const left = async () => (await readdir(`${api.uploadFolder}/uploads`)).filter(name => name !== 'folder-id')

  it('is told of to whoever looks at uploads', async () => {
    const id = await upload({ 'A.csv': 'customer code,name\nX,Ex\n' })
    expect((await ask('DELETE', `/imports/drafts/${id}`)).statusCode).toBe(204)
    const { rows } = await api.database.owner.query(
      'select kind, facts from kernel.event where subject = $1 order by id',
      [`import-draft:${id}`],
    )
    expect(rows).toEqual([
      { kind: 'files-uploaded', facts: { files: ['A.csv'] } },
      { kind: 'upload-put-away', facts: { files: ['A.csv'] } },
    ])
  })

  it('is understood, corrected, tried, imported by file, and gone', async () => {
    const id = await upload({
      'c.csv': 'code,name\nD1,丁公司\n',
      'i.csv':
        'number,customer,issued,Betrag\nJ1,D1,2026-01-10,100.00\nJ2,D1,2026-09-31,50.00\nJ3,D1,2026-01-11,x\n',
    })
    expect(await look(id)).toMatchObject({ kind: 'customers', rows: 1, problem: null })
    expect(await look(id, 1)).toMatchObject({ missing: ['amount'], problem: { type: 'unknown-kind' } })

    const map = { number: 'number', customer: 'customer', issued: 'issued', Betrag: 'amount' }
    const said = await ask(
      'PUT',
      `/imports/drafts/${id}`,
      { wishes: [{}, { as: 'invoices', map }], options: plain },
      1,
    )
    expect(said.json()).toMatchObject({ version: 2, checked_version: null })
    const tried = await check(id)
    expect(tried).toMatchObject({
      state: 'failed',
      problem: { type: 'import-refused' },
      report: {
        files: [
          { place: 0, created: 1 },
          {
            place: 1,
            rejected: [{ row: 3 }, { row: 4 }],
            reasons: ['no-such-day', 'not-an-amount'],
            rejected_rows: [{ row: 3, cells: ['J2', 'D1', '2026-09-31', '50.00'] }, { row: 4 }],
            totals: [{ currency: 'CNY', taken: '100.00', rejected: '50.00' }],
          },
        ],
      },
    })
    expect((await api.database.owner.query('select from exchange.import_run')).rowCount).toBe(0)

    const corrected = {
      as: 'invoices',
      map,
      leave_out: [4],
      cells: [{ row: 3, index: 2, value: '2026-09-30' }],
    }
    await ask(
      'PUT',
      `/imports/drafts/${id}`,
      { wishes: [{}, corrected], options: { ...plain, expect: '150.00' } },
      2,
    )
    expect(await check(id)).toMatchObject({ state: 'done', problem: null, report: { import: null } })
    const report = await run(id)
    expect(report).toMatchObject({
      state: 'done',
      by: 'receivables',
      undone_at: null,
      report: { files: [{ created: 1 }, { created: 2, left_out: 1, corrected_cells: 1 }] },
    })
    await vi.waitFor(async () => expect(await left()).toEqual([]))
    await vi.waitFor(async () =>
      expect((await ask('GET', `/imports/drafts/${id}`)).json().type).toBe('import-draft-not-found'),
    )
    const { invoices } = (await ask('GET', '/invoices?customer=D1')).json()
    expect(
      invoices.map((each: { number: string; issued: string }) => [each.number, each.issued]).sort(),
    ).toEqual([
      ['J1', '2026-01-10'],
      ['J2', '2026-09-30'],
    ])
  })

  it('whose import was refused can be corrected and imported again', async () => {
    const id = await upload({ 'i.csv': 'number,customer,issued,amount\nK1,NOBODY,2026-01-10,1.00\n' })
    expect(await run(id)).toMatchObject({ state: 'failed', problem: { type: 'import-refused' } })
    expect((await ask('GET', `/imports/drafts/${id}`)).json()).toMatchObject({ import_state: 'failed' })
    await ask('PUT', `/imports/drafts/${id}`, { wishes: [{}], options: { ...plain, new_customers: true } }, 1)
    const report = await run(id)
    expect(report).toMatchObject({
      state: 'done',
      report: { files: [{ created: 1, new_customers: ['NOBODY'] }] },
    })

    const preview = `/imports/${(report as { id?: string }).id}/undo`
    expect((await ask('GET', preview)).json()).toMatchObject({
      documents: 1,
      settlements: 0,
      built_upon: null,
    })
    expect((await ask('POST', preview, { reason: 'tried' })).json()).toMatchObject({ entries: 1 })
    expect((await ask('GET', preview)).json().type).toBe('import-unknown')
  })

  it('names the rejected row beside it where a document fails for nothing else', async () => {
    const id = await upload({
      'c.csv': 'code,name,email\nKA,甲公司,nobody\nKB,乙公司,b@example.com\n',
      'i.csv':
        'number,customer,issued,amount\nKA-1,KA,2026-01-05,1.00\nKA-2,甲公司,2026-10-32,1.00\nKX-1,KX,2026-01-05,1.00\n',
    })
    const rejected = (row: number, reason: unknown) => expect.objectContaining({ row, reason })
    const cause = 'KA was rejected in row 2 of c.csv: not an e-mail address'
    expect(await check(id)).toMatchObject({
      report: {
        files: [
          { rejected: [rejected(2, expect.stringContaining('not an e-mail address'))] },
          {
            rejected: [
              rejected(2, expect.stringContaining(cause)),
              rejected(3, 'the calendar has no such day'),
              rejected(4, expect.stringContaining('no customer has this code or name')),
            ],
            reasons: ['rejected-beside', 'no-such-day', 'customer-unknown'],
          },
        ],
      },
    })
    expect((await ask('DELETE', `/imports/drafts/${id}`)).statusCode).toBeLessThan(300)
  })

  it('is not written over by one who has not seen the other’s change', async () => {
    const id = await upload({ 'c.csv': 'code,name\nD2,戊公司\n' })
    const change = { wishes: [{ currency: 'USD' }], options: plain }
    expect((await ask('PUT', `/imports/drafts/${id}`, change, 1)).statusCode).toBe(200)
    const late = await ask('PUT', `/imports/drafts/${id}`, change, 1)
    expect([late.statusCode, late.json().type]).toEqual([409, 'import-draft-changed'])
    const wrong = await ask('PUT', `/imports/drafts/${id}`, { ...change, wishes: [{ currency: 'gold' }] }, 2)
    expect(wrong.json().type).toBe('unknown-currency')
    expect((await ask('DELETE', `/imports/drafts/${id}`)).statusCode).toBe(204)
    expect(await left()).toEqual([])
  })

  it('is read by the mapping that was kept for files of its headers', async () => {
    const text = 'Nr,Kunde,Datum,Summe\nL1,D1,2026-02-01,10.00\n'
    const first = await upload({ 'x.csv': text })
    const { fingerprint } = await look(first)
    const wish = {
      as: 'invoices',
      map: { Nr: 'number', Kunde: 'customer', Datum: 'issued', Summe: 'amount' },
    }
    const kept = await ask('POST', '/import-mappings', { name: '德国', fingerprint, wish })
    expect(kept.statusCode, kept.body).toBe(201)
    expect((await ask('POST', '/import-mappings', { name: '德国', fingerprint, wish })).json().type).toBe(
      'import-mapping-exists',
    )
    const next = await upload({ 'y.csv': text.replace('L1', 'L2') })
    expect((await ask('GET', `/imports/drafts/${next}`)).json().files[0]).toMatchObject({ mapping: '德国' })
    expect(await look(next)).toMatchObject({ kind: 'invoices', missing: [], problem: null })

    const name = encodeURIComponent('德国')
    const changed = await ask(
      'PUT',
      `/import-mappings/${name}`,
      { fingerprint, wish: { ...wish, dates: 'DMY' } },
      1,
    )
    expect(changed.json()).toMatchObject({ version: 2, wish: { dates: 'DMY' } })
    expect((await ask('PUT', `/import-mappings/${name}`, { fingerprint, wish }, 1)).json().type).toBe(
      'import-mapping-changed',
    )
    expect((await ask('DELETE', `/import-mappings/${name}`)).statusCode).toBe(204)
    expect((await ask('GET', '/import-mappings')).json()).toEqual({ mappings: [] })
  })

  it('that is no table is refused as it arrives, and nothing is left of it', async () => {
    const before = (await left()).length
    const form = new FormData()
    form.append('file', new Blob([Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d])]), 'a.csv')
    const headers = { authorization: `Bearer ${await api.keyOf('receivables')}` }
    const answer = await fetch(`${url}/api/v1/imports/drafts`, { method: 'POST', body: form, headers })
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([422, 'not-a-table'])
    expect(await left()).toHaveLength(before)
  })

  it('of an owner in an empty company can be the demo, once, as a job', async () => {
    const owner = await api.keyOf('owner')
    const state = (await api.ask(owner, { url: '/demo' })).json()
    expect(state).toEqual({ possible: false, why: expect.any(String), job: null })
    const refused = await api.ask(owner, { method: 'POST', url: '/demo', body: {} })
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'demo-not-empty'])
  })
})
