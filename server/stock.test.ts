/** 实销实结: goods stand with the customer as stock until it reports them sold; through the interface. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useCredit } from './credit.fixture.ts'

describe('stock at the customer', () => {
  const shop = useCredit()
  const { post, get, bring } = shop
  const terms = 'parts [{""type"":""rest"",""event"":""sell-through"",""days"":30}]'

  beforeAll(async () => {
    await bring(
      `code,name,credit_limit,terms\nA,甲商贸,2000.00,"${terms}"\nB,乙商贸,2000.00,net 30\n`,
      'sku,name,family\nW,水,饮料\nT,茶,饮料\nN,笔,文具\n',
    )
  })
  const line = (sku: string, quantity: string, amount: string) => ({ sku, quantity, amount })
  const ship = (number: string, customer: string, lines: object[], order?: string) =>
    post('/shipments', { number, customer, lines, ...(order ? { order } : {}) })
  const told = (number: string, kind: string, lines: object[], more: object = {}) =>
    post('/stock-reports', { number, customer: 'A', kind, lines, ...more }, 'receivables')
  const dueOf = async (number: string) =>
    (await get(`/invoices/${number}`)).body.items.map((item: { due: string | null }) => item.due)
  const exposure = async () => {
    const { orders, shipped, stock, receivable, used } = await shop.exposure('A')
    return { orders, shipped, stock, receivable, used }
  }

  it('is what was shipped, by product, and takes of the limit like anything else', async () => {
    await post('/orders', { number: 'O1', customer: 'A', amount: '900.00' })
    expect(await ship('S1', 'A', [line('W', '10', '300.00'), line('T', '3', '100.00')], 'O1')).toMatchObject({
      status: 201,
    })
    expect(await ship('S2', 'A', [line('W', '5', '200.00')])).toMatchObject({ status: 201 })
    expect(await exposure()).toEqual({
      orders: '500.00',
      shipped: '0.00',
      stock: '600.00',
      receivable: '0.00',
      used: '1100.00',
    })
    const { body } = await get('/customers/A/stock')
    expect(body).toMatchObject({
      lines: [
        { sku: 'W', name: '水', shipment: 'S1', order: 'O1', quantity: '10', amount: '300.00' },
        { sku: 'T', quantity: '3' },
        { shipment: 'S2', order: null, amount: '200.00' },
      ],
      totals: [{ currency: 'CNY', stock: '600.00', lines: '600.00', other: '0.00' }],
    })
    expect((await ship('S9', 'A', [line('W', '1', '900.01')])).body).toMatchObject({ type: 'credit-hold' })
    expect((await ship('B1', 'B', [line('W', '1', '50.00')])).status).toBe(201)
    expect(await shop.exposure('B')).toMatchObject({ shipped: '50.00', stock: '0.00' })
    expect(await shop.differences()).toEqual([])
  })

  it('is to be invoiced once sold, the oldest first, never more than stands there, told once', async () => {
    expect((await told('R1', 'sold', [{ sku: 'W', quantity: '15.5' }])).body).toMatchObject({
      type: 'more-than-stock',
      left: '15',
    })
    expect((await told('R1', 'sold', [{ sku: 'N', quantity: '1' }])).body).toMatchObject({
      type: 'more-than-stock',
    })
    const sold = [
      { sku: 'W', quantity: '11' },
      { sku: 'T', quantity: '1' },
    ]
    expect(await told('R1', 'sold', sold)).toMatchObject({
      status: 201,
      body: { amounts: [{ currency: 'CNY', amount: '373.33' }] },
    })
    expect(await told('R1', 'sold', [...sold].reverse())).toMatchObject({ status: 200 })
    expect((await told('R1', 'sold', [{ sku: 'W', quantity: '1' }])).body).toMatchObject({
      type: 'number-taken',
    })
    expect(await exposure()).toMatchObject({ shipped: '373.33', stock: '226.67', used: '1100.00' })
    await post('/invoices', {
      number: 'I1',
      customer: 'A',
      issued: '2026-03-31',
      amount: '300.00',
      order: 'O1',
    })
    expect(await exposure()).toMatchObject({ shipped: '73.33', stock: '226.67', receivable: '300.00' })
    expect(await dueOf('I1')).toEqual(['2026-04-30'])
    expect(await shop.differences()).toEqual([])
  })

  it('comes back by product; what a count finds missing counts as sold', async () => {
    expect(
      (await post('/shipments/S2/return', { number: 'X', amount: '1.00', reason: 'x' })).body,
    ).toMatchObject({
      type: 'return-by-product',
    })
    const back = [{ sku: 'W', quantity: '2' }]
    expect((await told('R2', 'returned', back)).body).toMatchObject({ type: 'stock-reason' })
    expect((await told('R2', 'returned', back, { reason: '滞销' })).status).toBe(201)
    expect((await get('/shipments/R2')).body).toMatchObject({ amount: '-80.00', returns: 'S2' })
    expect(await exposure()).toMatchObject({ shipped: '73.33', stock: '146.67' })
    const count = [
      { sku: 'W', quantity: '1' },
      { sku: 'T', quantity: '3' },
    ]
    expect((await told('R3', 'counted', count)).body).toMatchObject({ type: 'stock-reason' })
    expect((await told('R3', 'counted', count, { reason: '盘亏' })).body).toMatchObject({
      amounts: [{ amount: '40.00' }],
      lines: [
        { sku: 'T', quantity: '3', standing: '2' },
        { sku: 'W', quantity: '1', standing: '2' },
      ],
    })
    expect(await exposure()).toMatchObject({ shipped: '113.33', stock: '106.67' })
    expect((await get('/customers/A/stock')).body.totals).toEqual([
      { currency: 'CNY', stock: '106.67', lines: '106.67', other: '0.00' },
    ])
    expect(await shop.differences()).toEqual([])
  })

  it('is as before once a report is taken back, goods that came back included', async () => {
    for (const number of ['R3', 'R2', 'R1'])
      expect((await post(`/stock-reports/${number}/reverse`, { reason: 'mistake' })).status).toBe(200)
    expect((await post('/stock-reports/R1/reverse', { reason: 'twice' })).body).toMatchObject({
      type: 'stock-report-over',
    })
    // Invoiced before it was sold: in one stage only, and the page says what the lines do not.
    expect(await exposure()).toMatchObject({ shipped: '0.00', stock: '300.00', receivable: '300.00' })
    expect((await get('/customers/A/stock')).body.totals).toEqual([
      { currency: 'CNY', stock: '300.00', lines: '600.00', other: '-300.00' },
    ])
    expect(await shop.differences()).toEqual([])
  })

  it('brings its invoices due by the day on which as much was sold as they say', async () => {
    expect(await dueOf('I1')).toEqual([null])
    await told('R4', 'sold', [{ sku: 'W', quantity: '9' }], { on: '2026-03-20' })
    expect(await dueOf('I1')).toEqual([null])
    await told('R5', 'sold', [{ sku: 'W', quantity: '1' }], { on: '2026-03-25' })
    expect(await dueOf('I1')).toEqual(['2026-04-24'])
    expect((await get('/invoices/I1')).body.told[0]).toMatchObject({
      event: 'sell-through',
      on: '2026-03-25',
      source: 'stock-report:R5',
    })
    for (const number of ['R5', 'R4']) await post(`/stock-reports/${number}/reverse`, { reason: 'mistake' })
    expect(await dueOf('I1')).toEqual([null])
    expect(await shop.differences()).toEqual([])
  })

  it('has reports that are read page by page, newest first, those taken back as well', async () => {
    const page = async (query: string) => {
      const { reports, next } = (await get(`/customers/A/stock-reports?${query}`)).body
      return { numbers: reports.map(({ number }: { number: string }) => number), next }
    }
    const first = await page('limit=3')
    expect(first.numbers).toEqual(['R5', 'R4', 'R3'])
    expect(await page(`limit=3&after=${first.next}`)).toEqual({ numbers: ['R2', 'R1'], next: null })
  })

  it('is of the families that are settled on sale, where only those are', async () => {
    const { body: sheet } = await get('/customers/B')
    const changed = await shop.ask({
      method: 'PATCH',
      url: '/customers/B',
      headers: { 'if-match': `"${sheet.version}"` },
      body: { family_terms: [{ family: '饮料', terms: terms.replaceAll('""', '"') }] },
    })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    await ship('B2', 'B', [line('W', '1', '70.00'), line('N', '1', '30.00')])
    expect(await shop.exposure('B')).toMatchObject({ shipped: '80.00', stock: '70.00' })
    expect(await shop.differences()).toEqual([])
  })
})
