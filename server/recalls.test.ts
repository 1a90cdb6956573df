/** Unpaid goods taken back: asked, approved, handed over, valued, credited; through the interface. */
import { beforeAll, describe, expect, it } from 'vitest'
import { today, useCredit } from './credit.fixture.ts'
import { snapshot, transaction } from './kernel/database/transaction.ts'
import { clausesField, makeContract } from './modules/contracts/index.ts'
import { verify } from './modules/ledger/index.ts'
import { keepPaper, sealSecrets } from './modules/papers/index.ts'
import { recallCheck } from './modules/recalls/index.ts'

describe('goods taken back', () => {
  const shop = useCredit()
  const { post, get, bring } = shop

  beforeAll(async () => {
    await bring(
      'code,name,salesperson\nA,甲商贸,沙莉\nB,乙商贸,\n',
      'number,customer,issued,due,amount,net,tax,line,sku,quantity\n' +
        'I1,A,2026-03-01,2026-03-15,904.00,800.00,104.00,1,水,8\n' +
        'I1,A,2026-03-01,2026-03-15,226.00,200.00,26.00,2,茶,10\n' +
        'I2,A,2026-03-02,2026-03-15,500.00,,,,,\n' +
        'I3,B,2026-03-02,2026-03-15,500.00,,,,,\n',
    )
  })

  const approved = async (body: object) => {
    const asked = await post('/recalls', body, 'receivables')
    expect(asked, JSON.stringify(asked.body)).toMatchObject({ status: 202 })
    const answer = await post(`/requests/${asked.body.request}/approve`, {}, 'manager')
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
    return (await get('/recalls')).body.recalls[0].number as string
  }
  const signed = (number: string, customer: string) =>
    transaction(shop.api.database.pool, shop.api.scope, async tx => {
      const [row] = await tx.rows<{ id: bigint }>(
        'select id from customers.shared_customer where company_id = $1 and code = $2',
        [tx.company, customer],
      )
      const content = Buffer.from('%PDF-1.7\n')
      const about = `recall:${number}`
      const paper = {
        customerId: row?.id ?? 0n,
        about,
        kind: 'delivery',
        name: '交接单.pdf',
        content,
      } as const
      await keepPaper(tx, paper, sealSecrets(shop.api.database.pool))
    })
  const hand = (number: string, lines: object[] = []) =>
    post(`/recalls/${number}/hand-over`, { ours: '张三', theirs: '李四', lines }, 'receivables')
  const openOf = async (invoice: string) => (await get(`/invoices/${invoice}`)).body.open_amount
  const differences = async () => [
    ...(await shop.differences()),
    ...(
      await snapshot(shop.api.database.pool, shop.api.scope, reader => verify(reader, [recallCheck]))
    ).flatMap(result => result.differences),
  ]

  it('tells what is unpaid, and by which contract it is ours until it is paid', async () => {
    await transaction(shop.api.database.pool, shop.api.scope, async tx => {
      const clauses = clausesField.parse({ currency: 'CNY', retains_title: true })
      await makeContract(tx, { number: 'HT-1', customer: 'A', clauses })
      await tx.rows(
        `insert into contracts.step (company_id, contract_id, version_no, step, customer_id, on_day, signing)
         select company_id, id, 1, 'signed', customer_id, '2026-03-02', '{}' from contracts.contract where company_id = $1`,
        [tx.company],
      )
    })
    const { body } = await get('/customers/A/unpaid-goods')
    expect(body.goods).toMatchObject([
      { invoice: 'I1', open: '1130.00', contract: null, lines: [{ line: 1, quantity: '8' }, { line: 2 }] },
      { invoice: 'I2', open: '500.00', contract: 'HT-1', lines: [{ line: null, amount: '500.00' }] },
    ])
  })

  it('asks for no more than is unpaid, of goods of that customer, each once', async () => {
    const asked = (lines: object[], customer = 'A') =>
      post('/recalls', { customer, lines, reason: '久催不付' })
    const line = { invoice: 'I1', line: 1, quantity: '1' }
    const types = async (...all: object[][]) =>
      Promise.all(all.map(async lines => (await asked(lines)).body.type))
    expect(
      await types(
        [{ ...line, quantity: '8.5' }],
        [{ ...line, quantity: '0' }],
        [line, line],
        [{ ...line, line: 3 }],
        [{ invoice: 'I3', amount: '1.00' }],
        [{ invoice: 'I2', amount: '500.01' }],
        [{ invoice: 'I2' }],
      ),
    ).toEqual([
      'quantity-not-usable',
      'quantity-not-usable',
      'goods-twice',
      'goods-unknown',
      'goods-unknown',
      'goods-amount-not-usable',
      'goods-amount-not-usable',
    ])
    await post('/receipts', { number: 'R1', customer: 'A', date: '2026-03-20', amount: '1000.00' })
    await post('/settlements', { from: 'R1', to: 'I1', amount: '1000.00' })
    expect((await asked([{ ...line, quantity: '2' }])).body).toMatchObject({ type: 'more-than-unpaid' })
    await post('/settlements/unapply', { from: 'R1', to: 'I1', reason: 'mistake' })
    await post('/receipts/R1/reverse', { reason: 'bounced' })
  })

  it('are credited at their worth, with their tax, and the customer owes that much less at once', async () => {
    const lines = [
      { invoice: 'I1', line: 1, quantity: '4' },
      { invoice: 'I2', amount: '300.00' },
    ]
    const number = await approved({ customer: 'A', lines, reason: '久催不付' })
    expect((await get(`/recalls/${number}`)).body).toMatchObject({
      state: 'approved',
      amount: '752.00',
      next: ['withdraw', 'hand-over'],
      lines: [{ contract: null }, { contract: 'HT-1' }],
    })
    expect((await hand(number)).body).toMatchObject({ type: 'signed-paper-missing' })
    await signed(number, 'A')
    expect((await post(`/recalls/${number}/credit`, { number: 'N1' })).body).toMatchObject({
      type: 'recall-step',
    })
    expect((await hand(number, [{ line: 1, quantity: '3' }])).body).toMatchObject({
      state: 'handed-over',
      handed: '639.00',
    })
    expect((await post(`/recalls/${number}/withdraw`, { reason: 'no' })).body).toMatchObject({
      type: 'recall-step',
    })
    const value = (more: object) =>
      post(
        `/recalls/${number}/credit`,
        { number: 'N1', lines: [{ line: 2, value: '200.00', ...more }] },
        'receivables',
      )
    expect((await value({})).body).toMatchObject({ type: 'value-not-usable' })
    const before = (await shop.exposure('A')).receivable
    expect((await value({ reason: '包装破损' })).body).toMatchObject({
      state: 'credited',
      credit_note: 'N1',
      credited: '539.00',
      rest: '0.00',
    })
    expect(before).toBe('1630.00')
    expect(await shop.exposure('A')).toMatchObject({ receivable: '1091.00', unapplied: '0.00' })
    expect([await openOf('I1'), await openOf('I2')]).toEqual(['791.00', '300.00'])
    expect((await get('/invoices/N1')).body).toMatchObject({
      amount: '-539.00',
      tax: '-39.00',
      open_amount: '0.00',
    })
    expect(await differences()).toEqual([])
  })

  it('are valued anew once the credit note is reversed', async () => {
    const { number } = (await get('/recalls?customer=A')).body.recalls[0]
    await post('/invoices/N1/reverse', { reason: 'mistake' })
    expect((await get(`/recalls/${number}`)).body).toMatchObject({
      state: 'handed-over',
      next: ['credit'],
      credited: null,
    })
    expect(await shop.exposure('A')).toMatchObject({ receivable: '1630.00', unapplied: '0.00' })
    expect((await post(`/recalls/${number}/credit`, { number: 'N1' })).body).toMatchObject({
      type: 'credit-number-taken',
    })
    expect((await post(`/recalls/${number}/credit`, { number: 'N2' })).body).toMatchObject({
      credited: '639.00',
    })
    expect(await differences()).toEqual([])
  })

  it('are credited no further than is open: what was paid meanwhile is said', async () => {
    const lines = [{ invoice: 'I3', amount: '400.00' }]
    const number = await approved({ customer: 'B', lines, reason: '清退' })
    expect((await post('/recalls', { customer: 'B', lines, reason: 'again' })).body).toMatchObject({
      type: 'more-than-unpaid',
      left: '100.00',
    })
    await signed(number, 'B')
    await hand(number)
    await post('/receipts', { number: 'R3', customer: 'B', date: today, amount: '350.00' })
    await post('/settlements', { from: 'R3', to: 'I3', amount: '350.00' })
    expect((await post(`/recalls/${number}/credit`, { number: 'N3' })).body).toMatchObject({
      credited: '150.00',
      rest: '250.00',
    })
    expect(await openOf('I3')).toBe('0.00')
    expect(await differences()).toEqual([])
  })

  it('may be given up before the hand-over, and are free to be asked for again', async () => {
    const ask = { customer: 'A', lines: [{ invoice: 'I1', line: 2, quantity: '10' }], reason: '清退' }
    const number = await approved(ask)
    expect((await post(`/recalls/${number}/withdraw`, { reason: '已付款' })).body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: '已付款' },
      next: [],
    })
    await signed(number, 'A')
    expect((await hand(number)).body).toMatchObject({ type: 'recall-step' })
    expect(await approved(ask)).not.toBe(number)
  })
})
