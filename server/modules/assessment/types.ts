/** The words of assessing: what is known of a customer, and what it is worth. Amounts in facts are minor units as text: they are kept. */
import { z } from 'zod'
import type { LocalDate } from '../../kernel/dates.ts'
import { currencyField, dateField, moneyField } from '../../kernel/http/fields.ts'
import type { Currency } from '../../kernel/money.ts'
import type { GradeName, InputName } from '../credit/index.ts'

const mark = z.number().int().min(1).max(5)
const remark = z.string().trim().max(500).default('')

/** From the best to default, as agencies write them. */
export const ratings = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const

/** What is looked at on the spot. */
export const inspectionPoints = [
  'premises',
  'stock',
  'staff',
  'books',
  'sales',
  'competitors',
  'neighbours',
] as const

export const evidenceForms = {
  /** The five judged criteria; a criterion nobody judged is left out. */
  marks: z.object({
    marks: z.object({
      marketing: mark.optional(),
      market: mark.optional(),
      management: mark.optional(),
      capital: mark.optional(),
      reputation: mark.optional(),
    }),
    remark,
  }),
  /** Of the financial period that ends on the day. */
  figures: z.object({
    currency: currencyField,
    net_worth: moneyField,
    assets: moneyField,
    current_assets: moneyField,
    current_liabilities: moneyField,
    revenue: moneyField,
    net_profit: moneyField,
    audited: z.boolean().default(false),
    remark,
  }),
  rating: z.object({ agency: z.string().trim().min(1).max(100), rating: z.enum(ratings), remark }),
  /** Of the quarter that begins on the day. */
  forecast: z.object({ currency: currencyField, amount: moneyField, remark }),
  /** Who was met, and what was found good or wanting. */
  inspection: z.object({
    met: z.string().trim().min(1).max(200),
    points: z
      .array(z.object({ point: z.enum(inspectionPoints), is_good: z.boolean(), remark }))
      .min(1)
      .max(inspectionPoints.length),
    remark,
  }),
} as const
export type EvidenceKind = keyof typeof evidenceForms
export const evidenceKinds = [
  'marks',
  'figures',
  'rating',
  'forecast',
  'inspection',
] as const satisfies readonly EvidenceKind[]

const on = { on: dateField }
export const newEvidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marks'), ...on, said: evidenceForms.marks }),
  z.object({ kind: z.literal('figures'), ...on, said: evidenceForms.figures }),
  z.object({ kind: z.literal('rating'), ...on, said: evidenceForms.rating }),
  z.object({ kind: z.literal('forecast'), ...on, said: evidenceForms.forecast }),
  z.object({ kind: z.literal('inspection'), ...on, said: evidenceForms.inspection }),
])
export type NewEvidence = z.output<typeof newEvidence>

type Said<Kind extends EvidenceKind> = z.output<(typeof evidenceForms)[Kind]>
export interface Dated<Kind extends EvidenceKind> {
  readonly on: LocalDate
  readonly said: Said<Kind>
}

export interface Quarter {
  /** Its first day. */
  readonly on: LocalDate
  readonly currency: Currency
  /** Major units, as foretold. */
  readonly amount: string
  /** Whether it was told before the quarter began. */
  readonly inTime: boolean
  /** What was invoiced in it, in minor units of the same currency; null while it has not ended. */
  readonly real: string | null
}

/** How it bought and paid in the twelve months before, in one currency. */
export interface Behaviour {
  readonly currency: Currency
  readonly sold: string
  readonly paid: string
  readonly late: string
  /** Σ amount × days after the due day. */
  readonly lateDays: string
}

export interface AssessmentFacts {
  readonly today: LocalDate
  readonly own: Currency
  readonly rates: Readonly<Record<string, string>>
  readonly customer: { readonly code: string; readonly currency: Currency }
  /** The day of its first invoice. */
  readonly since: LocalDate | null
  readonly behaviour: readonly Behaviour[]
  readonly daysOverdue: number
  readonly marks: Dated<'marks'> | null
  readonly figures: Dated<'figures'> | null
  readonly rating: Dated<'rating'> | null
  /** The latest first. */
  readonly quarters: readonly Quarter[]
  /** Of the limit in force, insured or guaranteed. */
  readonly secured: { readonly currency: Currency; readonly minor: string } | null
}

/** Why an input says nothing. */
export type Silence =
  | 'not-judged'
  | 'no-figures'
  | 'figures-old'
  | 'no-divisor'
  | 'no-history'
  | 'no-rating'
  | 'no-forecast'

export interface Scored {
  readonly input: InputName
  readonly weight: number
  /** As it was measured. */
  readonly value: string | null
  readonly points: number | null
  /** Of the score, with two decimals. */
  readonly contribution: string | null
  readonly silence: Silence | null
  /** The nearest better value, and the score it would bring. */
  readonly raise: { readonly to: string; readonly score: string } | null
}

export type LimitPart = 'demand' | 'net-worth' | 'bound' | 'secured'

export interface Assessed {
  /** Out of 100, with two decimals; null where nothing at all is known. */
  readonly score: string | null
  /** Percent of the weight that is known. */
  readonly known: string
  readonly grade: GradeName | null
  /** A better one is withheld because too little is known. */
  readonly isThin: boolean
  readonly inputs: readonly Scored[]
  readonly next: { readonly grade: GradeName; readonly from: number; readonly short: string } | null
  readonly currency: Currency
  /** Major units; null where nothing says how much it buys. */
  readonly limit: string | null
  /** What each part would allow; the least of them is the limit. */
  readonly parts: readonly { readonly part: LimitPart; readonly amount: string }[]
  readonly monthly: { readonly amount: string; readonly source: 'history' | 'forecast' } | null
  readonly settlement: 'account' | 'cash' | 'prepaid' | null
  readonly termDays: number | null
  readonly depositPercent: string | null
  readonly surchargePercent: string | null
  readonly penaltyPercent: string | null
}
