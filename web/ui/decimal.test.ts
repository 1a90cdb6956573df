import { describe, expect, test } from 'vitest'
import { byAmount, inUnits, minus, percentOf, sum } from './decimal.ts'

describe('amounts that are text', () => {
  test('sums are exact where a float is not', () => {
    expect(sum(['0.10', '0.20', '9007199254740993.01'])).toBe('9007199254740993.31')
    expect(sum([])).toBe('0')
  })

  test('a difference keeps its sign and decimals', () => {
    expect(minus('1.00', '1.05')).toBe('-0.05')
    expect(minus('500', '20')).toBe('480')
    expect(minus('-1.000', '0.005')).toBe('-1.005')
  })

  test('the largest comes first', () => {
    expect(['9.00', '-3.00', '10.00'].sort(byAmount)).toEqual(['10.00', '9.00', '-3.00'])
  })

  test('a part of nothing is nothing', () => {
    expect(percentOf('0.00', '0.00')).toBe(0)
    expect(percentOf('647.00', '1000.00')).toBe(64.7)
    expect(percentOf('226000.00', '317530.50')).toBe(71.2)
    expect(percentOf('-2', '3')).toBe(-66.7)
  })

  test('ten thousands are rounded half up, away from zero', () => {
    expect(inUnits('12345678.90', 4)).toBe('1234.6')
    expect(inUnits('-500.00', 4)).toBe('-0.1')
    expect(inUnits('499.99', 4)).toBe('0.0')
    expect(inUnits('29619447.02', 3)).toBe('29619.4')
    expect(inUnits('29619547.02', 3, 0)).toBe('29620')
  })
})
