import { describe, expect, test } from 'vitest'
import { grouped } from '../money.ts'
import { displayWidth } from './display-width.ts'
import { type Column, table } from './table.ts'

interface Row {
  readonly name: string
  readonly total: string
  readonly note: string | null
}

const columns: Column<Row>[] = [
  { heading: { en: 'Customer', 'zh-CN': '客户' }, cell: row => row.name },
  { heading: { en: 'Total', 'zh-CN': '合计' }, cell: row => row.total, kind: 'figure' },
  { heading: { en: 'Note', 'zh-CN': '备注' }, cell: row => row.note },
]

describe('a table', () => {
  test('lines up Chinese and Latin names, with figures to the right', () => {
    const rows = [
      { name: '杭州示例贸易有限公司', total: '1234567.50', note: 'ok' },
      { name: 'Acme (Asia)', total: '-12.00', note: null },
      { name: '𠮷野、“店”', total: '0', note: '好' },
    ]
    expect(table(columns, rows, 'zh-CN').split('\n')).toEqual([
      '客户                          合计  备注',
      '────────────────────  ────────────  ────',
      '杭州示例贸易有限公司  1,234,567.50  ok',
      'Acme (Asia)                 -12.00  -',
      '𠮷野、“店”                       0  好',
    ])
  })

  test('draws no escape or line break that stands in a name', () => {
    const drawn = table(columns, [{ name: 'a\u001b[31m\r\nb', total: '1', note: null }], 'en')
    expect(drawn.split('\n')).toHaveLength(3)
    expect(drawn).not.toContain('\u001b')
  })

  test('without rows is empty', () => {
    expect(table(columns, [], 'en')).toBe('')
  })
})

test.each([
  ['1234.5678', '1,234.5678'],
  ['123.4567', '123.4567'],
  ['-1000', '-1,000'],
  ['1000000', '1,000,000'],
  ['n/a', 'n/a'],
])('%s is written %s', (figure, written) => {
  expect(grouped(figure)).toBe(written)
})

test.each([
  ['abc', 3],
  ['客户', 4],
  ['（，）', 6],
  ['ＡＢ', 4],
  ['ｱ', 1],
  ['𠮷', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
