import { describe, expect, it, test } from 'vitest'
import { moveMonth, typedDay, weeksOf } from './month-grid.ts'

describe('a day as typed', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    [' 2026/1/2 ', '2026-01-02'],
    ['2026.01.02', '2026-01-02'],
    ['20260102', '2026-01-02'],
    ['2026年1月2日', '2026-01-02'],
    ['1-2', '2025-01-02'],
    ['2月28日', '2025-02-28'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(typedDay(text, '2025-06-30')).toBe(day)
  })

  it.each(['', 'soon', '2026-13-01', '2026-02-29', '2026-11', '22', '2026-11-31'])('%s is none', text => {
    expect(typedDay(text, '2025-06-30')).toBeUndefined()
  })
})

test('a month is whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.at(-1)?.[0]).toBe('2026-11-30')
  expect(weeks.flat().filter(day => day !== null)).toHaveLength(30)
})

test('months go round the end of a year', () => {
  expect([moveMonth('2026-12', 1), moveMonth('2026-01', -1), moveMonth('2026-01', -13)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-12',
  ])
})
