import { expect, test } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { type DatedGoods, dayReached } from './goods-days.ts'

const left = (number: string, amount: string, on: string): DatedGoods => ({ number, amount, on: dateOf(on) })
const two = [left('B', '400', '2026-03-09'), left('A', '600', '2026-03-02')]

test.each<[string, bigint | null, string | null]>([
  ['the first covers it', 600n, 'A'],
  ['a cent more needs the second', 601n, 'B'],
  ['more than there was is not reached', 1_001n, null],
  ['any of it is enough', null, 'A'],
])('goods have left: %s', (_what, needed, number) => {
  expect(dayReached(two, needed)?.number ?? null).toBe(number)
})

test('the day is that of the last of them, in whatever order they come', () => {
  expect(dayReached(two, 1_000n)).toEqual({ on: '2026-03-09', number: 'B' })
  expect(dayReached([...two].reverse(), 1_000n)).toEqual({ on: '2026-03-09', number: 'B' })
})

test('goods that came back before the rest left count no more', () => {
  const moves = [...two, left('R', '-600', '2026-03-05'), left('D', '600', '2026-03-30')]
  expect(dayReached(moves, 1_000n)).toEqual({ on: '2026-03-30', number: 'D' })
})
