import { describe, expect, test } from 'vitest'
import { instantOf } from '../../kernel/dates.ts'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import {
  companyCodeOf,
  companyNameOf,
  isPlain,
  keyDaysOf,
  personEmailOf,
  personNameOf,
  roleOf,
} from './rules.ts'

const long = (length: number) => 'x'.repeat(length)

describe('what is taken, trimmed', () => {
  test.each([
    [companyCodeOf, ' HK_2-a ', 'HK_2-a'],
    [companyCodeOf, long(20), long(20)],
    [companyNameOf, ' 沪光商贸 ', '沪光商贸'],
    [companyNameOf, long(100), long(100)],
    [personNameOf, ' 张三 ', '张三'],
    [personNameOf, long(60), long(60)],
    [personNameOf, 'systematic', 'systematic'],
    [roleOf, ' Collector ', 'collector'],
    [personEmailOf, ' a.b@mail.example.com ', 'a.b@mail.example.com'],
    [personEmailOf, `${long(242)}@example.com`, `${long(242)}@example.com`],
  ])('%o takes %j as %j', (read, text, taken) => {
    expect(read(text)).toBe(taken)
  })
})

describe('what is refused', () => {
  test.each([
    ['', 'bad-company-code', { code: '' }],
    ['A B', 'bad-company-code', { code: 'A B' }],
    ['.A', 'bad-company-code', { code: '.A' }],
    [long(21), 'bad-company-code', { code: long(21) }],
    [long(50), 'bad-company-code', { code: long(40) }],
  ])('company code %j', (text, type, facts) => {
    expect(refusalOf(() => companyCodeOf(text))).toMatchObject({ type, facts })
  })

  test.each(['', '  ', long(101), 'a\u0000b', 'two\nlines'])('company name %j', text => {
    expect(refusalOf(() => companyNameOf(text)).type).toBe('bad-company-name')
  })

  test.each([
    ['', ''],
    ['System', 'System'],
    [' system ', 'system'],
    ['a\tb', 'a\tb'],
    [long(61), long(60)],
  ])('person %j', (text, name) => {
    expect(refusalOf(() => personNameOf(text))).toMatchObject({ type: 'bad-person-name', facts: { name } })
  })

  test('a role nobody has, naming those there are', () => {
    expect(refusalOf(() => roleOf(`${long(41)}`))).toMatchObject({
      type: 'bad-role',
      facts: {
        role: long(40),
        roles: 'owner, manager, credit, receivables, sales, collector, legal, auditor',
      },
    })
  })

  test.each([
    'nobody',
    '@example.com',
    'a@example',
    'a@b@example.com',
    'a b@example.com',
    'a@exam ple.com',
    'a,b@example.com',
    'a@example.com; b@example.com',
    'a@example.',
    `${long(243)}@example.com`,
  ])('address %j', text => {
    expect(refusalOf(() => personEmailOf(text))).toMatchObject({
      type: 'bad-person-email',
      facts: { email: text.slice(0, 80) },
    })
  })

  test.each([[0], [-1], [1.5], [3651], [Number.NaN]])('a key of %d days', days => {
    expect(refusalOf(() => keyDaysOf(days, instantOf('2026-01-31T08:00:00.000Z')))).toMatchObject({
      type: 'bad-key-days',
      facts: { days: String(days) },
    })
  })
})

test.each([
  ['a', 1, true],
  ['', 1, false],
  ['ab', 1, false],
  ['a\u0007', 5, false],
])('%j within %i characters is plain: %s', (text, longest, plain) => {
  expect(isPlain(text, longest)).toBe(plain)
})

test.each([
  [1, '2026-02-01T08:00:00.000Z'],
  [3650, '2036-01-29T08:00:00.000Z'],
])('a key of %i days ends %s', (days, ends) => {
  const end = keyDaysOf(days, instantOf('2026-01-31T08:00:00.000Z'))
  expect(Date.parse(end)).toBe(Date.parse(ends))
})
