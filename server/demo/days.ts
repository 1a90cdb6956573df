/** Days on which the demo company trades. */
import { addDays, addMonths, type LocalDate } from '../kernel/dates.ts'

/** Near enough for a demo, and the same for every year; the real calendar ends with what has been announced. */
const holidays = /-(01-01|05-0[1-3]|10-0[1-7])$/

/** The day itself when it is worked, else the next one that is. */
export function workday(day: LocalDate): LocalDate {
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6 || holidays.test(day) ? workday(addDays(day, 1)) : day
}

/** The first of the given days of a month (in order, at most 28), on or after the day, on which payments are made. */
export function paymentRun(day: LocalDate, days: readonly number[]): LocalDate {
  const [first] = days
  if (first === undefined) return workday(day)
  const date = Number(day.slice(8))
  const next = days.find(run => run >= date)
  return workday(
    next === undefined ? addDays(addMonths(addDays(day, 1 - date), 1), first - 1) : addDays(day, next - date),
  )
}
