/** The words of credit: what a decision rests on, and what it answers. Amounts in facts are minor units as text: they are kept. */
import { z } from 'zod'
import type { LocalDate } from '../../kernel/dates.ts'
import { decimalFieldOf } from '../../kernel/http/fields.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ToldPromises } from '../promises/index.ts'
import type { Grading } from './grading.ts'

export const checkpoints = ['order', 'release', 'ship', 'invoice'] as const
export type Checkpoint = (typeof checkpoints)[number]

/** From the mildest to the hardest; `off`: the rule is not looked at. */
export const effects = ['off', 'warn', 'needs_approval', 'hold'] as const
export type Effect = (typeof effects)[number]

/** In the order they are looked at. */
export const ruleNames = [
  'account-not-open',
  'account-stopped',
  'limit-missing',
  'limit-expired',
  'limit-used',
  'group-limit-used',
  'budget-used',
  'days-overdue',
  'overdue-amount',
  'prepayment-missing',
  'earlier-batch-unpaid',
  'earlier-batch-before',
  'review-expired',
  'broken-promise',
  'terms-changed',
  'first-order',
  'unusual-order',
  'area-capacity',
] as const
export type RuleName = (typeof ruleNames)[number]

/** For everyone, for customers of a tier, or for one customer; the last that fits holds. */
const level = z.union([z.literal('all'), z.string().regex(/^(tier|customer):.{1,200}$/)])

export const ruleSetting = z.object({
  rule: z.enum(ruleNames),
  at: z.array(z.enum(checkpoints)).min(1),
  level: level.default('all'),
  effect: z.enum(effects),
  /** Percent, days, an amount in the company's currency, standard deviations, batches or promises: see the rule. */
  threshold: decimalFieldOf(13, 4).optional(),
})
export type RuleSetting = z.output<typeof ruleSetting>

export const ruleSettings = z.array(ruleSetting).min(1).max(500)

export interface Policy {
  /** Null: a ready one, never changed either. */
  readonly version: number | null
  readonly name: string
  readonly rules: readonly RuleSetting[]
}

export interface GradedPolicy extends Policy {
  readonly grading: Grading
}

export interface LimitFacts {
  readonly id: string
  readonly currency: Currency
  /** Null: unlimited. */
  readonly amount: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly review: LocalDate | null
  /** It ended and none took its place. */
  readonly expired: boolean | null
}

/** What is used in one currency. */
export interface UsedStages {
  readonly currency: Currency
  readonly orders: string
  readonly shipped: string
  /** At the customer, not sold by it yet (实销实结). */
  readonly stock: string
  readonly receivable: string
  readonly unapplied: string
}

export interface UsedFacts extends UsedStages {
  readonly overdue: string
  readonly oldest: LocalDate | null
  /** Open invoices and charges, parts counted each. */
  readonly items: number
}

export interface GroupFacts {
  readonly id: string
  /** Of the customer at its head. */
  readonly code: string
  readonly limit: LimitFacts
  readonly used: readonly UsedFacts[]
}

export interface CustomerFacts {
  readonly customer: {
    readonly code: string
    readonly tier: string | null
    readonly state: 'opening' | 'open' | 'stopped'
    readonly terms: string | null
    readonly currency: Currency
  }
  /** The company's currency. */
  readonly own: Currency
  readonly limit: LimitFacts | null
  readonly used: readonly UsedFacts[]
  /** Numbers of what is overdue the longest. */
  readonly overdue: readonly string[]
  readonly groups: readonly GroupFacts[]
  /** Absent: none of this year may be broken. Decisions of before were made without. */
  readonly promises?: ToldPromises
}

/** Of the customer's orders in the currency of the document over twelve months, and what went out that was not invoiced. */
export interface History {
  readonly orders: number
  readonly sum: string
  readonly squares: string
  /** Whether there was ever an order or an invoice. */
  readonly isNew: boolean
  readonly unbilledShipments: number
  /** Of customers that pay deposits: open of what fell due as it was invoiced, or by now. Decisions of before were made without. */
  readonly dueFirst?: string
  /** What the customer's area sells in a month; null: not counted. Decisions of before were made without. */
  readonly area?: { readonly region: string; readonly monthly: string } | null
  /** Invoiced in twelve months; null: no policy says what is earned on it. */
  readonly billed?: string | null
}

export const noHistory: History = { orders: 0, sum: '0', squares: '0', isNew: true, unbilledShipments: 0 }

export interface Facts extends CustomerFacts {
  readonly at: Checkpoint
  readonly today: LocalDate
  readonly document: {
    readonly currency: Currency
    readonly amount: string
    /** As much of it is in exposure already: shipping what was ordered takes nothing more. */
    readonly covered: string
    /** The day it was approved before; what is older is no reason any more. */
    readonly approved: LocalDate | null
    /** Agreed for this order, in canonical text; absent: the customer's. */
    readonly terms?: string | null
  }
  /** Units of the company's currency for one of each. */
  readonly rates: Readonly<Record<string, string>>
  readonly history: History
  /** Percent of what is sold that is earned, as the policy says it; absent: it does not. */
  readonly grossMargin?: string
  /** Null where no rule asks for it, or there is none. */
  readonly budget?: BudgetFacts | null
  /** Of decisions taken before there were budgets: all that was out on account, in the company's currency. */
  readonly outstanding?: string | null
}

interface Share {
  readonly amount: string
  readonly used: string
}

/** The company's budget in force, in its currency. */
export interface BudgetFacts {
  readonly version: number
  readonly total: Share
  /** Of the region and tier the customer is in, both null: of whoever is in no part; null: the budget is not split. */
  readonly part: (Share & { readonly region: string | null; readonly tier: string | null }) | null
  /** Currencies in use that have no rate. */
  readonly unmeasured: readonly Currency[]
  /** With less left, or less cash than the reserve, there is no new credit. */
  readonly floor: string | null
  readonly cash: string
  readonly reserve: string
}

export type Figure = string | number | null

/** Which part of the budget: all of it, that of a region and tier, or what new credit must leave of it or of own cash. */
export interface TracePart {
  readonly of: 'all' | 'part' | 'floor' | 'cash'
  readonly region: string | null
  readonly tier: string | null
}

export interface TraceEntry {
  readonly rule: RuleName
  /** Where the setting that held stands: all, tier:…, customer:… */
  readonly level: string
  readonly limit: Figure
  readonly actual: Figure
  readonly passed: boolean
  readonly effect: Effect
  readonly currency: Currency | null
  /** The head of the group whose limit it is; the area whose sales they are. */
  readonly group: string | null
  readonly part?: TracePart
  /** Documents behind the figure. */
  readonly documents: readonly string[]
  /** Less specific settings of the rule that did not count. */
  readonly masked: readonly {
    readonly level: string
    readonly effect: Effect
    readonly threshold: string | null
  }[]
}

export type Verdict = 'approve' | 'warn' | 'needs_approval' | 'hold'

/** All that would be out on account, were none of it ever paid. In the document's minor units. */
export interface Loss {
  readonly lostMinor: bigint
  /** Earned on this customer in a month; null: nothing was sold in twelve. */
  readonly monthlyMarginMinor: bigint | null
  /** Tenths of a month of that; null: no months of nothing would do. */
  readonly tenthMonths: bigint | null
}

export interface Decision {
  readonly decision: Verdict
  /** The largest amount answered approve or warn; null: any; negative: none. In the document's minor units. */
  readonly maxMinor: bigint | null
  /** Where the policy says what is earned. */
  readonly loss?: Loss
  readonly trace: readonly TraceEntry[]
}
