/** Business days: a calendar day in the company's zone, `2026-01-31`, never an instant. */
import { Temporal } from 'temporal-polyfill'
import { defineProblems } from './problem.ts'

export type LocalDate = string & { readonly __brand: 'LocalDate' }
/** A moment, ISO 8601 in UTC. */
export type Instant = string & { readonly __brand: 'Instant' }

export const firstDate = '1970-01-01' as LocalDate
export const lastDate = '2100-12-31' as LocalDate

const refuse = defineProblems({
  'bad-date': {
    status: 422,
    title: { en: 'Not a usable date', 'zh-CN': '日期无效' },
    detail: {
      en: "'{value}' is not a day between 1970-01-01 and 2100-12-31; write it as YYYY-MM-DD.",
      'zh-CN': '“{value}”不是 1970-01-01 至 2100-12-31 之间的日期，请写成 YYYY-MM-DD。',
    },
  },
  'bad-instant': {
    status: 422,
    title: { en: 'Not a usable instant', 'zh-CN': '时刻无效' },
    detail: {
      en: "'{value}' is not an instant; write it as 2026-01-31T18:00:00+08:00.",
      'zh-CN': '“{value}”不是有效时刻，请写成 2026-01-31T18:00:00+08:00。',
    },
  },
  'bad-zone': {
    status: 422,
    title: { en: 'Unknown time zone', 'zh-CN': '时区不存在' },
    detail: {
      en: "'{zone}' is not an IANA time zone; use one such as Asia/Shanghai.",
      'zh-CN': '“{zone}”不是 IANA 时区，请填 Asia/Shanghai 之类的名称。',
    },
  },
})

/** The day, when `text` is exactly `YYYY-MM-DD`, exists and lies in 1970–2100. */
export function parseDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDate || text > lastDate) return undefined
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? (text as LocalDate)
    : undefined
}

/** As {@link parseDate}; refuses `bad-date`. */
export function dateOf(text: string): LocalDate {
  const date = parseDate(text)
  if (!date) throw refuse('bad-date', { value: text.slice(0, 40) })
  return date
}

/** An instant with zone or `Z`, normalised to UTC. Refuses `bad-instant`. */
export function instantOf(text: string): Instant {
  try {
    return Temporal.Instant.from(text).toString() as Instant
  } catch {
    throw refuse('bad-instant', { value: text.slice(0, 40) })
  }
}

/** Refuses `bad-zone`. */
export function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw refuse('bad-zone', { zone: zone.slice(0, 60) })
  }
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  plain(date).add({ days }).toString() as LocalDate

/** The same day `months` later; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  plain(date).add({ months }).toString() as LocalDate

export const endOfMonth = (date: LocalDate): LocalDate => withDay(date, 31)
export const startOfMonth = (date: LocalDate): LocalDate => withDay(date, 1)

/** The given day of the date's month, or its last day when the month is shorter. */
export const withDay = (date: LocalDate, day: number): LocalDate =>
  plain(date).with({ day }, { overflow: 'constrain' }).toString() as LocalDate

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** `YYYY-MM` of a day. */
export const monthOf = (date: LocalDate): string => date.slice(0, 7)

/** 1 Monday … 7 Sunday. */
export const dayOfWeek = (date: LocalDate): number => plain(date).dayOfWeek

export function later(left: LocalDate, right: LocalDate): LocalDate {
  return left > right ? left : right
}

export function earlier(left: LocalDate, right: LocalDate): LocalDate {
  return left < right ? left : right
}

/** Tells the time. Commands pass a fixed day with `--today`; tests pass whatever they like. */
export interface Clock {
  now(): Instant
  /** The business day in a zone. */
  today(zone: string): LocalDate
}

/** The machine's clock; `today` answers the given business day instead when there is one. */
export function systemClock(fixedToday?: LocalDate): Clock {
  return {
    now: () => Temporal.Now.instant().toString() as Instant,
    today: zone => fixedToday ?? (Temporal.Now.plainDateISO(zone).toString() as LocalDate),
  }
}

const plain = (date: LocalDate) => Temporal.PlainDate.from(date)

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
