import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from './api.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { recordEvent } from './kernel/events/record-event.ts'
import type { PersonId } from './kernel/ids.ts'

describe('the audit', () => {
  const api = useApi()
  let owner: string

  beforeAll(async () => {
    owner = await api.keyOf('owner', '张三')
    const { rows } = await api.database.owner.query<{ id: PersonId }>(
      "select id from identity.person where name = '张三'",
    )
    const scope = { ...api.scope, person: rows[0]?.id ?? null, origin: 'key of 张三 127.0.0.1' }
    await transaction(api.database.pool, scope, async tx => {
      for (let index = 0; index < 25; index++)
        await recordEvent(tx, {
          kind: 'stopped',
          subject: `customer:C${index}`,
          facts: { reason: '=欠款 100%_', index },
        })
    })
    await api.database.owner.query(
      "update kernel.event set recorded_at = '2026-03-31T15:59:59.9Z' where subject = 'customer:C0'",
    )
    await api.database.owner.query(
      "update kernel.event set recorded_at = '2026-03-31T16:00:00Z' where subject = 'customer:C1'",
    )
  })

  const ask = async (query: string, key = owner) => {
    const answer = await api.ask(key, { url: `/audit?${query}` })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json() as { events: { subject: string; [name: string]: unknown }[]; next: string | null }
  }

  it('tells who did what, from where and why', async () => {
    const { events } = await ask('kind=stopped&limit=1')
    expect(events[0]).toMatchObject({
      by: '张三',
      kind: 'stopped',
      subject: 'customer:C24',
      origin: 'key of 张三 127.0.0.1',
      reason: '=欠款 100%_',
      facts: { index: 24 },
    })
  })

  it('goes back page by page, each event once', async () => {
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(
        `kind=stopped&limit=10${after && `&after=${after}`}`,
      )
      seen.push(...page.events.map(event => event.subject))
      after = page.next
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `customer:C${24 - index}`))
  })

  it('is searched by person, subject, words taken literally, and days in the zone of the company', async () => {
    const found = async (query: string) => (await ask(query)).events.length
    const person = encodeURIComponent('张三')
    expect(await found(`person=${person}`)).toBe(25)
    expect(await found('subject=customer:C7')).toBe(1)
    expect(await found(`kind=stopped&q=${encodeURIComponent('100%_')}`)).toBe(25)
    expect(await found(`kind=stopped&q=${encodeURIComponent('1%%_')}`)).toBe(0)
    expect((await ask('kind=stopped&to=2026-03-31')).events.map(event => event.subject)).toEqual([
      'customer:C0',
    ])
    expect(
      (await ask('kind=stopped&from=2026-04-01&to=2026-04-01')).events.map(event => event.subject),
    ).toEqual(['customer:C1'])
    expect((await api.ask(owner, { url: '/audit?person=nobody' })).statusCode).toBe(422)
  })

  it('goes out as a file that runs nothing', async () => {
    const answer = await api.ask(owner, { url: '/audit.csv?kind=stopped' })
    expect(answer.statusCode).toBe(200)
    const lines = answer.body.trim().split('\r\n')
    expect(lines).toHaveLength(26)
    expect(lines[1]).not.toMatch(/(^|,)=/)
  })

  it('is for those who may audit', async () => {
    for (const role of ['sales', 'receivables', 'credit'] as const) {
      expect((await api.ask(await api.keyOf(role), { url: '/audit' })).statusCode).toBe(403)
      expect((await api.ask(await api.keyOf(role), { url: '/audit.csv' })).statusCode).toBe(403)
    }
    expect((await api.ask(await api.keyOf('auditor'), { url: '/audit' })).statusCode).toBe(200)
  })
})
