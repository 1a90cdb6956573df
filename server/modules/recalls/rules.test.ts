import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { millionths, quantityText } from '../../kernel/decimal.ts'
import { smaller } from '../../kernel/money.ts'
import {
  creditedOf,
  priceOf,
  type RecallState,
  type RecallStep,
  recallStates,
  recallSteps,
  stepsFrom,
  taxIn,
} from './rules.ts'

const seed = 20_261_122

describe('what may follow on what', () => {
  const allowed: readonly (readonly [RecallState, RecallStep])[] = [
    ['approved', 'withdraw'],
    ['approved', 'hand-over'],
    ['handed-over', 'credit'],
  ]
  it.each(recallStates.flatMap(state => recallSteps.map(step => [state, step] as const)))(
    '%s, %s',
    (state, step) => {
      expect(stepsFrom[state].includes(step)).toBe(
        allowed.some(([from, to]) => from === state && to === step),
      )
    },
  )
})

describe('the price of part of a line', () => {
  it.each([
    ['3', '10', 10_000n, 3_000n],
    ['1', '3', 100n, 33n],
    ['2', '3', 100n, 67n],
    ['0.5', '1.5', 99n, 33n],
    ['10', '10', 9_999n, 9_999n],
  ])('%s of %s', (quantity, of, amount, price) => {
    expect(priceOf(amount, quantity, of)).toBe(price)
  })

  it('of all of it is all of it, and of more never less', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        (amount, whole, some) => {
          const part = smaller(some, whole)
          const price = priceOf(amount, quantityText(part), quantityText(whole))
          expect(priceOf(amount, quantityText(whole), quantityText(whole))).toBe(amount)
          expect(price <= amount && price >= 0n).toBe(true)
        },
      ),
      { seed },
    )
  })

  it('reads quantities as they are written', () => {
    expect([millionths('1'), millionths('0.000001'), millionths('12.5')]).toEqual([
      1_000_000n,
      1n,
      12_500_000n,
    ])
    expect([10_000_000n, 12_500_000n, 0n, 1n].map(quantityText)).toEqual(['10', '12.5', '0', '0.000001'])
  })
})

describe('what is credited', () => {
  const line = fc.record({
    invoiceId: fc.bigInt({ min: 1n, max: 3n }),
    valueMinor: fc.bigInt({ min: 0n, max: 1_000n }),
  })
  it('is never more than the value, never more than is open, and all of what both allow', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.bigInt({ min: 0n, max: 2_000n }), { minLength: 3, maxLength: 3 }),
        (lines, opens) => {
          const openOf = new Map(opens.map((open, at) => [BigInt(at + 1), open]))
          const credited = creditedOf(lines, openOf)
          lines.forEach(({ valueMinor }, at) => {
            expect((credited[at] ?? -1n) >= 0n && (credited[at] ?? -1n) <= valueMinor).toBe(true)
          })
          for (const [id, open] of openOf) {
            const sum = (of: (at: number) => bigint) =>
              lines.reduce((total, { invoiceId }, at) => (invoiceId === id ? total + of(at) : total), 0n)
            const value = sum(at => lines[at]?.valueMinor ?? 0n)
            expect(sum(at => credited[at] ?? 0n)).toBe(smaller(value, open))
          }
        },
      ),
      { seed },
    )
  })

  it('carries the tax it was invoiced with', () => {
    expect([taxIn(113n, 13n, 113n), taxIn(50n, 13n, 113n), taxIn(50n, 0n, 113n)]).toEqual([13n, 6n, 0n])
  })
})
