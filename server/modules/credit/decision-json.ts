/** Decisions and figures as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import {
  checkpoints,
  type Decision,
  effects,
  type Loss,
  type Policy,
  ruleNames,
  type TraceEntry,
} from './types.ts'

const figure = z.union([z.string(), z.number()]).nullable()

const tracePart = z.object({
  of: z.enum(['all', 'part', 'floor', 'cash']),
  region: z.string().nullable(),
  tier: z.string().nullable(),
})

export const decisionDocument = z
  .object({
    decision: z.enum(['approve', 'warn', 'hold', 'needs_approval']),
    max_amount: moneyField.nullable(),
    trace: z.array(
      z.object({
        rule: z.enum(ruleNames),
        level: z.string(),
        limit: figure,
        actual: figure,
        passed: z.boolean(),
        effect: z.enum(effects),
        currency: z.string().nullable(),
        group: z.string().nullable(),
        part: tracePart.optional().describe('Of the company budget: which part of it'),
        documents: z.array(z.string()),
        masked: z.array(
          z.object({ level: z.string(), effect: z.enum(effects), threshold: z.string().nullable() }),
        ),
      }),
    ),
    loss: z
      .object({
        amount: moneyField,
        monthly_margin: moneyField.nullable(),
        months: z.string().nullable().describe('Months of margin, one decimal'),
      })
      .optional()
      .describe('Were nothing paid any more; where the policy says what is earned'),
    policy: z.string(),
  })
  .meta({ id: 'CreditDecision' })

export type DecisionJson = z.output<typeof decisionDocument>

/** `balanced/2` is a ready one; `v3` the third version of the company's own. */
export const policyKey = ({ version, name }: Pick<Policy, 'version' | 'name'>): string =>
  version === null ? name : `v${version}`

export function decisionToJson(
  { decision, maxMinor, loss, trace }: Decision,
  currency: Currency,
  policy: Policy,
): DecisionJson {
  return {
    decision,
    max_amount: maxMinor === null ? null : formatMinor(maxMinor < 0n ? 0n : maxMinor, currency),
    trace: traceToJson(trace),
    ...(loss ? { loss: lossToJson(loss, currency) } : {}),
    policy: policyKey(policy),
  }
}

const lossToJson = ({ lostMinor, monthlyMarginMinor, tenthMonths }: Loss, currency: Currency) => ({
  amount: formatMinor(lostMinor, currency),
  monthly_margin: monthlyMarginMinor === null ? null : formatMinor(monthlyMarginMinor, currency),
  months: tenthMonths === null ? null : `${tenthMonths / 10n}.${tenthMonths % 10n}`,
})

export const traceToJson = (trace: readonly TraceEntry[]): DecisionJson['trace'] =>
  trace.map(entry => ({
    ...entry,
    documents: [...entry.documents],
    masked: entry.masked.map(each => ({ ...each })),
  }))

export const exposureDocument = z.object({
  orders: moneyField,
  shipped: moneyField,
  receivable: moneyField,
  bills: moneyField,
  stock: moneyField,
  unapplied: moneyField,
})

export const creditDocument = z
  .object({
    customer: z.string(),
    grade: z.string().nullable(),
    currency: z.string(),
    limit: moneyField.nullable(),
    limit_from: z.string().nullable(),
    limit_until: z.string().nullable(),
    review_on: z.string().nullable(),
    exposure: exposureDocument,
    used: moneyField,
    available: moneyField.nullable(),
    /** Currencies in use that have no rate, and so are in none of the sums. */
    unmeasured: z.array(z.string()),
    groups: z.array(
      z.object({
        customer: z.string(),
        currency: z.string(),
        limit: moneyField.nullable(),
        used: moneyField,
        available: moneyField.nullable(),
      }),
    ),
    holds: z.array(
      z.object({
        at: z.enum(checkpoints),
        rule: z.enum(ruleNames),
        effect: z.enum(effects),
        limit: figure,
        actual: figure,
        part: tracePart.optional(),
        documents: z.array(z.string()),
      }),
    ),
    policy: z.string(),
  })
  .meta({ id: 'Credit' })

export type CreditJson = z.output<typeof creditDocument>
