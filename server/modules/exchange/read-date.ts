/** What a date cell says, before it is known whether the file writes the day or the month first. */
import { type LocalDate, parseDate } from '../../kernel/dates.ts'

export type DateOrder = 'YMD' | 'MDY' | 'DMY'

/** `1/5/2026` has its year last; `1/5/26` could have it anywhere. */
export type DateShape = 'year-last' | 'short'

export type DateReading =
  | { readonly is: 'day'; readonly day: LocalDate }
  | { readonly is: 'numbers'; readonly shape: DateShape; readonly numbers: readonly [number, number, number] }
  | { readonly is: 'out-of-range' }
  /** Written as a date, of a day that no calendar has. */
  | { readonly is: 'no-such-day' }
  | { readonly is: 'nothing' }

export const ordersOf: Readonly<Record<DateShape, readonly DateOrder[]>> = {
  'year-last': ['MDY', 'DMY'],
  short: ['YMD', 'MDY', 'DMY'],
}

const nothing: DateReading = { is: 'nothing' }
const longestDate = 48
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const dayMonthYear = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]*${monthName}[\\s\\-/.,]*(\\d{4}|\\d{2})$`,
)
const monthDayYear = new RegExp(
  `^${monthName}[\\s\\-/.]*(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]+(\\d{4}|\\d{2})$`,
)
const yearMonthDay = new RegExp(`^(\\d{4})[\\s\\-/.]*${monthName}[\\s\\-/.]*(\\d{1,2})$`)
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+|\s*(?:星期|周|礼拜)[一二三四五六日天]\s*/g
const clock =
  /(?:[\st]+|(?<=日))(?:[上下中]午|凌晨|早上|晚上)?\s*\d{1,2}[:时点]\d{1,2}(?:[:分]\d{0,2})?(?:\.\d{1,9})?秒?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}:?\d{2})?$/

/** The written day counts, whatever the clock time and zone behind it. */
export function readDate(text: string): DateReading {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text.slice(0, 4), text.slice(5, 7), text.slice(8))
  if (text.length > longestDate) return nothing
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(clock, '').replace(weekday, '').trim()
  return numeric(plain) ?? packed(plain) ?? named(plain) ?? nothing
}

/** The day that three numbers mean in the given order. */
export function dayIn(
  order: DateOrder,
  shape: DateShape,
  [a, b, c]: readonly [number, number, number],
): DateReading {
  if (shape === 'year-last' && order === 'YMD') return nothing
  if (order === 'YMD') return day(fullYear(a), b, c)
  const year = shape === 'short' ? fullYear(c) : c
  return order === 'MDY' ? day(year, a, b) : day(year, b, a)
}

function numeric(text: string): DateReading | undefined {
  const chinese = /^(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(text)
  if (chinese) return day(fullYear(Number(chinese[1])), chinese[2], chinese[3])
  const match = /^(\d{1,4})(\s?[-/.。]\s?|\s)(\d{1,2})\2(\d{1,4})$/.exec(text)
  if (!match) return undefined
  const [first = '', last = ''] = [match[1], match[4]]
  if (first.length === 4 && last.length <= 2) return day(first, match[3], last)
  if (first.length > 2) return nothing
  const numbers = [Number(first), Number(match[3]), Number(last)] as const
  if (last.length === 4) return { is: 'numbers', shape: 'year-last', numbers }
  return last.length <= 2 ? { is: 'numbers', shape: 'short', numbers } : nothing
}

/** `20260105`, the same with a clock time, or the serial day number of a spreadsheet. */
function packed(text: string): DateReading | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:\s*\d{6})?$/.exec(text)
  if (match) return day(match[1], match[2], match[3])
  const serial = /^(\d{5})(?:\.\d{1,17})?$/.exec(text)?.[1]
  return serial === undefined ? undefined : serialDay(Number(serial))
}

/** Day 1 is 1900-01-01, and spreadsheets believe in a 29 February 1900; every day since then is 25569 off the epoch. */
export function serialDay(serial: number): DateReading {
  const date = new Date((serial - 25_569) * 86_400_000)
  return Number.isNaN(date.getTime())
    ? nothing
    : day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function named(text: string): DateReading | undefined {
  const month = (name: string | undefined) => monthNames.indexOf(name ?? '') + 1
  const dmy = dayMonthYear.exec(text)
  if (dmy) return day(fullYear(Number(dmy[3])), month(dmy[2]), dmy[1])
  const mdy = monthDayYear.exec(text)
  if (mdy) return day(fullYear(Number(mdy[3])), month(mdy[1]), mdy[2])
  const ymd = yearMonthDay.exec(text)
  return ymd ? day(ymd[1], month(ymd[2]), ymd[3]) : undefined
}

/** Two digits mean 1970 to 2069. */
const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year)

function day(year: unknown, month: unknown, date: unknown): DateReading {
  const two = (part: unknown) => String(part).padStart(2, '0')
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  const found = parseDate(text)
  if (found) return { is: 'day', day: found }
  // The calendar repeats every 400 years, so a year outside the books is checked inside them.
  const lastDay = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= lastDay
  return exists ? { is: 'out-of-range' } : { is: 'no-such-day' }
}
