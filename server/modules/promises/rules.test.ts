import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, type LocalDate } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { brokenPromises, missingOf, standings, stateOn } from './rules.ts'
import type { ToldPromises } from './types.ts'

const cny = currencyOf('CNY')
const march = (day: number): LocalDate => dateOf(`2026-03-${String(day).padStart(2, '0')}`)

type Made = readonly [amount: number, on: number, by: number]
type Money = readonly [amount: number, on: number]

const told = (made: readonly Made[], received: readonly Money[]): ToldPromises => ({
  made: made.map(([amount, on, by], at) => ({
    ...{ id: String(at + 1), currency: cny, amount: String(amount), on: march(on), by: march(by) },
  })),
  received: received.map(([amount, on]) => ({ currency: cny, amount: String(amount), on: march(on) })),
})

describe('a promise to pay', () => {
  it.each<[string, Made[], Money[], number, string[]]>([
    ['is open up to its day', [[100, 1, 10]], [], 10, ['open 100']],
    ['is broken the day after', [[100, 1, 10]], [], 11, ['broken 100']],
    ['is kept with the money, before its day already', [[100, 1, 10]], [[100, 5]], 6, ['kept 0']],
    [
      'is kept by money of its first and its last day',
      [[100, 1, 10]],
      [
        [40, 1],
        [60, 10],
      ],
      11,
      ['kept 0'],
    ],
    ['is open while part is missing', [[100, 1, 10]], [[99, 5]], 10, ['open 1']],
    ['is partly kept with less', [[100, 1, 10]], [[99, 5]], 11, ['partly-kept 1']],
    ['is not kept by money of before', [[100, 2, 10]], [[100, 1]], 11, ['broken 100']],
    ['is broken, and made good, by money that came late', [[100, 1, 10]], [[100, 11]], 12, ['broken 0']],
    [
      'takes money after one with an earlier day',
      [
        [100, 1, 20],
        [50, 1, 10],
      ],
      [[80, 5]],
      21,
      ['kept 0', 'partly-kept 70'],
    ],
    [
      'is kept before an older one is made good',
      [
        [100, 1, 10],
        [100, 5, 20],
      ],
      [[100, 15]],
      21,
      ['broken 100', 'kept 0'],
    ],
    [
      'promised again and kept makes good the first',
      [
        [100, 1, 10],
        [100, 11, 20],
      ],
      [[100, 15]],
      21,
      ['broken 0', 'kept 0'],
    ],
    [
      'makes good one of two with money for one',
      [
        [100, 1, 10],
        [100, 1, 12],
      ],
      [[100, 15]],
      21,
      ['broken 100', 'broken 0'],
    ],
    [
      'promised a third time makes good one only',
      [
        [100, 1, 5],
        [100, 6, 10],
        [100, 11, 20],
      ],
      [[100, 15]],
      21,
      ['broken 0', 'broken 0', 'kept 0'],
    ],
  ])('%s', (_, made, received, day, expected) => {
    const found = standings(told(made, received))
    expect(found.map(each => `${stateOn(each, march(day))} ${missingOf(each)}`)).toEqual(expected)
  })

  it('takes money of its own currency only', () => {
    const { made, received } = told([[100, 1, 10]], [[100, 5]])
    const dollars = received.map(each => ({ ...each, currency: currencyOf('USD') }))
    expect(brokenPromises({ made, received: dollars }, march(11))).toHaveLength(1)
  })
})

const day = fc.integer({ min: 1, max: 20 })
const anyMade = fc
  .tuple(fc.integer({ min: 1, max: 300 }), day, fc.integer({ min: 0, max: 10 }))
  .map(([amount, on, more]): Made => [amount, on, on + more])
const anyMoney = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 31 }))
  .map((each): Money => each)
const seed = 20_261_122
const life = [fc.array(anyMade, { maxLength: 6 }), fc.array(anyMoney, { maxLength: 8 })] as const
const last = addDays(march(31), 1)

describe('promises and money in any order', () => {
  it('money counts once among promises that stood on one day, and none gets more than was promised', () => {
    fc.assert(
      fc.property(...life, day, (made, received, on) => {
        const { made: promises, received: money } = told(made, received)
        const found = standings({ made: promises, received: money })
        for (const each of found) {
          expect(each.inTimeMinor >= 0n && each.lateMinor >= 0n && missingOf(each) >= 0n).toBe(true)
        }
        const stood = promises
          .filter(each => each.on <= march(on) && each.by >= march(on))
          .map(each => each.id)
        const got = found
          .filter(each => stood.includes(each.id))
          .reduce((sum, each) => sum + each.inTimeMinor + each.lateMinor, 0n)
        expect(got <= money.reduce((sum, each) => sum + BigInt(each.amount), 0n)).toBe(true)
      }),
      { seed },
    )
  })

  it('the order they are told in changes nothing', () => {
    fc.assert(
      fc.property(...life, (made, received) => {
        const { made: promises, received: money } = told(made, received)
        const turned = { made: promises.toReversed(), received: money.toReversed() }
        expect(standings(turned)).toEqual(standings({ made: promises, received: money }))
      }),
      { seed },
    )
  })

  it('more money never leaves more missing, and a promise alone is kept by what came in time', () => {
    fc.assert(
      fc.property(...life, anyMoney, (made, received, more) => {
        const missing = (money: readonly Money[]) =>
          standings(told(made, money)).reduce((sum, each) => sum + each.amountMinor - each.inTimeMinor, 0n)
        expect(missing([...received, more]) <= missing(received)).toBe(true)
        for (const one of made) {
          const [amount, on, by] = one
          const came = received.reduce((sum, [minor, at]) => (at >= on && at <= by ? sum + minor : sum), 0)
          const [alone] = standings(told([one], received))
          expect(alone && stateOn(alone, last) === 'kept').toBe(came >= amount)
        }
      }),
      { seed },
    )
  })
})
