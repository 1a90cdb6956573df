/** Months as they are listed and closed. */
import { addDays } from '../../ui/days.ts'

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const textOf = (number: number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

export const monthBefore = (month: string, months = 1) => textOf(numberOf(month) - months)

/** `2026-02` → `2026-02-28` */
export const lastDayOf = (month: string) => addDays(`${textOf(numberOf(month) + 1)}-01`, -1)

/** The month of today and so many before it, and any closed ones beyond; newest first. */
export function monthsListed(today: string, closed: readonly string[], count = 12): string[] {
  const current = today.slice(0, 7)
  const recent = Array.from({ length: count }, (_, back) => monthBefore(current, back))
  return [...new Set([...recent, ...closed])].sort().reverse()
}

/** The oldest month that is over, still open, and comes after every closed one; else the one before this. */
export function nextToClose(today: string, closed: readonly string[]): string {
  const last = [...closed].sort().at(-1)
  const before = monthBefore(today.slice(0, 7))
  if (last === undefined || last >= before) return before
  return textOf(numberOf(last) + 1)
}

/** Months from the first one on that are before that month and not closed, oldest first. */
export function openBefore(month: string, first: string | null, closed: readonly string[]): string[] {
  if (first === null) return []
  const count = Math.max(0, numberOf(month) - numberOf(first))
  const before = Array.from({ length: count }, (_, at) => textOf(numberOf(first) + at))
  return before.filter(each => !closed.includes(each))
}
