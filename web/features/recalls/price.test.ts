import { expect, it } from 'vitest'
import { priceOf } from './price.ts'

it.each([
  ['904.00', '4', '8', '452.00'],
  ['1.00', '2', '3', '0.67'],
  ['100', '1', '3', '33'],
  ['0.05', '0.5', '1', '0.03'],
])('of %s, %s of %s cost %s', (amount, quantity, of, price) => {
  expect(priceOf(amount, quantity, of)).toBe(price)
})
