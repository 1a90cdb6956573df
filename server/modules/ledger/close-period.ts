import type { Transaction } from '../../kernel/database/transaction.ts'
import { type LocalDate, parseDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { openMonthsBefore } from './store-periods.ts'
import { closeMonth } from './write-journal.ts'

/**
 * Nothing dated in the month is booked any more; `firstDay` is its first. `withEarlier`: nor in any month before it, or what
 * is booked there still moves the figures of this one. Answers those earlier months that were open, oldest first.
 */
export async function closePeriodOf(
  tx: Transaction,
  firstDay: LocalDate,
  { withEarlier = false } = {},
): Promise<string[]> {
  const earlier = withEarlier ? await openMonthsBefore(tx, firstDay) : []
  await closeMonth(tx, ...earlier, firstDay)
  const months = earlier.map(day => day.slice(0, 7))
  const subject = `period:${firstDay.slice(0, 7)}`
  await recordEvent(tx, {
    kind: 'period-closed',
    subject,
    facts: months.length > 0 ? { earlier: months } : {},
  })
  return months
}

/** `2026-01` → its first day. Refuses `bad-month`. */
export function firstDayOf(text: string): LocalDate {
  const day = /^\d{4}-\d{2}$/.test(text) ? parseDate(`${text}-01`) : undefined
  if (!day) throw refuse('bad-month', { value: text.slice(0, 20) })
  return day
}
