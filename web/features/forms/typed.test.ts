import { describe, expect, it } from 'vitest'
import { isBlank, typedAmount, typedDay, typedNumber, typedText, withDecimals } from './typed.ts'

describe('what people type', () => {
  it.each([
    ['12,000.50', '12000.50'],
    ['12，000', '12000'],
    [' 7 ', '7'],
    ['0', undefined],
    ['0.00', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('as an amount: %s is %s', (text, amount) => {
    expect(typedAmount(text)).toBe(amount)
  })

  it.each([
    ['1500', 'CNY', '1500.00'],
    ['0.5', 'USD', '0.50'],
    ['1500', 'JPY', '1500'],
    ['1.234', 'CNY', '1.234'],
    ['1', '', '1'],
  ])('is told with the decimals of its currency: %s %s as %s', (amount, currency, told) => {
    expect(withDecimals(amount, currency)).toBe(told)
  })

  it('is nothing where no amount or a zero stands', () => {
    expect(['', ' ', '0', '0.00', '00'].map(isBlank)).toEqual([true, true, true, true, true])
    expect(['1', '0.01', 'x', '-0'].map(isBlank)).toEqual([false, false, false, false])
  })

  it('is a number, a day or a text only when it looks like one', () => {
    expect([typedNumber('-1,000.5'), typedNumber('x')]).toEqual(['-1000.5', undefined])
    expect([typedDay('2026-03-31'), typedDay('31.3.')]).toEqual(['2026-03-31', undefined])
    expect([typedText('  a '), typedText('  ')]).toEqual(['a', undefined])
  })
})
