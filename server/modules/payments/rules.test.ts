import { describe, expect, it } from 'vitest'
import { type Asking, askedTooMuch } from './rules.ts'

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
