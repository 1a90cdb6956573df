/** Due days of one invoice: by product family, and by what happens to the goods. */
import { beforeAll, describe, expect, it } from 'vitest'
import { importKinds } from '../app.ts'
import { today, useCredit } from '../credit.fixture.ts'
import { snapshot } from '../kernel/database/transaction.ts'
import { importFiles } from '../modules/exchange/index.ts'
import { exportInvoices } from '../modules/invoices/index.ts'

const shop = useCredit()
const parts = async (number: string) =>
  (await shop.get(`/invoices/${number}`)).body.items.map((item: { due: string | null; amount: string }) => [
    item.due,
    item.amount,
  ])

describe('terms of product families', () => {
  const lines = [
    { sku: 'TV', quantity: '2', unit_price: '350.00' },
    { sku: 'P-1', quantity: '3', unit_price: '33.33' },
    { sku: 'unknown', amount: '100.01' },
  ]

  beforeAll(async () => {
    await shop.bring(
      'sku,name,family\nTV,电视,家电\nP-1,配件一,配件\nS-1,软件,软件\n',
      'code,name,terms,family_terms\nF,分系列,net 60,家电: 账期30天; 配件：现款现货\nG,无系列,net 60,\n',
    )
  })

  it('bring an invoice due on several days, told before it is booked', async () => {
    const body = { number: 'F-1', customer: 'F', issued: '2026-03-01', lines }
    const preview = await shop.ask({ method: 'POST', url: '/invoices?preview=true', body })
    expect(preview.body.answer.items.map((item: { due: string }) => item.due)).toEqual([
      '2026-03-01',
      '2026-03-31',
      '2026-04-30',
    ])
    expect(await shop.post('/invoices', body)).toMatchObject({ status: 201, body: { amount: '900.00' } })
    expect(await parts('F-1')).toEqual([
      ['2026-03-01', '99.99'],
      ['2026-03-31', '700.00'],
      ['2026-04-30', '100.01'],
    ])
    const sheet = (await shop.get('/invoices/F-1')).body
    expect(sheet.items.map((item: { families: unknown }) => item.families)).toEqual([
      ['配件'],
      ['家电'],
      [null],
    ])
    expect(sheet.by_family).toEqual([
      { family: '家电', terms: 'net 30', amount: '700.00' },
      { family: '配件', terms: 'cash', amount: '99.99' },
      { family: null, terms: 'net 60', amount: '100.01' },
    ])
    expect((await shop.post('/invoices', { ...body, number: 'G-1', customer: 'G' })).body).toMatchObject({
      due: '2026-04-30',
      by_family: [],
    })
    expect(await shop.differences()).toEqual([])
  })

  it('hold in files too, unless the file says when; what is still open is split as it is open', async () => {
    await shop.bring(
      'number,customer,issued,due,amount,open,line,sku\n' +
        'F-2,F,2026-03-01,,300.00,100.00,1,TV\nF-2,F,2026-03-01,,50.00,50.00,2,P-1\n' +
        'F-3,F,2026-03-01,2026-05-05,300.00,,1,TV\nF-3,F,2026-03-01,2026-05-05,50.00,,2,P-1\n',
    )
    expect(await parts('F-2')).toEqual([
      ['2026-03-01', '50.00'],
      ['2026-03-31', '100.00'],
    ])
    expect(await parts('F-3')).toEqual([['2026-05-05', '350.00']])
    expect(await shop.differences()).toEqual([])
  })

  it('wait for what their family waits for, and only that part moves; a day told by mistake is taken back', async () => {
    const family_terms = [
      { family: '家电', terms: '签收后10天' },
      { family: '软件', terms: '票到30天' },
    ]
    const { version } = (await shop.get('/customers/F')).body
    const answer = await shop.ask({
      method: 'PATCH',
      url: '/customers/F',
      headers: { 'if-match': `"${version}"` },
      body: { family_terms },
    })
    expect(answer.body.family_terms).toEqual([
      { family: '家电', terms: 'parts [{"type":"rest","days":10,"event":"signature"}]' },
      { family: '软件', terms: 'on-invoice 30' },
    ])
    const sold = [...lines, { sku: 'S-1', amount: '10.00' }]
    await shop.post('/invoices', { number: 'F-4', customer: 'F', issued: '2026-03-01', lines: sold })
    const before = [
      ['2026-04-30', '200.00'],
      [null, '700.00'],
      ['2026-03-31', '10.00'],
    ]
    expect(await parts('F-4')).toEqual(before)
    const tell = (event: string, on: string | null) => shop.post('/invoices/F-4/events', { event, on })
    const { awaited } = (await tell('signature', '2026-03-11')).body
    expect(awaited).toEqual([
      { event: 'signature', amount: '700.00', due: '2026-03-21' },
      { event: 'invoice-received', amount: '10.00', due: '2026-03-31' },
    ])
    await tell('invoice-received', '2026-03-05')
    expect(await parts('F-4')).toEqual([
      ['2026-04-30', '200.00'],
      ['2026-03-21', '700.00'],
      ['2026-04-04', '10.00'],
    ])
    expect((await tell('signature', null)).status).toBe(200)
    const { body } = await tell('invoice-received', null)
    expect(body.events).toEqual([])
    expect(body.told.map((each: { event: string; on: string | null }) => each.on)).toEqual([
      null,
      null,
      '2026-03-05',
      '2026-03-11',
    ])
    expect(await parts('F-4')).toEqual(before)
    expect((await tell('signature', null)).body.type).toBe('event-not-told')
    expect(await shop.differences()).toEqual([])
  })

  it('are of no use where whole deliveries are counted, and are exported with the customer and the days', async () => {
    const { version } = (await shop.get('/customers/G')).body
    const refused = await shop.ask({
      method: 'PATCH',
      url: '/customers/G',
      headers: { 'if-match': `"${version}"` },
      body: { family_terms: [{ family: '家电', terms: '送二结一' }] },
    })
    expect(refused).toMatchObject({ status: 422, body: { type: 'family-terms' } })
    const exported = await snapshot(shop.api.database.pool, shop.api.scope, async reader => {
      const cents: Record<string, number> = {}
      for await (const { number, due, amount } of exportInvoices(reader, {
        numbers: new Map(),
        noWaiting: new Set(),
      }))
        if (number === 'F-4') cents[`${due}`] = (cents[`${due}`] ?? 0) + Math.round(Number(amount) * 100)
      return cents
    })
    expect(exported).toEqual({ '2026-04-30': 20_000, '2100-12-31': 70_000, '2026-03-31': 1_000 })
  })
})

describe('goods that leave and are signed for', () => {
  const terms =
    'parts [{"type":"percent","percent":"40","event":"shipment","days":10},{"type":"rest","event":"signature","days":30}]'
  const invoice = (number: string, amount: string, more: object) =>
    shop.post('/invoices', { number, customer: 'W', issued: '2026-03-01', amount, ...more })
  const ship = (number: string, amount: string, date: string, more: object = { order: 'O-1' }) =>
    shop.post('/shipments', { number, customer: 'W', amount, date, ...more })
  const sign = (number: string, on: string | null) =>
    shop.post(`/shipments/${number}/sign`, { on, by: '王五' })

  beforeAll(async () => {
    await shop.bring(`code,name,terms\nW,等货,"${terms.replaceAll('"', '""')}"\n`)
    await shop.post('/orders', { number: 'O-1', customer: 'W', amount: '1000.00' })
  })

  it('tell the invoices of their order: each once as much has left, and is signed for, as it and those before it say', async () => {
    await invoice('W-1', '600.00', { order: 'O-1' })
    await invoice('W-2', '405.00', { order: 'O-1' })
    expect(await ship('S-1', '600.00', '2026-03-05')).toMatchObject({ status: 201 })
    expect(await parts('W-1')).toEqual([
      ['2026-03-15', '240.00'],
      [null, '360.00'],
    ])
    expect((await parts('W-2'))[0]).toEqual([null, '162.00'])
    await ship('S-2', '400.00', '2026-03-20')
    // Freight on the invoice is no reason to wait for more than was ordered.
    expect((await parts('W-2'))[0]).toEqual(['2026-03-30', '162.00'])
    expect((await sign('S-2', '2026-03-21')).body.signed).toEqual({ on: '2026-03-21', by: '王五' })
    expect((await parts('W-1'))[1]).toEqual([null, '360.00'])
    await sign('S-1', '2026-03-08')
    expect((await parts('W-1'))[1]).toEqual(['2026-04-07', '360.00'])
    expect((await parts('W-2'))[1]).toEqual(['2026-04-20', '243.00'])
    const { told } = (await shop.get('/invoices/W-1')).body
    expect(told[0]).toMatchObject({ event: 'signature', on: '2026-03-08', source: 'shipment:S-1' })
  })

  it('are taken back with the mistake, and never overrule what a person told', async () => {
    await sign('S-1', null)
    expect((await parts('W-1'))[1]).toEqual([null, '360.00'])
    await shop.post('/invoices/W-1/events', { event: 'signature', on: '2026-03-10' })
    await sign('S-1', '2026-03-12')
    expect((await parts('W-1'))[1]).toEqual(['2026-04-09', '360.00'])
    await shop.post('/shipments/S-1/reverse', { reason: 'test' })
    expect((await parts('W-1'))[0]).toEqual([null, '240.00'])
    expect((await parts('W-1'))[1]).toEqual(['2026-04-09', '360.00'])
    expect((await sign('S-2', '2026-03-01')).body.type).toBe('signature-day')
    expect((await sign('S-1', '2026-03-12')).body.type).toBe('shipment-reversed')
    expect(await shop.differences()).toEqual([])
  })

  it('had left before the invoice was booked, and come and go with their import', async () => {
    const file = 'number,order,customer,date,amount\nS-3,,W,2026-03-02,50.00\n'
    const { importId } = await shop.bring(file)
    await invoice('W-3', '50.00', { shipment: 'S-3' })
    expect((await parts('W-3'))[0]).toEqual(['2026-03-12', '20.00'])
    expect(await shop.post(`/imports/${importId}/undo`, { reason: 'test' })).toMatchObject({ status: 200 })
    expect((await parts('W-3'))[0]).toEqual([null, '20.00'])
    await shop.bring(file)
    expect((await parts('W-3'))[0]).toEqual(['2026-03-12', '20.00'])
    expect(await shop.differences()).toEqual([])
  })
})

describe('orders and signatures that come by file after their invoices', () => {
  const onSigned = 'parts [{"type":"rest","days":30,"event":"signature"}]'
  const header = 'number,order,customer,date,amount'

  beforeAll(() => shop.bring(`code,name,terms\nV,后到,"${onSigned.replaceAll('"', '""')}"\n`))

  it('date the invoices that name the order, and come and go with their import', async () => {
    await shop.bring(`${header},签收日期,签收人\nV-S,V-O,V,2026-03-02,50.00,2026-03-04,老王\n`)
    expect((await shop.get('/shipments/V-S')).body.signed).toEqual({ on: '2026-03-04', by: '老王' })
    const invoice = { number: 'V-1', customer: 'V', issued: '2026-03-05', amount: '50.00', order: 'V-O' }
    await shop.post('/invoices', invoice)
    expect(await parts('V-1')).toEqual([[null, '50.00']])
    const { importId } = await shop.bring(
      'number,customer,date,ship_by,amount\nV-O,V,2026-03-01,2026-03-20,50.00\n',
    )
    expect(await parts('V-1')).toEqual([['2026-04-03', '50.00']])
    expect((await shop.post(`/imports/${importId}/undo`, { reason: 'test' })).status).toBe(200)
    expect(await parts('V-1')).toEqual([[null, '50.00']])
    expect(await shop.differences()).toEqual([])
  })

  it('say that goods booked before are signed for, once, and no other day', async () => {
    await shop.bring(`${header}\nV-T,,V,2026-03-02,70.00\n`)
    await shop.post('/invoices', {
      number: 'V-2',
      customer: 'V',
      issued: '2026-03-05',
      amount: '70.00',
      shipment: 'V-T',
    })
    const signedOn = (day: string) => `${header},signed\nV-T,,V,2026-03-02,70.00,${day}\n`
    const report = await shop.bring(signedOn('2026-03-10'))
    expect(report.files[0]).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(await parts('V-2')).toEqual([['2026-04-09', '70.00']])
    const again = await shop.bring(signedOn('2026-03-10'))
    expect(again.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    for (const day of ['2026-03-11', '2026-03-01', '2026-04-01'])
      await expect(shop.bring(signedOn(day)), day).rejects.toThrow()
    expect((await shop.post(`/imports/${report.importId}/undo`, { reason: 'test' })).status).toBe(200)
    expect(await parts('V-2')).toEqual([[null, '70.00']])
    expect((await shop.get('/shipments/V-T')).body.signed).toBeNull()
    expect(await shop.differences()).toEqual([])
  })
})

describe('terms of an order', () => {
  beforeAll(() =>
    shop.bring(
      'sku,name,family\nTV,电视,家电\n',
      'code,name,terms,family_terms\nO,单独约定,net 60,家电: 账期30天\n',
    ),
  )

  it('come with its file, and its invoices fall due by them unless they say when', async () => {
    await shop.bring(
      'number,customer,date,ship_by,amount,本单账期\nSO-1,O,2026-03-01,2026-03-20,500.00,票到10天\nSO-2,O,2026-03-01,,500.00,\n',
    )
    expect((await shop.get('/orders/SO-1')).body.terms).toBe('on-invoice 10')
    expect((await shop.get('/orders/SO-2')).body.terms).toBeNull()
    const line = { sku: 'TV', amount: '100.00' }
    const invoice = (number: string, more: object) =>
      shop.post('/invoices', { number, customer: 'O', issued: '2026-03-01', lines: [line], ...more })
    await shop.bring('number,order,customer,date,amount\nSO-1-S,SO-1,O,2026-03-01,100.00\n')
    await invoice('O-1', { order: 'SO-1' })
    await invoice('O-2', { shipment: 'SO-1-S' })
    await invoice('O-3', { order: 'SO-2' })
    await invoice('O-4', { order: 'SO-1', due: '2026-07-01' })
    const sheet = (await shop.get('/invoices/O-1')).body
    expect(sheet).toMatchObject({ terms: 'on-invoice 10', by_family: [] })
    expect(await parts('O-1')).toEqual(await parts('O-2'))
    expect(await parts('O-3')).toEqual([['2026-03-31', '100.00']])
    expect(await parts('O-4')).toEqual([['2026-07-01', '100.00']])
    expect(await shop.differences()).toEqual([])
  })

  it('are refused in a file where they cannot be read, or differ between rows or from what was entered', async () => {
    const refused = async (rows: string) => {
      const report = await importFiles(shop.api.database.pool, shop.api.scope, importKinds, {
        files: [
          { name: 'orders.csv', bytes: Buffer.from(`number,customer,date,ship_by,amount,terms\n${rows}`) },
        ],
        today,
      })
      return report.files[0]?.rejected.map(each => [each.row, each.column])
    }
    expect(await refused('SO-5,O,2026-03-01,2026-03-20,1.00,sometime\n')).toEqual([[2, 'terms']])
    expect(
      await refused('SO-5,O,2026-03-01,2026-03-20,1.00,net 7\nSO-5,O,2026-03-01,2026-03-20,1.00,net 8\n'),
    ).toEqual([[3, 'terms']])
    expect(await refused('SO-1,O,2026-03-01,2026-03-20,500.00,net 7\n')).toEqual([[2, 'terms']])
  })
})
