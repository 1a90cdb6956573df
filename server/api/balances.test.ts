import { beforeAll, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { currencyOf } from '../kernel/money.ts'
import { booksOn, day } from '../modules/ledger/testing.ts'

const api = useApi()

beforeAll(async () => {
  const books = booksOn(api.database.pool, api.scope)
  const own = await books.addCustomer('C1', { salesperson: '李娜' })
  const other = await books.addCustomer('C2', { salesperson: '王强' })
  await books.ownFrom(own, day('2026-01-01'), '李娜')
  const owed = { customer: own, date: day('2026-01-05'), due: day('2026-02-01') }
  const invoice = await books.invoice({ ...owed, number: 'A', minor: 10_000n })
  await books.invoice({ ...owed, number: 'E', minor: 7_700n, currency: currencyOf('USD') })
  await books.invoice({ customer: other, number: 'B', date: day('2026-01-06'), minor: 500n })
  const paid = await books.receipt({ customer: own, number: 'R', date: day('2026-02-10'), minor: 4_000n })
  await books.apply(paid, invoice, 2_500n, day('2026-02-12'))
  const gone = await books.writeOff(own, invoice, 500n, day('2026-03-01'))
  await books.reverse(gone, day('2026-03-05'))
})

const balancesOn = async (asOf: string, key?: string) =>
  (await api.ask(key ?? (await api.keyOf('auditor')), { url: `/balances?as_of=${asOf}` })).json().balances

it.each([
  '2026-01-04',
  '2026-01-05',
  '2026-01-06',
  '2026-02-10',
  '2026-02-12',
  '2026-03-01',
  '2026-03-05',
  '2026-03-31',
])('the journal and the ageing say the same of %s', async asOf => {
  const { totals } = (await api.ask(await api.keyOf('auditor'), { url: `/aging?as_of=${asOf}` })).json()
  const aged = totals.map(({ currency, total, unapplied, net }: Record<string, string>) => ({
    currency,
    receivable: total,
    customer_credit: unapplied,
    net,
  }))
  expect(await balancesOn(asOf)).toEqual(aged)
})

it('a payment moves from one account to the other on the day it is applied', async () => {
  const yuan = { currency: 'CNY', net: '65.00' }
  const dollars = { currency: 'USD', receivable: '77.00', customer_credit: '0.00', net: '77.00' }
  expect(await balancesOn('2026-02-11')).toEqual([
    { ...yuan, receivable: '105.00', customer_credit: '40.00' },
    dollars,
  ])
  expect(await balancesOn('2026-02-12')).toEqual([
    { ...yuan, receivable: '80.00', customer_credit: '15.00' },
    dollars,
  ])
})

it('what was recorded after an instant is not in the balances known at it', async () => {
  const url = '/balances?as_of=2026-03-31&known_at=2026-01-01T00:00:00Z'
  expect((await api.ask(await api.keyOf('auditor'), { url })).json().balances).toEqual([])
})

it('a salesperson’s balances are those of the own customers', async () => {
  const key = await api.keyOf('sales', 'lina', { salesperson: '李娜' })
  const [yuan] = await balancesOn('2026-02-11', key)
  expect(yuan).toEqual({ currency: 'CNY', receivable: '100.00', customer_credit: '40.00', net: '60.00' })
})

it('the ageing of one group, customer by customer, adds up to its row among the groups', async () => {
  const key = await api.keyOf('auditor')
  const aged = async (query: string) =>
    (await api.ask(key, { url: `/aging?as_of=2026-02-11&${query}` })).json()
  for (const by of ['salesperson', 'region', 'class'] as const) {
    const groups = new Set<string>((await aged(`by=${by}`)).rows.map((row: { key: string }) => row.key))
    expect(groups.size).toBeGreaterThan(0)
    for (const group of groups) {
      const rows = (await aged(`by=${by}`)).rows.filter((row: { key: string }) => row.key === group)
      const within = await aged(`by=customer&${by}=${encodeURIComponent(group)}`)
      expect(within.totals).toEqual(
        rows.map(({ key: _key, name: _name, ...sums }: Record<string, string>) => sums),
      )
    }
  }
  expect((await aged('salesperson=nobody')).rows).toEqual([])
})

it('one group of another tells what both have in common', async () => {
  const url = `/aging?as_of=2026-02-11&by=customer&salesperson=${encodeURIComponent('李娜')}&class=`
  const { rows } = (await api.ask(await api.keyOf('auditor'), { url })).json()
  expect(rows).toMatchObject([{ key: 'C1', currency: 'CNY', total: '0.00', unapplied: '40.00' }])
})
