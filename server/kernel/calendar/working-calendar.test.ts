import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf, type LocalDate } from '../dates.ts'
import { refusalOf } from '../testing/refusal-of.ts'
import { calendarFrom, calendarNamed, mainlandChina, weekendsOnly } from './calendars.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-calendar.ts'

const seed = { seed: 20260131, numRuns: 300 }

describe('isWorkingDay', () => {
  test.each([
    ['2026-10-10', true, 'Saturday worked for National Day'],
    ['2026-02-14', true, 'Saturday worked for Spring Festival'],
    ['2026-01-04', true, 'Sunday worked for New Year'],
    ['2026-01-01', false, 'New Year'],
    ['2026-02-16', false, 'Monday of Spring Festival'],
    ['2026-02-15', false, 'Sunday of Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after Spring Festival'],
    ['2026-10-07', false, 'the last day of National Day'],
    ['2026-10-08', true, 'the Thursday after National Day'],
    ['2026-03-06', true, 'a plain Friday'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2026-03-08', false, 'a plain Sunday'],
    ['2026-03-09', true, 'a plain Monday'],
    ['2004-01-01', false, 'the first day known'],
    ['2026-12-31', true, 'the last day known'],
  ])('%s in mainland China is %s: %s', (day, expected) => {
    expect(isWorkingDay(dateOf(day), mainlandChina)).toBe(expected)
  })

  test('every known day agrees with the published calendar', () => {
    const first = dateOf(`${mainlandChina.firstYear}-01-01`)
    const differing: LocalDate[] = []
    for (let day = first; day <= `${mainlandChina.lastYear}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day, mainlandChina) !== chineseDays.isWorkday(day)) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  test.each(['2003-12-31', '2027-01-01'])('%s is refused, not guessed', day => {
    const problem = refusalOf(() => isWorkingDay(dateOf(day), mainlandChina))
    expect(problem.type).toBe('calendar-unknown-year')
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = problem.toDocument(language)
      expect(title).toMatch(/\S/)
      expect(detail).toContain('2026')
      expect(detail).toContain(day)
      expect(detail).toContain('mainland-china')
    }
  })

  test.each([
    ['1970-01-01', true],
    ['2024-10-01', true],
    ['2100-12-31', true],
    ['2024-10-05', false],
    ['2024-10-06', false],
  ])('%s is %s where only weekends are off', (day, expected) => {
    expect(isWorkingDay(dateOf(day), weekendsOnly)).toBe(expected)
  })

  test('a weekday named among the worked days stays worked when it is also a holiday', () => {
    const calendar = calendarFrom('both', { 2026: { off: '03-02..03-04', worked: '03-03' } })
    expect(isWorkingDay(dateOf('2026-03-03'), calendar)).toBe(true)
    expect(isWorkingDay(dateOf('2026-03-04'), calendar)).toBe(false)
  })
})

describe('nextWorkingDay', () => {
  test.each([
    ['2026-09-30', '2026-09-30', 'a working day is its own next one'],
    ['2026-10-01', '2026-10-08', 'National Day ends on the 8th'],
    ['2026-02-15', '2026-02-24', 'Spring Festival ends on the 24th'],
    ['2026-03-07', '2026-03-09', 'a Saturday waits for Monday'],
    ['2026-10-10', '2026-10-10', 'a worked Saturday waits for nothing'],
  ])('from %s it is %s: %s', (day, expected) => {
    expect(nextWorkingDay(dateOf(day), mainlandChina)).toBe(expected)
  })

  test('a search that leaves the known years is refused', () => {
    const calendar = calendarFrom('closed', { 2026: { off: '12-28..12-31', worked: '' } })
    expect(refusalOf(() => nextWorkingDay(dateOf('2026-12-28'), calendar)).type).toBe('calendar-unknown-year')
  })
})

describe('addWorkingDays', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-03-07', 0, '2026-03-09'],
    ['2026-03-06', 0, '2026-03-06'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-10-08', -2, '2026-09-29'],
    ['2026-03-02', 5, '2026-03-09'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(dateOf(day), count, mainlandChina)).toBe(expected)
  })

  test('going there and back again returns to a working day', () => {
    const offset = fc.integer({ min: 0, max: 7000 })
    fc.assert(
      fc.property(offset, fc.integer({ min: 1, max: 40 }), (days, count) => {
        const start = nextWorkingDay(addDays(dateOf('2006-01-01'), days), mainlandChina)
        expect(addWorkingDays(addWorkingDays(start, count, mainlandChina), -count, mainlandChina)).toBe(start)
      }),
      seed,
    )
  })

  test('part of a day is a bug, not a refusal', () => {
    expect(() => addWorkingDays(dateOf('2026-03-02'), 1.5, mainlandChina)).toThrow(
      'working days are whole: 1.5',
    )
  })
})

describe('calendars', () => {
  test('a calendar is found by its code', () => {
    expect(calendarNamed('mainland-china')).toBe(mainlandChina)
    expect(calendarNamed('weekends-only')).toBe(weekendsOnly)
  })

  test('an unknown code is refused with the codes there are', () => {
    const problem = refusalOf(() => calendarNamed(`x${'y'.repeat(60)}`))
    expect(problem.type).toBe('unknown-calendar')
    for (const language of ['en', 'zh-CN'] as const) {
      const { title, detail } = problem.toDocument(language)
      expect(title).toMatch(/\S/)
      expect(detail).toContain('mainland-china, weekends-only')
    }
    expect(problem.facts).toMatchObject({ calendar: `x${'y'.repeat(39)}` })
  })

  test('its years run from the first to the last it was given', () => {
    const calendar = calendarFrom('two years', {
      2025: { off: '01-01', worked: '' },
      2026: { off: '01-01..01-03', worked: '01-04' },
    })
    expect([calendar.code, calendar.firstYear, calendar.lastYear]).toEqual(['two years', 2025, 2026])
    expect([...calendar.holidays]).toEqual(['2025-01-01', '2026-01-01', '2026-01-02', '2026-01-03'])
    expect([...calendar.workdays]).toEqual(['2026-01-04'])
  })

  test('a missing year in the middle is a bug', () => {
    const year = { off: '01-01', worked: '' }
    expect(() => calendarFrom('holed', { 2024: year, 2026: year })).toThrow("calendar 'holed' has a gap")
  })
})

describe('a calendar made from its years', () => {
  const off = (ranges: string) => ({ off: ranges, worked: '' })

  test('knows every day of a range and every single day', () => {
    const made = calendarFrom('made', {
      2025: { off: '01-01..01-03 05-01', worked: '01-04' },
      2026: off('12-31'),
      2027: off(''),
    })
    expect(made).toEqual({
      code: 'made',
      firstYear: 2025,
      lastYear: 2027,
      holidays: new Set(['2025-01-01', '2025-01-02', '2025-01-03', '2025-05-01', '2026-12-31']),
      workdays: new Set(['2025-01-04']),
    })
  })

  test('cannot leave a year out', () => {
    expect(() => calendarFrom('holey', { 2025: off(''), 2027: off('') })).toThrow(
      "calendar 'holey' has a gap",
    )
  })
})
