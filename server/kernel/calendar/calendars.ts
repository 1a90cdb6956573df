/** The calendars a company or customer can choose by code. */
import { addDays, dateOf, type LocalDate } from '../dates.ts'
import { defineProblems } from '../problem.ts'
import { mainlandChinaYears } from './mainland-china.ts'
import type { CalendarYear, WorkingCalendar } from './working-calendar.ts'

const refuse = defineProblems({
  'unknown-calendar': {
    status: 422,
    title: { en: 'Unknown working-day calendar', 'zh-CN': '工作日历不存在' },
    detail: {
      en: "There is no working-day calendar '{calendar}'; use one of {known}.",
      'zh-CN': '没有名为“{calendar}”的工作日历，可选：{known}。',
    },
  },
})

/** Monday to Friday, known for every year a day can have. */
export const weekendsOnly: WorkingCalendar = {
  code: 'weekends-only',
  firstYear: 1970,
  lastYear: 2100,
  holidays: new Set(),
  workdays: new Set(),
}

/** Public holidays and 调休 as the State Council announced them. */
export const mainlandChina: WorkingCalendar = calendarFrom('mainland-china', mainlandChinaYears)

export const allCalendars: readonly WorkingCalendar[] = [mainlandChina, weekendsOnly]

/** Refuses `unknown-calendar`. */
export function calendarNamed(code: string): WorkingCalendar {
  const found = allCalendars.find(calendar => calendar.code === code)
  if (!found) {
    const known = allCalendars.map(calendar => calendar.code).join(', ')
    throw refuse('unknown-calendar', { calendar: code.slice(0, 40), known })
  }
  return found
}

/** Builds a calendar from its years, which follow one another without a gap. */
export function calendarFrom(code: string, years: Readonly<Record<number, CalendarYear>>): WorkingCalendar {
  const known = Object.keys(years).map(Number)
  const firstYear = Math.min(...known)
  const lastYear = Math.max(...known)
  if (known.length !== lastYear - firstYear + 1) throw new Error(`calendar '${code}' has a gap`)
  const days = (pick: (year: CalendarYear) => string) =>
    new Set(Object.entries(years).flatMap(([year, entry]) => spelledOut(year, pick(entry))))
  return { code, firstYear, lastYear, holidays: days(year => year.off), workdays: days(year => year.worked) }
}

function spelledOut(year: string, ranges: string): LocalDate[] {
  if (ranges === '') return []
  return ranges.split(' ').flatMap(range => {
    const [from = '', to = from] = range.split('..')
    const last = dateOf(`${year}-${to}`)
    const days: LocalDate[] = []
    for (let day = dateOf(`${year}-${from}`); day <= last; day = addDays(day, 1)) days.push(day)
    return days
  })
}
