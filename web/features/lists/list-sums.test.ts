import { describe, expect, it } from 'vitest'
import { fileOf, type ListColumn } from './list-column.ts'
import { headCurrency, sumsOf } from './list-sums.ts'

interface Row {
  readonly name: string
  readonly currency: string
  readonly amount: string
  readonly limit: string | null
}

const columns: readonly ListColumn<Row>[] = [
  { id: 'name', name: 'Name', textOf: row => row.name },
  { id: 'bar', name: 'Bar', look: () => null },
  { id: 'amount', name: 'Amount', amountOf: row => row.amount },
  { id: 'limit', name: 'Limit', amountOf: row => row.limit },
  { id: 'other', name: 'Other', amountOf: row => row.amount, isNotAdded: true },
]
const row = (currency: string, amount: string, limit: string | null): Row => ({
  name: '=甲',
  ...{ currency, amount, limit },
})

describe('the foot of a list', () => {
  it('adds up each currency by itself, to the last digit, in the order they come', () => {
    const rows = [
      row('USD', '0.10', null),
      row('CNY', '9007199254740993.01', '1.00'),
      row('USD', '0.20', null),
    ]
    const sums = sumsOf(rows, columns.slice(0, 4)).map(({ currency, count, amounts }) => [
      currency,
      count,
      ...amounts,
    ])
    expect(sums).toEqual([
      ['USD', 2, ['amount', '0.30']],
      ['CNY', 1, ['amount', '9007199254740993.01'], ['limit', '1.00']],
    ])
  })

  it('leaves out what makes no sense together, and then only counts', () => {
    const rows = [row('CNY', '1.00', null), row('USD', '1.00', null)]
    expect([...(sumsOf(rows, columns)[0]?.amounts.keys() ?? [])]).toEqual(['amount'])
    expect(sumsOf(rows, columns.slice(4))).toEqual([{ currency: '', count: 2, amounts: new Map() }])
  })
})

describe('the currency of a list', () => {
  it('is the one that every row is in, and the company’s where they differ', () => {
    expect(headCurrency([row('USD', '1', null), row('USD', '2', null)], 'CNY')).toBe('USD')
    expect(headCurrency([row('USD', '1', null), row('CNY', '2', null)], 'CNY')).toBe('CNY')
  })
})

describe('the file of a list', () => {
  it('has the columns that are shown, the currency before the first amount, and nothing for a picture', () => {
    const file = fileOf(columns.slice(0, 4), 'Currency')
    expect(file.map(({ name }) => name)).toEqual(['Name', 'Currency', 'Amount', 'Limit'])
    expect(file.map(({ of }) => of(row('CNY', '1.00', null)))).toEqual(['=甲', 'CNY', { amount: '1.00' }, ''])
  })
})
