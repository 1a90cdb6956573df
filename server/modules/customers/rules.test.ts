import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import {
  creditCodeCheck,
  creditLimitOf,
  customerCodeOf,
  distanceOf,
  emailOf,
  languageOf,
  parseLanguage,
  parseTaxId,
  payingDaysOf,
  plainText,
  reasonOf,
  taxIdOf,
} from './rules.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const creditCodes = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '11', '12', '52', 'A1'),
    fc.stringMatching(/^\d{6}$/),
    fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{9}$/),
  )
  .map(parts => parts.join(''))
  .map(first17 => `${first17}${creditCodeCheck(first17)}`)

describe('tax numbers', () => {
  it.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    [' 91350100m000100y43 ', '91350100M000100Y43'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
    ['9135 0100 M000 100Y 43', '91350100M000100Y43'],
    ['110108735573000', '110108735573000'],
    ['DE 123456789', 'DE123456789'],
    ['12-3456789', '123456789'],
    ['GB.123/4', 'GB.123/4'],
    ['92110105MA0000000000', '92110105MA0000000000'],
    ['X91350100M0001009', 'X91350100M0001009'],
    ['9135010XM000100Y4', '9135010XM000100Y4'],
  ])('%s is taken as %s', (text, taxId) => {
    expect(parseTaxId(text)).toBe(taxId)
  })

  it.each([
    ['a wrong check character', '91350100M000100Y44'],
    ['a letter the code does not have', '91350I00M000100Y43'],
    ['18 characters that are no credit code', 'ABCDEFGHJK12345678'],
    ['a character missing', '91350100M000100Y4'],
    ['two characters missing', '91350100M000100Y'],
    ['a character too many', '91350100M000100Y433'],
    ['no digit', 'NONE'],
    ['one character', '1'],
    ['nothing', ''],
    ['a sign that no number has', '123*456'],
    ['41 characters', '1'.repeat(41)],
  ])('%s is refused', (_what, text) => {
    expect(parseTaxId(text)).toBeUndefined()
    expect(() => taxIdOf(text)).toThrow(expect.objectContaining({ type: 'bad-tax-id', pointer: '/tax_id' }))
  })

  it.each([
    ...['11', '12', '13', '19', '21', '29', '31', '39', '41', '49', '51', '52', '53', '59', '61', '69', '71'],
    ...['79', '81', '89', '91', '92', '93', 'A1', 'A9', 'N1', 'N2', 'N3', 'N9', 'Y1'],
  ])('one that begins like a credit code, %s, and is a character short is refused', begin => {
    expect(parseTaxId(`${begin}3501000000000Y4`.slice(0, 17))).toBeUndefined()
  })

  it.each(['14', '22', '42', '54', '62', '72', '82', '94', 'A2', 'N4', 'Y2', '01', 'B1'])(
    'one that begins with %s is no credit code and taken as it is',
    begin => {
      const taxId = `${begin}3501000000000Y4`.slice(0, 17)
      expect(parseTaxId(taxId)).toBe(taxId)
    },
  )

  it('is given back when it is good, and named in the refusal, not longer than fits', () => {
    expect(taxIdOf(' 91350100m000100y43 ')).toBe('91350100M000100Y43')
    expect(refusalOf(() => taxIdOf('*'.repeat(99))).facts).toEqual({ taxId: '*'.repeat(60) })
  })

  it('every code with its check character is accepted', () => {
    fc.assert(
      fc.property(creditCodes, code => parseTaxId(code) === code),
      { seed: 32100, numRuns: 500 },
    )
  })

  it('any single mistyped character is caught', () => {
    fc.assert(
      fc.property(
        creditCodes,
        fc.nat(17),
        fc.constantFrom(...alphabet, 'I', 'O', 'S', 'V', 'Z'),
        (code, at, typed) => {
          fc.pre(code[at] !== typed)
          return parseTaxId(code.slice(0, at) + typed + code.slice(at + 1)) === undefined
        },
      ),
      { seed: 32101, numRuns: 2000 },
    )
  })

  it('any two neighbours that changed places are caught', () => {
    fc.assert(
      fc.property(creditCodes, fc.nat(16), (code, at) => {
        const [left = '', right = ''] = code.slice(at, at + 2)
        fc.pre(left !== right)
        return parseTaxId(code.slice(0, at) + right + left + code.slice(at + 2)) === undefined
      }),
      { seed: 32102, numRuns: 2000 },
    )
  })
})

it.each([
  ['zh-CN', 'zh-CN'],
  ['ZH_cn', 'zh-CN'],
  ['简体中文', 'zh-CN'],
  ['Chinese (Simplified)', 'zh-CN'],
  ['en_US', 'en'],
  ['English', 'en'],
  ['英文', 'en'],
  [' zh ', 'zh-CN'],
  ['zh-hans', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['en', 'en'],
  ['french', undefined],
  ['zh-tw', undefined],
  ['not zh', undefined],
  ['中文版', undefined],
  ['fr-en', undefined],
  ['engl', undefined],
])('language %s is read as %s', (text, language) => {
  expect(parseLanguage(text)).toBe(language)
})

it('paying days are sorted and each is named once', () => {
  expect(payingDaysOf([31, 5, 1, 15, 5])).toEqual([1, 5, 15, 31])
})

it.each([[0], [32], [1.5], [Number.NaN]])('%d is no paying day', day => {
  expect(() => payingDaysOf([5, day])).toThrow(
    expect.objectContaining({ type: 'bad-paying-days', pointer: '/paying_days' }),
  )
})

it.each(['', '  ', 'two\nlines', 'nul\u0000', 'x'.repeat(51)])(
  '%j is no plain text of 50 characters',
  text => {
    expect(() => plainText('tier', text, 50)).toThrow(
      expect.objectContaining({
        type: 'bad-customer-text',
        pointer: '/tier',
        facts: { field: 'tier', longest: 50 },
      }),
    )
  },
)

describe('what is taken', () => {
  it.each([
    [() => plainText('tier', ` ${'x'.repeat(50)} `, 50), 'x'.repeat(50)],
    [() => customerCodeOf(' c-1 '), 'c-1'],
    [() => customerCodeOf('x'.repeat(100)), 'x'.repeat(100)],
    [() => emailOf(' a@example.com '), 'a@example.com'],
    [() => languageOf('English'), 'en'],
    [() => distanceOf(0), 0],
    [() => distanceOf(20_000), 20_000],
    [() => creditLimitOf(0n), 0n],
    [() => reasonOf(` ${'x'.repeat(501)} `), 'x'.repeat(500)],
  ])('%s is %s', (read, taken) => {
    expect(read()).toBe(taken)
  })
})

describe('what is refused, by the field it stands in', () => {
  it.each([
    [() => customerCodeOf(' '), 'bad-customer-code', '/code', {}],
    [() => customerCodeOf('x'.repeat(101)), 'bad-customer-code', '/code', {}],
    [() => customerCodeOf('a\nb'), 'bad-customer-code', '/code', {}],
    [() => emailOf(`@${'x'.repeat(99)}`), 'bad-customer-email', '/email', { email: `@${'x'.repeat(79)}` }],
    [() => languageOf('x'.repeat(99)), 'bad-language', '/language', { language: 'x'.repeat(40) }],
    [() => distanceOf(-1), 'bad-distance', '/distance_km', {}],
    [() => distanceOf(20_001), 'bad-distance', '/distance_km', {}],
    [() => distanceOf(1.5), 'bad-distance', '/distance_km', {}],
    [() => creditLimitOf(-1n), 'negative-credit-limit', '/credit_limit', {}],
    [() => reasonOf('  '), 'reason-needed', '/reason', {}],
  ])('%s: %s', (read, type, pointer, facts) => {
    expect(refusalOf(read)).toMatchObject({ type, pointer, facts })
  })
})
