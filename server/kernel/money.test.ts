import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  allocate,
  currencyDigits,
  currencyOf,
  divideHalfUp,
  formatMinor,
  maxMinor,
  money,
  parseMinor,
  smaller,
} from './money.ts'
import { refusalOf } from './testing/refusal-of.ts'

const run = { seed: 20260131, numRuns: 1000 }
const [cny, usd, jpy, kwd] = ['CNY', 'USD', 'JPY', 'KWD'].map(currencyOf)
if (!cny || !usd || !jpy || !kwd) throw new Error('four currencies')

const anyCurrency = fc.constantFrom(cny, jpy, kwd)
const anyMinor = fc.bigInt({ min: -maxMinor, max: maxMinor })

describe('a currency', () => {
  test('is known by its code, whatever its case and the spaces around it', () => {
    expect(currencyOf(' cny ')).toBe('CNY')
  })

  test.each(['', 'RMB', 'CN', 'CNYX', '人民币'])("'%s' is refused", text => {
    const refusal = refusalOf(() => currencyOf(text))
    expect([refusal.type, refusal.facts]).toEqual(['unknown-currency', { currency: text }])
  })

  test('a long text is shortened in the refusal', () => {
    expect(refusalOf(() => currencyOf('x'.repeat(41))).facts).toEqual({ currency: 'x'.repeat(40) })
  })

  test('the refusal names codes that are accepted, in both languages', () => {
    const refusal = refusalOf(() => currencyOf('RMB'))
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = refusal.toDocument(language)
      expect(title).not.toBe('')
      expect(detail).toContain('RMB')
      expect(detail).toContain('CNY')
    }
  })

  test.each([
    [cny, 2],
    [jpy, 0],
    [kwd, 3],
  ])('%s has %i decimals, the first time and again', (currency, places) => {
    expect([currencyDigits(currency), currencyDigits(currency)]).toEqual([places, places])
  })
})

describe('adding', () => {
  test('keeps the currency', () => {
    expect(add(money(150n, cny), money(-50n, cny))).toEqual({ minor: 100n, currency: 'CNY' })
  })

  test('two currencies is a bug', () => {
    expect(() => add(money(1n, cny), money(1n, usd))).toThrow('cannot add CNY and USD')
  })
})

describe('an amount as text', () => {
  test.each([
    [123_450n, cny, '1234.50'],
    [-5n, cny, '-0.05'],
    [5n, cny, '0.05'],
    [-1_234n, cny, '-12.34'],
    [0n, cny, '0.00'],
    [100n, cny, '1.00'],
    [1_234n, jpy, '1234'],
    [-1_234n, jpy, '-1234'],
    [0n, jpy, '0'],
    [7n, kwd, '0.007'],
    [maxMinor, cny, '9999999999999.99'],
  ])('%s of %s is %s, and back', (minor, currency, text) => {
    expect(formatMinor(minor, currency)).toBe(text)
    expect(parseMinor(text, currency)).toBe(minor)
  })

  test.each([
    ['1234.5', cny, 123_450n],
    ['+1.5', cny, 150n],
    ['-1.5', cny, -150n],
    ['007', cny, 700n],
    ['1.', cny, 100n],
    ['1.2000', cny, 120n],
    ['1.000', jpy, 1n],
    ['10', jpy, 10n],
    ['1.2345', kwd, undefined],
    ['1.234', cny, undefined],
    ['1.005', cny, undefined],
    ['1.5', jpy, undefined],
    ['', cny, undefined],
    ['.5', cny, undefined],
    ['-', cny, undefined],
    ['--1', cny, undefined],
    ['1,000', cny, undefined],
    [' 1', cny, undefined],
    ['1 ', cny, undefined],
    ['1e3', cny, undefined],
    ['１', cny, undefined],
    ['9999999999999.99', cny, maxMinor],
    ['-9999999999999.99', cny, -maxMinor],
    ['10000000000000.00', cny, undefined],
    ['-10000000000000.00', cny, undefined],
    ['00000000000000000001', cny, 100n],
    ['000000000000000000001', cny, undefined],
    ['1.00000000000000000000', cny, 100n],
    ['1.000000000000000000000', cny, undefined],
  ])("'%s' in %s is %s", (text, currency, minor) => {
    expect(parseMinor(text, currency)).toBe(minor)
  })

  test('any amount written is read back', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, (minor, currency) => {
        expect(parseMinor(formatMinor(minor, currency), currency)).toBe(minor)
      }),
      run,
    )
  })
})

describe('allocating', () => {
  test.each([
    [10_000n, [1n, 1n, 1n], [3_333n, 3_333n, 3_334n]],
    [-10_000n, [1n, 1n, 1n], [-3_333n, -3_333n, -3_334n]],
    [5n, [1n, 1n], [3n, 2n]],
    [-5n, [1n, 1n], [-3n, -2n]],
    [200n, [1n, 3n], [50n, 150n]],
    [2n, [1n, 1n, 1n, 1n], [1n, 1n, 0n, 0n]],
    [-2n, [1n, 1n, 1n, 1n], [-1n, -1n, 0n, 0n]],
    [100n, [0n, 1n, 0n], [0n, 100n, 0n]],
    [0n, [1n, 2n], [0n, 0n]],
    [7n, [5n], [7n]],
  ])('%s by %o is %o', (minor, weights, parts) => {
    expect(allocate(minor, weights)).toEqual(parts)
  })

  test.each([[[]], [[0n, 0n]], [[2n, -1n]], [[-1n]]])('by %o is a bug', weights => {
    expect(() => allocate(100n, weights)).toThrow('weights must be positive')
  })

  const anyWeights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 })
    .filter(weights => weights.some(weight => weight > 0n))

  test('any amount adds up again, and no part has the other sign', () => {
    fc.assert(
      fc.property(anyMinor, anyWeights, (minor, weights) => {
        const parts = allocate(minor, weights)
        expect(parts).toHaveLength(weights.length)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(minor)
        expect(parts.every(part => part * minor >= 0n)).toBe(true)
      }),
      run,
    )
  })

  test('the parts of a debt and of its reversal differ only in sign', () => {
    fc.assert(
      fc.property(anyMinor, anyWeights, (minor, weights) => {
        const reversed = allocate(-minor, weights)
        expect(reversed).toEqual(allocate(minor, weights).map(part => -part))
      }),
      run,
    )
  })

  test('all parts but the last are the exact share to half a cent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 6n, max: maxMinor }), anyWeights, (minor, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0n)
        for (const [index, part] of allocate(minor, weights).slice(0, -1).entries()) {
          const off = part * whole - minor * (weights[index] ?? 0n)
          // A part cut down to what was left is off by the rounding of those before it.
          expect(2n * (off < 0n ? -off : off) <= whole * BigInt(weights.length)).toBe(true)
          if (index === 0) expect(2n * off <= whole && -2n * off < whole).toBe(true)
        }
      }),
      run,
    )
  })
})

describe('dividing half up', () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 2n, 2n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-1n, 3n, 0n],
    [-2n, 3n, -1n],
    [0n, 7n, 0n],
    [7n, 1n, 7n],
  ])('%s by %s is %s', (dividend, divisor, quotient) => {
    expect(divideHalfUp(dividend, divisor)).toBe(quotient)
  })
})

test.each([
  [1n, 2n, 1n],
  [2n, 1n, 1n],
  [-2n, -1n, -2n],
])('the smaller of %s and %s is %s', (left, right, least) => {
  expect(smaller(left, right)).toBe(least)
})
