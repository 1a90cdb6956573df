import { beforeAll, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { booksOn, day } from '../modules/ledger/testing.ts'

const api = useApi()

beforeAll(async () => {
  const books = booksOn(api.database.pool, api.scope)
  const own = await books.addCustomer('C1', { salesperson: '李娜' })
  const bill = (number: string, date: string, due: string, minor: bigint) =>
    books.invoice({ customer: own, number, date: day(date), due: day(due), minor })
  const money = (number: string, date: string, minor: bigint) =>
    books.receipt({ customer: own, number, date: day(date), minor })
  const a = await bill('A', '2026-01-01', '2026-01-31', 10_000n)
  const b = await bill('B', '2026-01-11', '2026-02-28', 30_000n)
  const punctual = await money('R1', '2026-01-31', 10_000n)
  await books.apply(punctual, a, 10_000n, day('2026-01-31'))
  const early = await money('R2', '2026-02-10', 10_000n)
  await books.apply(early, b, 10_000n, day('2026-02-12'))
  const late = await money('R3', '2026-03-12', 20_000n)
  await books.apply(late, b, 15_000n, day('2026-03-12'))
})

const monthsOf = async (query = '', key?: string) =>
  (await api.ask(key ?? (await api.keyOf('auditor')), { url: `/customers/C1/paying${query}` })).json().months

it('tells by the month money came how long it took and how much of it was late', async () => {
  const months = [
    { month: '2026-01', currency: 'CNY', paid: '100.00', days: 30, late_share: 0 },
    { month: '2026-02', currency: 'CNY', paid: '100.00', days: 30, late_share: 0 },
    { month: '2026-03', currency: 'CNY', paid: '150.00', days: 60, late_share: 1 },
  ]
  expect(await monthsOf()).toEqual(months)
  expect(await monthsOf('', await api.keyOf('sales', 'lina', { salesperson: '李娜' }))).toEqual(months)
  expect(await monthsOf('?from=2026-02-01&as_of=2026-02-28')).toEqual([months[1]])
  // Applied only on the 12th.
  expect(await monthsOf('?from=2026-02-01&as_of=2026-02-11')).toEqual([])
})

it('tells what was bought by month and by product, credit notes taken off and what was reversed left out', async () => {
  const key = await api.keyOf('owner')
  const send = async (url: string, body: object, sender = key) => {
    const answer = await api.ask(sender, { method: 'POST', url, body })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json()
  }
  await send('/customers', { code: 'C2', name: '采购商' })
  await send('/customers/C2/open', { reason: '开户' })
  await send('/products', { sku: 'P1', name: '轴承', family: '传动' })
  const invoice = (number: string, issued: string, lines: readonly object[]) =>
    send('/invoices', { customer: 'C2', number, issued, due: issued, lines })
  await invoice('B1', '2025-09-05', [{ sku: 'P1', amount: '100.00' }, { amount: '7.00' }])
  await invoice('B2', '2026-02-05', [{ sku: 'P1', amount: '300.00' }])
  await invoice('B3', '2026-02-06', [{ sku: 'P1', amount: '999.00' }])
  await send('/invoices/B3/reverse', { on: '2026-02-07', reason: '录错' })
  const { request } = await send('/invoices', {
    ...{ customer: 'C2', number: 'B4', issued: '2026-03-02', reason: '退货' },
    lines: [{ sku: 'P1', amount: '-40.00' }],
  })
  await send(`/requests/${request}/approve`, {}, await api.keyOf('manager'))
  const url = '/customers/C2/bought?as_of=2026-03-31'
  expect((await api.ask(key, { url })).json()).toEqual({
    months: [
      { month: '2025-09', currency: 'CNY', amount: '107.00' },
      { month: '2026-02', currency: 'CNY', amount: '300.00' },
      { month: '2026-03', currency: 'CNY', amount: '-40.00' },
    ],
    products: [
      { ...{ sku: 'P1', name: '轴承', family: '传动', currency: 'CNY' }, recent: '260.00', before: '100.00' },
      { ...{ sku: null, name: null, family: null, currency: 'CNY' }, recent: '0.00', before: '7.00' },
    ],
  })
})

it('tells what was bought as it was known before a reversal was recorded', async () => {
  const key = await api.keyOf('owner')
  const send = async (url: string, body: object) =>
    expect((await api.ask(key, { method: 'POST', url, body })).statusCode).toBeLessThan(300)
  await send('/customers', { code: 'C4', name: '后知', salesperson: '王强' })
  await send('/customers/C4/open', { reason: '开户' })
  await send('/invoices', {
    ...{ customer: 'C4', number: 'K1', issued: '2026-02-05', due: '2026-03-05' },
    amount: '80.00',
  })
  const [booked] = (await api.ask(key, { url: '/ledger?customer=C4' })).json().entries
  await send('/invoices/K1/reverse', { on: '2026-02-07', reason: '录错' })
  const bought = async (more: string, reader = key) =>
    (await api.ask(reader, { url: `/customers/C4/bought?as_of=2026-03-31${more}` })).json().months
  expect(await bought('')).toEqual([])
  const before = encodeURIComponent(booked.recorded_at)
  for (const reader of [key, await api.keyOf('sales', 'wang', { salesperson: '王强' })])
    expect(await bought(`&known_at=${before}`, reader)).toEqual([
      { month: '2026-02', currency: 'CNY', amount: '80.00' },
    ])
})

it('is told of another’s customer to nobody', async () => {
  const key = await api.keyOf('sales', 'wang', { salesperson: '王强' })
  expect((await api.ask(key, { url: '/customers/C1/paying' })).statusCode).toBe(404)
})
