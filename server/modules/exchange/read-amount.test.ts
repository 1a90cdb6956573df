import { describe, expect, it } from 'vitest'
import { AmountDecider } from './decide-amounts.ts'
import { readAmount } from './read-amount.ts'

describe('an amount cell', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['-12.50', '-12.50'],
    ['0', '0'],
    ['007', '007'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+10000.00', '10000.00'],
    ['1,234', '1234'],
    ['1,234.50', '1234.50'],
    ['12,34,567.00', '1234567.00'],
    ['1 234.50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['1\u00a0234\u202f567.5', '1234567.5'],
    ['１，２３４．５０', '1234.50'],
    ['(1,234.50)', '-1234.50'],
    ['（12.5）', '-12.5'],
    ['12.50-', '-12.50'],
    ['−12.5', '-12.5'],
    ['－１２', '-12'],
    ['- 5', '-5'],
  ])('%j is %s', (text, decimal) => {
    expect(readAmount(text)).toEqual({ is: 'amount', decimal })
  })

  it.each([
    ['￥1,234.50', '1234.50', '¥'],
    ['¥-12', '-12', '¥'],
    ['-¥12', '-12', '¥'],
    ['(¥12)', '-12', '¥'],
    ['RMB 12', '12', 'RMB'],
    ['12元', '12', '元'],
    ['12.5 CNY', '12.5', 'CNY'],
    ['USD12', '12', 'USD'],
    ['US$ 12', '12', 'US$'],
    ['12 €', '12', '€'],
    ['100.00-元', '-100.00', '元'],
  ])('%j is %s marked %s', (text, decimal, mark) => {
    expect(readAmount(text)).toEqual({ is: 'amount', decimal, mark })
  })

  it.each([
    ['1.234,50', '1234.50'],
    ['1.234', '1234'],
    ['12,5', '12.5'],
    ['1 234,50', '1234.50'],
    ['-3,00', '-3.00'],
  ])('%j written with a decimal comma is %s', (text, decimal) => {
    expect(readAmount(text, 'comma')).toEqual({ is: 'amount', decimal })
  })

  it.each([
    '',
    'x',
    '-',
    '--5',
    '-(5)',
    '(-5)',
    '1,23',
    '1,2345',
    '12,34',
    '1.2.3',
    '1,234,56',
    '0,123',
    '12%',
    '1..2',
    '1 2',
    '12万元',
    '0x10',
    'Infinity',
    '12abcd',
    '5--',
    '¥¥5',
    '½',
    '1/2',
  ])('%j is not an amount', text => {
    expect(readAmount(text)).toEqual({ is: 'nothing' })
  })

  it.each(['1.2E+5', '1e5', '-3E-2'])('%j is scientific notation', text => {
    expect(readAmount(text)).toEqual({ is: 'scientific' })
  })

  it('is too large when it has ten thousand digits', () => {
    expect(readAmount('9'.repeat(10_000))).toEqual({ is: 'too-large' })
    expect(readAmount('1'.repeat(21))).toEqual({ is: 'too-large' })
  })
})

describe('a column of amounts', () => {
  it.each([
    [['1,234', '12.50'], { is: 'decided', mark: 'point' }],
    [['1.234', '12,50'], { is: 'decided', mark: 'comma' }],
    [['1.234.567', '1.234'], { is: 'decided', mark: 'comma' }],
    [['0.125'], { is: 'decided', mark: 'point' }],
    [['1,234', '1.234', '5', 'x'], { is: 'indifferent' }],
    [['12,5', '12.5', '13.5'], { is: 'decided', mark: 'point' }],
    [['12,5', '12.5'], { is: 'contradictory', first: '12.5', second: '12,5' }],
  ])('with %j is %j', (values, decision) => {
    const decider = new AmountDecider()
    for (const value of values) decider.observe(value)
    expect(decider.decide()).toEqual(decision)
  })
})
