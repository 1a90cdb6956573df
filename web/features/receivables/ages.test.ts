import { expect, it } from 'vitest'
import { agesOf, stepOf } from './ages.ts'

it('gives what is late its place by the days of the company', () => {
  expect([-3, 0, 1, 15, 16, 45, 46, 180, 181].map(days => stepOf([15, 45, 180], days))).toEqual([
    ...[0, 0, 1, 1, 2, 2, 3, 3, 4],
  ])
})

it('names the buckets as the server does', () => {
  expect(agesOf([15, 45, 180])).toEqual(['not_due', '1-15', '16-45', '46-180', '180+'])
})
