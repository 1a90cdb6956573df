import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calendarSource } from './make-calendar.ts'

test('the calendar in the repository is what the tool writes', () => {
  const committed = new URL('../server/kernel/calendar/mainland-china.ts', import.meta.url)
  expect(readFileSync(committed, 'utf8')).toBe(calendarSource())
})
