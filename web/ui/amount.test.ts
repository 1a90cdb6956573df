import { expect, it } from 'vitest'
import { amountText } from './amount.tsx'

it.each([
  ['-1234567.80', 'minus', '−1,234,567.80'],
  ['-1234567.80', 'parentheses', '(1,234,567.80)'],
  ['1234567.80', 'parentheses', '1,234,567.80'],
  ['-12', 'parentheses', '(12)'],
] as const)('%s with %s is %s', (amount, style, text) => {
  expect(amountText(amount, style)).toBe(text)
})
