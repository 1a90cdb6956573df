/** Scores by hand, and what holds for any customer and any scorecard. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { defaultPolicy, gradeNames, type inputNames } from '../credit/index.ts'
import { assess, pointsOf } from './rules.ts'
import type { AssessmentFacts, Behaviour, Dated } from './types.ts'

const { grading } = defaultPolicy
const cny = currencyOf('CNY')
const today = dateOf('2026-03-31')
const nothing: AssessmentFacts = {
  ...{ today, own: cny, rates: { USD: '7' }, customer: { code: 'C', currency: cny } },
  ...{ since: null, behaviour: [], daysOverdue: 0, marks: null, figures: null, rating: null, quarters: [] },
  secured: null,
}
const facts = (more: Partial<AssessmentFacts>): AssessmentFacts => ({ ...nothing, ...more })
const marks = (mark: number): Dated<'marks'> => ({
  on: today,
  said: {
    marks: { marketing: mark, market: mark, management: mark, capital: mark, reputation: mark },
    remark: '',
  },
})
const figures = (more: Record<string, string> = {}, on = '2025-12-31'): Dated<'figures'> => ({
  on: dateOf(on),
  said: {
    currency: cny,
    ...{ net_worth: '500000', assets: '1000000', current_assets: '600000', current_liabilities: '300000' },
    ...{ revenue: '2000000', net_profit: '100000', audited: true, remark: '' },
    ...more,
  },
})
const bought = (more: Partial<Behaviour> = {}): Pick<AssessmentFacts, 'since' | 'behaviour'> => ({
  since: dateOf('2025-03-31'),
  behaviour: [{ currency: cny, sold: '36500000', paid: '10000000', late: '0', lateDays: '0', ...more }],
})
const inputOf = (given: AssessmentFacts, name: (typeof inputNames)[number]) => {
  const found = assess(grading, given).inputs.find(({ input }) => input === name)
  if (!found) throw new Error(`no input ${name}`)
  return found
}

describe('a customer of whom nothing is known', () => {
  it('has no score and no grade, and every input says why', () => {
    const answer = assess(grading, nothing)
    expect(answer).toMatchObject({ score: null, grade: null, known: '0.00', limit: null, parts: [] })
    expect(answer.inputs.every(({ silence, points }) => silence !== null && points === null)).toBe(true)
  })

  it('with marks alone is scored by them, told how little is known, and gets no more than the thin grade', () => {
    const answer = assess(grading, facts({ marks: marks(5) }))
    expect(answer).toMatchObject({ score: '100.00', known: '42.00', grade: 'C', isThin: true, next: null })
  })
})

describe('inputs', () => {
  it('measure marks, ratios, payments, ratings and forecasts, and round down to the step below', () => {
    const told = facts({
      ...bought({ late: '1500100', lateDays: '30000000' }),
      ...{ marks: marks(4), figures: figures(), daysOverdue: 31 },
      rating: { on: today, said: { agency: 'X', rating: 'AA', remark: '' } },
    })
    const seen = (name: (typeof inputNames)[number]) => {
      const { value, points } = inputOf(told, name)
      return [value, points]
    }
    expect(seen('reputation')).toEqual(['4', 75])
    expect(seen('net-worth')).toEqual(['0.5', 85])
    expect(seen('liquidity')).toEqual(['2', 100])
    expect(seen('margin')).toEqual(['0.05', 70])
    expect(seen('on-time')).toEqual(['0.8499', 55])
    expect(seen('days-late')).toEqual(['3', 80])
    expect(seen('overdue')).toEqual(['31', 30])
    expect(seen('rating')).toEqual(['8', 100])
  })

  it('say what is missing, old, or cannot be divided', () => {
    expect(inputOf(facts({ figures: figures({}, '2024-12-31') }), 'margin').silence).toBe(null)
    expect(inputOf(facts({ figures: figures({}, '2024-12-30') }), 'margin').silence).toBe('figures-old')
    expect(inputOf(facts({ figures: figures({ revenue: '0' }) }), 'margin').silence).toBe('no-divisor')
    expect(inputOf(facts(bought({ paid: '0' })), 'on-time').silence).toBe('no-history')
    expect(inputOf(nothing, 'forecast').silence).toBe('no-forecast')
  })

  it('count a forecast by how far it was off, and half of it when it was told too late', () => {
    const quarter = (amount: string, real: string | null, inTime = true) => ({
      ...{ on: dateOf('2025-10-01'), currency: cny, amount, real, inTime },
    })
    const value = (...quarters: AssessmentFacts['quarters']) => inputOf(facts({ quarters }), 'forecast').value
    expect(value(quarter('1000.00', '90000'))).toBe('0.9')
    expect(value(quarter('1000.00', '110000'))).toBe('0.9')
    expect(value(quarter('1000.00', '90000', false))).toBe('0.45')
    expect(value(quarter('1000.00', '500000'))).toBe('0')
    expect(value(quarter('1000.00', '100000'), quarter('1000.00', '80000'))).toBe('0.9')
    expect(value(quarter('1000.00', null), quarter('1000.00', '100000'))).toBe('1')
  })

  it('name the nearest better value and the score it would bring', () => {
    const given = facts({ marks: marks(4), ...bought({ late: '1500100' }), daysOverdue: 31 })
    const answer = assess(grading, given)
    const known = 42 + 16 + 8 + 8
    const total = 42 * 75 + 16 * 55 + 8 * 100 + 8 * 30
    expect(answer.score).toBe((Math.round((total * 100) / known) / 100).toFixed(2))
    const raised = (weight: number, gained: number) =>
      (Math.round(((total + weight * gained) * 100) / known) / 100).toFixed(2)
    expect(inputOf(given, 'on-time').raise).toEqual({ to: '>=0.85', score: raised(16, 25) })
    expect(inputOf(given, 'overdue').raise).toEqual({ to: '<31', score: raised(8, 40) })
    expect(inputOf(given, 'days-late').raise).toBeNull()
  })
})

describe('the limit that is proposed', () => {
  const good = { marks: marks(5), figures: figures(), ...bought() }

  it('is a month of thirty days × term ÷ 30 × factor, within its net worth', () => {
    const answer = assess(grading, facts(good))
    expect(answer.grade).toBe('A')
    expect(answer.monthly).toEqual({ amount: '30000.00', source: 'history' })
    expect(answer.parts).toEqual([
      { part: 'demand', amount: '72000.00' },
      { part: 'net-worth', amount: '75000.00' },
    ])
    expect(answer).toMatchObject({ limit: '72000.00', settlement: 'account', termDays: 60 })
    const poor = assess(grading, facts({ ...good, figures: figures({ net_worth: '400000' }) }))
    expect(poor.limit).toBe('60000.00')
  })

  it('rests on what was foretold while it bought for less than ninety days, and on nothing without that', () => {
    const since = dateOf('2026-01-02')
    const quarters = [{ on: today, currency: currencyOf('USD'), amount: '3000', inTime: true, real: null }]
    expect(assess(grading, facts({ ...good, since, quarters })).monthly).toEqual({
      amount: '7000.00',
      source: 'forecast',
    })
    expect(assess(grading, facts({ ...good, since })).limit).toBeNull()
  })

  it('is nothing beyond what is secured for a grade that allows only that, and nothing at all for prepayment', () => {
    const weak = {
      ...good,
      marks: marks(3),
      ...bought({ late: '4000000', lateDays: '400000000' }),
      figures: null,
    }
    const answer = assess(grading, facts(weak))
    expect([answer.grade, answer.limit]).toEqual(['D', '0.00'])
    const secured = { currency: cny, minor: '500000' }
    expect(assess(grading, facts({ ...weak, secured })).limit).toBe('5000.00')
    const worst = facts({ ...weak, marks: marks(1), daysOverdue: 200 })
    expect(assess(grading, worst)).toMatchObject({
      grade: 'E',
      limit: '0.00',
      settlement: 'prepaid',
      parts: [],
    })
  })
})

const minor = fc.bigInt({ min: 0n, max: 10n ** 12n })
const anyFacts: fc.Arbitrary<AssessmentFacts> = fc
  .record({
    mark: fc.option(fc.integer({ min: 1, max: 5 })),
    days: fc.integer({ min: 0, max: 400 }),
    isNew: fc.boolean(),
    sold: minor,
    paid: minor,
    late: fc.integer({ min: 0, max: 100 }),
    overdue: fc.integer({ min: 0, max: 400 }),
    worth: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    secured: minor,
  })
  .map(({ mark, days, isNew, sold, paid, late, overdue, worth, secured }) => ({
    ...nothing,
    since: isNew ? null : dateOf('2025-01-01'),
    marks: mark === null ? null : marks(mark),
    figures: worth === null ? null : figures({ net_worth: String(worth) }),
    daysOverdue: overdue,
    secured: { currency: cny, minor: secured.toString() },
    behaviour: [
      {
        currency: cny,
        ...{ sold: sold.toString(), paid: paid.toString() },
        late: ((paid * BigInt(late)) / 100n).toString(),
        lateDays: (((paid * BigInt(late)) / 100n) * BigInt(days)).toString(),
      },
    ],
  }))

describe('for any customer', () => {
  const check = (holds: (given: AssessmentFacts) => void) =>
    fc.assert(fc.property(anyFacts, holds), { numRuns: 500 })

  it('the contributions add up to the score, each rounded by at most half a hundredth', () => {
    check(given => {
      const { score, inputs } = assess(grading, given)
      const parts = inputs.flatMap(({ contribution }) => contribution ?? [])
      const sum = parts.reduce((all, part) => all + Number(part), 0)
      if (score === null) expect(parts).toEqual([])
      else expect(Math.abs(sum - Number(score))).toBeLessThanOrEqual(0.005 * (parts.length + 1) + 1e-9)
    })
  })

  it('the same facts give the same answer after being kept as JSON', () => {
    check(given => {
      const kept: AssessmentFacts = JSON.parse(JSON.stringify(given))
      expect(assess(grading, kept)).toEqual(assess(grading, given))
    })
  })

  it('better marks never lower the grade, nor does a longer delay ever raise the score', () => {
    check(given => {
      const at = (more: Partial<AssessmentFacts>) => assess(grading, { ...given, ...more })
      const rank = (more: Partial<AssessmentFacts>) => gradeNames.indexOf(at(more).grade ?? 'E')
      expect(rank({ marks: marks(4) })).toBeLessThanOrEqual(rank({ marks: marks(3) }))
      const worse = at({ daysOverdue: given.daysOverdue + 30 })
      expect(Number(worse.score ?? 0)).toBeLessThanOrEqual(Number(at({}).score ?? 0))
    })
  })

  it('the limit is the least of its parts and never negative', () => {
    check(given => {
      const { limit, parts } = assess(grading, given)
      if (limit === null || parts.length === 0) return
      expect(Number(limit)).toBe(Math.min(...parts.map(({ amount }) => Number(amount))))
      expect(Number(limit)).toBeGreaterThanOrEqual(0)
    })
  })

  it('what would raise the score does so', () => {
    check(given => {
      const { score, inputs } = assess(grading, given)
      for (const { raise } of inputs) if (raise) expect(Number(raise.score)).toBeGreaterThan(Number(score))
    })
  })
})

describe('points', () => {
  it('below the first step are those of the first', () => {
    const steps = [
      { from: '1', points: 20 },
      { from: '2', points: 40 },
    ]
    expect([0n, 10_000n, 19_999n, 20_000n].map(value => pointsOf({ steps }, value))).toEqual([20, 20, 20, 40])
  })
})
