import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useApi } from './api.fixture.ts'
import { importKinds } from './app.ts'
import { transaction } from './kernel/database/transaction.ts'
import { dateOf } from './kernel/dates.ts'
import { importFiles } from './modules/exchange/index.ts'

describe('what one person asks for and another decides', () => {
  const api = useApi()
  let owner: string
  let receivables: string
  let credit: string
  let sally: string

  beforeAll(async () => {
    owner = await api.keyOf('owner')
    receivables = await api.keyOf('receivables')
    credit = await api.keyOf('credit')
    sally = await api.keyOf('sales', 'sally', { salesperson: '沙莉' })
    await api.keyOf('sales', 'tom', { salesperson: '汤姆' })
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
    const report = await importFiles(api.database.pool, api.scope, importKinds, {
      today: dateOf('2026-03-31'),
      files: [
        file('c.csv', 'code,name,salesperson\nA,甲,沙莉\nB,乙,汤姆\n'),
        file(
          'i.csv',
          'number,customer,issued,due,amount\nI1,A,2026-01-10,2026-02-10,100.00\nI2,B,2026-01-10,2026-02-10,200000.00\nI3,A,2026-01-10,2026-02-10,50.00\n',
        ),
        file('r.csv', 'number,customer,date,amount\nR1,A,2026-02-01,30.00\n'),
      ],
    })
    expect(report.problem).toBeUndefined()
  })

  const asked = async (key: string, number: string, more: object = {}) => {
    const answer = await api.ask(key, {
      method: 'POST',
      url: `/invoices/${number}/write-off`,
      body: { reason: 'gone', ...more },
    })
    expect([answer.statusCode, answer.json()]).toEqual([202, { request: expect.any(String) }])
    return answer.json().request as string
  }
  const decide = async (
    key: string,
    id: string,
    verdict: 'approve' | 'refuse' | 'withdraw',
    body: object = {},
  ) => {
    const answer = await api.ask(key, { method: 'POST', url: `/requests/${id}/${verdict}`, body })
    return { status: answer.statusCode, ...answer.json() }
  }
  const openOf = async (customer: string) =>
    (await api.ask(owner, { url: `/open-items?customer=${customer}` }))
      .json()
      .items.map((item: { number: string; open: string }) => [item.number, item.open])

  it('is booked only once somebody else has approved it', async () => {
    const id = await asked(receivables, 'I1', { amount: '40.00' })
    expect(await openOf('A')).toContainEqual(['I1', '100.00'])
    const approved = await decide(credit, id, 'approve', { reason: 'agreed' })
    expect(approved).toMatchObject({
      status: 200,
      state: 'approved',
      action: 'write-off',
      subject: 'invoice:I1',
      amount: '40.00',
      requested_by: 'receivables',
      decided_by: 'credit',
      decision_reason: 'agreed',
      result: { entry: expect.any(String) },
    })
    expect(await openOf('A')).toContainEqual(['I1', '60.00'])
    expect(await decide(owner, id, 'approve')).toMatchObject({ status: 409, type: 'request-decided' })
    expect(await openOf('A')).toContainEqual(['I1', '60.00'])
  })

  it('shows who decides what it would book, and books nothing of it', async () => {
    const id = await asked(receivables, 'I1', { amount: '40.00' })
    const preview = (key: string) =>
      api.ask(key, { method: 'POST', url: `/requests/${id}/approve?preview=true`, body: {} })
    const told = await preview(credit)
    expect(told.json()).toMatchObject({
      entry_count: 1,
      entries: [
        { lines: expect.arrayContaining([expect.objectContaining({ customer: 'A', credit: '40.00' })]) },
      ],
      customers: [{ name: '甲', before: '80.00', after: '40.00' }],
      approval: null,
    })
    expect((await preview(receivables)).json()).toMatchObject({ type: 'not-permitted' })
    expect((await api.ask(credit, { url: `/requests/${id}` })).json()).toMatchObject({
      state: 'pending',
      customer_name: '甲',
      makes_entries: true,
      lessens: [],
    })
    expect(await openOf('A')).toContainEqual(['I1', '60.00'])
    await decide(receivables, id, 'withdraw')
  })

  it('is never decided by the one who asked, not even the owner', async () => {
    const id = await asked(owner, 'I1', { amount: '1.00' })
    expect(await decide(owner, id, 'approve')).toMatchObject({ status: 403, type: 'own-request' })
    expect(await decide(credit, id, 'refuse', { reason: 'no' })).toMatchObject({ state: 'refused' })
    expect(await openOf('A')).toContainEqual(['I1', '60.00'])
  })

  it('is decided only within the band of the role', async () => {
    const id = await asked(receivables, 'I2')
    expect(await decide(credit, id, 'approve')).toMatchObject({
      status: 403,
      type: 'beyond-band',
      roles: 'owner',
    })
    expect(await decide(receivables, id, 'approve')).toMatchObject({ status: 403, type: 'not-permitted' })
    expect(await decide(owner, id, 'refuse', { reason: 'too much' })).toMatchObject({ state: 'refused' })
  })

  it('stays pending when it can no longer be carried out', async () => {
    const first = await asked(receivables, 'I3')
    const second = await asked(receivables, 'I3')
    expect(await decide(credit, first, 'approve')).toMatchObject({ state: 'approved' })
    expect(await decide(credit, second, 'approve')).toMatchObject({ status: 409, type: 'nothing-open' })
    expect(await decide(receivables, second, 'withdraw')).toMatchObject({ state: 'withdrawn' })
  })

  it('decided by two at once is carried out once', async () => {
    const id = await asked(receivables, 'I1', { amount: '5.00' })
    const verdicts = await Promise.all([decide(credit, id, 'approve'), decide(owner, id, 'approve')])
    expect(verdicts.map(verdict => verdict.status).sort()).toEqual([200, 409])
    expect(await openOf('A')).toContainEqual(['I1', '55.00'])
  })

  it('may be asked by a salesperson for own customers alone', async () => {
    const id = await asked(sally, 'I1', { amount: '2.00' })
    const elsewhere = await api.ask(sally, {
      method: 'POST',
      url: '/invoices/I2/write-off',
      body: { reason: 'gone' },
    })
    expect([elsewhere.statusCode, elsewhere.json().type]).toEqual([404, 'document-unknown'])
    const listed = (await api.ask(sally, { url: '/requests?state=pending' })).json()
    expect(listed.requests.map((each: { id: string }) => each.id)).toEqual([id])
    expect((await api.ask(await api.keyOf('sales', 'tom'), { url: `/requests/${id}` })).statusCode).toBe(404)
    expect(await decide(await api.keyOf('sales', 'tom'), id, 'withdraw')).toMatchObject({ status: 404 })
    expect(await decide(sally, id, 'withdraw')).toMatchObject({ state: 'withdrawn' })
  })

  it('is refused at once for more than is open, with the field at fault', async () => {
    const answer = await api.ask(receivables, {
      method: 'POST',
      url: '/invoices/I1/write-off',
      body: { reason: 'gone', amount: '1000.00' },
    })
    expect([answer.statusCode, answer.json().errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/amount' })],
    ])
  })

  it('follows the bands a company sets', async () => {
    const set = (bands: object[]) =>
      api.ask(owner, { method: 'PUT', url: '/approval-bands/refund', body: { bands } })
    expect((await set([{ role: 'credit', up_to: '10.00' }])).json()).toMatchObject({ type: 'bad-bands' })
    expect((await set([{ role: 'sales', up_to: null }])).statusCode).toBe(422)
    const bands = [
      { role: 'owner', up_to: null },
      { role: 'credit', up_to: '10.00' },
    ]
    await set([{ role: 'manager', up_to: null }])
    expect((await set(bands)).json()).toEqual({ action: 'refund', currency: 'CNY', bands })
    const { actions } = (await api.ask(owner, { url: '/approval-bands' })).json()
    const refunds = actions.find((each: { action: string }) => each.action === 'refund')
    expect(refunds.versions).toMatchObject([
      { version: 2, by: 'owner', bands: expect.arrayContaining(bands) },
      { version: 1, by: 'owner', bands: [{ role: 'manager', up_to: null }] },
    ])
    const answer = await api.ask(receivables, {
      method: 'POST',
      url: '/receipts/R1/refund',
      body: { reason: 'overpaid', amount: '10.01' },
    })
    expect(await decide(credit, answer.json().request, 'approve')).toMatchObject({ type: 'beyond-band' })
    expect(await decide(owner, answer.json().request, 'approve')).toMatchObject({ state: 'approved' })
  })

  it('carries out no more than was asked for, though more has become open since', async () => {
    const post = (url: string, body: object) => api.ask(owner, { method: 'POST', url, body })
    await post('/invoices', { number: 'I4', customer: 'A', issued: '2026-03-01', amount: '20000.00' })
    await post('/receipts', { number: 'R4', customer: 'A', date: '2026-03-02', amount: '19990.00' })
    await post('/settlements', { from: 'R4', to: 'I4' })
    const id = await asked(receivables, 'I4')
    await post('/settlements/unapply', { from: 'R4', to: 'I4', reason: 'wrong one' })
    expect(await openOf('A')).toContainEqual(['I4', '20000.00'])
    expect(await decide(credit, id, 'approve')).toMatchObject({
      ...{ status: 409, type: 'request-outgrown', asked: 'CNY 10.00', now: 'CNY 20000.00' },
    })
    expect(await openOf('A')).toContainEqual(['I4', '20000.00'])
  })

  it('books nothing in another currency than was asked for', async () => {
    const body = { number: 'CN1', customer: 'A', issued: '2026-03-01', amount: '-9000.00', reason: 'rebate' }
    const note = await api.ask(receivables, { method: 'POST', url: '/invoices', body })
    const { headers } = await api.ask(owner, { url: '/customers/A' })
    const changed = await api.ask(sally, {
      ...{ method: 'PATCH', url: '/customers/A', body: { currency: 'USD' } },
      headers: { 'if-match': String(headers.etag) },
    })
    expect(changed.statusCode).toBe(200)
    expect(await decide(credit, note.json().request, 'approve')).toMatchObject({ type: 'request-outgrown' })
  })

  it('measures a write-off in pieces as one', async () => {
    const body = { number: 'I5', customer: 'B', issued: '2026-03-01', amount: '20000.00' }
    await api.ask(owner, { method: 'POST', url: '/invoices', body })
    const first = await asked(receivables, 'I5', { amount: '6000.00' })
    const second = await asked(receivables, 'I5', { amount: '6000.00' })
    expect(await decide(credit, first, 'approve')).toMatchObject({ state: 'approved' })
    expect(await decide(credit, second, 'approve')).toMatchObject({
      ...{ status: 403, type: 'beyond-band-in-pieces', roles: 'owner, manager' },
    })
    expect(await decide(owner, second, 'approve')).toMatchObject({ state: 'approved' })
  })

  it('measures what a customer is credited within a week as one', async () => {
    const credited = async (number: string, customer: string) => {
      const body = {
        number,
        customer,
        issued: '2026-03-01',
        amount: '-6000.00',
        currency: 'CNY',
        reason: 'x',
      }
      return (await api.ask(receivables, { method: 'POST', url: '/invoices', body })).json().request
    }
    const [first, second, other] = [
      await credited('CN-1', 'B'),
      await credited('CN-2', 'B'),
      await credited('CN-3', 'A'),
    ]
    for (const id of [first, other])
      expect(await decide(credit, id, 'approve')).toMatchObject({ state: 'approved' })
    expect(await decide(credit, second, 'approve')).toMatchObject({
      ...{ status: 403, type: 'beyond-band-in-pieces', roles: 'owner, manager' },
    })
    expect(await decide(owner, second, 'approve')).toMatchObject({ state: 'approved' })
  })

  it('measures two credit notes approved at the same moment together', async () => {
    const { pool } = api.database
    const customer = { number: '', customer: 'C', issued: '2026-03-01', amount: '-6000.00', reason: 'x' }
    await api.ask(owner, { method: 'POST', url: '/customers', body: { code: 'C', name: '丙' } })
    const ids: string[] = []
    for (const number of ['CN-5', 'CN-6']) {
      const body = { ...customer, number }
      const asking = await api.ask(receivables, { method: 'POST', url: '/invoices', body })
      expect(asking.json()).toEqual({ request: expect.any(String) })
      ids.push(asking.json().request)
    }
    // Whoever books waits for a month being closed: both have been measured by then, or one waits for the other.
    const verdicts = await transaction(pool, api.scope, async tx => {
      await tx.rows('select pg_advisory_xact_lock(727003, ($1::bigint % 2147483647)::integer)', [tx.company])
      const deciding = ids.map(id => decide(credit, id, 'approve'))
      await vi.waitFor(async () => {
        // In a transaction of its own: one sees the same activity from beginning to end.
        const { rows } = await pool.query<{ waiting: number }>(
          `select count(*)::integer as waiting from pg_stat_activity
           where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
        )
        expect(rows[0]?.waiting).toBe(2)
      }, 20_000)
      return { deciding }
    }).then(({ deciding }) => Promise.all(deciding))
    expect(verdicts.map(({ state, type }) => (type === undefined ? state : type)).sort()).toEqual([
      'approved',
      'beyond-band-in-pieces',
    ])
  })

  it('reopens a month only by four eyes', async () => {
    await api.ask(owner, { method: 'POST', url: '/periods/2026-01/close' })
    const answer = await api.ask(owner, {
      method: 'POST',
      url: '/periods/2026-01/reopen',
      body: { reason: 'late invoice' },
    })
    expect(answer.statusCode).toBe(202)
    const manager = await api.keyOf('manager')
    expect(await decide(manager, answer.json().request, 'approve')).toMatchObject({ state: 'approved' })
    expect((await api.ask(owner, { url: '/periods' })).json().closed).toEqual([])
  })

  it('sells nothing to a stopped customer, and grants it nothing, until two people reopen it', async () => {
    const send = async (key: string, url: string, body: object) => {
      const answer = await api.ask(key, { method: 'POST', url, body })
      return { status: answer.statusCode, ...answer.json() }
    }
    const order = { customer: 'B', amount: '1.00' }
    await send(credit, '/customers/B/stop', { reason: 'does not pay' })
    const invoice = { number: 'I9', customer: 'B', issued: '2026-03-31', amount: '1.00' }
    expect(await send(owner, '/orders', { ...order, number: 'O9' })).toMatchObject({ status: 'held' })
    expect(await send(owner, '/orders/O9/release', { reason: 'all the same' })).toMatchObject({
      type: 'customer-stopped',
    })
    expect(await send(owner, '/shipments', { ...order, number: 'S9' })).toMatchObject({ type: 'credit-hold' })
    expect(await send(owner, '/invoices', invoice)).toMatchObject({
      type: 'document-refused',
      errors: [{ pointer: '/customer', detail: expect.stringContaining('stopped') }],
    })
    expect(await send(owner, '/credit/B/limits', { amount: '1.00', reason: 'more' })).toMatchObject({
      type: 'limit-while-stopped',
    })
    const { request } = await send(credit, '/customers/B/reopen', { reason: 'paid' })
    expect(await decide(credit, request, 'approve')).toMatchObject({ type: 'own-request' })
    expect(await decide(owner, request, 'approve')).toMatchObject({ state: 'approved' })
    expect(await send(owner, '/invoices', invoice)).toMatchObject({ status: 'open' })
    expect(await send(credit, '/customers/B/reopen', { reason: 'twice' })).toMatchObject({
      type: 'account-state',
    })
  })

  it('cannot be decided by the asker past the program either', async () => {
    const id = await asked(receivables, 'I1', { amount: '1.00' })
    const forged = transaction(api.database.pool, api.scope, tx =>
      tx.rows(
        `update approvals.request set state = 'approved', decided_by = requested_by, decided_at = now()
         where company_id = $1 and id = $2`,
        [tx.company, id],
      ),
    )
    await expect(forged).rejects.toThrow(/violates check constraint/)
  })
})
