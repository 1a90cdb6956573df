/** How a policy grades customers, and what each grade gets. Numbers as text: they are kept with what was assessed by them. */
import { z } from 'zod'
import { tenThousandths } from '../../kernel/decimal.ts'
import { decimalFieldOf } from '../../kernel/http/fields.ts'

export const gradeNames = ['A', 'B', 'C', 'D', 'E'] as const
export type GradeName = (typeof gradeNames)[number]

/** The five a person judges, by marks from 1 to 5. */
export const judgedCriteria = ['marketing', 'market', 'management', 'capital', 'reputation'] as const
export type JudgedCriterion = (typeof judgedCriteria)[number]

export const inputNames = [
  ...judgedCriteria,
  'net-worth',
  'liquidity',
  'margin',
  'on-time',
  'days-late',
  'overdue',
  'rating',
  'forecast',
] as const
/** What a score is made of: marks; ratios of the financial figures; how it paid; an outside rating; how well it foretold its demand. */
export type InputName = (typeof inputNames)[number]

const decimal = decimalFieldOf(9, 4, '-?')
const percent = decimalFieldOf(3, 4)
const amount = decimalFieldOf(13, 3)

/** From this value on so many points, until the next step; ascending. */
const step = z.object({ from: decimal, points: z.number().int().min(0).max(100) })

const scorecardInput = z.object({
  input: z.enum(inputNames),
  weight: z.number().int().min(0).max(1000),
  steps: z.array(step).min(1).max(12),
})
export type ScorecardInput = z.output<typeof scorecardInput>

export const settlements = ['account', 'cash', 'prepaid'] as const

const grade = z.object({
  grade: z.enum(gradeNames),
  /** The lowest score that earns it. */
  from: z.number().int().min(0).max(100),
  /** Limit = monthly demand × term ÷ 30 × factor, … */
  factor: decimal,
  /** … at most this part of its net worth, where that is known; null: whatever it is … */
  net_worth_percent: percent.nullable(),
  /** … and never more than this, in the company's currency; null: no bound. */
  most: amount.nullable(),
  /** Only as much as is insured or guaranteed. */
  secured_only: z.boolean(),
  settlement: z.enum(settlements),
  term_days: z.number().int().min(0).max(365),
  /** Of the order, before it is made. */
  deposit_percent: percent,
  /** The credit price above the cash price. */
  surcharge_percent: percent,
  /** A day, of what is overdue. */
  penalty_percent: percent,
})
export type Grade = z.output<typeof grade>

const localized = z.object({
  en: z.string().trim().min(1).max(300),
  'zh-CN': z.string().trim().min(1).max(300),
})
/** What a mark means, from 1 to 5. */
const anchors = z.array(localized).length(5)

export const grading = z.object({
  /** Best first; every one of them. */
  grades: z.array(grade).length(gradeNames.length),
  scorecard: z.array(scorecardInput).min(1).max(inputNames.length),
  anchors: z.object({
    marketing: anchors,
    market: anchors,
    management: anchors,
    capital: anchors,
    reputation: anchors,
  }),
  review_months: z.number().int().min(1).max(60),
  /** Financial figures and outside ratings older than this say nothing any more. */
  figures_months: z.number().int().min(1).max(60),
  /** With less of the weight known than this, nobody gets more than `thin_grade`. */
  known_percent: z.number().int().min(0).max(100),
  thin_grade: z.enum(gradeNames),
  /** A first limit above this, in the company's currency, needs an inspection on the spot; null: none does. */
  inspection_from: amount.nullable(),
  /** Longer overdue than this, a customer is rated anew at once. */
  alarm_days: z.number().int().min(1).max(3650),
  /** Of what is sold, what is earned: by it a decision tells how many months of it a loss would eat; null or absent: it does not. */
  gross_margin_percent: percent.nullish(),
})
export type Grading = z.output<typeof grading>
export type Anchors = Grading['anchors']

export interface GradingFault {
  /** Where, as a JSON pointer within the grading. */
  readonly at: string
  readonly fault: 'grades' | 'steps' | 'inputs'
}

/** What cannot be used though each part is well formed. */
export function gradingFaults({ grades, scorecard }: Grading): GradingFault[] {
  const faults: GradingFault[] = []
  grades.forEach((each, at) => {
    const before = grades[at - 1]
    if (each.grade !== gradeNames[at]) faults.push({ at: `/grades/${at}/grade`, fault: 'grades' })
    else if (before && each.from >= before.from) faults.push({ at: `/grades/${at}/from`, fault: 'grades' })
  })
  if (grades.at(-1)?.from !== 0) faults.push({ at: `/grades/${grades.length - 1}/from`, fault: 'grades' })
  scorecard.forEach(({ input, steps }, at) => {
    if (scorecard.findIndex(other => other.input === input) !== at)
      faults.push({ at: `/scorecard/${at}/input`, fault: 'inputs' })
    steps.forEach((each, index) => {
      const before = steps[index - 1]
      if (before && tenThousandths(each.from) <= tenThousandths(before.from))
        faults.push({ at: `/scorecard/${at}/steps/${index}/from`, fault: 'steps' })
    })
  })
  if (!scorecard.some(({ weight }) => weight > 0)) faults.push({ at: '/scorecard', fault: 'inputs' })
  return faults
}
