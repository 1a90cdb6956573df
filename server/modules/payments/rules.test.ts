import { describe, expect, it } from 'vitest'
import { type Asking, askedTooMuch, beyondOnSomeDay, type Restored, type Taking } from './rules.ts'

const asking = (row: number, from: string, to: string, amountMinor: bigint, discountMinor = 0n): Asking => ({
  ...{ row, from, fromNumber: from, to, toNumber: to, currency: 'CNY', amountMinor, discountMinor },
})
const refused = (requests: readonly Asking[], open: Record<string, bigint>) =>
  askedTooMuch(requests, new Map(Object.entries(open))).map(each => [each.row, each.number, each.leftMinor])

describe('requests to settle', () => {
  it.each([
    ['exactly what is open', [asking(1, 'R', 'A', 100n)], { A: 100n, R: 100n }, []],
    ['one unit more than is open', [asking(1, 'R', 'A', 101n)], { A: 100n }, [[1, 'A', 100n]]],
    ['a discount beyond what is open', [asking(1, 'R', 'A', 100n, 1n)], { A: 100n }, [[1, 'A', 100n]]],
    [
      'a discount beyond the money, which it does not use',
      [asking(1, 'R', 'A', 90n, 10n)],
      { A: 100n, R: 90n },
      [],
    ],
    [
      'more than the money has left',
      [asking(1, 'R', 'A', 60n), asking(2, 'R', 'B', 60n)],
      { R: 100n },
      [[2, 'R', 40n]],
    ],
    [
      'too much, then less',
      [asking(1, 'R', 'A', 200n), asking(2, 'S', 'A', 100n)],
      { A: 100n },
      [[1, 'A', 100n]],
    ],
    [
      'what a refused one leaves of the money',
      [asking(1, 'R', 'A', 9n), asking(2, 'R', 'B', 9n)],
      { A: 1n, R: 9n },
      [[1, 'A', 1n]],
    ],
    [
      'a discount, then what it leaves',
      [asking(1, 'R', 'A', 50n, 30n), asking(2, 'S', 'A', 21n)],
      { A: 100n },
      [[2, 'A', 20n]],
    ],
    ['documents that have enough', [asking(1, 'R', 'A', 999n)], {}, []],
  ] as const)('%s', (_, requests, open, expected) => {
    expect(refused(requests, open)).toEqual(expected)
  })
})

describe('what was taken back', () => {
  // 100 settled on the 10th and given back on the 20th.
  const restored = (number: string): Restored => ({
    number,
    amountMinor: 100n,
    taken: [
      { on: '2026-01-20', minor: -100n },
      { on: '2026-01-10', minor: 100n },
    ],
  })
  const items = new Map([
    [1n, restored('A')],
    [2n, restored('R')],
  ])
  const taking = (row: number, on: string, minor: bigint, item = 1n): Taking => ({ row, on, minor, item })
  const refusal = (row: number, day = '2026-01-10', number = 'A') => ({ row, number, day })

  it.each<[string, Taking[], ReturnType<typeof refusal>[]]>([
    ['is open from the day it was', [taking(1, '2026-01-20', 100n)], []],
    ['is not open the day before', [taking(1, '2026-01-19', 1n)], [refusal(1, '2026-01-19')]],
    ['was not open earlier still, for what lasts', [taking(1, '2026-01-01', 1n)], [refusal(1)]],
    [
      'is not used up by a row that is refused',
      [taking(1, '2026-01-01', 100n), taking(2, '2026-01-20', 100n)],
      [refusal(1)],
    ],
    [
      'is used up by a row that is served',
      [taking(1, '2026-01-20', 60n), taking(2, '2026-01-21', 41n)],
      [refusal(2, '2026-01-21')],
    ],
    [
      'is free for the next where its row is refused for another item',
      [taking(1, '2026-01-20', 50n), taking(1, '2026-01-05', 50n, 2n), taking(2, '2026-01-20', 100n)],
      [refusal(1, '2026-01-10', 'R')],
    ],
    ['leaves other items alone', [taking(1, '2026-01-01', 999n, 3n)], []],
  ])('%s', (_what, takings, refused) => {
    expect(beyondOnSomeDay(takings, items)).toEqual(refused)
  })
})
