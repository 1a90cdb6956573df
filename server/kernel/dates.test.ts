import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dateOf,
  dayOfWeek,
  daysBetween,
  earlier,
  endOfMonth,
  firstDate,
  instantOf,
  lastDate,
  later,
  monthOf,
  parseDate,
  startOfMonth,
  systemClock,
  withDay,
  zoneOf,
} from './dates.ts'
import { refusalOf } from './testing/refusal-of.ts'

const run = { seed: 20260131, numRuns: 500 }
const anyDate = fc.integer({ min: 0, max: 47_000 }).map(days => addDays(firstDate, days))

describe('a day', () => {
  test.each([
    '1970-01-01',
    '2100-12-31',
    '2024-02-29',
    '2000-02-29',
    '2026-02-28',
    '2026-04-30',
    '2026-12-01',
  ])('%s is one', text => {
    expect(parseDate(text)).toBe(text)
    expect(dateOf(text)).toBe(text)
  })

  test.each([
    ['1969-12-31', 'before the first'],
    ['2101-01-01', 'after the last'],
    ['2026-02-29', 'no leap year'],
    ['2100-02-29', 'no leap year either'],
    ['2026-04-31', 'a short month'],
    ['2026-00-10', 'month nothing'],
    ['2026-13-10', 'month thirteen'],
    ['2026-01-00', 'day nothing'],
    ['2026-01-32', 'day thirty-two'],
    ['2026-1-1', 'short digits'],
    ['2026/01/01', 'slashes'],
    ['20260101', 'no dashes'],
    ['2026-01-01T00:00:00Z', 'an instant'],
    [' 2026-01-01', 'a space'],
    ['x2026-01-01', 'something before'],
    ['20000-01-01', 'five digits of year'],
    ['2026-01-015', 'three digits of day'],
    ['２０２６-01-01', 'full-width digits'],
    ['', 'nothing'],
  ])("'%s' is none: %s", text => {
    expect(parseDate(text)).toBeUndefined()
    const refusal = refusalOf(() => dateOf(text))
    expect([refusal.type, refusal.status, refusal.facts]).toEqual(['bad-date', 422, { value: text }])
  })

  test('the refusal says how a day is written, in both languages, and shortens what it was given', () => {
    const refusal = refusalOf(() => dateOf('9'.repeat(41)))
    expect(refusal.facts).toEqual({ value: '9'.repeat(40) })
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = refusal.toDocument(language)
      expect(title).toMatch(/\S/)
      expect(detail).toContain('YYYY-MM-DD')
    }
  })
})

describe('an instant', () => {
  test.each([
    ['2026-01-31T18:00:00+08:00', '2026-01-31T10:00:00Z'],
    ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
    ['2026-01-31T18:00+08:00[Asia/Shanghai]', '2026-01-31T10:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant)
  })

  test.each(['2026-01-31', '2026-01-31T18:00:00', 'now', ''])(
    "'%s' is refused: no zone, no instant",
    text => {
      const refusal = refusalOf(() => instantOf(text))
      expect([refusal.type, refusal.status, refusal.facts]).toEqual(['bad-instant', 422, { value: text }])
    },
  )

  test('the refusal says how an instant is written, in both languages, and shortens what it was given', () => {
    const refusal = refusalOf(() => instantOf('9'.repeat(41)))
    expect(refusal.facts).toEqual({ value: '9'.repeat(40) })
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = refusal.toDocument(language)
      expect(title).toMatch(/\S/)
      expect(detail).toContain('2026-01-31T18:00:00+08:00')
    }
  })
})

describe('a time zone', () => {
  test.each(['Asia/Shanghai', 'Europe/Berlin', 'UTC'])('%s is one', zone => {
    expect(zoneOf(zone)).toBe(zone)
  })

  test('its usual case is given back', () => {
    expect(zoneOf('asia/shanghai')).toBe('Asia/Shanghai')
  })

  test.each(['Asia/Chongming', ''])("'%s' is refused", zone => {
    const refusal = refusalOf(() => zoneOf(zone))
    expect([refusal.type, refusal.status, refusal.facts]).toEqual(['bad-zone', 422, { zone }])
  })

  test('the refusal names one that is accepted, in both languages, and shortens what it was given', () => {
    const refusal = refusalOf(() => zoneOf('x'.repeat(61)))
    expect(refusal.facts).toEqual({ zone: 'x'.repeat(60) })
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = refusal.toDocument(language)
      expect(title).toMatch(/\S/)
      expect(detail).toContain('Asia/Shanghai')
    }
  })
})

describe('reckoning with days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(dateOf(from), days)).toBe(to)
    expect(daysBetween(dateOf(from), dateOf(to))).toBe(days)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(dateOf(from), months)).toBe(to)
  })

  test.each([
    ['2026-02-10', '2026-02-01', '2026-02-28'],
    ['2024-02-10', '2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2026-04-01', '2026-04-01', '2026-04-30'],
  ])('the month of %s runs from %s to %s', (day, first, last) => {
    expect([startOfMonth(dateOf(day)), endOfMonth(dateOf(day))]).toEqual([first, last])
  })

  test('a day the month lacks is its last', () => {
    expect(withDay(dateOf('2026-02-10'), 30)).toBe('2026-02-28')
    expect(withDay(dateOf('2026-02-10'), 3)).toBe('2026-02-03')
  })

  test('days between count backwards too, and summer time loses none', () => {
    expect(daysBetween(dateOf('2026-03-30'), dateOf('2026-03-01'))).toBe(-29)
    expect(daysBetween(firstDate, lastDate)).toBe(47_846)
  })

  test('weeks start on Monday', () => {
    expect(['2026-03-02', '2026-03-07', '2026-03-08'].map(dateOf).map(dayOfWeek)).toEqual([1, 6, 7])
  })

  test('a month is written YYYY-MM', () => {
    expect(monthOf(dateOf('2026-03-02'))).toBe('2026-03')
  })

  test('of two days one is later and one earlier', () => {
    const [first, second] = [dateOf('2025-12-31'), dateOf('2026-01-01')]
    expect([later(first, second), later(second, first)]).toEqual([second, second])
    expect([earlier(first, second), earlier(second, first)]).toEqual([first, first])
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        const moved = addDays(date, days)
        expect(daysBetween(date, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(date)
      }),
      run,
    )
  })

  test('every day reached is one that can be read, between the ends of its month', () => {
    fc.assert(
      fc.property(anyDate, date => {
        expect(parseDate(date)).toBe(date)
        expect(startOfMonth(date) <= date && date <= endOfMonth(date)).toBe(true)
        expect(monthOf(addDays(endOfMonth(date), 1))).toBe(monthOf(addMonths(startOfMonth(date), 1)))
      }),
      run,
    )
  })

  test('a week is seven days round', () => {
    fc.assert(
      fc.property(anyDate, date => {
        expect(dayOfWeek(addDays(date, 1))).toBe((dayOfWeek(date) % 7) + 1)
      }),
      run,
    )
  })
})

describe('the clock', () => {
  test('answers the fixed day in every zone', () => {
    const clock = systemClock(dateOf('2026-01-31'))
    expect([clock.today('Asia/Shanghai'), clock.today('America/New_York')]).toEqual([
      '2026-01-31',
      '2026-01-31',
    ])
  })

  test('tells the machine’s moment in UTC', () => {
    const before = Date.now() - 1
    const now = systemClock().now()
    expect(now.endsWith('Z')).toBe(true)
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now() + 1)
  })

  test('a zone has its own day', () => {
    const { today } = systemClock()
    const [east, west] = [today('Pacific/Kiritimati'), today('Pacific/Pago_Pago')]
    expect(daysBetween(west, east)).toBeGreaterThanOrEqual(1)
    expect(parseDate(east)).toBe(east)
  })
})
