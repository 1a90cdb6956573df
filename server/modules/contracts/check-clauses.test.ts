import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, daysBetween } from '../../kernel/dates.ts'
import { duePartsOf, formatTerms, parseTerms, type Terms } from '../terms/index.ts'
import { anyTerms } from '../terms/testing.ts'
import { checkClauses } from './check-clauses.ts'
import { type Clauses, clausesField } from './clauses.ts'
import { lawOn, laws } from './laws.ts'
import { longestDays } from './rules.ts'
import type { Signing } from './types.ts'

const seed = 20_261_122
const signing: Signing = { ours: '张三', theirs: '李四', seals: 'both' }
const on = dateOf('2026-03-31')

const whole: Clauses = clausesField.parse({
  kind: 'framework',
  currency: 'CNY',
  seller_size: 'small',
  buyer_size: 'medium',
  from: '2026-01-01',
  to: '2026-12-31',
  terms: 'net 30',
  penalty: { percent: '0.05', per: 'day' },
  retains_title: true,
  jurisdiction: '上海市浦东新区人民法院',
  delivery_proof: '由王五签收并加盖收货专用章',
  guarantor: { name: '赵六', until: '2028-12-31' },
})

const rulesOf = (changed: Partial<Clauses>, signed: Signing | null = signing, day = on) => {
  const clauses = { ...whole, ...changed }
  const terms = clauses.terms === '' ? null : parseTerms(clauses.terms)
  const families = clauses.family_terms.map(each => parseTerms(each.terms))
  return checkClauses({ clauses, terms, families, on: day, signing: signed }).map(each => each.rule)
}

describe('the clause check', () => {
  it('has nothing to say about a whole contract', () => {
    expect(rulesOf({})).toEqual([])
  })

  it.each<[string, Partial<Clauses>]>([
    ['no-penalty', { penalty: null }],
    ['no-title', { retains_title: false }],
    ['no-jurisdiction', { jurisdiction: '' }],
    ['no-delivery-proof', { delivery_proof: '' }],
    ['no-due-day', { terms: '' }],
    ['due-by-next-batch', { terms: '2-for-1' }],
    ['due-by-event', { terms: '验收后30天' }],
    ['no-calendar-day', { kind: 'one_off' }],
    ['guarantor-period', { guarantor: { name: '赵六', until: null } }],
    ['no-period', { to: null }],
    ['buyer-size', { buyer_size: null }],
    ['seller-size', { buyer_size: 'large', seller_size: null }],
    ['paid-when-paid', { paid_when_paid: true }],
    ['paid-when-paid-void', { paid_when_paid: true, buyer_size: 'large' }],
    ['large-days', { buyer_size: 'large', terms: 'net 61' }],
    ['large-days', { buyer_size: 'large', terms: 'eom 30' }],
    ['large-days', { buyer_size: 'large', family_terms: [{ family: '家电', terms: 'net 90' }] }],
    ['due-by-event', { family_terms: [{ family: '家电', terms: '验收后30天' }] }],
    ['penalty-below-lpr', { buyer_size: 'large', penalty: { percent: '2.99', per: 'year' } }],
    [
      'penalty-below-lpr',
      { buyer_size: 'public', terms: 'net 30', penalty: { percent: '0.2499', per: 'month' } },
    ],
    ['penalty-below-lpr', { buyer_size: 'large', penalty: { percent: '0.0082', per: 'day' } }],
    ['public-days', { buyer_size: 'public', terms: 'net 31' }],
    ['public-days-agreed', { buyer_size: 'public', terms: 'net 61' }],
  ])('finds %s, and nothing else', (rule, changed) => {
    expect(rulesOf(changed)).toEqual([rule])
  })

  it.each<[string, Partial<Clauses>]>([
    ['sixty days from a large firm', { buyer_size: 'large', terms: 'net 60' }],
    ['thirty days from a public body', { buyer_size: 'public', terms: 'net 30' }],
    ['ninety days between two small firms', { terms: 'net 90' }],
    [
      'ninety days where we are large ourselves',
      { seller_size: 'large', buyer_size: 'large', terms: 'net 90' },
    ],
    ['a single deal with its day', { kind: 'one_off', due_on: dateOf('2026-05-01'), terms: '' }],
    ['no guarantor at all', { guarantor: null }],
    ['the LPR itself', { buyer_size: 'large', penalty: { percent: '3', per: 'year' } }],
    ['a little more than it by the day', { buyer_size: 'large', penalty: { percent: '0.0083', per: 'day' } }],
    ['next to nothing between two small firms', { penalty: { percent: '0.1', per: 'year' } }],
  ])('lets pass: %s', (_what, changed) => {
    expect(rulesOf(changed)).toEqual([])
  })

  it('judges by the law of the day: sixty days bind large firms from 2025-06-01', () => {
    const long = { buyer_size: 'large', terms: 'net 90' } as const
    expect(rulesOf(long, signing, dateOf('2025-05-31'))).toEqual([])
    expect(rulesOf(long, signing, dateOf('2025-06-01'))).toEqual(['large-days'])
  })

  it('measures the penalty by the LPR of the day of the signature', () => {
    const low = { buyer_size: 'large', penalty: { percent: '3.05', per: 'year' } } as const
    expect(rulesOf(low, signing, dateOf('2025-05-19'))).toEqual(['penalty-below-lpr'])
    expect(rulesOf(low, signing, dateOf('2025-05-20'))).toEqual([])
    expect(rulesOf(low, signing, dateOf('2020-08-31'))).toEqual([])
  })

  it('asks for both seals once it is signed, not before', () => {
    for (const seals of ['ours', 'theirs', 'none'] as const)
      expect(rulesOf({}, { ...signing, seals })).toEqual(['no-seal'])
    expect(rulesOf({}, null)).toEqual([])
  })

  it('never finds more for a clause that is there, whatever else is missing', () => {
    const gaps: Partial<Clauses>[] = [
      { penalty: null },
      { retains_title: false },
      { jurisdiction: '' },
      { delivery_proof: '' },
      { to: null },
      { guarantor: { name: 'x', until: null } },
    ]
    fc.assert(
      fc.property(fc.subarray(gaps), fc.nat(gaps.length - 1), (missing, index) => {
        const found = rulesOf(Object.assign({}, ...missing))
        expect(found.length).toBe(missing.length)
        const gap = gaps[index]
        if (!gap || missing.includes(gap)) return
        expect(new Set(rulesOf(Object.assign({}, ...missing, gap)))).toEqual(
          new Set([...found, ...rulesOf(gap)]),
        )
      }),
      { seed, numRuns: 300 },
    )
  })

  it('puts what is forbidden first', () => {
    const found = checkClauses({
      clauses: { ...whole, buyer_size: 'large', penalty: null, to: null, paid_when_paid: true },
      terms: parseTerms('net 90'),
      families: [],
      on,
      signing,
    })
    expect(found.map(each => each.severity)).toEqual(['forbidden', 'forbidden', 'weak', 'advice'])
  })

  it('reckons with the longest any document may take, however the terms run', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map(count => addDays(dateOf('2000-01-01'), count))
    fc.assert(
      fc.property(anyTerms, days, (terms: Terms, issued) => {
        const longest = longestDays(terms)
        if (longest === null) return
        for (const { due } of duePartsOf(terms, { issued, amountMinor: 1_000_000n }))
          if (due) expect(daysBetween(issued, due), formatTerms(terms)).toBeLessThanOrEqual(longest)
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('the table of laws', () => {
  it('never has two of one kind in force on one day', () => {
    for (const law of laws) expect(laws.filter(each => each === lawOn(law.id, law.from))).toEqual([law])
  })
})
