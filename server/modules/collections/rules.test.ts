import { expect, test } from 'vitest'
import { type Action, actionOn, byWeight, type Debt, type Ranked, type Size, sizeOf } from './rules.ts'

const debt = (given: Partial<Debt>): Debt => ({
  overdueMinor: 100n,
  unappliedMinor: 99n,
  days: 1,
  size: 'ordinary',
  ...given,
})

test.each<[number, Action, Action, Action]>([
  [1, 'write', 'write', 'call'],
  [14, 'write', 'write', 'call'],
  [15, 'write', 'call', 'visit'],
  [60, 'write', 'call', 'visit'],
  [61, 'call', 'visit', 'escalate'],
  [180, 'call', 'visit', 'escalate'],
  [181, 'call', 'escalate', 'escalate'],
])('%i days overdue: small %s, ordinary %s, large %s', (days, small, ordinary, large) => {
  expect(actionOn(debt({ days, size: 'small' }))).toBe(small)
  expect(actionOn(debt({ days, size: 'ordinary' }))).toBe(ordinary)
  expect(actionOn(debt({ days, size: 'large' }))).toBe(large)
})

test.each<[bigint, number, Size]>([
  [99_999n, 2, 'small'],
  [100_000n, 2, 'ordinary'],
  [49_999_999n, 2, 'ordinary'],
  [50_000_000n, 2, 'large'],
  [999n, 0, 'small'],
  [1_000n, 0, 'ordinary'],
])('%s minor units of %i decimals are %s', (minor, digits, size) => {
  expect(sizeOf(minor, digits)).toBe(size)
})

test('money on account that covers the debt is applied first, however old or large the debt is', () => {
  expect(actionOn(debt({ unappliedMinor: 100n, days: 400, size: 'large' }))).toBe('apply_cash')
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

test('of any two, whichever is asked for first, the same one comes first', () => {
  const rows = [
    row('A', 9n),
    row('A', 5n),
    row('A', 5n, { currency: 'USD' }),
    row('B', 5n),
    row('B', null, { currency: 'EUR', ownWeight: 1n }),
    row('A', null, { currency: 'USD', ownWeight: 3n }),
    row('C', null, { currency: 'USD', ownWeight: 2n }),
    row('D', null, { currency: 'USD', ownWeight: 2n }),
    row('E', 4n, { action: 'apply_cash' }),
    row('E', null, { action: 'apply_cash', ownWeight: 8n }),
  ]
  for (const [place, first] of rows.entries()) {
    for (const second of rows.slice(place + 1)) {
      expect([byWeight(first, second), byWeight(second, first)]).toEqual([-1, 1])
    }
  }
})
