/** Papers over the interface: taken in, told by their bytes, sealed, shown, withdrawn, carried over by a backup. */
import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { backUp } from './kernel/backup/backup.ts'
import { eventRanks } from './kernel/backup/cluster-bound.ts'
import { restore } from './kernel/backup/restore.ts'
import { useFolder } from './kernel/backup/testing.ts'
import { transaction } from './kernel/database/transaction.ts'
import { useTestDatabase } from './kernel/testing/test-database.ts'
import { createCustomer } from './modules/customers/index.ts'
import { ledger } from './modules/ledger/module.ts'

const pdf = (more = '') => Buffer.from(`%PDF-1.7\n${more}\n%%EOF`)
const png = Buffer.concat([
  Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082',
    'hex',
  ),
])

describe('papers', () => {
  const api = useApi()
  const elsewhere = useTestDatabase()
  const folder = useFolder()
  let url: string

  beforeAll(async () => {
    url = await api.app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
    await transaction(api.database.pool, api.scope, async tx => {
      await createCustomer(tx, { code: 'C1', name: '甲公司', salesperson: '沙莉' })
      await createCustomer(tx, { code: 'C2', name: '乙公司', salesperson: '汤姆' })
    })
    await api.keyOf('sales', 'sally', { salesperson: '沙莉' })
  })
  afterEach(() => vi.unstubAllEnvs())

  type Role = Parameters<typeof api.keyOf>[0]
  const keyOf = (role: Role) => (role === 'sales' ? api.keyOf('sales', 'sally') : api.keyOf(role))

  async function send(
    files: Readonly<Record<string, Buffer>>,
    fields: Readonly<Record<string, string>>,
    role: Role = 'receivables',
    headers: Record<string, string> = {},
  ) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const [name, content] of Object.entries(files))
      form.append('file', new Blob([new Uint8Array(content)], { type: 'text/html' }), name)
    const sent = await fetch(`${url}/api/v1/papers`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${await keyOf(role)}`, ...headers },
    })
    return { status: sent.status, body: (await sent.json()) as never }
  }
  const kept = async (...given: Parameters<typeof send>): Promise<string> => {
    const { status, body } = await send(...given)
    expect(status, JSON.stringify(body)).toBe(201)
    return (body as { papers: { id: string }[] }).papers[0]?.id ?? ''
  }
  const look = async (id: string, role: Role, query = '') =>
    api.ask(await keyOf(role), { url: `/papers/${id}/content${query}` })
  const looksOf = async (id: string) =>
    (await api.ask(await keyOf('legal'), { url: `/papers/${id}` })).json().looks as { by: string }[]

  it('come back byte for byte, over several pieces, with their digest', async () => {
    const content = pdf(randomBytes(700_000).toString('latin1'))
    const id = await kept({ 'a.pdf': content }, { customer: 'C1', kind: 'contract' })
    const answer = await look(id, 'sales')
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(content)).toBe(true)
    const told = (await api.ask(await keyOf('sales'), { url: `/papers/${id}` })).json()
    expect(told).toMatchObject({
      name: 'a.pdf',
      bytes: content.length,
      media_type: 'application/pdf',
      sha256: createHash('sha256').update(content).digest('hex'),
      about: 'customer:C1',
      by: 'receivables',
      sealed: false,
    })
  })

  it('are told by their bytes, whatever they are called', async () => {
    const id = await kept({ '合同<script>.html': png }, { customer: 'C1', kind: 'other' })
    const answer = await look(id, 'manager')
    expect(answer.headers['content-type']).toBe('image/png')
    expect(answer.headers['content-disposition']).toBe(`inline; filename="paper-${id}.png"`)
  })

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', Buffer.from('504b030414000600', 'hex')],
    ['a picture of another kind', Buffer.from('GIF89a')],
    ['a page that calls itself a PDF further on', Buffer.from('<html>%PDF-1.7')],
  ])('%s is refused, whatever its name', async (_what, content) => {
    const { status, body } = await send({ 'a.pdf': content }, { customer: 'C1', kind: 'other' })
    expect([status, (body as { type: string }).type]).toEqual([422, 'paper-form-unknown'])
  })

  it('are shown so that nothing in them runs', async () => {
    const picture = (await look(await kept({ a: png }, { customer: 'C1', kind: 'other' }), 'manager')).headers
    expect(picture['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    )
    expect(picture['x-content-type-options']).toBe('nosniff')
    const id = await kept({ a: pdf() }, { customer: 'C1', kind: 'other' })
    const { headers } = await look(id, 'manager', '?download=true')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(headers['content-disposition']).toMatch(/^attachment/)
  })

  it('larger than allowed, several of them, or none at all: all or nothing is kept', async () => {
    const of = async () =>
      (await api.ask(await keyOf('owner'), { url: '/papers?customer=C1&limit=500' })).json().papers.length
    const before = await of()
    vi.stubEnv('HUIKUAN_PAPER_BYTES', '2000')
    const large = await send({ a: pdf('x'.repeat(3000)) }, { customer: 'C1', kind: 'other' })
    expect((large.body as { type: string }).type).toBe('upload-too-large')
    const mixed = await send({ a: png, b: Buffer.from('no paper') }, { customer: 'C1', kind: 'other' })
    expect(mixed.status).toBe(422)
    expect((await send({}, { customer: 'C1', kind: 'other' })).status).toBe(422)
    expect(await of()).toBe(before)
    expect((await send({ a: png, b: png }, { customer: 'C1', kind: 'other' })).status).toBe(201)
    expect(await of()).toBe(before + 2)
  })

  it('sent again with the same key are kept once', async () => {
    const headers = { 'idempotency-key': 'once-only' }
    const first = await kept({ a: png }, { customer: 'C1', kind: 'seal' }, 'sales', headers)
    expect(await kept({ a: png }, { customer: 'C1', kind: 'seal' }, 'sales', headers)).toBe(first)
  })

  it('sealed are read by credit and legal only, and every look is recorded', async () => {
    const content = pdf('身份证 110101199003070000')
    const id = await kept({ '身份证.pdf': content }, { customer: 'C1', kind: 'id' }, 'sales')
    for (const role of ['sales', 'manager', 'owner', 'receivables', 'collector', 'auditor'] as const) {
      const answer = await look(id, role)
      expect([answer.statusCode, answer.json().type], role).toEqual([403, 'paper-sealed'])
      const told = (await api.ask(await keyOf(role), { url: `/papers/${id}` })).json()
      expect([told.name, told.may_read, told.looks], role).toEqual([null, false, []])
    }
    expect(await looksOf(id)).toEqual([])
    for (const role of ['credit', 'legal'] as const)
      expect((await look(id, role)).rawPayload.equals(content), role).toBe(true)
    expect((await looksOf(id)).map(({ by }) => by)).toEqual(['legal', 'credit'])
    const { rows } = await api.database.owner.query<{ content: Buffer }>(
      'select content from papers.piece where paper_id = $1',
      [id],
    )
    expect(rows.some(row => row.content.includes('身份证'))).toBe(false)
  })

  it('changed in the database break off instead of showing something else', async () => {
    const content = pdf(randomBytes(600_000).toString('latin1'))
    const id = await kept({ a: content }, { customer: 'C1', kind: 'licence', sealed: 'true' })
    await api.database.owner.query(
      `update papers.piece set content = set_byte(content, 40, 255 - get_byte(content, 40))
       where paper_id = $1 and piece_no = 1`,
      [id],
    )
    await expect(
      fetch(`${url}/api/v1/papers/${id}/content`, {
        headers: { authorization: `Bearer ${await keyOf('legal')}` },
      }).then(answer => answer.arrayBuffer()),
    ).rejects.toThrow()
  })

  it('sealed under another secret say which key is missing, and open once it is named', async () => {
    const [mine, next] = ['m'.repeat(40), 'n'.repeat(40)]
    vi.stubEnv('HUIKUAN_SECRET', mine)
    const id = await kept({ a: png }, { customer: 'C1', kind: 'id' })
    vi.stubEnv('HUIKUAN_SECRET', next)
    const refused = await look(id, 'credit')
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'paper-key-lost'])
    vi.stubEnv('HUIKUAN_FORMER_SEAL_KEYS', `${'x'.repeat(32)}, ${mine}`)
    expect((await look(id, 'credit')).rawPayload.equals(png)).toBe(true)
    expect((await looksOf(id)).length).toBe(1)
  })

  it('belong to a customer the sender can see', async () => {
    const code = async (fields: Record<string, string>, role: Role = 'sales') => {
      const { status, body } = await send({ a: png }, { kind: 'other', ...fields }, role)
      return [status, (body as { type: string }).type]
    }
    expect(await code({ customer: 'C2' })).toEqual([404, 'customer-unknown'])
    expect(await code({ about: 'customer:C2' })).toEqual([404, 'customer-unknown'])
    expect(await code({ about: 'nothing:1' })).toEqual([404, 'paper-subject-unknown'])
    expect(await code({})).toEqual([422, 'paper-about-what'])
    expect(await code({ customer: 'C1', about: 'customer:C2' }, 'owner')).toEqual([422, 'paper-of-another'])
    expect(await code({ customer: 'C1', surprise: 'x' })).toEqual([422, 'invalid-input'])
  })

  it('are withdrawn with a reason, once, and stay', async () => {
    const id = await kept({ a: png }, { customer: 'C1', kind: 'licence' })
    const withdraw = async () =>
      api.ask(await keyOf('sales'), {
        method: 'POST',
        url: `/papers/${id}/withdraw`,
        body: { reason: '执照已换新' },
      })
    expect((await withdraw()).json()).toMatchObject({ withdrawn_by: 'sally', withdrawn_reason: '执照已换新' })
    expect((await withdraw()).json().type).toBe('paper-withdrawn')
    expect((await look(id, 'sales')).rawPayload.equals(png)).toBe(true)
  })

  it('are listed newest first, page by page', async () => {
    const page = async (after?: string) =>
      (
        await api.ask(await keyOf('sales'), {
          url: `/papers?customer=C1&limit=3${after ? `&after=${after}` : ''}`,
        })
      ).json() as { papers: { id: string }[]; next: string | null }
    const seen: number[] = []
    for (let next: string | null | undefined; next !== null; ) {
      const told = await page(next)
      seen.push(...told.papers.map(({ id }) => Number(id)))
      next = told.next
    }
    expect(seen.length).toBeGreaterThan(6)
    expect(seen).toEqual([...seen].sort((left, right) => right - left))
  })

  it('come over with a backup, sealed ones sealed', async () => {
    const file = folder.path('world')
    const clusterBound = [...eventRanks, ...(ledger([]).clusterBound ?? [])]
    await backUp({
      ownerUrl: api.database.ownerUrl,
      file,
      version: '1.2.3',
      clusterBound,
      passphrase: undefined,
    })
    await restore({ ownerUrl: elsewhere.ownerUrl, file, passphrase: undefined })
    const digest = async (database: typeof elsewhere) =>
      (
        await database.owner.query<{ told: string }>(
          `select md5(string_agg(p.paper_id || ':' || p.piece_no || ':' || md5(p.content), ',' order by p.paper_id, p.piece_no))
             as told from papers.piece p group by company_id`,
        )
      ).rows
    expect(await digest(elsewhere)).toEqual(await digest(api.database))
    expect((await digest(elsewhere)).length).toBe(1)
  })
})
