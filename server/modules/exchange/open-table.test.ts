import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openTable } from './open-table.ts'
import { allRows, billKind, moneyInKind, openBills } from './testing.ts'

const header = '发票号,客户,开票日期,金额\n'
const plain = `${header}FP1,镕华公司,2026-01-05,"1,234.50"\r\nFP2,东方公司,2026-01-06,7\n`

describe('the encoding and the separator of a file', () => {
  it.each([
    ['utf-8', Buffer.from(plain)],
    ['utf-8', Buffer.from(`\uFEFF${plain}`)],
    ['gb18030', iconv.encode(plain, 'gbk')],
    ['gb18030', iconv.encode(plain, 'gb18030')],
    ['utf-16le', iconv.encode(plain, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(plain, 'utf-16be', { addBOM: true })],
  ])('are told from its bytes when it is %s', async (encoding, bytes) => {
    const table = await openBills(bytes)
    expect(table.encoding).toBe(encoding)
    expect((await allRows(table)).map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'FP1', '镕华公司', '2026-01-05', '1,234.50'],
      [3, 'FP2', '东方公司', '2026-01-06', '7'],
    ])
  })

  it.each([',', '\t', ';', '，', '|'])(
    'are told from the header when cells are parted by %j',
    async delimiter => {
      const table = await openBills(
        `发票号,客户,开票日期,金额\nFP1,A,2026-01-05,7\n`.replaceAll(',', delimiter),
      )
      expect(table.delimiter).toBe(delimiter)
      expect((await allRows(table))[0]?.cells).toEqual(['FP1', 'A', '2026-01-05', '7'])
    },
  )

  it('take a carriage return alone for the line end of an old file', async () => {
    const rows = await allRows(
      await openBills(`${header}FP1,A,2026-01-05,7\nFP2,"B\nC",2026-01-05,7`.replaceAll('\n', '\r')),
    )
    expect(rows.map(({ row }) => row)).toEqual([2, 3])
  })

  it('are read right where chunks of the file cut a character in two', async () => {
    const line = `FP,${'客户一二三'.repeat(20)},2026-01-05,7\n`
    for (const encode of [
      (text: string) => Buffer.from(text),
      (text: string) => iconv.encode(text, 'gb18030'),
    ]) {
      const rows = await allRows(await openBills(encode(`x${header}${line.repeat(3000)}`.slice(1))))
      expect(new Set(rows.map(({ cells }) => cells[1]))).toEqual(new Set(['客户一二三'.repeat(20)]))
    }
  })

  it('refuse text of another encoding instead of guessing', async () => {
    const latin = Buffer.from('number,customer,issued,amount\n1,M\u00fcller,2026-01-05,7\n', 'latin1')
    await expect(openBills(latin)).rejects.toMatchObject({ type: 'unknown-encoding', facts: { row: 2 } })
    const damaged = Buffer.from(plain)
    damaged[damaged.indexOf('东')] = 0xff
    await expect(openBills(damaged)).rejects.toMatchObject({ type: 'damaged-text', facts: { row: 3 } })
  })
})

describe('the header', () => {
  it('is found below titles, notes and blank lines, and rows keep their number in the file', async () => {
    const table = await openBills(
      `某某公司发票清单,,,\n导出时间：2026-01-31,,,\n\n 发票号* , 客户 ,开票日期,金额（元）\n\nFP1,A,2026-01-05,7\n`,
    )
    expect(table.headerRow).toBe(4)
    expect((await allRows(table)).map(({ row }) => row)).toEqual([6])
    expect(table.mapping.map(({ column, header }) => [column, header])).toEqual([
      ['number', '发票号*'],
      ['customer', '客户'],
      ['issued', '开票日期'],
      ['amount', '金额（元）'],
    ])
  })

  it('is read over two rows where the upper one names groups', async () => {
    const table = await openBills(
      '发票号,客户,日期,,金额\n,,开票日期,到期日,\nFP1,A,2026-01-05,2026-02-05,7\n',
    )
    expect([table.headerRow, table.mapping.length]).toEqual([2, 5])
  })

  it('tells the kind of the file', async () => {
    expect((await openBills('number,customer,issued,amount\n')).kind).toBe('bills')
    expect((await openBills('收款单号,客户,收款日期,金额\n')).kind).toBe('money-in')
  })

  it('names the columns that mean nothing', async () => {
    const table = await openBills('number,customer,issued,amount,天气\n')
    expect(table.ignoredColumns).toEqual(['天气'])
  })

  it('takes the better of two headers where the column ranks them, and ignores the other', async () => {
    const table = await openBills('number,客户名称,客户编码,issued,amount\n')
    expect(table.mapping.find(({ column }) => column === 'customer')?.header).toBe('客户编码')
    expect(table.ignoredColumns).toEqual(['客户名称'])
  })

  it('does not take 万元 for yuan', async () => {
    await expect(openBills('number,customer,issued,金额(万元)\n', { as: 'bills' })).rejects.toMatchObject({
      type: 'missing-columns',
      facts: { columns: 'amount', headers: 'number | customer | issued | 金额(万元)' },
    })
  })

  it.each([
    ['number,customer,issued,金额,价税合计\n', {}, 'duplicate-columns'],
    ['number,customer\n', {}, 'unknown-kind'],
    ['hello\nworld\n', {}, 'unknown-kind'],
    ['number,customer\n', { as: 'bills' }, 'missing-columns'],
    ['number,customer,issued,amount\n', { as: 'weather' }, 'no-such-kind'],
    ['number,customer,issued,amount\n', { map: { x: 'weather' } }, 'unknown-map-target'],
    ['number,customer,issued,amount\n', { map: { x: 'date' }, as: 'bills' }, 'unknown-map-target'],
    ['number,customer,amount,a,b\n', { map: { a: 'issued', b: 'issued' } }, 'duplicate-columns'],
    ['', {}, 'empty-file'],
    ['\n\n \n', {}, 'unknown-kind'],
  ])('%j with %j is refused as %s', async (content, options, type) => {
    await expect(openBills(content, options)).rejects.toMatchObject({ type })
  })

  it('is refused when it fits two kinds alike', async () => {
    const twin = { ...moneyInKind, kind: 'twin' }
    await expect(
      openBills('收款单号,客户,收款日期,金额\n', { kinds: [moneyInKind, twin] }),
    ).rejects.toMatchObject({
      type: 'ambiguous-kind',
      facts: { kinds: 'money-in, twin' },
    })
    const shy = { ...twin, signature: () => 0 }
    expect((await openBills('收款单号,客户,收款日期,金额\n', { kinds: [moneyInKind, shy] })).kind).toBe(
      'money-in',
    )
  })
})

describe('a header that several kinds have', () => {
  const header = 'number,customer,date,amount\n'
  const named = { ...moneyInKind, kind: 'orders', fileNames: ['order', '订单'], signature: () => 2 }
  const other = { ...named, kind: 'shipments', fileNames: ['shipment', '发货'] }
  const told = async (name: string) => {
    const source = { name, bytes: Buffer.from(header) }
    return (await openTable(source, { kinds: [moneyInKind, named, other] })).kind
  }

  it.each([
    ['2026-03 订单.csv', 'orders'],
    ['Orders.CSV', 'orders'],
    ['发货明细.csv', 'shipments'],
    ['shipments of orders.csv', 'money-in'],
    ['march.csv', 'money-in'],
  ])('%s is taken for %s', async (name, kind) => {
    expect(await told(name)).toBe(kind)
  })
})

describe('a map', () => {
  it('wins over what the headers say', async () => {
    const table = await openBills('number,customer,issued,金额,应收\n', { map: { 应收: 'amount' } })
    expect(table.mapping.find(({ column }) => column === 'amount')?.header).toBe('应收')
    expect(table.ignoredColumns).toEqual(['金额'])
  })

  it('can tell to ignore a header', async () => {
    const table = await openBills('number,customer,issued,金额,价税合计\n', { map: { 金额: '' } })
    expect(table.mapping.find(({ column }) => column === 'amount')?.header).toBe('价税合计')
  })

  it('may serve several files, so headers it names may be missing', async () => {
    const table = await openBills('ID,customer,issued,amount\n', {
      map: { id: 'number', '收款 日期': 'date' },
    })
    expect(table.mapping).toHaveLength(4)
  })
})

describe('rows', () => {
  it('leave out totals, notes, repeated headers and blank lines, and say which', async () => {
    const table = await openBills(
      `${header}FP1,A,2026-01-05,7\n,,,\n${header}人民币合计,,,7\nTotal:,,,7\n共 1 笔,,,\n制表人：张三,,审核人：李四,\n#end\n---\n`,
    )
    expect((await allRows(table)).map(({ row }) => row)).toEqual([2])
    expect(table.skipped().map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10])
  })

  it('leave out a total in the column of days where the day alone tells rows apart', async () => {
    const columns = [
      { name: 'date', type: 'date', required: true },
      { name: 'amount', type: 'money' },
    ] as const
    const table = await openBills('date,amount\n2026-01-05,7\n人民币合计,7\n', {
      kinds: [{ kind: 'bank', columns }],
    })
    expect((await allRows(table)).map(({ row }) => row)).toEqual([2])
    expect(table.skipped()).toEqual([{ row: 3, text: '人民币合计 7' }])
  })

  it('are kept when they could be data, however they begin', async () => {
    const table = await openBills(`${header}合计,A,2026-01-05,7\nFP2,,,\n总计单,,,7\n某公司,,,合计\n`)
    expect((await allRows(table)).map(({ row }) => row)).toEqual([2, 3, 4, 5])
    expect(billKind.columns.filter(({ required }) => required)).toHaveLength(4)
  })
})
