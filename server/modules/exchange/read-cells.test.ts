import { describe, expect, it } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import { readBills } from './testing.ts'

const cny = currencyOf('CNY')
const header = 'number,customer,issued,due,amount,quantity,line,disputed,currency,note\n'
const with_ = (column: string, ...values: string[]) =>
  header +
  values
    .map((value, index) => {
      const cells = {
        number: `FP${index}`,
        customer: 'A',
        issued: '2026-01-05',
        amount: '7',
        [column]: value,
      }
      return header
        .trim()
        .split(',')
        .map(name => `"${(cells as Record<string, string>)[name] ?? ''}"`)
        .join(',')
    })
    .join('\n')

describe('cells', () => {
  it('of a number or a name hold nothing that does not show', async () => {
    const { values, rejects } = await readBills(
      `${header.replace('note', 'store')}${['S1', 'S\n2', 'S\u202E3'].map(store => `FP,A,2026-01-05,,7,,,,,"${store}"\n`).join('')}`,
      (cells, row) => cells.text(row, 'store'),
    )
    expect(values).toEqual(['S1', undefined, undefined])
    expect(rejects.map(({ reason: { key, facts } }) => [key, facts])).toEqual([
      ['hidden-mark', { mark: 'U+000A' }],
      ['hidden-mark', { mark: 'U+202E' }],
    ])
  })

  it('become values of their type', async () => {
    const row = '0001,A,2026年1月5日,2026/2/5,"￥1,234.50",1.5,2,是,人民币, 备注 \n'
    const { values, rejects } = await readBills(header + row, (cells, row) => [
      cells.text(row, 'number'),
      cells.date(row, 'issued'),
      cells.date(row, 'due'),
      cells.money(row, 'amount', cny),
      cells.decimal(row, 'quantity'),
      cells.integer(row, 'line'),
      cells.boolean(row, 'disputed'),
      cells.currency(row, 'currency'),
      cells.text(row, 'note'),
    ])
    expect(rejects).toEqual([])
    expect(values).toEqual([['0001', '2026-01-05', '2026-02-05', 123450n, '1.5', 2, true, 'CNY', '备注']])
  })

  it('that are empty, or hold a dash for nothing, have no value', async () => {
    const { values, rejects } = await readBills(
      `${header}FP1,A,2026-01-05,-,7,/,N/A,--,,\n`,
      (cells, row) => [
        cells.date(row, 'due'),
        cells.decimal(row, 'quantity'),
        cells.integer(row, 'line'),
        cells.boolean(row, 'disputed'),
        cells.currency(row, 'currency'),
        cells.text(row, 'note'),
        cells.has('note'),
      ],
    )
    expect(rejects).toEqual([])
    expect(values).toEqual([[undefined, undefined, undefined, undefined, undefined, undefined, true]])
  })

  it('keep the text of ids that look like numbers, formulas or guarded cells', async () => {
    const { values } = await readBills(
      with_('number', '="FP""1""', "'=1+1", '007', '-', "'-5", "'quoted'").replace(
        '"="FP""1"""',
        '"=""FP""""1"""""""',
      ),
      (cells, row) => cells.text(row, 'number'),
    )
    expect(values).toEqual(['FP"1"', '=1+1', '007', '-', '-5', "'quoted'"])
  })

  it.each([
    ['amount', '12.345', 'too-many-decimals'],
    ['amount', '99999999999999999', 'amount-too-large'],
    ['amount', '1.2E+5', 'scientific-notation'],
    ['amount', 'USD 5', 'other-currency'],
    ['amount', '$5', 'other-currency'],
    ['amount', '五元', 'not-an-amount'],
    ['amount', '', 'cell-empty'],
    ['amount', '-', 'cell-empty'],
    ['number', ' ', 'cell-empty'],
    ['number', 'x'.repeat(61), 'cell-too-long'],
    ['issued', '2026-02-30', 'no-such-day'],
    ['issued', 'tomorrow', 'not-a-date'],
    ['issued', '9999-12-31', 'date-out-of-range'],
    ['quantity', '5 箱', 'not-a-number'],
    ['quantity', '5 box', 'not-a-number'],
    ['line', '1.5', 'not-a-whole-number'],
    ['disputed', 'maybe', 'not-yes-or-no'],
    ['currency', 'XX1', 'unknown-currency-cell'],
  ])('in %s that hold %j are rejected: %s', async (column, value, key) => {
    const { rejects } = await readBills(with_(column, value), (cells, row) => {
      cells.text(row, 'number')
      cells.date(row, 'issued')
      cells.money(row, 'amount', cny)
      cells.decimal(row, 'quantity')
      cells.integer(row, 'line')
      cells.boolean(row, 'disputed')
      cells.currency(row, 'currency')
    })
    expect(
      rejects.map(({ row, column, value, reason }) => ({ row, column, value, key: reason.key })),
    ).toEqual([{ row: 2, column, value: value.trim(), key }])
    expect(rejects[0]?.reason.text['zh-CN']).toMatch(/[一-鿿]/)
  })

  it('allow as many decimals as the currency of the row has', async () => {
    const money = (currency: string) =>
      readBills(with_('amount', '12.345', '12.300'), (cells, row) =>
        cells.money(row, 'amount', currencyOf(currency)),
      )
    expect((await money('KWD')).values).toEqual([12345n, 12300n])
    expect((await money('CNY')).values).toEqual([undefined, 1230n])
    expect((await money('JPY')).values).toEqual([undefined, undefined])
  })
})

describe('a column', () => {
  it('decides the order of day and month, and one that cannot tell follows the others of its file', async () => {
    const rows = 'FP1,A,1/5/2026,2/3/2026,7\nFP2,A,1/25/2026,2/4/2026,7\n'
    const read = (content: string, dates?: 'MDY' | 'DMY' | 'YMD') =>
      readBills(
        content,
        (cells, row) => `${cells.date(row, 'issued')} ${cells.date(row, 'due')}`,
        dates ? { dates } : {},
      )
    const short = 'number,customer,issued,due,amount\n'
    expect((await read(short + rows)).values).toEqual(['2026-01-05 2026-02-03', '2026-01-25 2026-02-04'])
    await expect(read(`${short}FP1,A,1/5/2026,2/3/2026,7\n`)).rejects.toMatchObject({
      type: 'ambiguous-dates',
      facts: { column: 'issued', value: '1/5/2026' },
    })
    await expect(read(`${short}FP1,A,1/25/2026,,7\nFP2,A,25/1/2026,,7`)).rejects.toMatchObject({
      type: 'mixed-dates',
    })
    expect((await read(`${short}FP1,A,1/5/2026,2/3/2026,7\n`, 'DMY')).values).toEqual([
      '2026-05-01 2026-03-02',
    ])
    const forced = await read(`${short}FP1,A,1/25/2026,25/1/2026,7\n`, 'MDY')
    expect(forced.values).toEqual(['2026-01-25 undefined'])
    expect(forced.rejects.map(({ column }) => column)).toEqual(['due'])
  })

  it('decides the decimal mark, and rejects what is written the other way', async () => {
    const read = (...amounts: string[]) =>
      readBills(with_('amount', ...amounts), (cells, row) => cells.money(row, 'amount', cny))
    expect((await read('1.234,50', '1.234', '7')).values).toEqual([123450n, 123400n, 700n])
    expect((await read('1,234', '7')).values).toEqual([123400n, 700n])
    const mixed = await read('12.50', '13.50', '12,5')
    expect([mixed.values, mixed.rejects.length]).toEqual([[1250n, 1350n, undefined], 1])
    await expect(read('12.50', '12,5')).rejects.toMatchObject({ type: 'mixed-amounts' })
  })
})

describe('a broken row', () => {
  it('is passed over with its reason', async () => {
    const { values, rejects } = await readBills(
      `${header}FP\0,A,2026-01-05,,7\nFP2,A,2026-01-05,,7\n`,
      (cells, row) => cells.raw(row, 'number'),
    )
    expect(values).toEqual(['FP2'])
    expect(rejects).toMatchObject([{ row: 2, column: 'number', value: 'FP\\0' }])
  })
})
