import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('text that begins like a formula is written so that no spreadsheet computes it', () => {
  const cells = ['=1+1', '+86', '-x', '@SUM(A1)', '\tx', 'plain']
  expect(csvOf([cells])).toBe("\uFEFF'=1+1,'+86,'-x,'@SUM(A1),'\tx,plain\r\n")
})

it('amounts stay numbers, below zero too', () => {
  expect(csvOf([[{ amount: '-12.50' }, { amount: '3' }]])).toBe('\uFEFF-12.50,3\r\n')
})

it('commas, quotes and lines within a cell stay within it', () => {
  expect(csvOf([['a,b', 'say "no"', '=1,"2"']])).toBe('\uFEFF"a,b","say ""no""","\'=1,""2"""\r\n')
})
