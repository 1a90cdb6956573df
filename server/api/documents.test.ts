import { beforeAll, describe, expect, it } from 'vitest'
import { useApi } from '../api.fixture.ts'
import { snapshot } from '../kernel/database/transaction.ts'
import { invoiceDocuments } from '../modules/invoices/index.ts'
import { ledgerChecks, verify } from '../modules/ledger/index.ts'
import { receiptDocuments } from '../modules/payments/index.ts'

const api = useApi()
const clerk = () => api.keyOf('receivables')
const lina = () => api.keyOf('sales', 'lina', { salesperson: '李娜' })

const post = async (url: string, body: object, headers = {}, key = clerk()) =>
  api.ask(await key, { method: 'POST', url, body, headers })
const read = async (url: string, key = clerk()) => (await api.ask(await key, { url })).json()
const chinese = { 'accept-language': 'zh-CN' }

const invoice = (number: string, more: object = {}) => ({
  number,
  customer: 'C1',
  issued: '2026-01-10',
  due: '2026-02-10',
  amount: '100.00',
  ...more,
})
const receipt = (number: string, more: object = {}) => ({
  number,
  customer: 'C1',
  date: '2026-03-01',
  amount: '60.00',
  ...more,
})

beforeAll(async () => {
  const credit = await api.keyOf('credit')
  for (const [code, salesperson, more] of [
    ['C1', '李娜', {}],
    ['C2', '王强', { terms: 'net 30' }],
    ['J1', '王强', { currency: 'JPY' }],
  ] as const) {
    await api.ask(credit, {
      method: 'POST',
      url: '/customers',
      body: { code, name: code, salesperson, ...more },
    })
    await api.ask(credit, { method: 'POST', url: `/customers/${code}/open`, body: { reason: 'x' } })
  }
  await api.ask(credit, { method: 'POST', url: '/customers', body: { code: 'NEW', name: 'NEW' } })
})

describe('an invoice over the interface', () => {
  it('is booked, answered as it reads, and not booked twice', async () => {
    const body = invoice('I/1', { net: '88.50', tax: '11.50', order: 'SO1', salesperson: '李娜' })
    const made = await post('/invoices', body)
    expect([made.statusCode, made.headers.location]).toEqual([201, '/api/v1/invoices/I%2F1'])
    expect(made.json()).toMatchObject({
      ...body,
      kind: 'invoice',
      open: null,
      open_amount: '100.00',
      status: 'open',
      items: [{ due: '2026-02-10', amount: '100.00', open_amount: '100.00' }],
      settlements: [],
      import: null,
    })
    expect(await read('/invoices/I%2F1')).toEqual(made.json())
    const again = await post('/invoices', made.json())
    expect([again.statusCode, again.json()]).toEqual([200, made.json()])
    const entry = await read(`/ledger/${made.json().entry}`)
    expect(entry.lines.map((line: { account: string }) => line.account)).toEqual([
      'receivable',
      'sales',
      'tax',
    ])
  })

  it('takes its lines, computing what they leave out, rounded half up', async () => {
    const lines = [
      { line: '1', sku: 'P1', quantity: '3', unit_price: '3.335', net: '9.00', tax: '1.01' },
      { line: '2', sku: 'P2', quantity: '1', unit_price: '90', amount: '89.99', net: '80', tax: '9.99' },
    ]
    const { amount, ...whole } = invoice('L1')
    const made = await post('/invoices', { ...whole, lines })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({
      amount: '100.00',
      net: '89.00',
      lines: [{ amount: '10.01' }, { amount: '89.99' }],
    })
    expect((await post('/invoices', made.json())).statusCode).toBe(200)
    const yen = await post('/invoices', {
      ...whole,
      number: 'L2',
      customer: 'J1',
      lines: [{ ...lines[0], net: null, tax: null }],
    })
    expect(yen.json()).toMatchObject({ currency: 'JPY', amount: '10', lines: [{ amount: '10' }] })
  })

  it('takes a row of a file as it stands, a document of one line, and no field that nobody reads', async () => {
    const row = { ...invoice('L3'), line: '1', sku: 'P1', quantity: '2', unit_price: '50' }
    expect((await post('/invoices', row)).json()).toMatchObject({
      lines: [{ line: '1', sku: 'P1', quantity: '2', unit_price: '50', amount: '100.00' }],
    })
    const typo = await post('/invoices', { ...invoice('L4'), amuont: '1.00' })
    expect([typo.statusCode, typo.json().errors]).toEqual([
      422,
      [{ pointer: '/amuont', detail: expect.stringMatching(/amount/) }],
    ])
  })

  it('takes parts due on their days, with lines beside them', async () => {
    const { due, ...whole } = invoice('P1')
    const parts = [
      { due: '2026-02-10', amount: '30.00' },
      { due: '2026-03-10', amount: '70.00' },
    ]
    const made = await post('/invoices', { ...whole, parts })
    expect(made.json()).toMatchObject({ due: null, amount: '100.00', items: parts })
    const lines = [
      { line: 'a', sku: 'X', quantity: '2', unit_price: '25' },
      { line: 'b', sku: 'Y', quantity: '1', unit_price: '50' },
    ]
    const both = await post('/invoices', { ...whole, number: 'P2', parts, lines })
    expect(both.json().items.map((part: { amount: string }) => part.amount)).toEqual(['30.00', '70.00'])
    const told = both
      .json()
      .lines.map((line: Record<string, string>) => [line.line, line.quantity, line.amount])
    expect(told).toEqual([
      ['a', '2', '30.00'],
      ['a', null, '20.00'],
      ['b', '1', '50.00'],
    ])
    expect((await post('/invoices', { ...whole, number: 'P2', parts, lines })).statusCode).toBe(200)
  })

  it('takes its due date from the terms, an opening balance, and the day it was paid', async () => {
    const { due, ...whole } = invoice('T1', { customer: 'C2' })
    expect((await post('/invoices', whole)).json().due).toBe('2026-02-09')
    const opening = await post('/invoices', invoice('O1', { open: '40.00' }))
    expect(opening.json()).toMatchObject({
      amount: '100.00',
      open: '40.00',
      open_amount: '40.00',
      status: 'open',
    })
    const paid = await post('/invoices', invoice('S1', { settled: '2026-02-20' }))
    expect(paid.json()).toMatchObject({
      status: 'settled',
      settled: '2026-02-20',
      settlements: [{ date: '2026-02-20', other: 'S1/S', amount: '100.00' }],
    })
    expect((await read('/receipts/S1%2FS')).status).toBe('settled')
    const empty = await post('/invoices', invoice('O2', { open: '0' }))
    expect([empty.json().type, empty.json().errors[0].pointer]).toEqual(['nothing-to-book', '/open'])
  })

  it.each([
    [{ customer: 'NOBODY' }, '/customer', /客户/],
    [{ customer: 'NEW' }, '/customer', /开户/],
    [{ amount: '1.234' }, '/amount', /小数/],
    [{ amount: '0' }, '/amount', /零/],
    [{ amount: null }, '/amount', /./],
    [{ amount: '1,234.50' }, '/amount', /./],
    [{ issued: '2026-02-30' }, '/issued', /./],
    [{ net: '1.00', tax: '1.00' }, '/amount', /不等于/],
    [{ currency: 'XQX' }, '/currency', /./],
    [{ open: '200.00' }, '/open', /未结/],
    [{ number: 'x'.repeat(120) }, '/number', /./],
    [{ amount: null, lines: [{ amount: '1.00', sku: 'y'.repeat(120) }] }, '/lines/0/sku', /./],
    [{ amount: null, lines: [{ amount: '1.00' }, { quantity: '2' }] }, '/lines/1/amount', /./],
    [{ amount: '5.00', lines: [{ amount: '1.00' }] }, '/amount', /合计/],
    [{ amount: null, net: '1.00', lines: [{ amount: '1.00' }] }, '/net', /./],
    [{ amount: null, net: '2.00', lines: [{ amount: '1.00', net: '1.00' }] }, '/net', /合计/],
    [{ due: null, amount: '5.00', parts: [{ due: '2026-03-01', amount: '4.00' }] }, '/amount', /合计/],
    [{ amount: null, parts: [{ due: '2026-03-01', amount: '4.00' }] }, '/due', /./],
    [
      {
        due: null,
        amount: null,
        lines: [{ amount: '4.00' }],
        parts: [{ due: '2026-03-01', amount: '-4.00' }],
      },
      '/parts/0/amount',
      /./,
    ],
    [
      {
        due: null,
        amount: null,
        lines: [{ amount: '4.00' }],
        parts: [{ due: '2026-03-01', amount: '4.001' }],
      },
      '/parts/0/amount',
      /小数/,
    ],
  ])(
    'that cannot be booked is refused at its field, in both languages: %o',
    async (fault, pointer, words) => {
      const told = await post('/invoices', invoice('BAD', fault), chinese)
      expect([told.statusCode, told.json().errors?.[0].pointer]).toEqual([422, pointer])
      expect(told.json().errors[0].detail).toMatch(words)
      const english = await post('/invoices', invoice('BAD', fault))
      expect(english.json().errors[0].detail).not.toMatch(/[\u4e00-\u9fff]/)
      expect((await api.ask(await clerk(), { url: '/invoices/BAD' })).statusCode).toBe(404)
    },
  )

  it('booked before is not changed: what differs is named', async () => {
    const changed = await post('/invoices', invoice('I/1', { amount: '101.00' }))
    expect(changed.json()).toMatchObject({ type: 'document-refused' })
    expect(changed.json().errors.map((error: { pointer: string }) => error.pointer)).toContain('/amount')
  })

  it('sent a dozen times at once is booked once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('/invoices', invoice('RACE'))))
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([...Array(11).fill(200), 201])
    expect(
      (await read('/ledger')).entries.filter((entry: { ref: string }) => entry.ref === 'RACE'),
    ).toHaveLength(1)
  })

  it('that lowers what is owed is only asked for, once it could be booked, and booked when approved', async () => {
    const note = { ...invoice('CN1', { amount: '-5.00', issued: '2026-03-02', reason: '退货' }), due: null }
    const impossible = await post('/invoices', { ...note, customer: 'NOBODY' })
    expect(impossible.json().errors[0].pointer).toBe('/customer')
    const asked = await post('/invoices', note)
    expect(asked.statusCode).toBe(202)
    expect((await api.ask(await clerk(), { url: '/invoices/CN1' })).statusCode).toBe(404)
    const { request } = asked.json()
    const own = await read(`/requests/${request}`)
    expect(own).toMatchObject({ action: 'credit-note', customer: 'C1', amount: '5.00', reason: '退货' })
    const approved = await post(`/requests/${request}/approve`, {}, {}, api.keyOf('owner'))
    expect(approved.statusCode).toBe(200)
    expect(await read('/invoices/CN1')).toMatchObject({ kind: 'credit_note', open_amount: '-5.00' })
    expect((await post('/invoices', note)).statusCode).toBe(200)
  })

  it('is booked only by who may', async () => {
    for (const role of ['sales', 'credit', 'auditor', 'collector'] as const) {
      expect((await post('/invoices', invoice('NO'), {}, api.keyOf(role))).statusCode, role).toBe(403)
    }
  })

  it('is listed newest first, in pages, by customer, day and kind', async () => {
    const numbers: string[] = []
    let after = ''
    do {
      const page = await read(`/invoices?customer=C1&from=2026-01-10&limit=2${after}`)
      numbers.push(...page.invoices.map((each: { number: string }) => each.number))
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    expect(numbers).toEqual(['CN1', 'RACE', 'S1', 'O1', 'P2', 'P1', 'L3', 'L1', 'I/1'])
    const notes = await read('/invoices?kind=credit_note')
    expect(notes.invoices).toEqual([
      expect.objectContaining({ number: 'CN1', kind: 'credit_note', amount: '-5.00', open_amount: '-5.00' }),
    ])
    expect((await read('/invoices?to=2026-01-09')).invoices).toEqual([])
  })
})

describe('a receipt over the interface', () => {
  it('is booked, applied where it says so, and reads back', async () => {
    await post('/invoices', invoice('RI1'))
    const made = await post('/receipts', receipt('R1', { invoice: 'RI1', discount: '2.00', method: '电汇' }))
    expect([made.statusCode, made.headers.location]).toEqual([201, '/api/v1/receipts/R1'])
    expect(made.json()).toMatchObject({
      method: '电汇',
      open_amount: '0.00',
      status: 'settled',
      settlements: [{ date: '2026-03-01', other: 'RI1', amount: '60.00', discount: '2.00' }],
    })
    expect(await read('/receipts/R1')).toEqual(made.json())
    expect(await read('/invoices/RI1')).toMatchObject({ open_amount: '38.00', status: 'partly_settled' })
    expect(
      (await post('/receipts', receipt('R1', { invoice: 'RI1', discount: '2.00', method: '电汇' })))
        .statusCode,
    ).toBe(200)
  })

  it('comes in parts that add up', async () => {
    await post('/invoices', invoice('RI2'))
    const { amount, ...whole } = receipt('R2')
    const parts = [{ amount: '10.00', invoice: 'RI2' }, { amount: '5.00' }]
    expect((await post('/receipts', { ...whole, parts })).json()).toMatchObject({
      amount: '15.00',
      open_amount: '5.00',
    })
    const over = [{ amount: '1.00' }, { amount: '95.00', invoice: 'RI2' }]
    const refused = await post('/receipts', { ...whole, number: 'R2b', parts: over })
    expect(refused.json().errors[0].pointer).toBe('/parts/1/amount')
    expect((await api.ask(await clerk(), { url: '/receipts/R2b' })).json().type).toBe('receipt-unknown')
  })

  it.each([
    [{ amount: '-1' }, '/amount', /大于零/],
    [{ customer: 'NOBODY' }, '/customer', /客户/],
    [{ invoice: 'NONE' }, '/invoice', /发票/],
    [{ invoice: 'RI1', amount: '500.00' }, '/amount', /余额/],
    [{ date: '1969-01-01' }, '/date', /./],
    [{ amount: null }, '/amount', /./],
  ])('that cannot be booked is refused at its field: %o', async (fault, pointer, words) => {
    const told = await post('/receipts', receipt('BAD', fault), chinese)
    expect([told.statusCode, told.json().errors?.[0].pointer]).toEqual([422, pointer])
    expect(told.json().errors[0].detail).toMatch(words)
  })

  it('is listed newest first in pages', async () => {
    const first = await read('/receipts?customer=C1&limit=2')
    const rest = await read(`/receipts?customer=C1&after=${first.next}`)
    const numbers = [...first.receipts, ...rest.receipts].map(each => each.number)
    expect(numbers).toEqual(['R2', 'R1', 'S1/S'])
  })
})

describe('settling and correcting', () => {
  const settlement = (more: object = {}) => ({
    from: 'SR',
    to: 'SI',
    amount: '25.00',
    date: '2026-03-05',
    ...more,
  })

  it('settles, oldest part first, once under its key', async () => {
    await post('/invoices', invoice('SI'))
    await post('/receipts', receipt('SR'))
    const headers = { 'idempotency-key': 'settle-1' }
    const made = await post('/settlements', settlement({ discount: '1.00' }), headers)
    const again = await post('/settlements', settlement({ discount: '1.00' }), headers)
    expect([made.statusCode, made.json()]).toEqual([
      201,
      { from: 'SR', to: 'SI', date: '2026-03-05', currency: 'CNY', amount: '25.00', discount: '1.00' },
    ])
    expect(again.body).toBe(made.body)
    expect(await read('/invoices/SI')).toMatchObject({ open_amount: '74.00', settlements: [{ other: 'SR' }] })
    const other = await post('/settlements', settlement(), headers)
    expect(other.json().type).toBe('idempotency-key-reused')
  })

  it('gives no more than a tenth away as a discount, except who may write it off', async () => {
    await post('/invoices', invoice('DX'))
    const asked = { from: 'DR', to: 'DX', date: '2026-03-05' }
    const attempts = [
      () => post('/settlements', { ...asked, amount: '45.00', discount: '5.01' }),
      () =>
        post('/settlements/apply', {
          ...{ from: 'DR', date: '2026-03-05' },
          parts: [{ to: 'DX', amount: '0.01', discount: '50.00' }],
        }),
      () => post('/receipts', receipt('DD', { invoice: 'DX', discount: '6.67' })),
    ]
    await post('/receipts', receipt('DR'))
    for (const attempt of attempts) {
      const answer = await attempt()
      expect([answer.statusCode, answer.json().type]).toEqual([403, 'discount-beyond-band'])
    }
    expect(await read('/invoices/DX')).toMatchObject({ open_amount: '100.00' })
    expect((await post('/settlements', { ...asked, amount: '45.00', discount: '5.00' })).statusCode).toBe(201)
    const manager = await api.keyOf('manager')
    const larger = {
      method: 'POST',
      url: '/settlements',
      body: { ...asked, amount: '5.00', discount: '5.00' },
    } as const
    expect((await api.ask(manager, larger)).statusCode).toBe(201)
  })

  it('of many settling the same at once no more succeed than there is money', async () => {
    await post('/receipts', receipt('RR'))
    await post('/invoices', invoice('RX'))
    const asked = { from: 'RR', to: 'RX', amount: '20.00', date: '2026-03-05' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('/settlements', asked)))
    const codes = answers.map(answer => answer.statusCode)
    expect(codes.filter(code => code === 201)).toHaveLength(3)
    expect(codes.filter(code => code === 409)).toHaveLength(5)
  })

  it.each([
    [{ amount: '12.345' }, 422, 'amount-not-usable', '/amount'],
    [{ amount: '-1.00' }, 422, 'amount-not-usable', '/amount'],
    [{ discount: '-1.00' }, 422, 'amount-not-usable', '/discount'],
    [{ discount: '999.00' }, 422, 'discount-too-large', '/discount'],
    [{ amount: '9999.00' }, 409, 'over-settled', undefined],
    [{ from: 'NONE' }, 404, 'document-unknown', undefined],
    [{ to: 'SR' }, 404, 'document-unknown', undefined],
  ])('refuses what cannot be settled: %o', async (fault, status, type, pointer) => {
    const answer = await post('/settlements', settlement(fault))
    expect([answer.statusCode, answer.json().type, answer.json().errors?.[0].pointer]).toEqual([
      status,
      type,
      pointer,
    ])
  })

  it('takes a settlement back, and reverses documents and entries', async () => {
    const back = await post('/settlements/unapply', { from: 'SR', to: 'SI', reason: '错误' })
    expect(back.json().entries).toHaveLength(1)
    expect(await read('/invoices/SI')).toMatchObject({ status: 'open', settlements: [] })
    await post('/settlements', settlement())
    const { settlements } = await read('/receipts/SR')
    expect(
      (await post(`/ledger/${settlements[0].entry}/reverse`, { date: '2026-03-05', reason: '错误' })).json()
        .entries,
    ).toHaveLength(1)
    const { entry } = await read('/invoices/SI')
    expect((await post(`/ledger/${entry}/reverse`, { reason: 'x' })).json().type).toBe('entry-is-document')
    expect((await post('/receipts/SR/reverse', { on: '2026-03-10', reason: '退票' })).statusCode).toBe(200)
    expect(await read('/receipts/SR')).toMatchObject({ status: 'reversed', reversed_on: '2026-03-10' })
    expect((await post('/receipts/SR/reverse', { reason: 'x' })).json().type).toBe('already-reversed')
    expect((await post('/invoices/CN1/reverse', { reason: 'x' })).statusCode).toBe(200)
    expect((await post('/invoices/NONE/reverse', { reason: 'x' })).json().type).toBe('document-unknown')
    expect((await post('/invoices/SI/reverse', {})).json().errors[0].pointer).toBe('/reason')
  })

  it('settles many at once, once under their key, and takes them back together', async () => {
    for (const number of ['MI1', 'MI2']) await post('/invoices', invoice(number))
    await post('/receipts', receipt('MR'))
    const parts = [
      { to: 'MI1', amount: '40.00', discount: '1.00' },
      { to: 'MI2', amount: '20.00' },
    ]
    const headers = { 'idempotency-key': 'settle-many-1' }
    const asked = { from: 'MR', date: '2026-03-05', parts }
    const made = await post('/settlements/apply', asked, headers)
    expect([made.statusCode, made.json().parts]).toEqual([201, [parts[0], { ...parts[1], discount: '0.00' }]])
    expect((await post('/settlements/apply', asked, headers)).body).toBe(made.body)
    expect(await read('/invoices/MI1')).toMatchObject({ open_amount: '59.00' })
    const { application } = made.json()
    const back = { from: 'MR', application, reason: '错误' }
    expect((await post('/settlements/unapply', { ...back, to: 'MI1' })).json().errors[0].pointer).toBe('/to')
    expect((await post('/settlements/unapply', back)).json().entries).toHaveLength(2)
    expect(await read('/invoices/MI2')).toMatchObject({ status: 'open', settlements: [] })
  })

  it('moves what is open to another customer', async () => {
    await post('/invoices', invoice('MV'))
    const moved = await post('/items/transfer', {
      number: 'MV',
      customer: 'C2',
      amount: '30.00',
      reason: '分公司',
    })
    expect(moved.json()).toEqual({ entry: expect.any(String), number: 'MV/T' })
    expect(await read('/invoices/MV')).toMatchObject({
      open_amount: '70.00',
      settlements: [{ kind: 'transfer' }],
    })
  })

  it('a write-off or refund is only asked for', async () => {
    await post('/invoices', invoice('WO'))
    await post('/receipts', receipt('RF'))
    for (const url of ['/invoices/WO/write-off', '/receipts/RF/refund']) {
      const asked = await post(url, { amount: '10.00', reason: '协商' })
      expect([asked.statusCode, asked.json()], url).toEqual([202, { request: expect.any(String) }])
      expect((await post(url, { reason: 'x' }, {}, api.keyOf('auditor'))).statusCode).toBe(403)
    }
    expect(await read('/invoices/WO')).toMatchObject({ open_amount: '100.00' })
  })

  it('is for those who book: a salesperson does not, whoever the customer is', async () => {
    for (const [url, body] of [
      ['/settlements', settlement()],
      ['/settlements/unapply', { from: 'SR', to: 'SI', reason: 'x' }],
      ['/invoices/SI/reverse', { reason: 'x' }],
      ['/items/transfer', { number: 'SI', customer: 'C2', reason: 'x' }],
    ] as const) {
      expect((await post(url, body, {}, lina())).statusCode, url).toBe(403)
    }
  })
})

describe('a salesperson reading documents', () => {
  it('sees those of own customers, and knows of no other', async () => {
    await post('/invoices', invoice('Z2', { customer: 'C2' }))
    await post('/receipts', receipt('ZR2', { customer: 'C2', invoice: 'Z2' }))
    expect((await read('/invoices/RI1', lina())).settlements).toHaveLength(1)
    expect((await read('/receipts/R1', lina())).status).toBe('settled')
    for (const url of ['/invoices/Z2', '/receipts/ZR2', '/invoices?customer=C2', '/receipts?customer=C2']) {
      expect((await api.ask(await lina(), { url })).statusCode, url).toBe(404)
    }
    const listed = [
      ...(await read('/invoices?limit=500', lina())).invoices,
      ...(await read('/receipts?limit=500', lina())).receipts,
    ]
    expect(new Set(listed.map(each => each.customer))).toEqual(new Set(['C1']))
    const asked = await post('/invoices/Z2/write-off', { reason: 'x' }, {}, lina())
    expect([asked.statusCode, asked.json().type]).toEqual([404, 'document-unknown'])
  })
})

describe('figures over the interface', () => {
  it('are those of the commands, of own customers for a salesperson', async () => {
    const all = await read('/kpi?from=2026-01-01&to=2026-03-31&by=customer')
    expect(all.rows.map((row: { key: string }) => row.key)).toEqual(['C1', 'C2', 'J1'])
    const own = await read('/kpi?from=2026-01-01&to=2026-03-31&by=customer', lina())
    expect(own.rows).toEqual(all.rows.filter((row: { key: string }) => row.key === 'C1'))
    const today = await read('/today?limit=1')
    expect(today.rows).toEqual([
      expect.objectContaining({ rank: 1, customer: 'C1', action: expect.any(String) }),
    ])
    expect((await read(`/today?for=lina`)).rows[0].customer).toBe('C1')
    expect((await api.ask(await clerk(), { url: '/today?for=nobody' })).statusCode).toBe(404)
    expect((await api.ask(await clerk(), { url: '/kpi?by=colour' })).json().errors[0].pointer).toBe('by')
  })

  it('and the books agree with themselves after all of this', async () => {
    const results = await snapshot(api.database.pool, api.scope, reader =>
      verify(reader, [...ledgerChecks, invoiceDocuments, receiptDocuments]),
    )
    expect(results.flatMap(result => result.differences)).toEqual([])
  })
})
