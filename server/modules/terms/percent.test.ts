import { describe, expect, test } from 'vitest'
import { canonicalPercent, percentBasis, percentOf } from './percent.ts'

describe('percents', () => {
  test.each([
    ['2', 20_000n, '2'],
    ['02.50', 25_000n, '2.5'],
    ['33.3333', 333_333n, '33.3333'],
    ['0.0100', 100n, '0.01'],
    ['100', 1_000_000n, '100'],
    ['0', 0n, '0'],
    ['10.0', 100_000n, '10'],
    ['', undefined, undefined],
    ['1.', undefined, undefined],
    ['.5', undefined, undefined],
    ['1.00001', undefined, undefined],
    ['1000', undefined, undefined],
    ['-1', undefined, undefined],
    ['1e1', undefined, undefined],
    ['x1', undefined, undefined],
    ['1x', undefined, undefined],
  ])("'%s' is %s ten-thousandths, written %s", (text, basis, canonical) => {
    expect(percentBasis(text)).toBe(basis)
    expect(canonicalPercent(text)).toBe(canonical)
  })

  test.each([
    ['25', 158_735n, 39_684n],
    ['50', 1n, 1n],
    ['50', -1n, -1n],
    ['49.9999', 1n, 0n],
    ['2', 100_000n, 2_000n],
    ['100', 10n ** 15n, 10n ** 15n],
  ])('%s percent of %s is %s', (percent, amount, share) => {
    expect(percentOf(percent, amount)).toBe(share)
  })

  test('a share of no percent is a bug', () => {
    expect(() => percentOf('two', 100n)).toThrow('not a percent: two')
  })
})
