/** How the three ready policies grade. As with their rules: a name with its number never changes its meaning. */
import type { Grade, Grading, ScorecardInput } from './grading.ts'
import { readyAnchors } from './ready-anchors.ts'

type Points = readonly (readonly [from: string, points: number])[]

const input = (name: ScorecardInput['input'], weight: number, points: Points): ScorecardInput => ({
  input: name,
  weight,
  steps: points.map(([from, each]) => ({ from, points: each })),
})

const marks: Points = [
  ['1', 0],
  ['2', 25],
  ['3', 50],
  ['4', 75],
  ['5', 100],
]

const scorecard: ScorecardInput[] = [
  input('marketing', 6, marks),
  input('market', 8, marks),
  input('management', 8, marks),
  input('capital', 10, marks),
  input('reputation', 10, marks),
  // Net worth ÷ all it has.
  input('net-worth', 6, [
    ['-1000', 0],
    ['0.1', 30],
    ['0.3', 60],
    ['0.5', 85],
    ['0.7', 100],
  ]),
  // Current assets ÷ current liabilities.
  input('liquidity', 6, [
    ['0', 0],
    ['0.8', 30],
    ['1', 55],
    ['1.5', 85],
    ['2', 100],
  ]),
  // Net profit ÷ revenue.
  input('margin', 4, [
    ['-1000', 0],
    ['0', 40],
    ['0.03', 70],
    ['0.08', 100],
  ]),
  // Of what it paid in twelve months, the part on time.
  input('on-time', 16, [
    ['0', 0],
    ['0.5', 30],
    ['0.7', 55],
    ['0.85', 80],
    ['0.95', 100],
  ]),
  // Days between due day and money, weighted by amount.
  input('days-late', 8, [
    ['0', 100],
    ['3', 80],
    ['10', 55],
    ['30', 20],
    ['60', 0],
  ]),
  // Days the oldest open item is overdue.
  input('overdue', 8, [
    ['0', 100],
    ['1', 70],
    ['31', 30],
    ['61', 10],
    ['91', 0],
  ]),
  // From 0, in default, to 9, AAA.
  input('rating', 5, [
    ['0', 0],
    ['1', 10],
    ['3', 35],
    ['5', 60],
    ['6', 75],
    ['7', 90],
    ['8', 100],
  ]),
  // 1 less how far the real demand was off, quarter by quarter.
  input('forecast', 5, [
    ['0', 0],
    ['0.5', 40],
    ['0.7', 70],
    ['0.85', 100],
  ]),
]

type Row = readonly [
  from: number,
  factor: string,
  netWorth: string | null,
  termDays: number,
  settlement: Grade['settlement'],
  deposit: string,
  surcharge: string,
]

const names = ['A', 'B', 'C', 'D', 'E'] as const

const gradesOf = (rows: readonly [Row, Row, Row, Row, Row], penalty: string): Grade[] =>
  rows.map(([from, factor, netWorth, termDays, settlement, deposit, surcharge], at) => ({
    grade: names[at] ?? 'E',
    from,
    factor,
    net_worth_percent: netWorth,
    most: null,
    secured_only: at === 3,
    settlement,
    term_days: termDays,
    deposit_percent: deposit,
    surcharge_percent: surcharge,
    penalty_percent: penalty,
  }))

const shared = { scorecard, anchors: readyAnchors, thin_grade: 'C' } as const

export const balancedGrading: Grading = {
  ...shared,
  grades: gradesOf(
    [
      [85, '1.2', '15', 60, 'account', '0', '8'],
      [70, '1', '10', 45, 'account', '0', '8'],
      [55, '0.6', '8', 30, 'account', '10', '10'],
      [40, '0.5', '5', 15, 'account', '30', '12'],
      [0, '0', '0', 0, 'prepaid', '100', '0'],
    ],
    '0.05',
  ),
  review_months: 6,
  figures_months: 15,
  known_percent: 50,
  inspection_from: '1000000',
  alarm_days: 60,
}

export const strictGrading: Grading = {
  ...shared,
  grades: gradesOf(
    [
      [90, '1', '10', 45, 'account', '0', '8'],
      [78, '0.8', '8', 30, 'account', '10', '10'],
      [65, '0.5', '5', 15, 'account', '20', '12'],
      [50, '0.5', '3', 7, 'account', '50', '12'],
      [0, '0', '0', 0, 'prepaid', '100', '0'],
    ],
    '0.05',
  ),
  review_months: 6,
  figures_months: 12,
  known_percent: 70,
  inspection_from: '200000',
  alarm_days: 30,
}

export const growthGrading: Grading = {
  ...shared,
  grades: gradesOf(
    [
      [80, '1.5', '20', 90, 'account', '0', '8'],
      [65, '1.2', '15', 60, 'account', '0', '8'],
      [50, '0.8', '10', 45, 'account', '0', '8'],
      [35, '0.5', '8', 30, 'account', '20', '10'],
      [0, '0', '0', 0, 'cash', '0', '0'],
    ],
    '0.03',
  ),
  review_months: 6,
  figures_months: 18,
  known_percent: 35,
  inspection_from: '5000000',
  alarm_days: 90,
}
