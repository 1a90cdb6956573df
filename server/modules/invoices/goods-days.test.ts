import { expect, test } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { dayReached, type GoodsMove } from './goods-days.ts'

const move = (number: string, amount: string, shipped: string, signed?: string): GoodsMove => ({
  number,
  amount,
  shipped: dateOf(shipped),
  signed: signed === undefined ? null : dateOf(signed),
})
const shipped = (each: GoodsMove) => each.shipped
const signed = (each: GoodsMove) => each.signed

const two = [move('B', '400', '2026-03-09', '2026-03-10'), move('A', '600', '2026-03-02', '2026-03-12')]

test.each<[string, bigint | null, string | null]>([
  ['the first shipment covers it', 600n, 'A'],
  ['a cent more needs the second', 601n, 'B'],
  ['more than left has not left', 1_001n, null],
  ['it names the shipment itself', null, 'A'],
])('goods have left: %s', (_what, needed, number) => {
  expect(dayReached(two, needed, shipped)?.number ?? null).toBe(number)
})

test('goods are signed for on the day the last of them is, in whatever order', () => {
  expect(dayReached(two, 1_000n, signed)).toEqual({ on: '2026-03-12', number: 'A' })
  expect(dayReached([...two, move('C', '1', '2026-03-20')], 1_001n, signed)).toBeNull()
})

test('goods that came back before the rest left count no more', () => {
  const moves = [...two, move('R', '-600', '2026-03-05'), move('D', '600', '2026-03-30')]
  expect(dayReached(moves, 1_000n, shipped)).toEqual({ on: '2026-03-30', number: 'D' })
})
