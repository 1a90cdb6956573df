/** One person with two faces: asking as oneself and deciding by an API key made for another, or the other way round. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'
import { transaction } from './kernel/database/transaction.ts'
import { systemClock } from './kernel/dates.ts'
import { createApiKey } from './modules/identity/index.ts'

describe('where two people are needed, an API key counts as its person and as whoever made it', () => {
  const { api, bring } = useCredit()
  let owner: string
  /** Made by the owner, for the manager. */
  let borrowed: string
  let manager: string

  const send = async (key: string, url: string, body: object = {}) => {
    const answer = await api.ask(key, { method: 'POST', url, body })
    return { status: answer.statusCode, ...answer.json() }
  }
  const makeKey = async (by: string, name: string, person?: string) =>
    send(by, '/api-keys', { name, ...(person ? { person } : {}) })
  const askLimit = async (key: string, customer: string) => {
    const asked = await send(key, `/credit/${customer}/limits`, {
      amount: '1000.00',
      currency: 'CNY',
      from: '2026-03-31',
      reason: '旺季',
    })
    expect(asked).toMatchObject({ status: 202, request: expect.any(String) })
    return asked.request as string
  }
  const approve = (key: string, id: string) => send(key, `/requests/${id}/approve`)
  const waiting = async (key: string) =>
    (await api.ask(key, { url: '/requests?to_decide=true' }))
      .json()
      .requests.map(({ id }: { id: string }) => id)

  beforeAll(async () => {
    await bring('code,name,salesperson,terms\nA,甲,沙莉,cash\nB,乙,沙莉,cash\nC,丙,沙莉,cash\n')
    owner = await api.keyOf('owner')
    manager = await api.keyOf('manager')
    await api.keyOf('legal')
    borrowed = (await makeKey(owner, 'desk of the manager', 'manager')).key
  })

  it('so nobody asks as oneself and approves by a key made for another', async () => {
    const id = await askLimit(owner, 'A')
    expect(await waiting(borrowed)).not.toContain(id)
    expect(await waiting(manager)).toContain(id)
    const refused = await approve(borrowed, id)
    expect(refused).toMatchObject({ status: 403, type: 'own-request-by-key' })
    expect(refused.detail).toContain('whoever made it')
    expect(await send(borrowed, `/requests/${id}/refuse`, { reason: 'no' })).toMatchObject({
      type: 'own-request-by-key',
    })
    expect(await approve(manager, id)).toMatchObject({ status: 200, decided_by: 'manager' })
  })

  it('nor asks by a key made for another and approves as oneself', async () => {
    const id = await askLimit(borrowed, 'B')
    expect(await waiting(owner)).not.toContain(id)
    expect(await approve(owner, id)).toMatchObject({ status: 403, type: 'own-request-by-key' })
    expect(await approve(manager, id)).toMatchObject({ status: 403, type: 'own-request' })
  })

  it('nor by two keys made for two others', async () => {
    await api.keyOf('owner', 'second')
    const second = (await makeKey(owner, 'desk of the second', 'second')).key
    const id = await askLimit(borrowed, 'C')
    expect(await approve(second, id)).toMatchObject({ status: 403, type: 'own-request-by-key' })
    expect(await approve(await api.keyOf('owner', 'second'), id)).toMatchObject({ status: 200 })
  })

  it('is held by the database as well', async () => {
    const id = await askLimit(borrowed, 'A')
    const forge = (set: string) =>
      transaction(api.database.pool, api.scope, tx =>
        tx.rows(
          `update approvals.request r set state = 'approved', decided_at = now(), ${set}
           from identity.person o, identity.person s where r.company_id = $1 and r.id = $2
             and o.company_id = $1 and o.name = 'owner' and s.company_id = $1 and s.name = 'second'`,
          [tx.company, id],
        ),
      )
    for (const set of [
      'decided_by = o.id',
      'decided_by = s.id, decided_maker = o.id',
      'decided_by = s.id, decided_maker = r.requested_by',
    ])
      await expect(forge(set), set).rejects.toThrow(/request_four_eyes/)
  })

  it('such a key makes no further key, one’s own does', async () => {
    expect(await makeKey(borrowed, 'hand over')).toMatchObject({ status: 403, type: 'key-makes-no-key' })
    const own = await makeKey(owner, 'own')
    expect((await makeKey(own.key, 'own again')).status).toBe(201)
    const id = await askLimit(own.key, 'B')
    expect(await approve(owner, id)).toMatchObject({ type: 'own-request' })
  })

  it('a key made at the machine, or before it was kept who made it, counts as its person alone', async () => {
    const { key } = await transaction(api.database.pool, api.scope, tx =>
      createApiKey(tx, { name: 'old', person: 'manager' }, systemClock()),
    )
    expect(await approve(key, await askLimit(owner, 'C'))).toMatchObject({ status: 200 })
  })

  it('who made a key is told in the list and in the audit, also of what was done by it', async () => {
    const { keys } = (await api.ask(owner, { url: '/api-keys' })).json()
    const made = keys.map(({ name, person, made_by }: Record<string, string>) => [name, person, made_by])
    expect(made).toContainEqual(['desk of the manager', 'manager', 'owner'])
    expect(made).toContainEqual(['old', 'manager', null])
    const events = async (query: string) => (await api.ask(owner, { url: `/audit?${query}` })).json().events
    expect(await events('kind=api-key-created&subject=person:manager')).toContainEqual(
      expect.objectContaining({
        by: 'owner',
        facts: expect.objectContaining({ key: 'desk of the manager' }),
      }),
    )
    expect(
      (await events('kind=approval-requested')).map(({ by, origin }: Record<string, string>) => [by, origin]),
    ).toContainEqual(['manager', expect.stringMatching(/^key desk of the manager made by owner /)])
  })

  it('holds for the review of a contract', async () => {
    const lawyer = (await makeKey(owner, 'desk of legal', 'legal')).key
    const clauses = { currency: 'CNY', from: '2026-01-01', to: '2026-12-31', terms: '月结30天' }
    const draft = (key: string, number: string) => send(key, '/contracts', { number, customer: 'A', clauses })
    expect((await draft(owner, 'HT-1')).status).toBe(201)
    expect(await send(lawyer, '/contracts/HT-1/review')).toMatchObject({
      status: 409,
      type: 'contract-own-review-by-key',
    })
    expect(await draft(lawyer, 'HT-2')).toMatchObject({ status: 201, own: true })
    expect((await api.ask(owner, { url: '/contracts/HT-2' })).json().own).toBe(true)
    expect(await send(owner, '/contracts/HT-2/review')).toMatchObject({ type: 'contract-own-review-by-key' })
    expect((await send(manager, '/contracts/HT-2/review', { note: '已核' })).status).toBe(200)
  })

  it('holds for letting an order go that one entered', async () => {
    const order = await send(owner, '/orders', { number: 'SO-1', customer: 'C', amount: '9000.00' })
    expect(order).toMatchObject({ number: 'SO-1', status: 'held' })
    expect((await send(borrowed, '/orders/SO-1/release', { reason: 'known' })).status).toBe(202)
  })
})
