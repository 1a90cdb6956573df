import { describe, expect, it } from 'vitest'
import { type AgingRow, bucketOfDays, nextSort, partsOf, sortOf, sortText } from './aging-rows.ts'

const row = (key: string, currency: string, fresh: string, late: string, unapplied = '0.00'): AgingRow => ({
  key,
  name: `name of ${key}`,
  currency,
  amounts: { not_due: fresh, '1-30': late },
  total: (Number(fresh) + Number(late)).toFixed(2),
  unapplied,
  net: (Number(fresh) + Number(late) - Number(unapplied)).toFixed(2),
})
const aging = {
  as_of: '2026-03-31',
  known_at: null,
  converted: null,
  buckets: ['not_due', '1-30'],
  rows: [
    row('A', 'CNY', '10.00', '9.00'),
    row('B', 'CNY', '2.00', '100.00', '1.00'),
    row('A', 'USD', '5.00', '0.00'),
  ],
  totals: [row('', 'CNY', '12.00', '109.00', '1.00'), row('', 'USD', '5.00', '0.00')],
}
const parts = (text: string, sort: string) =>
  partsOf(aging, { text, sort: sortOf(sort), language: 'en', nameOf: each => each.name })

describe('the rows of an ageing', () => {
  it('stand by currency and are sorted as numbers, not as text', () => {
    const keys = (sort: string) => parts('', sort).map(part => part.rows.map(each => each.key).join(''))
    expect(keys('-1-30')).toEqual(['BA', 'A'])
    expect(keys('1-30')).toEqual(['AB', 'A'])
    expect(keys('-not_due')).toEqual(['AB', 'A'])
    expect(keys('name')).toEqual(['AB', 'A'])
    expect(keys('-name')).toEqual(['BA', 'A'])
  })

  it('that a filter leaves out are told as the rest, so that all three add up', () => {
    const [yuan, dollars] = parts('OF b', '-total')
    expect(yuan).toMatchObject({
      restCount: 1,
      found: {
        amounts: { not_due: '2.00', '1-30': '100.00' },
        total: '102.00',
        unapplied: '1.00',
        net: '101.00',
      },
      rest: {
        amounts: { not_due: '10.00', '1-30': '9.00' },
        total: '19.00',
        unapplied: '0.00',
        net: '19.00',
      },
      totals: { total: '121.00' },
    })
    expect(dollars).toMatchObject({
      rows: [],
      restCount: 1,
      found: { total: '0.00' },
      rest: { total: '5.00' },
    })
  })

  it('narrowed to an age are those with something in it, the most of it first', () => {
    const of = (age: string) =>
      partsOf(aging, {
        ...{ text: '', age, sort: sortOf(undefined, age), language: 'en' },
        nameOf: each => each.name,
      }).map(part => part.rows.map(each => each.key).join(''))
    expect(of('not_due')).toEqual(['AB', 'A'])
    expect(of('1-30')).toEqual(['BA', ''])
    expect(of('unapplied')).toEqual(['B', ''])
  })

  it('unfiltered have no rest', () => {
    expect(parts('', '-total').map(part => part.rest)).toEqual([undefined, undefined])
  })
})

it('a column chosen again turns round, another begins with the largest', () => {
  expect(sortText(nextSort(sortOf('-total'), 'total'))).toBe('total')
  expect(sortText(nextSort(sortOf('-total'), '90+'))).toBe('-90+')
  expect(sortText(nextSort(sortOf('-total'), 'name'))).toBe('name')
})

it('days late fall into the bucket that names them', () => {
  const buckets = ['not_due', '1-30', '31-60', '60+']
  expect([0, 1, 30, 31, 60, 61, 900].map(days => bucketOfDays(buckets, days))).toEqual([
    'not_due',
    '1-30',
    '1-30',
    '31-60',
    '31-60',
    '60+',
    '60+',
  ])
})
