import { describe, expect, it } from 'vitest'
import { overtakenBy, versionOf } from './Overtaken.tsx'

const made = (version: number) => ({ version, by: '沙莉', reason: 'x' })

describe('a version written over another', () => {
  it.each([
    ['nothing, and there is none', undefined, undefined],
    ['the newest', made(3), made(3)],
  ])('is not overtaken when it is over %s', (_, began, newest) => {
    expect(overtakenBy(newest, versionOf(began))).toBeUndefined()
  })

  it.each([
    ['another', made(3), made(4)],
    ['the first', undefined, made(1)],
  ])('is overtaken by %s made meanwhile', (_, began, newest) => {
    expect(overtakenBy(newest, versionOf(began))).toBe(newest)
  })
})
