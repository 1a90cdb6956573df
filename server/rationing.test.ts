/** Goods rationed on purpose, over the interface: told with the lot, kept to at the door, ended by hand, kept on file. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

describe('rationing', () => {
  const { post, get, limit, bring } = useCredit()
  const asked = { tier: 'C', from: '2026-03-01', until: '2026-04-30', reason: '货紧，保重点客户' }
  const order = (number: string, customer: string) =>
    post('/orders', {
      ...{ number, customer, amount: '300.00' },
      lines: [
        { line: '1', sku: 'A', quantity: '10', unit_price: '10', amount: '100.00' },
        { line: '2', sku: 'B', quantity: '10', unit_price: '20', amount: '200.00' },
      ],
    })
  const lot = async (number: string, query = '') => (await get(`/orders/${number}/largest-lot${query}`)).body
  const ship = (number: string, more: object) =>
    post('/shipments', { number, order: 'O1', customer: 'C1', ...more })
  let id = ''

  beforeAll(async () => {
    await bring(
      'code,name,tier,terms\nC1,丙一,C,net 30\nA1,甲一,A,net 30\nP1,丙二,C,prepaid\n',
      'number,customer,date,amount,method,invoice\nR1,P1,2026-03-05,110.00,bank,\n',
    )
    for (const code of ['C1', 'A1', 'P1']) await limit(code, '100000')
    expect((await order('O1', 'C1')).body.status).toBe('open')
    expect((await order('O2', 'A1')).body.status).toBe('open')
    expect((await order('O3', 'P1')).body.status).toBe('open')
  })

  it('is for whom it names, and of something', async () => {
    const nothing = await post('/rationings', asked)
    expect([nothing.status, nothing.body.type]).toEqual([
      422,
      expect.stringContaining('rationing-of-nothing'),
    ])
    const back = await post('/rationings', { ...asked, until: '2026-02-28', batches: 2 })
    expect(back.body.errors[0].pointer).toBe('/until')
    expect((await post('/rationings', { ...asked, batches: 2 }, 'sales')).status).toBe(403)
    const begun = await post('/rationings', { ...asked, quantity_percent: 55, first: ['B'] }, 'manager')
    expect([begun.status, begun.body.state, begun.body.concerns]).toEqual([201, 'running', 2])
    id = begun.body.id
  })

  it('is told with the lot as a reason of its own, credit beside it', async () => {
    const body = await lot('O1')
    expect(body).toMatchObject({ amount: '150.00', rationing: [{ id, reason: '货紧，保重点客户' }] })
    expect(body.decision.decision).toBe('approve')
    expect(body.lines.map((line: Record<string, unknown>) => [line.quantity, line.rationed])).toEqual([
      ['5', { rationing: id, cause: 'quantity' }],
      ['5', { rationing: id, cause: 'quantity' }],
    ])
    expect(await lot('O2')).toMatchObject({ amount: '300.00', rationing: [] })
  })

  it('serves first what the tactic names, or the person', async () => {
    // Prepaid, and 110.00 has come.
    const quantities = async (query: string) =>
      (await lot('O3', query)).lines.map((line: { quantity: string }) => line.quantity)
    expect(await quantities('')).toEqual(['1', '5'])
    expect(await quantities('?first=0')).toEqual(['5', '3'])
  })

  it('is kept to at the door, by lines and by amount', async () => {
    const line = { line: '1', sku: 'A', unit_price: '10' }
    const much = await ship('S1', { lines: [{ ...line, quantity: '6', amount: '60.00' }], amount: '60.00' })
    expect([much.status, much.body.type]).toEqual([422, expect.stringContaining('rationed')])
    expect(much.body.detail).toContain('150.00 CNY')
    expect((await ship('S1', { amount: '150.01' })).status).toBe(422)
    const fits = await ship('S1', { lines: [{ ...line, quantity: '5', amount: '50.00' }], amount: '50.00' })
    expect(fits.status, JSON.stringify(fits.body)).toBe(201)
    expect(
      (await ship('S2', { lines: [{ ...line, quantity: '1', amount: '10.00' }], amount: '10.00' })).status,
    ).toBe(422)
    expect((await lot('O1')).amount).toBe('100.00')
  })

  it('ends by hand with a reason, once, and stays on file', async () => {
    const ended = await post(`/rationings/${id}/end`, { reason: '到货' }, 'manager')
    expect(ended.body).toMatchObject({ state: 'ended', end_reason: '到货' })
    expect((await post(`/rationings/${id}/end`, { reason: '到货' })).status).toBe(409)
    expect((await ship('S2', { amount: '250.00' })).status).toBe(201)
    const later = await post('/rationings', { ...asked, from: '2026-04-15', batches: 3 })
    expect(later.body.state).toBe('coming')
    const ids = async (query: string) => {
      const { rationings, next } = (await get(`/rationings?${query}`)).body
      return [...rationings.map((each: { id: string }) => each.id), next]
    }
    expect(await ids('')).toEqual([later.body.id, id, null])
    expect(await ids('state=coming')).toEqual([later.body.id, null])
    expect(await ids('state=ended')).toEqual([id, null])
    expect(await ids('state=running')).toEqual([null])
    const [, next] = await ids('limit=1')
    expect(await ids(`limit=5&after=${next}`)).toEqual([id, null])
  })
})
