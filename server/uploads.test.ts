/** Files over the interface, from the form to the books. */
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { jobPeople, jobs } from './app.ts'
import { roles } from './kernel/database/roles.ts'
import { loginUrl } from './kernel/database/world.ts'
import { systemClock } from './kernel/dates.ts'
import { type JobWorker, startWorker } from './kernel/jobs/worker.ts'
import { testSecret } from './kernel/testing/global-setup.ts'

const customers = 'code,name\nC1,甲公司\nC2,乙公司\n'
const invoices = 'number,customer,issued,amount\nI1,C1,2026-01-10,100.00\nI2,C2,2026-01-11,50.00\n'

describe('files over the interface', () => {
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

  interface Sent {
    readonly role?: Parameters<typeof api.keyOf>[0]
    readonly files?: Readonly<Record<string, string | Uint8Array>>
    readonly fields?: Readonly<Record<string, string>>
    readonly headers?: Record<string, string>
  }

  async function send({ role = 'receivables', files = {}, fields = {}, headers = {} }: Sent) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
    return fetch(`${url}/api/v1/imports`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${await api.keyOf(role)}`, ...headers },
    })
  }

  const look = async (id: string) =>
    (await api.ask(await api.keyOf('receivables'), { url: `/imports/${id}` })).json()

  async function ended(answer: Response) {
    expect(answer.status, await answer.clone().text()).toBe(202)
    const { id } = (await answer.json()) as { id: string }
    return vi.waitFor(
      async () => {
        const told = await look(id)
        expect(['done', 'failed', 'set_aside']).toContain(told.state)
        return told
      },
      { timeout: 20_000, interval: 50 },
    )
  }

  const left = async () => (await readdir(`${api.uploadFolder}/uploads`)).filter(name => name !== 'folder-id')

  it('are booked together under the id that was told, and the files are gone', async () => {
    const told = await ended(await send({ files: { '客户.csv': customers, 'i.csv': invoices } }))
    expect(told).toMatchObject({ state: 'done', problem: null, report: { import: told.id } })
    expect(
      told.report.files.map((file: { kind: string; created: number }) => [file.kind, file.created]),
    ).toEqual([
      ['customers', 2],
      ['invoices', 2],
    ])
    await vi.waitFor(async () => expect(await left()).toEqual([]))
    const { rows } = await api.database.owner.query(
      "select origin, person_id is not null as by from kernel.event where kind = 'imported'",
    )
    expect(rows).toEqual([{ origin: expect.stringMatching(/^job \d+$/), by: true }])
  })

  it('with a bad row are refused whole, and every bad row is told', async () => {
    const bad = 'number,customer,issued,amount\nI8,C1,2026-01-10,1.00\nI9,NOBODY,2026-01-10,x\n'
    const told = await ended(
      await send({ files: { 'bad.csv': bad }, headers: { 'accept-language': 'zh-CN' } }),
    )
    expect(told).toMatchObject({
      state: 'failed',
      problem: { type: 'import-refused' },
      report: { import: null },
    })
    expect(told.report.files[0].rejected[0]).toMatchObject({
      row: 3,
      reason: expect.stringMatching(/[一-龥]/),
    })
  })

  it('only tried write nothing and list what would be rejected', async () => {
    const told = await ended(
      await send({
        files: { 'try.csv': 'number,customer,issued,amount\nI7,C1,2026-01-10,1.00\nI6,C1,2026-13-01,1.00\n' },
        fields: { dry_run: 'true', partial: 'true' },
      }),
    )
    expect(told).toMatchObject({ state: 'done', report: { import: null, files: [{ created: 1 }] } })
    expect(told.report.files[0].rejected).toHaveLength(1)
    expect(
      (await api.database.owner.query("select from invoices.invoice where number = 'I7'")).rowCount,
    ).toBe(0)
  })

  it('sent again with their key are booked once, and answered with the same id', async () => {
    const headers = { 'idempotency-key': 'twice' }
    const files = { 'c.csv': 'code,name\nC3,丙公司\n' }
    const first = await send({ files, headers })
    const again = await send({ files, headers })
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(await again.clone().json()).toEqual(await first.clone().json())
    await ended(again)
    const other = await send({ files: { 'c.csv': 'code,name\nC4,丁公司\n' }, headers })
    expect([other.status, ((await other.json()) as { type: string }).type]).toEqual([
      422,
      'idempotency-key-reused',
    ])
    await vi.waitFor(async () => expect(await left()).toEqual([]))
  })

  it.each([
    ['no file', {}, 422, 'upload-empty'],
    [
      'a picture',
      { files: { 'a.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) } },
      422,
      'not-a-table',
    ],
    ['an unknown field', { files: { 'a.csv': customers }, fields: { colour: 'red' } }, 422, 'invalid-input'],
    ['a map that is none', { files: { 'a.csv': customers }, fields: { map: '[' } }, 400, 'map-unreadable'],
    ['too much', { files: { 'a.csv': 'x'.repeat(5_000_001) } }, 413, 'upload-too-large'],
    [
      'too much together',
      { files: { 'a.csv': 'x'.repeat(3e6), 'b.csv': 'x'.repeat(3e6) } },
      413,
      'upload-too-large',
    ],
  ] as const)('%s is refused and nothing is left of it', async (_name, sent, status, type) => {
    const answer = await send(sent)
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([status, type])
    expect(await left()).toEqual([])
  })

  it('sent as something else than a form are refused', async () => {
    const answer = await api.ask(await api.keyOf('owner'), { method: 'POST', url: '/imports', body: {} })
    expect([answer.statusCode, answer.json().type]).toEqual([415, 'upload-not-a-form'])
  })

  it('of one who may not import are refused before they are read', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(
      `POST /api/v1/imports HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await api.keyOf('sales')}\r\n` +
        'content-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n',
    )
    const [answer] = await once(socket, 'data')
    socket.destroy()
    expect(String(answer)).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('broken off leave nothing', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(
      `POST /api/v1/imports HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await api.keyOf('owner')}\r\n` +
        'content-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n' +
        '--b\r\ncontent-disposition: form-data; name="file"; filename="../../../etc/passwd"\r\n\r\ncode,name\r\n',
    )
    await vi.waitFor(async () => expect(await left()).toHaveLength(1))
    socket.destroy()
    await vi.waitFor(async () => expect(await left()).toEqual([]))
  })

  it('are told without the path their sender gave them', async () => {
    const told = await ended(await send({ files: { '../../etc/c\u202e.csv': customers } }))
    expect(told.report.files[0].file).toBe('c.csv')
  })

  it('of another id are not found', async () => {
    const answer = await api.ask(await api.keyOf('owner'), { url: '/imports/999999' })
    expect([answer.statusCode, answer.json().type]).toEqual([404, 'import-not-found'])
  })

  it('go out as they would come in', async () => {
    const answer = await api.ask(await api.keyOf('auditor'), { url: '/exports/customers.csv' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"$/,
    )
    expect(answer.body).toContain('C1,甲公司')
    const workbook = await api.ask(await api.keyOf('auditor'), { url: '/exports/invoices.xlsx' })
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await api.ask(await api.keyOf('sales'), { url: '/exports/customers.csv' })).statusCode).toBe(403)
    expect((await api.ask(await api.keyOf('owner'), { url: '/exports/keys.csv' })).statusCode).toBe(400)
  })

  it('are jobs that their people and those who look after imports can follow and try again', async () => {
    const manager = await api.keyOf('manager')
    const told = await ended(await send({ role: 'manager', files: { 'bad.csv': 'code,name\nC9,\n' } }))
    const page = (await api.ask(manager, { url: '/jobs?kind=import&state=failed&limit=1' })).json()
    expect(page).toMatchObject({ jobs: [{ kind: 'import', occasion: told.id, by: 'manager', attempts: 1 }] })
    expect(page.next).not.toBeNull()
    const older = (
      await api.ask(manager, { url: `/jobs?kind=import&state=failed&after=${page.next}` })
    ).json()
    expect(older.jobs.map((job: { id: string }) => job.id)).not.toContain(page.jobs[0].id)

    const url = `/jobs/${page.jobs[0].id}`
    expect((await api.ask(await api.keyOf('auditor'), { url })).json()).toMatchObject({ state: 'failed' })
    expect(
      (await api.ask(await api.keyOf('auditor'), { method: 'POST', url: `${url}/retry` })).statusCode,
    ).toBe(403)
    const sales = await api.keyOf('sales')
    expect((await api.ask(sales, { url })).statusCode).toBe(404)
    expect((await api.ask(sales, { url: '/jobs' })).json()).toEqual({ jobs: [], next: null })

    expect((await api.ask(manager, { method: 'POST', url: `${url}/retry` })).statusCode).toBe(202)
    // The file went with the first end: that is what is told now.
    await vi.waitFor(async () => {
      const again = (await api.ask(manager, { url })).json()
      expect(again).toMatchObject({ state: 'failed', attempts: 2, problem: { type: 'upload-gone' } })
    })
    const done = (await api.ask(manager, { url: '/jobs?state=done&limit=1' })).json().jobs[0]
    const refused = await api.ask(manager, { method: 'POST', url: `/jobs/${done.id}/retry` })
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'job-not-retried'])
  })
})
