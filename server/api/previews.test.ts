import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { importKinds } from '../app.ts'
import { dateOf } from '../kernel/dates.ts'
import { importFiles } from '../modules/exchange/index.ts'

const api = useApi()
const clerk = () => api.keyOf('receivables')
const sally = () => api.keyOf('sales', 'sally', { salesperson: '沙莉' })
let importId: string

beforeAll(async () => {
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const report = await importFiles(api.database.pool, api.scope, importKinds, {
    today: dateOf('2026-03-31'),
    files: [
      file('c.csv', 'code,name,salesperson,terms\nA,甲,沙莉,net 30\nB,乙,汤姆,\n'),
      file('i.csv', 'number,customer,issued,due,amount\nI1,A,2026-01-10,2026-02-10,100.00\n'),
      file(
        'r.csv',
        'number,customer,date,amount,invoice\nR1,A,2026-02-01,30.00,\nR2,A,2026-02-02,20.00,I1\n',
      ),
    ],
  })
  expect(report.problem).toBeUndefined()
  const imports = await api.ask(await clerk(), { url: '/imports' })
  importId = imports.json().imports[0].id
  // Making a key is told as an event.
  await sally()
  await api.ask(await clerk(), {
    method: 'POST',
    url: '/invoices',
    body: { number: 'CN0', customer: 'A', issued: '2026-03-01', amount: '5.00' },
  })
})

/** Everything a write could leave behind, but the gaps in the ids. */
const kept = async () => {
  const { rows } = await api.database.owner.query<{ told: string }>(
    `select concat_ws(' ', (select count(*) from kernel.event), (select count(*) from ledger.journal_entry),
       (select count(*) from ledger.journal_line), (select count(*) from ledger.settlement),
       (select sum(open_minor) from ledger.item), (select count(*) from invoices.invoice),
       (select count(*) from payments.receipt), (select count(*) from approvals.request),
       (select count(*) from kernel.idempotent_request), (select count(*) from payments.receipt where reversed_on is null)
     ) as told`,
  )
  return rows[0]?.told
}

const preview = async (url: string, body: object, key = clerk(), headers = {}) =>
  api.ask(await key, { method: 'POST', url: `${url}?preview=true`, body, headers })

const reason = 'because'
const onDay = { reason, on: '2026-03-31' }
const accounts = (entry: { lines: { account: string; debit: string; credit: string }[] }) =>
  entry.lines.map(({ account, debit, credit }) => `${account} ${debit} ${credit}`)

describe('a preview', () => {
  it('tells the entries, what the customer then owes and what would be answered, and keeps nothing', async () => {
    const before = await kept()
    const body = {
      number: 'I9',
      customer: 'A',
      issued: '2026-03-10',
      amount: '113.00',
      net: '100.00',
      tax: '13.00',
    }
    const told = await preview('/invoices', body, clerk(), { 'idempotency-key': 'once' })
    expect(told.statusCode).toBe(200)
    const { entries, ...rest } = told.json()
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ date: '2026-03-10', kind: 'invoice', ref: 'I9' })
    expect(accounts(entries[0])).toEqual(['receivable 113.00 0.00', 'sales 0.00 100.00', 'tax 0.00 13.00'])
    expect(rest).toMatchObject({
      entry_count: 1,
      customers: [{ customer: 'A', name: '甲', currency: 'CNY', before: '55.00', after: '168.00' }],
      approval: null,
      answer: { number: 'I9', due: '2026-04-09' },
    })
    expect(await kept()).toBe(before)
    // The key was not spent: another request may still come with it.
    const other = await api.ask(await clerk(), {
      method: 'POST',
      url: '/settlements/unapply',
      body: { from: 'NONE', to: 'NONE', reason },
      headers: { 'idempotency-key': 'once' },
    })
    expect(other.json().type).toBe('document-unknown')
  })

  it.each([
    [
      'a receipt',
      '/receipts',
      { number: 'R9', customer: 'A', date: '2026-03-10', amount: '40.00', invoice: 'I1' },
      2,
      '15.00',
    ],
    ['a settlement', '/settlements', { from: 'R1', to: 'I1' }, 1, '55.00'],
    ['many settled', '/settlements/apply', { from: 'R1', parts: [{ to: 'I1', amount: '1.00' }] }, 1, '55.00'],
    ['one taken back', '/settlements/unapply', { from: 'R2', to: 'I1', reason }, 1, '55.00'],
    ['an invoice reversed', '/invoices/I1/reverse', onDay, 2, '-45.00'],
    ['a receipt reversed', '/receipts/R2/reverse', onDay, 2, '75.00'],
    ['a transfer', '/items/transfer', { number: 'I1', customer: 'B', ...onDay }, 1, '-25.00'],
  ] as const)('of %s balances, and leaves the books as they are', async (_what, url, body, count, after) => {
    const before = await kept()
    const told = await preview(url, body)
    expect(told.statusCode, told.body).toBe(200)
    const { entries, entry_count, accounts: sums, customers, approval } = told.json()
    expect([entries.length, entry_count, approval]).toEqual([count, count, null])
    const total = (side: 'debit' | 'credit') =>
      sums.reduce((all: number, sum: Record<string, string>) => all + Number(sum[side]), 0)
    expect(total('debit')).toBe(total('credit'))
    expect(customers.find((each: { customer: string }) => each.customer === 'A').after).toBe(after)
    expect(await kept()).toBe(before)
  })

  it('of an import taken back sums up all of it', async () => {
    const before = await kept()
    const told = await preview(`/imports/${importId}/undo`, { reason })
    expect(told.statusCode, told.body).toBe(200)
    expect(told.json().entry_count).toBe(told.json().answer.entries)
    expect(await kept()).toBe(before)
  })

  it.each([
    [
      'a write-off',
      '/invoices/I1/write-off',
      { ...onDay, amount: '10.00' },
      'write-off',
      ['write_off 10.00 0.00', 'receivable 0.00 10.00'],
      clerk,
    ],
    [
      'a refund',
      '/receipts/R1/refund',
      onDay,
      'refund',
      ['customer_credit 30.00 0.00', 'bank 0.00 30.00'],
      clerk,
    ],
    [
      'a credit note',
      '/invoices',
      { number: 'K1', customer: 'A', issued: '2026-03-10', amount: '-20.00' },
      'credit-note',
      ['sales 20.00 0.00', 'customer_credit 0.00 20.00'],
      clerk,
    ],
    [
      'a write-off a salesperson asks for',
      '/invoices/I1/write-off',
      onDay,
      'write-off',
      ['write_off 80.00 0.00', 'receivable 0.00 80.00'],
      sally,
    ],
  ] as const)('of %s says who has to approve it', async (_what, url, body, action, lines, who) => {
    const before = await kept()
    const told = await preview(url, body, who())
    expect(told.statusCode, told.body).toBe(200)
    const { entries, approval, answer } = told.json()
    expect(approval).toMatchObject({ action, roles: ['owner', 'manager', 'credit'] })
    expect(answer).toBeNull()
    expect(accounts(entries[0]).sort()).toEqual([...lines].sort())
    expect(await kept()).toBe(before)
  })

  it('is refused as the write would be', async () => {
    for (const [url, body] of [
      ['/receipts', { number: 'R9', customer: 'NOBODY', date: '2026-03-10', amount: '1.00' }],
      ['/settlements', { from: 'R1', to: 'I1', amount: '1000.00' }],
      ['/invoices/NONE/reverse', onDay],
      ['/items/transfer', { number: 'I1', customer: 'A', reason }],
    ] as const) {
      const told = await preview(url, body)
      const written = await api.ask(await clerk(), { method: 'POST', url, body })
      expect([told.statusCode, told.json()], url).toEqual([written.statusCode, written.json()])
    }
    const mine = await preview(
      '/receipts',
      { number: 'R9', customer: 'A', date: '2026-03-10', amount: '1' },
      sally(),
    )
    expect(mine.statusCode).toBe(403)
  })

  it('stands in the document, and is asked for in so many words', async () => {
    const document = (await api.app.inject('/openapi.json')).json()
    const { parameters, responses } = document.paths['/api/v1/receipts'].post
    expect(parameters.map((each: { name: string }) => each.name)).toContain('preview')
    expect(JSON.stringify(responses['200'])).toContain('#/components/schemas/Preview')
    const unsure = await api.ask(await clerk(), {
      method: 'POST',
      url: '/receipts?preview=yes',
      body: { number: 'R9', customer: 'A', date: '2026-03-10', amount: '1.00' },
    })
    expect(unsure.statusCode).toBe(422)
  })
})
