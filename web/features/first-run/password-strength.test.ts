import { describe, expect, it } from 'vitest'
import { strengthOf } from './password-strength.ts'

describe('a password', () => {
  it.each([
    ['', 'empty'],
    ['short', 'short'],
    ['aaaaaaaaaaaaaaa', 'weak'],
    ['12345678901234', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['password2026!', 'weak'],
    ['Admin@123456', 'weak'],
    ['kestrel harb', 'strong'],
    ['mondkalb77', 'fair'],
    ['rf8k-2mqx-vt5n-wp3c', 'strong'],
    ['马厩 电池 订书钉 云', 'strong'],
  ])('%j is %s', (password, strength) => {
    expect(strengthOf(password, [])).toBe(strength)
  })

  it('is weak when it is made of the names beside it', () => {
    expect(strengthOf('hengyi-xinwei', ['hengyi', 'xinwei'])).toBe('weak')
  })
})
