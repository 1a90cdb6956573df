import { describe, expect, it } from 'vitest'
import { DateDecider } from './decide-dates.ts'
import { dayIn, readDate } from './read-date.ts'

describe('a date cell', () => {
  it.each([
    '2026-01-05',
    '2026-1-5',
    '2026/01/05',
    '2026/1/5',
    '2026.1.5',
    '2026. 1. 5',
    '2026 01 05',
    '20260105',
    '2026年1月5日',
    '2026 年 01 月 05 日',
    '26年1月5日',
    '2026年1月5号',
    '２０２６－０１－０５',
    '5 Jan 2026',
    '5-Jan-26',
    '05-JAN-2026',
    '5th January 2026',
    'Jan 5, 2026',
    'January 5 2026',
    'jan. 5 2026',
    '2026-Jan-05',
    'Mon, 5 Jan 2026',
    '2026-01-05 星期一',
    '46027',
    '46027.75',
    '2026-01-05 13:22:11',
    '2026-01-05T13:22:11.123+08:00',
    '2026-01-05T23:00:00Z',
    '2026/1/5 0:00',
    '2026/1/5 1:05 PM',
    '2026年1月5日 15时30分',
    '2026年1月5日下午3:30',
    '20260105132211',
    '20260105 132211',
    ' 2026-01-05 ',
  ])('is understood as the fifth of January 2026 when it says %j', text => {
    expect(readDate(text)).toEqual({ is: 'day', day: '2026-01-05' })
  })

  it.each([
    '',
    'x',
    '2026-1',
    '2026',
    '1/2',
    '2026-01/05',
    '5 Foo 2026',
    '123456',
    '1/5/202',
    '9'.repeat(10_000),
  ])('is nothing when it says %j', text => {
    expect(readDate(text)).toEqual({ is: 'nothing' })
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '20261301',
    '2026/10/32',
    '2026年2月30日',
  ])('is a day no calendar has when it says %j', text => {
    expect(readDate(text)).toEqual({ is: 'no-such-day' })
  })

  it.each(
    ['1969-12-31', '2101-01-01', '9999-12-31', '1900/1/1', '0001-01-01', '1', '12345', '99999'].filter(
      text => text.length > 1,
    ),
  )('lies outside the books when it says %j', text => {
    expect(readDate(text)).toEqual({ is: 'out-of-range' })
  })

  it('keeps its numbers open when day and month could change places', () => {
    expect(readDate('1/5/2026')).toEqual({ is: 'numbers', shape: 'year-last', numbers: [1, 5, 2026] })
    expect(readDate('05.01.26')).toEqual({ is: 'numbers', shape: 'short', numbers: [5, 1, 26] })
  })

  it.each([
    ['MDY', 'year-last', [1, 5, 2026], '2026-01-05'],
    ['DMY', 'year-last', [1, 5, 2026], '2026-05-01'],
    ['YMD', 'short', [26, 1, 5], '2026-01-05'],
    ['MDY', 'short', [1, 5, 69], '2069-01-05'],
    ['DMY', 'short', [1, 5, 70], '1970-05-01'],
  ] as const)('written %s with its year %s reads %j as %s', (order, shape, numbers, day) => {
    expect(dayIn(order, shape, numbers)).toEqual({ is: 'day', day })
  })
})

describe('a column of dates', () => {
  it.each([
    [['1/5/2026', '1/25/2026'], { is: 'decided', order: 'MDY' }],
    [['1/5/2026', '25.1.2026'], { is: 'decided', order: 'DMY' }],
    [['1/5/2026', '3/4/2026'], { is: 'ambiguous', value: '1/5/2026' }],
    [['1/1/2026', '4/4/2026'], { is: 'indifferent' }],
    [['2026-01-05', '20260106', 'x'], { is: 'indifferent' }],
    [['1/25/2026', '25/1/2026'], { is: 'contradictory', first: '25/1/2026', second: '1/25/2026' }],
    [['31/31/2026', '1/25/2026'], { is: 'decided', order: 'MDY' }],
  ])('with %j is %j', (values, decision) => {
    const decider = new DateDecider()
    for (const value of values) decider.observe(value)
    expect(new Set(Object.values(decider.decide('year-last')))).toEqual(new Set(Object.values(decision)))
  })

  it.each([
    [['1/25/26', '2/3/26'], { is: 'decided', order: 'MDY' }],
    [['26/1/31', '26/2/3'], { is: 'ambiguous', value: '26/1/31' }],
    [['99-1-31', '99-12-31'], { is: 'decided', order: 'YMD' }],
  ])('with two-digit years %j is %j', (values, decision) => {
    const decider = new DateDecider()
    for (const value of values) decider.observe(value)
    expect(decider.decide('short')).toEqual(decision)
  })
})
