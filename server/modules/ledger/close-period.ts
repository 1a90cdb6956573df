import type { Transaction } from '../../kernel/database/transaction.ts'
import { type LocalDate, parseDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { closeMonth } from './write-journal.ts'

/** Nothing dated in the month is booked any more; `firstDay` is its first. */
export async function closePeriodOf(tx: Transaction, firstDay: LocalDate): Promise<void> {
  await closeMonth(tx, firstDay)
  await recordEvent(tx, { kind: 'period-closed', subject: `period:${firstDay.slice(0, 7)}`, facts: {} })
}

/** `2026-01` → its first day. Refuses `bad-month`. */
export function firstDayOf(text: string): LocalDate {
  const day = /^\d{4}-\d{2}$/.test(text) ? parseDate(`${text}-01`) : undefined
  if (!day) throw refuse('bad-month', { value: text.slice(0, 20) })
  return day
}
