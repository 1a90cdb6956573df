import { describe, expect, it } from 'vitest'
import { momentText } from './moments.ts'

describe('an instant', () => {
  it.each([
    ['2026-11-22T10:05:31Z', 'Asia/Shanghai', '2026-11-22 18:05'],
    ['2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23 00:00'],
    ['2026-01-01T00:30:00Z', 'America/New_York', '2025-12-31 19:30'],
  ])('%s is in %s %s, wherever the reader sits', (at, zone, told) => {
    expect(momentText(at, zone)).toBe(told)
  })
})
