/** What may be out on account at all (授信预算): what to propose, whose part a customer is in, what of each is used. Pure. */
import { z } from 'zod'
import { tenThousandths } from '../../kernel/decimal.ts'
import { decimalFieldOf } from '../../kernel/http/fields.ts'
import { type Currency, divideHalfUp, maxMinor, smaller } from '../../kernel/money.ts'
import { type Exchange, exchanged } from './measure.ts'
import type { BudgetFacts, UsedFacts } from './types.ts'

const amount = decimalFieldOf(13, 3)
const percent = decimalFieldOf(3, 4)

/** In the company's currency. */
export const budgetInputs = z.object({
  /** Own cash now, and what of it is never lent. */
  cash: amount,
  reserve: amount,
  /** How far ahead: what customers will pay until then of what they owe now, and what is to be paid beside the goods. */
  days: z.number().int().min(1).max(366),
  receipts: amount,
  needs: amount,
  /** Of what is sold on account, what has to be paid before the customer pays. */
  cost_percent: percent.regex(/[1-9]/).describe('More than 0'),
  /** A year. */
  capital_percent: percent,
  /** What carrying it all may cost a year; null: whatever it costs. */
  carrying_most: amount.nullable(),
})
export type BudgetInputs = z.output<typeof budgetInputs>

/** Of {@link BudgetInputs}, read in minor units of the company's currency. */
export interface BudgetBasis {
  readonly cash: bigint
  readonly reserve: bigint
  readonly receipts: bigint
  readonly needs: bigint
  readonly costPercent: string
  readonly capitalPercent: string
  readonly carryingMost: bigint | null
  /** On account now. */
  readonly outstanding: bigint
}

export interface Proposal {
  /** What cash lets be out at the end of the days. */
  readonly byCash: bigint
  /** What its cost lets be out; null: no bound. */
  readonly byCarrying: bigint | null
  /** The smaller of both. */
  readonly proposed: bigint
}

const hundred = 1_000_000n

/**
 * Source: the cash budget of corporate finance, solved for what is sold on account: cash + receipts − needs − sales × cost share
 * ≥ reserve, and then out = outstanding − receipts + sales; and 资金占用成本 = balance × cost of capital a year ≤ what it may cost.
 * Minor units, rounded down, never negative.
 */
export function proposeBudget(basis: BudgetBasis): Proposal {
  const { cash, reserve, receipts, needs, outstanding, carryingMost } = basis
  const free = cash + receipts - needs - reserve
  const sales = free > 0n ? (free * hundred) / tenThousandths(basis.costPercent) : 0n
  const byCash = bounded(outstanding - receipts + sales)
  const capital = tenThousandths(basis.capitalPercent)
  const byCarrying =
    carryingMost === null || capital === 0n ? null : bounded((carryingMost * hundred) / capital)
  return { byCash, byCarrying, proposed: byCarrying === null ? byCash : smaller(byCash, byCarrying) }
}

const bounded = (minor: bigint) => (minor < 0n ? 0n : smaller(minor, maxMinor))

/** What an amount that is out costs a year, half up (四舍五入). */
export const carryingCost = (minor: bigint, capitalPercent: string): bigint =>
  divideHalfUp(minor * tenThousandths(capitalPercent), hundred)

export interface Place {
  /** Null: none said; of a part: any. */
  readonly region: string | null
  readonly tier: string | null
}

export interface BudgetPart extends Place {
  readonly amountMinor: bigint
}

/** The part a customer's credit is in: the most exact that fits, region before tier; undefined: the rest. */
export function partOf<Part extends Place>(
  parts: readonly Part[],
  { region, tier }: Place,
): Part | undefined {
  const fits = parts.filter(
    part => (part.region === null || part.region === region) && (part.tier === null || part.tier === tier),
  )
  const exactness = (part: Part) => (part.region === null ? 0 : 2) + (part.tier === null ? 0 : 1)
  return fits.toSorted((left, right) => exactness(right) - exactness(left))[0]
}

export type PartsFault = 'twice' | 'everything' | 'beyond'

/** What cannot be used though each part is well formed, and of which part. */
export function partsFault(
  parts: readonly BudgetPart[],
  totalMinor: bigint,
): { readonly fault: PartsFault; readonly at: number } | undefined {
  let sum = 0n
  for (const [at, part] of parts.entries()) {
    const first = parts.findIndex(({ region, tier }) => region === part.region && tier === part.tier)
    if (part.region === null && part.tier === null) return { fault: 'everything', at }
    if (first !== at) return { fault: 'twice', at }
    sum += part.amountMinor
    if (sum > totalMinor) return { fault: 'beyond', at }
  }
  return undefined
}

/** What customers of a region and tier have out in one currency. */
export interface PlaceUse extends Place {
  readonly currency: Currency
  readonly minor: bigint
  readonly customers: bigint
}

export interface PartUse {
  readonly minor: bigint
  readonly customers: bigint
}

export interface BudgetUse {
  readonly total: PartUse
  /** In the order of the parts, the rest at the end: together the total. */
  readonly parts: readonly PartUse[]
  /** Currencies without a rate: they are in none of the sums. */
  readonly unmeasured: readonly Currency[]
}

/** In the company's currency. A customer that owes in two currencies is counted in each. */
export function useOf(parts: readonly Place[], uses: readonly PlaceUse[], exchange: Exchange): BudgetUse {
  const found = [...parts, undefined].map(() => ({ minor: 0n, customers: 0n }))
  const unmeasured = new Set<Currency>()
  for (const use of uses) {
    const minor = exchanged(use.minor, use.currency, exchange.own, exchange)
    if (minor === undefined) unmeasured.add(use.currency)
    const part = partOf(parts, use)
    const row = found[part ? parts.indexOf(part) : parts.length]
    if (!row) continue
    row.minor += minor ?? 0n
    row.customers += use.customers
  }
  const total = found.reduce(
    (sum, { minor, customers }) => ({ minor: sum.minor + minor, customers: sum.customers + customers }),
    { minor: 0n, customers: 0n },
  )
  return { total, parts: found, unmeasured: [...unmeasured] }
}

export const restOf = (totalMinor: bigint, parts: readonly BudgetPart[]): bigint =>
  parts.reduce((rest, { amountMinor }) => rest - amountMinor, totalMinor)

/** Why there is no new credit: too little of the budget is left, or of own cash; null: there is. */
export function shortageOf(
  budget: Pick<BudgetFacts, 'total' | 'floor' | 'cash' | 'reserve'>,
): 'floor' | 'cash' | null {
  const { total, floor, cash, reserve } = budget
  if (BigInt(cash) < BigInt(reserve)) return 'cash'
  return floor !== null && BigInt(total.amount) - BigInt(total.used) < BigInt(floor) ? 'floor' : null
}

/** What a customer has out in one currency; negative: it has money to its credit. */
export const netOf = ({ orders, shipped, stock, receivable, unapplied }: UsedFacts): bigint =>
  BigInt(orders) + BigInt(shipped) + BigInt(stock) + BigInt(receivable) - BigInt(unapplied)
