import { describe, expect, it } from 'vitest'
import type { Grading } from './credit-queries.ts'
import { differences, type PolicyDraft, stepsOf, stepsText } from './policy-draft.ts'

const text = { en: 'a', 'zh-CN': '甲' }
const anchors: Grading['anchors']['capital'] = [text, text, text, text, text]
const draft: PolicyDraft = {
  rules: [{ rule: 'days-overdue', at: ['ship'], level: 'all', effect: 'hold', threshold: '0' }],
  grading: {
    grades: (['A', 'B', 'C', 'D', 'E'] as const).map((grade, at) => ({
      grade,
      from: 80 - at * 20,
      factor: '1',
      net_worth_percent: null,
      most: null,
      secured_only: false,
      settlement: 'account',
      term_days: 30,
      deposit_percent: '0',
      surcharge_percent: '8',
      penalty_percent: '0.05',
    })),
    scorecard: [{ input: 'rating', weight: 5, steps: [{ from: '0', points: 0 }] }],
    anchors: {
      marketing: anchors,
      market: anchors,
      management: anchors,
      capital: anchors,
      reputation: anchors,
    },
    review_months: 6,
    figures_months: 12,
    known_percent: 50,
    thin_grade: 'C',
    inspection_from: null,
    alarm_days: 60,
  },
}

describe('steps as one line', () => {
  it('are read back as they were written', () => {
    const steps = [
      { from: '-1000', points: 0 },
      { from: '0.35', points: 100 },
    ]
    expect(stepsOf(stepsText(steps))).toEqual(steps)
  })

  it.each(['', '0', '0=', 'a=1', '0=1, 2'])('are none of %j', line => {
    expect(stepsOf(line)).toBeUndefined()
  })
})

describe('differences between policies', () => {
  it('are none between a policy and itself', () => {
    expect(differences(draft, draft)).toEqual([])
  })

  it('name what was changed, added and taken out', () => {
    const [rule] = draft.rules
    const [first, ...rest] = draft.grading.grades
    if (!rule || !first) throw new Error('no draft')
    const after: PolicyDraft = {
      rules: [
        { ...rule, threshold: '5' },
        { ...rule, effect: 'warn' },
      ],
      grading: {
        ...draft.grading,
        grades: [{ ...first, term_days: 45 }, ...rest],
        review_months: 3,
        scorecard: [],
      },
    }
    expect(differences(draft, after)).toEqual([
      { what: ['A', 'term_days'], before: '30', after: '45' },
      { what: ['rating'], before: '5 · 0=0', after: null },
      { what: ['review_months'], before: '6', after: '3' },
      { what: ['days-overdue', 'all', 'hold', 'ship'], before: '0', after: '5' },
      { what: ['days-overdue', 'all', 'warn', 'ship'], before: null, after: '0' },
    ])
  })
})
