import { expect, it } from 'vitest'
import { amountIn } from './amount-in.ts'

it.each([
  ['187913.34', '187913.34'],
  ['187,913.34', '187913.34'],
  ['¥ 187，913.34', '187913.34'],
  ['１２３４.５', '1234.5'],
  ['40000', '40000'],
  ['FP2606', undefined],
  ['-40', undefined],
  ['1.2345', undefined],
  ['', undefined],
])('%s is sought as the amount %s', (typed, amount) => {
  expect(amountIn(typed)).toBe(amount)
})
