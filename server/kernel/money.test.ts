import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  allocate,
  currencyDigits,
  currencyOf,
  divideHalfUp,
  formatMinor,
  grouped,
  maxMinor,
  money,
  parseMinor,
  showMinor,
  smaller,
} from './money.ts'
import { refusalOf } from './testing/refusal-of.ts'

const run = { seed: 20260131, numRuns: 1000 }
const anyCurrency = fc.constantFrom('CNY', 'JPY', 'KWD')
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
      expect(title).toMatch(/\S/)
      expect(detail).toContain('RMB')
      expect(detail).toContain('CNY')
    }
  })

  test.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals, the first time and again', (currency, places) => {
    expect([currencyDigits(currencyOf(currency)), currencyDigits(currencyOf(currency))]).toEqual([
      places,
      places,
    ])
  })
})

describe('adding', () => {
  test('keeps the currency', () => {
    expect(add(money(150n, currencyOf('CNY')), money(-50n, currencyOf('CNY')))).toEqual({
      minor: 100n,
      currency: 'CNY',
    })
  })

  test('two currencies is a bug', () => {
    expect(() => add(money(1n, currencyOf('CNY')), money(1n, currencyOf('USD')))).toThrow(
      'cannot add CNY and USD',
    )
  })
})

describe('an amount as text', () => {
  test.each([
    [123_450n, 'CNY', '1234.50'],
    [-5n, 'CNY', '-0.05'],
    [5n, 'CNY', '0.05'],
    [-1_234n, 'CNY', '-12.34'],
    [0n, 'CNY', '0.00'],
    [100n, 'CNY', '1.00'],
    [1_234n, 'JPY', '1234'],
    [-1_234n, 'JPY', '-1234'],
    [0n, 'JPY', '0'],
    [7n, 'KWD', '0.007'],
    [maxMinor, 'CNY', '9999999999999.99'],
  ])('%s of %s is %s, and back', (minor, currency, text) => {
    expect(formatMinor(minor, currencyOf(currency))).toBe(text)
    expect(parseMinor(text, currencyOf(currency))).toBe(minor)
  })

  test.each([
    ['1234.5', 'CNY', 123_450n],
    ['+1.5', 'CNY', 150n],
    ['-1.5', 'CNY', -150n],
    ['007', 'CNY', 700n],
    ['1.', 'CNY', 100n],
    ['1.2000', 'CNY', 120n],
    ['1.000', 'JPY', 1n],
    ['10', 'JPY', 10n],
    ['1.2345', 'KWD', undefined],
    ['1.234', 'CNY', undefined],
    ['1.005', 'CNY', undefined],
    ['1.5', 'JPY', undefined],
    ['', 'CNY', undefined],
    ['.5', 'CNY', undefined],
    ['-', 'CNY', undefined],
    ['--1', 'CNY', undefined],
    ['1,000', 'CNY', undefined],
    [' 1', 'CNY', undefined],
    ['1 ', 'CNY', undefined],
    ['1e3', 'CNY', undefined],
    ['１', 'CNY', undefined],
    ['9999999999999.99', 'CNY', maxMinor],
    ['-9999999999999.99', 'CNY', -maxMinor],
    ['10000000000000.00', 'CNY', undefined],
    ['-10000000000000.00', 'CNY', undefined],
    ['00000000000000000001', 'CNY', 100n],
    ['000000000000000000001', 'CNY', undefined],
    ['1.00000000000000000000', 'CNY', 100n],
    ['1.000000000000000000000', 'CNY', undefined],
  ])("'%s' in %s is %s", (text, currency, minor) => {
    expect(parseMinor(text, currencyOf(currency))).toBe(minor)
  })

  test('any amount written is read back', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, (minor, currency) => {
        expect(parseMinor(formatMinor(minor, currencyOf(currency)), currencyOf(currency))).toBe(minor)
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

test.each([
  [0n, 'CNY', '0.00'],
  [99_999n, 'CNY', '999.99'],
  [100_000n, 'CNY', '1,000.00'],
  [-123_456_789n, 'CNY', '-1,234,567.89'],
  [1_234n, 'JPY', '1,234'],
  [1_234_567n, 'KWD', '1,234.567'],
])('%s minor units of %s are shown as %s', (minor, currency, shown) => {
  expect(showMinor(minor, currencyOf(currency))).toBe(shown)
})

test('only a plain decimal gets its thousands apart', () => {
  expect(['1234.5', '-1000', 'INV-2026', '12345 CNY', ''].map(grouped)).toEqual([
    '1,234.5',
    '-1,000',
    'INV-2026',
    '12345 CNY',
    '',
  ])
})
