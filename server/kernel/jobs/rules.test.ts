import { expect, test } from 'vitest'
import type { Clock, Instant, LocalDate } from '../dates.ts'
import { dayOfLatest } from './rules.ts'

const clockAt = (now: string): Clock => ({
  now: () => now as Instant,
  today: zone =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(
      new Date(now),
    ) as LocalDate,
})

test.each([
  ['2026-03-30T18:29:00Z', 'Asia/Shanghai', '2026-03-30'],
  ['2026-03-30T18:30:00Z', 'Asia/Shanghai', '2026-03-31'],
  ['2026-03-30T18:30:00Z', 'America/New_York', '2026-03-30'],
  ['2026-03-30T06:29:00Z', 'America/New_York', '2026-03-29'],
  // The clock jumps over 02:30 there: the work of the day is due right after.
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29'],
  ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-28'],
  // 02:30 comes twice: the second time is the same day's.
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25'],
])('at %s in %s a job of 02:30 was last due on %s', (now, zone, day) => {
  expect(dayOfLatest('02:30', zone, clockAt(now))).toBe(day)
})
