import { expect, test } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { type Facts, type Flow, kpiOf, monthsOf, monthsTouched } from './rules.ts'

const facts = (given: Partial<Facts>): Facts => ({
  from: dateOf('2026-01-01'),
  to: dateOf('2026-01-31'),
  sales: 0n,
  collected: 0n,
  opening: 0n,
  closing: 0n,
  notDue: 0n,
  flows: [],
  first: null,
  ...given,
})
const flow = (month: string, invoiced: bigint) => ({ month: dateOf(`${month}-01`), invoiced })

test.each<[string, Partial<Facts>, number | null]>([
  ['80 of 100 sold is 0.8', { sales: 10000n, collected: 8000n }, 0.8],
  ['more may come in than was sold', { sales: 10000n, collected: 12345n }, 1.2345],
  ['the fifth decimal is rounded half up', { sales: 30000n, collected: 20000n }, 0.6667],
  ['money paid back makes it negative', { sales: 10000n, collected: -500n }, -0.05],
  ['nothing sold leaves it open', { sales: 0n, collected: 8000n }, null],
])('collection rate: %s', (_, given, expected) => {
  expect(kpiOf(facts(given)).collectionRate).toBe(expected)
})

test('DSO is closing receivable by sales times the calendar days of the period', () => {
  const found = kpiOf(facts({ sales: 31000n, closing: 15000n, notDue: 9000n }))
  expect(found).toMatchObject({ dso: 15, bpdso: 9, add: 6, overdueRatio: 0.4 })
})

test('without sales the ratios to sales are open, what is overdue is not', () => {
  expect(kpiOf(facts({ closing: 200n, notDue: 50n }))).toMatchObject({
    dso: null,
    bpdso: null,
    add: null,
    overdueRatio: 0.75,
  })
  expect(kpiOf(facts({ sales: 100n })).overdueRatio).toBeNull()
})

test('ADD is the difference of the two as shown', () => {
  const found = kpiOf(facts({ sales: 700n, closing: 300n, notDue: 100n }))
  expect(found).toMatchObject({ dso: 13.29, bpdso: 4.43, add: 8.86 })
})

test.each<[string, bigint, Flow[], number | null]>([
  ['within the month', 1000n, [flow('2026-01', 3100n)], 10],
  ['the whole month', 3100n, [flow('2026-01', 3100n)], 31],
  ['into the month before', 4500n, [flow('2025-12', 2800n), flow('2026-01', 3100n)], 46.5],
  ['over a month without sales', 4500n, [flow('2025-11', 2800n), flow('2026-01', 3100n)], 77],
  [
    'over a month of more credit than sales',
    4500n,
    [flow('2025-11', 2800n), flow('2025-12', -50n), flow('2026-01', 3100n)],
    77,
  ],
  ['more owed than ever invoiced', 9000n, [flow('2025-12', 2800n), flow('2026-01', 3100n)], null],
  ['nothing owed', 0n, [flow('2026-01', 3100n)], 0],
  ['nothing owed, nothing sold', 0n, [], 0],
  ['owed, nothing invoiced', 5n, [], null],
])('DSO countback: %s', (_, closing, flows, expected) => {
  expect(kpiOf(facts({ closing, flows })).dsoCountback).toBe(expected)
})

test('countback of a day within the month counts the days up to it', () => {
  const to = dateOf('2026-01-10')
  expect(kpiOf(facts({ to, closing: 1000n, flows: [flow('2026-01', 1000n)] })).dsoCountback).toBe(10)
})

test.each([
  ['OD-KPI-01: all of it open after 150 days is 150', 345000n, 345000n, '2023-01-01', 151],
  ['OD-KPI-02: paid in full is 0', 0n, 345000n, '2023-01-01', 0],
  ['OD-KPI-03: 1725 of 5175 open is a third of the days', 172500n, 517500n, '2023-01-01', 50.33],
])(
  'DSO since the first invoice, both days counted (Odoo leaves the first out): %s',
  (_, closing, invoiced, first, expected) => {
    const found = kpiOf(
      facts({
        from: dateOf('2023-05-01'),
        to: dateOf('2023-05-31'),
        closing,
        flows: [flow('2023-01', invoiced)],
        first: dateOf(first),
      }),
    )
    expect(found.dsoSinceFirst).toBe(expected)
  },
)

test('nothing invoiced leaves DSO since the first invoice open', () => {
  expect(kpiOf(facts({ closing: 5n })).dsoSinceFirst).toBeNull()
})

test('CEI over one month', () => {
  const found = kpiOf(facts({ opening: 620000n, sales: 363000n, closing: 634000n, notDue: 359000n }))
  expect(found.cei).toBe(0.5593)
})

test('CEI over several months takes the average sales of a month', () => {
  const over = {
    from: dateOf('2025-11-01'),
    opening: 620000n,
    sales: 3n * 363000n,
    closing: 634000n,
    notDue: 359000n,
  }
  expect(kpiOf(facts(over)).cei).toBe(0.5593)
})

test('CEI with nothing to collect is open', () => {
  expect(kpiOf(facts({})).cei).toBeNull()
})

test('months are counted by the calendar', () => {
  expect(monthsTouched(dateOf('2025-12-31'), dateOf('2026-01-01'))).toBe(2)
  expect(monthsTouched(dateOf('2026-01-01'), dateOf('2026-01-31'))).toBe(1)
})

test('a period falls into its months, the first and last cut to it', () => {
  expect(monthsOf(dateOf('2025-12-15'), dateOf('2026-02-03'))).toEqual([
    { month: '2025-12', from: '2025-12-15', to: '2025-12-31' },
    { month: '2026-01', from: '2026-01-01', to: '2026-01-31' },
    { month: '2026-02', from: '2026-02-01', to: '2026-02-03' },
  ])
})
