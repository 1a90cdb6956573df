/** Assessments as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { gradeNames, inputNames } from '../credit/index.ts'
import type { StoredAssessment } from './store.ts'
import type { Assessed } from './types.ts'

const grade = z.enum(gradeNames)
const silences = [
  'not-judged',
  'no-figures',
  'figures-old',
  'no-divisor',
  'no-history',
  'no-rating',
  'no-forecast',
] as const

export const assessedDocument = z
  .object({
    score: z.string().nullable().describe('Out of 100; null where nothing at all is known'),
    known: z.string().describe('Percent of the weight that is known'),
    grade: grade.nullable(),
    is_thin: z.boolean().describe('A better grade is withheld because too little is known'),
    inputs: z.array(
      z.object({
        input: z.enum(inputNames),
        weight: z.number().int(),
        value: z.string().nullable(),
        points: z.number().int().nullable(),
        contribution: z.string().nullable(),
        silence: z.enum(silences).nullable().describe('Why it says nothing; it is not counted as 0'),
        raise: z
          .object({ to: z.string(), score: z.string() })
          .nullable()
          .describe('The nearest better value, and the score it would bring'),
      }),
    ),
    next: z.object({ grade, from: z.number().int(), short: z.string() }).nullable(),
    currency: z.string(),
    limit: moneyField.nullable(),
    parts: z.array(
      z.object({ part: z.enum(['demand', 'net-worth', 'bound', 'secured']), amount: moneyField }),
    ),
    monthly: z.object({ amount: moneyField, source: z.enum(['history', 'forecast']) }).nullable(),
    settlement: z.enum(['account', 'cash', 'prepaid']).nullable(),
    term_days: z.number().int().nullable(),
    deposit_percent: z.string().nullable(),
    surcharge_percent: z.string().nullable(),
    penalty_percent: z.string().nullable(),
  })
  .meta({ id: 'Assessed' })

export const assessedToJson = (answer: Assessed): z.output<typeof assessedDocument> => ({
  score: answer.score,
  known: answer.known,
  grade: answer.grade,
  is_thin: answer.isThin,
  inputs: answer.inputs.map(input => ({ ...input })),
  next: answer.next,
  currency: answer.currency,
  limit: answer.limit,
  parts: answer.parts.map(part => ({ ...part })),
  monthly: answer.monthly,
  settlement: answer.settlement,
  term_days: answer.termDays,
  deposit_percent: answer.depositPercent,
  surcharge_percent: answer.surchargePercent,
  penalty_percent: answer.penaltyPercent,
})

export const assessmentDocument = z
  .object({
    id: z.string(),
    on: z.string(),
    cause: z.enum(['person', 'review', 'alarm']),
    policy: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    answer: assessedDocument,
  })
  .meta({ id: 'Assessment' })

export const assessmentToJson = (kept: StoredAssessment): z.output<typeof assessmentDocument> => ({
  id: kept.id.toString(),
  on: kept.on,
  cause: kept.cause,
  policy: kept.policyVersion === null ? kept.policyName : `v${kept.policyVersion}`,
  by: kept.person,
  recorded_at: kept.recordedAt,
  answer: assessedToJson(kept.answer),
})
