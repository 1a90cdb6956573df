import { beforeAll, describe, expect, it } from 'vitest'
import { type Scope, type Transaction, transaction } from '../database/transaction.ts'
import type { CompanyId } from '../ids.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { advanceReader, readEvents } from './read-events.ts'
import { recordEvent } from './record-event.ts'

describe('the event stream', () => {
  const database = useTestDatabase()
  let here: Scope
  let there: Scope

  beforeAll(async () => {
    const { rows } = await database.pool.query<{ here: CompanyId; there: CompanyId }>(
      'select 7001::bigint as here, 7002::bigint as there',
    )
    const [ids] = rows
    if (!ids) throw new Error('no ids')
    here = { company: ids.here, person: null }
    there = { company: ids.there, person: null }
  })

  const record = (tx: Transaction, subject: string) => recordEvent(tx, { kind: 'tested', subject, facts: {} })
  const take = (name: string, limit = 100, scope = here) =>
    transaction(database.pool, scope, async tx => {
      const events = await readEvents(tx, name, limit)
      const last = events.at(-1)
      if (last) await advanceReader(tx, name, last)
      return events.map(event => event.subject)
    })

  /** Takes until `count` events have come: transactions of other test files hold the stream back, as they should. */
  async function gather(count: number, step: () => Promise<string[]>): Promise<string[]> {
    const giveUp = Date.now() + 30_000
    const seen: string[] = []
    while (seen.length < count && Date.now() < giveUp) seen.push(...(await step()))
    return seen
  }

  it('gives a reader nothing from a running transaction, nor what came after it, and loses neither', async () => {
    const slow = await database.pool.connect()
    try {
      await slow.query(`begin; set local app.company_id = '${here.company}'`)
      await slow.query("insert into kernel.event (company_id, kind, subject) values ($1, 'tested', 'slow')", [
        here.company,
      ])
      await transaction(database.pool, here, tx => record(tx, 'quick'))
      expect(await take('careful')).toEqual([])
      await slow.query('commit')
    } finally {
      slow.release()
    }
    expect(await gather(2, () => take('careful'))).toEqual(['slow', 'quick'])
    expect(await take('careful')).toEqual([])
  })

  it('is read in steps, each reader from its own place', async () => {
    await transaction(database.pool, here, async tx => {
      for (const subject of ['a', 'b', 'c']) await record(tx, subject)
    })
    const sizes: number[] = []
    const ofSteps = await gather(5, async () => {
      const step = await take('steps', 2)
      sizes.push(step.length)
      return step
    })
    expect(ofSteps).toEqual(['slow', 'quick', 'a', 'b', 'c'])
    expect(Math.max(...sizes)).toBe(2)
    expect(await gather(3, () => take('careful'))).toEqual(['a', 'b', 'c'])
  })

  it('hands events to a second process of the same name only once', async () => {
    await transaction(database.pool, here, tx => record(tx, 'once'))
    const together = () => Promise.all([take('careful'), take('careful'), take('careful')])
    expect(await gather(1, async () => (await together()).flat())).toEqual(['once'])
    expect((await together()).flat()).toEqual([])
  })

  it('keeps a place when what was read could not be handled', async () => {
    await transaction(database.pool, here, tx => record(tx, 'again'))
    let read = 0
    const failing = () =>
      transaction(database.pool, here, async tx => {
        const events = await readEvents(tx, 'careful', 10)
        const last = events.at(-1)
        if (last) await advanceReader(tx, 'careful', last)
        read = events.length
        throw new Error('handling failed')
      }).catch(() => [])
    await gather(1, async () => {
      await failing()
      return read > 0 ? ['read'] : []
    })
    expect(read).toBe(1)
    expect(await take('careful')).toEqual(['again'])
  })

  it('keeps companies apart', async () => {
    await transaction(database.pool, there, tx => record(tx, 'theirs'))
    expect(await gather(1, () => take('other', 100, there))).toEqual(['theirs'])
    expect(await take('careful')).toEqual([])
  })

  it('cannot be changed by the role that serves people', async () => {
    const change = transaction(database.pool, here, tx => tx.rows("update kernel.event set kind = 'forged'"))
    await expect(change).rejects.toThrow(/permission denied/)
    const removal = transaction(database.pool, here, tx => tx.rows('delete from kernel.event'))
    await expect(removal).rejects.toThrow(/permission denied/)
  })
})
