/** The one-year loan prime rate (一年期 LPR), as published on the 20th of a month or the working day after; rows where it changed. */
import { dateOf, type LocalDate } from '../../kernel/dates.ts'

interface LoanPrimeRate {
  readonly from: LocalDate
  readonly percent: string
}

const published: readonly (readonly [from: string, percent: string])[] = [
  ['2019-08-20', '4.25'],
  ['2019-09-20', '4.20'],
  ['2019-11-20', '4.15'],
  ['2020-02-20', '4.05'],
  ['2020-04-20', '3.85'],
  ['2021-12-20', '3.80'],
  ['2022-01-20', '3.70'],
  ['2022-08-22', '3.65'],
  ['2023-06-20', '3.55'],
  ['2023-08-21', '3.45'],
  ['2024-07-22', '3.35'],
  ['2024-10-21', '3.10'],
  ['2025-05-20', '3.00'],
]

const rates: readonly LoanPrimeRate[] = published.map(([from, percent]) => ({ from: dateOf(from), percent }))

/** The last one published up to the day; undefined before there was one. */
export const lprOn = (on: LocalDate): LoanPrimeRate | undefined => rates.findLast(rate => rate.from <= on)
