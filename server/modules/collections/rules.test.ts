import { expect, test } from 'vitest'
import { actionOn, byWeight, type Ranked } from './rules.ts'

test.each([
  [1, 'write'],
  [14, 'write'],
  [15, 'call'],
  [60, 'call'],
  [61, 'visit'],
  [180, 'visit'],
  [181, 'escalate'],
])('%i days overdue: %s', (days, action) => {
  expect(actionOn({ overdueMinor: 100n, unappliedMinor: 99n, days })).toBe(action)
})

test('money on account that covers the debt is applied first, however old the debt is', () => {
  expect(actionOn({ overdueMinor: 100n, unappliedMinor: 100n, days: 400 })).toBe('apply_cash')
})

const row = (customer: string, weight: bigint | null, given: Partial<Ranked> = {}): Ranked => ({
  customer,
  weight,
  ownWeight: weight ?? 0n,
  action: 'call',
  currency: 'CNY',
  ...given,
})

test('the heaviest debt is first, ties go by customer and currency', () => {
  const rows = [row('B', 5n), row('A', 5n, { currency: 'USD' }), row('A', 5n), row('C', 9n)]
  expect(rows.sort(byWeight).map(each => each.customer + each.currency)).toEqual([
    'CCNY',
    'ACNY',
    'AUSD',
    'BCNY',
  ])
})

test('what has no rate comes after what has one, and cash to apply after everything', () => {
  const rows = [
    row('cash', 99n, { action: 'apply_cash' }),
    row('cash without rate', null, { action: 'apply_cash' }),
    row('no rate', null),
    row('small', 1n),
  ]
  expect(rows.sort(byWeight).map(each => each.customer)).toEqual([
    'small',
    'no rate',
    'cash',
    'cash without rate',
  ])
})

test('without a rate each currency is ranked by itself', () => {
  const rows = [
    row('A', null, { currency: 'USD', ownWeight: 1n }),
    row('B', null, { currency: 'USD', ownWeight: 2n }),
    row('C', null, { currency: 'EUR', ownWeight: 1n }),
    row('D', null, { currency: 'USD', ownWeight: 2n }),
  ]
  expect(rows.sort(byWeight).map(each => each.customer)).toEqual(['C', 'B', 'D', 'A'])
})
