import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf } from '../../kernel/dates.ts'
import { refusalOf } from '../../kernel/testing/refusal-of.ts'
import {
  checkFamilyTerms,
  formatFamilyTerms,
  groupsByFamily,
  parseFamilyTerms,
  partsByFamily,
  waitingByFamily,
} from './family-terms.ts'
import { formatTerms } from './format-terms.ts'
import { parseTerms } from './parse-terms.ts'
import { anyDate, anyTerms } from './testing.ts'

const run = { seed: 20261122, numRuns: 300 }
const issued = dateOf('2026-01-31')

function partsOf(base: string | null, own: string, amounts: Record<string, bigint>) {
  const known = new Map(
    Object.entries(amounts).map(([family, minor]) => [family === '' ? null : family, minor]),
  )
  const groups = groupsByFamily(base === null ? null : parseTerms(base), parseFamilyTerms(own), known)
  return groups && partsByFamily(groups, issued).map(part => [part.due, part.amountMinor, part.families])
}

describe('an invoice of several families', () => {
  test('falls due by the terms of each, the first day first', () => {
    expect(partsOf('net 60', '家电: net 30; 配件: 现款现货', { 家电: 700n, 配件: 200n, '': 100n })).toEqual([
      ['2026-01-31', 200n, ['配件']],
      ['2026-03-02', 700n, ['家电']],
      ['2026-04-01', 100n, [null]],
    ])
  })

  test('is one open item for what falls due on one day', () => {
    expect(partsOf('net 30', '家电: net 30; 配件: cash', { 家电: 700n, 配件: 200n, '': 100n })).toEqual([
      ['2026-01-31', 200n, ['配件']],
      ['2026-03-02', 800n, ['家电', null]],
    ])
  })

  test('keeps apart what may still move, and puts it last with what waits', () => {
    expect(
      partsOf('验收后10天', '家电: 票到30天; 配件: net 30', { 家电: 700n, 配件: 200n, '': 100n }),
    ).toEqual([
      ['2026-03-02', 200n, ['配件']],
      ['2026-03-02', 700n, ['家电']],
      [null, 100n, [null]],
    ])
  })

  test('takes a rebate off the others by their amounts, the odd cent once', () => {
    const own = '家电: net 60; 配件: net 30'
    expect(partsOf(null, own, { 家电: 2_000n, 配件: 1_000n, '': -100n })).toEqual([
      ['2026-03-02', 967n, ['配件']],
      ['2026-04-01', 1_933n, ['家电']],
    ])
  })

  test('has nothing by family where none has its own terms, or those of all goods hold for the whole', () => {
    expect(partsOf('net 30', '家电: net 60', { 配件: 100n })).toBeNull()
    expect(partsOf('送二结一', '家电: net 60', { 家电: 100n })).toBeNull()
    expect(partsOf('款到发货', '家电: net 60', { 家电: 100n })).toBeNull()
  })
})

describe('terms per family', () => {
  test('are stored in one text each, and read from the text they are exported as', () => {
    const all = checkFamilyTerms([
      { family: ' 家电 ', terms: '票到 30 天' },
      { family: '配件', terms: 'parts [{"type":"percent","percent":"30"},{"type":"rest","days":60}]' },
    ])
    expect(all[0]).toEqual({ family: '家电', terms: 'on-invoice 30' })
    expect(parseFamilyTerms(formatFamilyTerms(all))).toEqual(all)
    expect(parseFamilyTerms('家电：月结 30 天；配件：现款')).toEqual([
      { family: '家电', terms: 'eom 30' },
      { family: '配件', terms: 'cash' },
    ])
  })

  test.each([
    ['2-for-1', 'family-terms'],
    ['prepaid', 'family-terms'],
    ['parts [{"type":"percent","percent":"30","event":"order"},{"type":"rest"}]', 'family-terms'],
    ['whenever', 'bad-terms'],
  ])('%s is refused', (terms, type) => {
    expect(refusalOf(() => checkFamilyTerms([{ family: '家电', terms }]))).toMatchObject({ type })
  })

  test('name each family once', () => {
    const twice = [
      { family: '家电', terms: 'net 30' },
      { family: '家电 ', terms: 'net 60' },
    ]
    expect(refusalOf(() => checkFamilyTerms(twice))).toMatchObject({ type: 'family-repeated' })
  })
})

describe('for any families and amounts', () => {
  const amounts = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.bigInt({ min: -300n, max: 1000n }), { minKeys: 1 })
    .map(given => new Map<string | null, bigint>(Object.entries(given)))
    .filter(given => [...given.values()].reduce((sum, each) => sum + each, 0n) > 0n)
  const ofFamily = anyTerms.filter(isOfOne)
  const given = fc.record({ base: fc.option(anyTerms), a: ofFamily, b: ofFamily, amounts, issued: anyDate })
  type Given = typeof given extends fc.Arbitrary<infer All> ? All : never
  const split = ({ base, a, b, amounts }: Given) =>
    groupsByFamily(
      base,
      [
        { family: 'a', terms: formatTerms(a) },
        { family: 'b', terms: formatTerms(b) },
      ],
      amounts,
    )

  test('the parts come to the cent to the document, and each is above zero', () => {
    fc.assert(
      fc.property(given, all => {
        const groups = split(all)
        if (!groups) return
        const parts = partsByFamily(groups, all.issued)
        const whole = [...all.amounts.values()].reduce((sum, each) => sum + each, 0n)
        expect(parts.reduce((sum, part) => sum + part.amountMinor, 0n)).toBe(whole)
        expect(parts.every(part => part.amountMinor > 0n)).toBe(true)
      }),
      run,
    )
  })

  test('what waits or may move is last, and has its day once all has happened', () => {
    fc.assert(
      fc.property(given, all => {
        const groups = split(all)
        if (!groups) return
        const day = addDays(all.issued, 3)
        const events = {
          shipment: day,
          signature: day,
          'invoice-received': day,
          acceptance: day,
          'sell-through': day,
        }
        const parts = partsByFamily(groups, all.issued)
        const waiting = waitingByFamily(groups, all.issued, {})
        expect(
          parts.slice(parts.length - waiting.length).map(({ due, amountMinor }) => ({ due, amountMinor })),
        ).toEqual(waiting.map(({ due, amountMinor }) => ({ due, amountMinor })))
        expect(waitingByFamily(groups, all.issued, events).every(part => part.due !== null)).toBe(true)
      }),
      run,
    )
  })
})

function isOfOne(terms: Parameters<typeof formatTerms>[0]): boolean {
  try {
    return checkFamilyTerms([{ family: 'a', terms: formatTerms(terms) }]).length === 1
  } catch {
    return false
  }
}
