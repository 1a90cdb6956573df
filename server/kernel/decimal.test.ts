import { expect, it } from 'vitest'
import { scaled, unscaled } from './decimal.ts'

it.each([
  ['2.5', 4, 25000n],
  ['-0.5', 4, -5000n],
  ['0', 6, 0n],
  ['10', 6, 10_000_000n],
  ['0.000001', 6, 1n],
  ['12345678901234.123456', 6, 12_345_678_901_234_123_456n],
])('%s with %i places is %s, and back', (text, places, units) => {
  expect(scaled(text, places)).toBe(units)
  expect(unscaled(units, places)).toBe(text)
})

it('zeros behind are not said again, and places beyond are cut off', () => {
  expect(unscaled(scaled('2.500', 4), 4)).toBe('2.5')
  expect(scaled('0.33339', 4)).toBe(3333n)
})
