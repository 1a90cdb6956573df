/** What a list comes to, told by the server: the same as all of its pages, and of nobody else's rows. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

type Row = Readonly<Record<string, string | null>>

describe('the totals of a list', () => {
  const { api, get, post, bring, limit } = useCredit()

  beforeAll(async () => {
    const codes = ['A1', 'A2', 'A3', 'A4', 'A5']
    const customers = codes.map(
      (code, at) => `${code},客户${code},${at < 3 ? '沙莉' : '汤姆'},${at === 4 ? 'USD' : ''}`,
    )
    await bring(
      `code,name,salesperson,currency\n${customers.join('\n')}\n`,
      'number,customer,issued,due,currency,amount,line,sku,quantity\n' +
        'I1,A1,2026-03-01,2026-03-15,CNY,604.00,1,P1,6\nI1,A1,2026-03-01,2026-03-15,CNY,300.00,2,P2,1\n' +
        'I2,A2,2026-03-02,2026-03-15,CNY,226.50,1,P1,2\n' +
        'I3,A4,2026-03-03,2026-04-15,CNY,500.00,,,\nI4,A5,2026-03-04,2026-04-15,USD,70.10,,,\n' +
        'C1,A1,2026-03-05,,CNY,-100.00,1,P1,-1\n',
      'number,customer,date,amount,invoice\nR1,A1,2026-03-10,300.00,I1\nR2,A4,2026-03-11,50.00,\n',
    )
    for (const code of codes) await limit(code, '5000.00')
    await limit('A2', null)
    for (const [number, customer, amount] of [
      ['O1', 'A1', '10.00'],
      ['O2', 'A2', '20.00'],
      ['O3', 'A4', '40.00'],
      ['O4', 'A5', '80.00'],
    ])
      expect(await post('/orders', { number, customer, amount })).toMatchObject({ status: 201 })
    for (const number of ['C-1', 'C-2', 'C-3'])
      expect(
        await post('/contracts', { number, customer: 'A1', clauses: { currency: 'CNY', amount: '1000.00' } }),
      ).toMatchObject({ status: 201 })
    for (const [customer, amount] of [
      ['A1', '10.00'],
      ['A2', '20.00'],
      ['A4', '30.00'],
    ])
      expect(
        await post('/credit-applications', {
          customer,
          amount,
          terms: 'net 30',
          purpose: '备货',
          demand: '5.00',
        }),
      ).toMatchObject({ status: 201 })
    await api.keyOf('sales', 'sales', { salesperson: '沙莉' })
  })

  const pagesOf = async (path: string, rows: string, role: 'owner' | 'sales') => {
    const all: Row[] = []
    for (let after = ''; ; ) {
      const { body } = await get(`/${path}${path.includes('?') ? '&' : '?'}limit=2${after}`, role)
      all.push(...body[rows])
      if (body.next === null) return all
      after = `&after=${body.next}`
    }
  }
  const minor = (text: string | null | undefined) => Number((text ?? '0').replace('.', ''))
  const added = (rows: readonly Row[], figures: readonly string[]) =>
    [...new Set(rows.map(({ currency }) => currency))].sort().map(currency => {
      const of = rows.filter(row => row.currency === currency)
      const sums = figures.map(name => [name, of.reduce((sum, row) => sum + minor(row[name]), 0)])
      return { currency, count: of.length, ...Object.fromEntries(sums) }
    })
  const told = async (path: string, figures: readonly string[], role: 'owner' | 'sales') => {
    const { status, body } = await get(`/totals/${path}`, role)
    expect(status, JSON.stringify(body)).toBe(200)
    return body.totals.map((row: { currency: string; count: number; amounts: Row }) => ({
      currency: row.currency,
      count: row.count,
      ...Object.fromEntries(figures.map(name => [name, minor(row.amounts[name])])),
    }))
  }

  describe.each(['owner', 'sales'] as const)('of what the %s sees', role => {
    it.each([
      ['orders', 'orders', ['amount', 'shipped', 'billed']],
      ['orders?customer=A1', 'orders', ['amount', 'shipped', 'billed']],
      ['orders?status=open', 'orders', ['amount', 'shipped', 'billed']],
      ['holds', 'holds', ['amount']],
      ['documents', 'documents', ['amount', 'open']],
      ['documents?kind=sales&state=open', 'documents', ['amount', 'open']],
      ['documents?customer=A1', 'documents', ['amount', 'open']],
      ['documents?number=I&to=2026-03-03', 'documents', ['amount', 'open']],
      ['documents?kind=receipt', 'documents', ['amount', 'open']],
      ['documents?product=P1', 'documents', ['amount', 'open', 'of_product']],
      ['documents?product=P1&customer=A1&kind=sales', 'documents', ['amount', 'open', 'of_product']],
      ['contracts', 'contracts', ['amount']],
      ['contracts?state=draft', 'contracts', ['amount']],
      ['credit-applications', 'applications', ['amount']],
      ['credit', 'customers', ['limit', 'used', 'available', 'secured']],
      ['credit?show=above', 'customers', ['limit', 'used', 'available', 'secured']],
      ['recalls', 'recalls', ['amount', 'handed', 'credited']],
      ['credit-ratings', 'proposals', []],
    ])('%s: come to what their pages come to', async (path, rows, figures) => {
      const all = await pagesOf(path, rows, role)
      expect(await told(path, figures, role)).toEqual(added(all, figures))
    })
  })

  it('are of a salesperson’s own customers', async () => {
    expect(await told('orders', ['amount'], 'owner')).toEqual([
      { currency: 'CNY', count: 3, amount: 7000 },
      { currency: 'USD', count: 1, amount: 8000 },
    ])
    expect(await told('orders', ['amount'], 'sales')).toEqual([{ currency: 'CNY', count: 2, amount: 3000 }])
  })

  it('tell of customers how many, and what they owe in every currency', async () => {
    const figures = ['limit', 'owed', 'overdue']
    expect(await told('customers', figures, 'owner')).toEqual([
      { currency: 'CNY', count: 4, limit: 1_500_000, owed: 133_050, overdue: 83_050 },
      { currency: 'USD', count: 1, limit: 500_000, owed: 7010, overdue: 0 },
    ])
    const own = { currency: 'CNY', count: 3, limit: 1_000_000, owed: 83_050, overdue: 83_050 }
    expect(await told('customers', figures, 'sales')).toEqual([own])
    expect(await told('customers?salesperson=沙莉', figures, 'owner')).toEqual([own])
    expect(await told('customers?q=A4', ['owed'], 'owner')).toEqual([
      { currency: 'CNY', count: 1, owed: 50_000 },
    ])
  })

  it('tell of documents with a product what its lines come to, and of no receipt', async () => {
    expect(await told('documents?product=P1', ['amount', 'of_product'], 'owner')).toEqual([
      { currency: 'CNY', count: 3, amount: 103_050, of_product: 73_050 },
    ])
    const { body } = await get('/documents?product=P2')
    expect(body.documents).toMatchObject([{ number: 'I1', amount: '904.00', of_product: '300.00' }])
    expect((await get('/documents?number=I2')).body.documents).toMatchObject([{ of_product: null }])
    expect((await get('/documents?product=P1&kind=receipt')).body.documents).toEqual([])
    expect((await get('/documents?product=P9')).body.documents).toEqual([])
  })

  it('tell of requests what is asked for', async () => {
    expect(await told('requests?state=pending', ['amount'], 'owner')).toEqual([])
  })

  it('of some customers is their ageing alone; an unknown one is refused', async () => {
    const ofAll = (await get('/aging?as_of=2026-03-31')).body
    const { status, body } = await get('/aging?as_of=2026-03-31&customer=A1&customer=A5')
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.rows).toEqual(ofAll.rows.filter(({ key }: { key: string }) => key === 'A1' || key === 'A5'))
    expect(body.totals.map(({ currency, total }: Row) => [currency, total])).toEqual([
      ['CNY', '604.00'],
      ['USD', '70.10'],
    ])
    const unknown = await get('/aging?customer=A1&customer=NOBODY')
    expect([unknown.status, unknown.body.type]).toEqual([404, 'customer-unknown'])
    const byCurrency = await get('/aging?as_of=2026-03-31&by=currency&customer=A5')
    expect(byCurrency.body.rows.map(({ key, total }: Row) => [key, total])).toEqual([['USD', '70.10']])
  })
})
