/** Working days: Monday to Friday, except a country's holidays, and with the weekend days it works (调休). */
import { addDays, dayOfWeek, type LocalDate } from '../dates.ts'
import { defineProblems } from '../problem.ts'

export interface WorkingCalendar {
  readonly code: string
  /** The years whose holidays are known; a day outside them is refused rather than guessed. */
  readonly firstYear: number
  readonly lastYear: number
  /** Days off, weekend days among them or not. */
  readonly holidays: ReadonlySet<LocalDate>
  /** Weekend days that are worked (调休). */
  readonly workdays: ReadonlySet<LocalDate>
}

/** One year of a calendar: `MM-DD` days and `MM-DD..MM-DD` ranges, separated by spaces. */
export interface CalendarYear {
  readonly off: string
  readonly worked: string
}

const refuse = defineProblems({
  'calendar-unknown-year': {
    status: 422,
    title: { en: 'Working days of that year are not known', 'zh-CN': '该年度的工作日安排未知' },
    detail: {
      en: "Calendar '{calendar}' knows the working days of {firstYear} to {lastYear}, its last year, not whether {date} is one; choose another day, or update the calendar.",
      'zh-CN':
        '工作日历“{calendar}”只收录 {firstYear} 年至 {lastYear} 年（最后一年）的放假安排，无法判断 {date} 是否为工作日；请改用其他日期，或更新工作日历。',
    },
  },
})

/** Refuses `calendar-unknown-year`. */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  const { code, firstYear, lastYear, holidays, workdays } = calendar
  const year = Number(date.slice(0, 4))
  if (!(year >= firstYear && year <= lastYear)) {
    throw refuse('calendar-unknown-year', { calendar: code, firstYear, lastYear, date })
  }
  return workdays.has(date) || (dayOfWeek(date) <= 5 && !holidays.has(date))
}

/** The day itself when it is a working day, else the first one after it. Refuses `calendar-unknown-year`. */
export function nextWorkingDay(date: LocalDate, calendar: WorkingCalendar): LocalDate {
  return stepToWorkingDay(date, 1, calendar)
}

/**
 * The `count`-th working day after the date, before it when negative; 0 is {@link nextWorkingDay}.
 * A day off does not count: Saturday + 1 is Monday. Refuses `calendar-unknown-year`.
 */
export function addWorkingDays(date: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  if (!Number.isInteger(count)) throw new Error(`working days are whole: ${count}`)
  if (count === 0) return nextWorkingDay(date, calendar)
  const direction = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0; left--) {
    day = stepToWorkingDay(addDays(day, direction), direction, calendar)
  }
  return day
}

function stepToWorkingDay(date: LocalDate, direction: number, calendar: WorkingCalendar): LocalDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, direction)
  return day
}
