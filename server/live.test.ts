/** Events as they happen, heard by people of different rights over real connections. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds } from './app.ts'
import { transaction } from './kernel/database/transaction.ts'
import { dateOf } from './kernel/dates.ts'
import { recordEvent } from './kernel/events/record-event.ts'
import { importFiles } from './modules/exchange/index.ts'

interface Heard {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly by: string | null
}

describe('who listens', () => {
  const api = useApi()
  const open: AbortController[] = []
  let url: string

  beforeAll(async () => {
    url = await api.app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    await importFiles(api.database.pool, api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [
        file('c.csv', 'code,name,salesperson\nA,甲,沙莉\nB,乙,汤姆\n'),
        file('i.csv', 'number,customer,issued,amount\nIA,A,2026-01-10,100.00\nIB,B,2026-01-10,100.00\n'),
      ],
    })
  })
  afterEach(() => {
    for (const line of open.splice(0)) line.abort()
  })

  async function listen(key: string, lastId?: string) {
    const line = new AbortController()
    open.push(line)
    const answer = await fetch(`${url}/api/v1/events`, {
      signal: line.signal,
      headers: {
        authorization: `Bearer ${key}`,
        'accept-encoding': 'br, gzip',
        ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
      },
    })
    const heard: Heard[] = []
    const state = {
      ended: false,
      place: '',
      status: answer.status,
      headers: answer.headers,
      heard,
      hangUp: () => line.abort(),
    }
    if (answer.status !== 200 || !answer.body) return state
    const began = new Promise<void>(resolve => {
      ;(async () => {
        let rest = ''
        for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
          rest += Buffer.from(piece).toString('utf8')
          const messages = rest.split('\n\n')
          rest = messages.pop() ?? ''
          for (const message of messages) {
            if (/^event: listening$/m.test(message)) {
              state.place = /^id: (.+)$/m.exec(message)?.[1] ?? ''
              resolve()
            } else if (!/^event:/m.test(message) && message !== ':') {
              heard.push(JSON.parse(/^data: (.+)$/m.exec(message)?.[1] ?? 'null'))
            }
          }
        }
      })()
        .catch(() => {})
        .finally(() => {
          state.ended = true
        })
    })
    await began
    return state
  }

  const happen = (...subjects: string[]) =>
    transaction(api.database.pool, api.scope, async tx => {
      for (const subject of subjects) await recordEvent(tx, { kind: 'tested', subject, facts: {} })
    })

  const subjects = (line: { heard: readonly Heard[] }) => line.heard.map(event => event.subject)
  const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

  it('hears what happens from then on, uncompressed and unbuffered', async () => {
    await happen('customer:A')
    const line = await listen(await api.keyOf('receivables'))
    expect(line.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(line.headers.get('content-encoding')).toBeNull()
    expect(line.headers.get('x-accel-buffering')).toBe('no')
    await happen('invoice:IA', 'customer:B')
    // What was recorded shortly before may come first, when another transaction held it back.
    await until(() => expect(subjects(line).slice(-2)).toEqual(['invoice:IA', 'customer:B']))
    expect(line.heard.at(-2)).toMatchObject({ kind: 'tested', by: null, at: expect.stringMatching(/Z$/) })
  })

  it('and sells hears only of what can be seen, in lists no more than by number', async () => {
    const sally = await listen(await api.keyOf('sales', 'sally', { salesperson: '沙莉' }))
    const all = await listen(await api.keyOf('receivables'))
    await happen(
      'customer:A',
      'customer:B',
      'invoice:IA',
      'invoice:IB',
      'invoice:NONE',
      'customers',
      'period:2026-01',
    )
    await happen('customer:A:B', 'receipt:IA', 'secret:A', 'customer:A')
    await until(() => expect(subjects(all).at(-1)).toBe('customer:A'))
    await until(() => expect(subjects(sally).at(-1)).toBe('customer:A'))
    await happen('invoice:IA')
    await until(() =>
      expect(subjects(sally)).toEqual(['customer:A', 'invoice:IA', 'customer:A', 'invoice:IA']),
    )
  })

  it('hears of people only who may audit', async () => {
    const keys = [await api.keyOf('auditor'), await api.keyOf('credit')] as const
    const [auditor, credit] = [await listen(keys[0]), await listen(keys[1])]
    const happened = ['person:张三', 'company:MAIN', 'never-heard-of:1', 'customer:A']
    await happen(...happened)
    // What was recorded shortly before may come first, when another transaction held it back.
    await until(() => expect(subjects(auditor).slice(-4)).toEqual(happened))
    await until(() => expect(subjects(credit)).toEqual(['customer:A']))
  })

  it('comes back and is told what was missed, once', async () => {
    const key = await api.keyOf('receivables')
    const first = await listen(key)
    await happen('customer:A')
    await until(() => expect(first.heard).toHaveLength(1))
    first.hangUp()
    await happen('customer:B', 'invoice:IB')
    const again = await listen(key, first.heard[0]?.id)
    await happen('invoice:IA')
    await until(() => expect(subjects(again)).toEqual(['customer:B', 'invoice:IB', 'invoice:IA']))
  })

  it('never misses what a slow transaction commits late', async () => {
    const line = await listen(await api.keyOf('receivables'))
    const slow = await api.database.pool.connect()
    await slow.query(`begin; set local app.company_id = '${api.company.id}'`)
    await slow.query(
      "insert into kernel.event (company_id, kind, subject) values ($1, 'tested', 'customer:A')",
      [api.company.id],
    )
    await happen('customer:B')
    await slow.query('commit')
    slow.release()
    await until(() => expect(subjects(line)).toEqual(['customer:A', 'customer:B']))
  })

  it('is cut off soon after the key is revoked', async () => {
    const key = await api.keyOf('credit', 'leaver')
    const line = await listen(key)
    const stays = await listen(await api.keyOf('credit'))
    await api.database.owner.query(
      "update identity.api_key set revoked_at = now() where name = 'key of leaver'",
    )
    const revoked = performance.now()
    await until(() => expect(line.ended).toBe(true))
    expect(performance.now() - revoked).toBeLessThan(4000)
    expect(stays.ended).toBe(false)
    expect((await listen(key)).status).toBe(401)
  })

  it('listens at most ten times', async () => {
    const key = await api.keyOf('legal')
    for (let line = 0; line < 10; line++) expect((await listen(key)).status).toBe(200)
    expect((await listen(key)).status).toBe(429)
    expect((await listen(await api.keyOf('owner'))).status).toBe(200)
    open.splice(0, 3).map(line => line.abort())
    await vi.waitFor(async () => expect((await listen(key)).status).toBe(200), { timeout: 10_000 })
  })

  it('shares one look a tick with everybody else', async () => {
    for (const role of ['owner', 'manager', 'receivables', 'credit', 'auditor'] as const)
      await listen(await api.keyOf(role))
    let looks = 0
    const counted = (client: { query: unknown }) => {
      const query = client.query as (...given: [string | { text: string }, ...unknown[]]) => unknown
      client.query = function (this: unknown, ...given: [string | { text: string }, ...unknown[]]) {
        const [said] = given
        if ((typeof said === 'string' ? said : said.text).includes('> ($2::xid8')) looks += 1
        return query.apply(this, given)
      }
    }
    api.database.pool.on('acquire', counted)
    await happen('customer:A')
    const began = performance.now()
    await vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(4), { timeout: 10_000 })
    api.database.pool.off('acquire', counted)
    expect(looks / ((performance.now() - began) / 1000)).toBeLessThan(12)
  })

  it('is let go when the program stops', async () => {
    const line = await listen(await api.keyOf('owner'))
    const began = performance.now()
    await api.app.close()
    expect(performance.now() - began).toBeLessThan(5000)
    await until(() => expect(line.ended).toBe(true))
  })
})
