import { expect, it } from 'vitest'
import { quarterName, quartersAround } from './quarters.ts'

it('quarters stand around a day, the latest first, across the year', () => {
  expect(quartersAround('2026-03-31', 2, 1)).toEqual(['2026-04-01', '2026-01-01', '2025-10-01', '2025-07-01'])
  expect(quarterName('2025-10-01')).toEqual({ year: '2025', quarter: 4 })
})
