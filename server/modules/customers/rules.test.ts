import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheck, parseLanguage, parseTaxId, payingDaysOf, plainText, taxIdOf } from './rules.ts'

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
  ['french', undefined],
  ['engl', undefined],
])('language %s is read as %s', (text, language) => {
  expect(parseLanguage(text)).toBe(language)
})

it('paying days are sorted and each is named once', () => {
  expect(payingDaysOf([31, 5, 15, 5])).toEqual([5, 15, 31])
})

it.each([[0], [32], [1.5], [Number.NaN]])('%d is no paying day', day => {
  expect(() => payingDaysOf([5, day])).toThrow(expect.objectContaining({ type: 'bad-paying-days' }))
})

it.each(['', '  ', 'two\nlines', 'nul\u0000', 'x'.repeat(51)])(
  '%j is no plain text of 50 characters',
  text => {
    expect(() => plainText('tier', text, 50)).toThrow(
      expect.objectContaining({ type: 'bad-customer-text', pointer: '/tier' }),
    )
  },
)
