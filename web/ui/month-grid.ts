/** The days of a month as a calendar shows them: whole weeks from Monday, empty before the first and after the last. */
import { addDays } from './days.ts'

export type Week = readonly (string | null)[]

/** `month`: `2026-11`. */
export function weeksOf(month: string): readonly Week[] {
  const first = `${month}-01`
  const cells: (string | null)[] = Array.from({ length: mondayBased(first) }, () => null)
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** 0: Monday. */
const mondayBased = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** Monday to Sunday in one letter or sign. */
export const weekdayLetters = (language: string): readonly string[] =>
  Array.from({ length: 7 }, (_, at) =>
    new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + at),
    ),
  )

/** `2026-11` moved by months. */
export function moveMonth(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** A day as people type it: `2026-11-22`, `2026/11/22`, `20261122`, `2026年11月22日`, `11-22` of the year of `near`. */
export function typedDay(text: string, near: string): string | undefined {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ??
    /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.trim())
  if (!found) return undefined
  const [, year = near.slice(0, 4), month = '', day = ''] = found
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDay = !Number.isNaN(Date.parse(`${whole}T00:00:00Z`)) && addDays(whole, 0) === whole
  return isDay ? whole : undefined
}
