import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { bucketNames, classOf, convertMinor, daysOverdue, isOverdue, limitsOf } from './rules.ts'

describe('days overdue', () => {
  it.each([
    ['2026-03-10', '2026-03-09', 0],
    ['2026-03-10', '2026-03-10', 0],
    ['2026-03-10', '2026-03-11', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    [null, '2026-03-11', 0],
  ])('due %s counts on %s as %i', (due, asOf, days) => {
    expect(daysOverdue(due as LocalDate | null, asOf as LocalDate)).toBe(days)
    expect(isOverdue(due as LocalDate | null, asOf as LocalDate)).toBe(days > 0)
  })
})

describe('the class of a debt', () => {
  it.each([
    [0, 'current'],
    [1, 'collecting'],
    [90, 'collecting'],
    [91, 'doubtful'],
    [180, 'doubtful'],
    [181, 'bad'],
    [9999, 'bad'],
  ])('%i days overdue is %s', (days, expected) => {
    expect(classOf(days)).toBe(expected)
  })
})

describe('buckets', () => {
  it.each([
    ['30,60,90', ['not_due', '1-30', '31-60', '61-90', '90+']],
    ['1', ['not_due', '1-1', '1+']],
    [' 7 , 14 ', ['not_due', '1-7', '8-14', '14+']],
  ])('%s are named by their days', (text, names) => {
    expect(bucketNames(limitsOf(text))).toEqual(names)
  })

  it.each(['', '0', '30,30', '60,30', '30,', '-1', '1.5', 'x', '1e2', '100000', '30;60'])(
    "refuses '%s'",
    text => {
      expect(() => limitsOf(text)).toThrow(expect.objectContaining({ type: 'bad-buckets' }))
    },
  )

  it('refuses more limits than a table has room for', () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(',')
    expect(limitsOf(upTo(24))).toHaveLength(24)
    expect(() => limitsOf(upTo(25))).toThrow(expect.objectContaining({ type: 'bad-buckets' }))
  })
})

describe('conversion', () => {
  it.each([
    [100n, 'USD', 'CNY', '7.1234', 712n],
    [100n, 'USD', 'CNY', '7.125', 713n],
    [-100n, 'USD', 'CNY', '7.125', -713n],
    [1n, 'JPY', 'CNY', '0.0485', 5n],
    [1000n, 'KWD', 'CNY', '23', 2300n],
    [12345n, 'CNY', 'JPY', '20', 2469n],
    [0n, 'USD', 'CNY', '7', 0n],
  ])('%i minor units of %s are in %s at %s: %i', (minor, from, to, rate, expected) => {
    expect(convertMinor(minor, currencyOf(from), currencyOf(to), rate)).toBe(expected)
  })
})
