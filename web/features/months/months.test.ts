import { describe, expect, it } from 'vitest'
import { lastDayOf, monthBefore, monthsListed, nextToClose, openBefore } from './months.ts'

describe('the months of the list', () => {
  it('are those of a year, and what is closed beyond it', () => {
    expect(monthsListed('2026-03-31', ['2024-12', '2026-01'], 3)).toEqual([
      '2026-03',
      '2026-02',
      '2026-01',
      '2024-12',
    ])
    expect(monthBefore('2026-01')).toBe('2025-12')
  })

  it.each([
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day)
  })

  it.each([
    [[], '2026-02'],
    [['2025-11'], '2025-12'],
    [['2025-12', '2025-11'], '2026-01'],
    [['2026-02'], '2026-02'],
  ])('after %s the next to close is %s', (closed, next) => {
    expect(nextToClose('2026-03-31', closed)).toBe(next)
  })

  it.each([
    ['2026-02', '2025-11', ['2025-12'], ['2025-11', '2026-01']],
    ['2026-02', '2026-02', [], []],
    ['2026-01', '2026-02', [], []],
    ['2026-02', null, [], []],
  ])('before %s, with entries from %s on and %j closed, %j are open', (month, first, closed, open) => {
    expect(openBefore(month, first, closed)).toEqual(open)
  })
})
