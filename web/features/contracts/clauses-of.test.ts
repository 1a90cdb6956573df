import { expect, it } from 'vitest'
import { badPriceLine, clausesOf, typedOf } from './clauses-of.ts'

const typed = {
  kind: 'one_off',
  subject: '电机',
  seller: '',
  buyer: '',
  seller_size: 'small',
  buyer_size: '',
  from: '2026-01-01',
  to: '',
  currency: 'CNY',
  amount: '1234.50',
  price_list: '',
  prices: 'P-1 9.9\nP 2 100',
  credit_surcharge: '10',
  terms: '月结30天',
  family_terms: '家电: 票到30天\n配件: cash',
  due_on: '2026-05-01',
  paid_when_paid: 'no',
  penalty: '0.05',
  per: 'month',
  rebate: '',
  retains_title: 'yes',
  jurisdiction: '',
  delivery_proof: '',
  guarantor: '赵六',
  guarantor_until: '',
  renewal_days: '45',
  note: '',
}

it('what is typed comes back as it was typed', () => {
  expect(typedOf(clausesOf(typed) as Parameters<typeof typedOf>[0])).toEqual(typed)
})

it('a thousands separator, a percent sign and blanks are no matter', () => {
  const clauses = clausesOf({ ...typed, amount: ' 1,234.50 ', credit_surcharge: '10 %', penalty: ' 0.05% ' })
  expect([clauses.amount, clauses.credit_surcharge, clauses.penalty?.percent]).toEqual([
    '1234.50',
    '10',
    '0.05',
  ])
})

it.each([
  ['P-1 9.90', 0],
  ['', 0],
  ['P-1 9.90\n\nP-2', 3],
  ['9.90', 1],
  ['P-1 9.90\nP-2 ten', 2],
])('of the price lines %j the first that is none is %i', (text, line) => {
  expect(badPriceLine(text)).toBe(line)
})
