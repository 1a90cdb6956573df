import { beforeEach, describe, expect, it } from 'vitest'
import { Throttle } from './throttle.ts'

describe('a throttle of three in a minute', () => {
  let now = 0
  let throttle: Throttle

  beforeEach(() => {
    now = 1000
    throttle = new Throttle({ most: 3, minutes: 1 }, () => now)
    for (let time = 0; time < 3; time++) throttle.count('one')
  })

  it('makes the fourth wait until the minute that began with the first is over', () => {
    expect(throttle.wait('one')).toBe(60)
    now += 59_001
    expect(throttle.wait('one')).toBe(1)
    now += 999
    expect(throttle.wait('one')).toBe(0)
    throttle.count('one')
    expect(throttle.wait('one')).toBe(0)
  })

  it('is not prolonged by more attempts', () => {
    now += 30_000
    throttle.count('one')
    expect(throttle.wait('one')).toBe(30)
  })

  it('concerns nobody else', () => {
    expect(throttle.wait('another')).toBe(0)
  })

  it('takes back what was no attempt, and forgets on demand', () => {
    throttle.uncount('one')
    expect(throttle.wait('one')).toBe(0)
    throttle.count('one')
    expect(throttle.wait('one')).toBe(60)
    throttle.forget('one')
    expect(throttle.wait('one')).toBe(0)
  })

  it('remembers a hundred thousand at most, the newest', () => {
    for (let index = 0; index < 100_000; index++) throttle.count(`key ${index}`)
    expect(throttle.wait('one')).toBe(0)
    throttle.count('key 99999')
    throttle.count('key 99999')
    expect(throttle.wait('key 99999')).toBe(60)
  })
})
