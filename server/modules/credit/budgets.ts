/** Budgets: proposed by one person with what they rest on, approved by another; a change is a new version. */
import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { dateField, moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import {
  type BudgetBasis,
  type BudgetInputs,
  type BudgetPart,
  budgetInputs,
  type PartsFault,
  partsFault,
  proposeBudget,
} from './budget.ts'
import { creditAmount } from './check-credit.ts'
import { refuse } from './errors.ts'
import { overField, requireLast } from './over.ts'
import { insertBudget } from './store-budgets.ts'
import { holdVersions } from './store-versions.ts'

const named = z.string().trim().min(1).max(200).nullable()

/** What is split: amounts in major units of the company's currency. */
export const budgetSplit = z.object({
  total: moneyField,
  parts: z
    .array(z.object({ region: named, tier: named, amount: moneyField }))
    .max(200)
    .default([]),
  floor: moneyField.nullish(),
})
export type BudgetSplit = z.output<typeof budgetSplit>

export const budgetAsked = budgetSplit.extend({
  from: dateField,
  review: dateField.nullish(),
  inputs: budgetInputs.extend({ outstanding: moneyField }),
  over: overField,
  reason: z.string(),
})

export const budgetAction: Approvable = defineApprovable({
  name: 'credit-budget',
  label: { en: 'credit budget', 'zh-CN': '授信预算' },
  payload: budgetAsked,
  async describe(reader, asked) {
    const own = await companyCurrency(reader)
    const { totalMinor } = readSplit(asked, own)
    await requireLast(reader, 'budget', asked.over)
    return {
      subject: `credit-budget:${asked.from}`,
      customerId: null,
      currency: own,
      amountMinor: totalMinor,
      baseMinor: totalMinor,
    }
  },
  book: addBudget,
})

async function addBudget(tx: Transaction, asked: z.output<typeof budgetAsked>) {
  const own = await companyCurrency(tx)
  const { totalMinor, floorMinor } = readSplit(asked, own)
  const { from, review = null, parts, inputs, over, reason } = asked
  const basis = basisOf(inputs, parseMinor(inputs.outstanding, own) ?? 0n, own)
  const { proposed } = proposeBudget(basis)
  await holdVersions(tx, 'budget')
  await requireLast(tx, 'budget', over)
  const kept = { totalMinor, floorMinor, parts, inputs, proposedMinor: proposed }
  const version = await insertBudget(tx, { from, review, reason, ...kept })
  const total = formatMinor(totalMinor, own)
  await recordEvent(tx, {
    kind: 'credit-budget-made',
    subject: `credit-budget:${version}`,
    facts: { version, from, total, currency: own, reason },
  })
  return { version, total }
}

export interface ReadSplit {
  readonly totalMinor: bigint
  readonly parts: readonly BudgetPart[]
  readonly floorMinor: bigint | null
}

/** Refuses `bad-credit-amount`, `budget-part-twice`, `budget-part-of-everything`, `budget-beyond-total`. */
export function readSplit({ total, parts: given, floor }: BudgetSplit, own: Currency): ReadSplit {
  const totalMinor = creditAmount(total, own, '/total')
  const parts = given.map(({ region, tier, amount }, at) => ({
    region,
    tier,
    amountMinor: creditAmount(amount, own, `/parts/${at}/amount`),
  }))
  const wrong = partsFault(parts, totalMinor)
  if (wrong) {
    const sum = parts.reduce((all, { amountMinor }) => all + amountMinor, 0n)
    const facts = { total: formatMinor(totalMinor, own), sum: formatMinor(sum, own) }
    throw refuse(faultNames[wrong.fault], facts, `/parts/${wrong.at}`)
  }
  return { totalMinor, parts, floorMinor: floor ? creditAmount(floor, own, '/floor') : null }
}

const faultNames = {
  twice: 'budget-part-twice',
  everything: 'budget-part-of-everything',
  beyond: 'budget-beyond-total',
} as const satisfies Record<PartsFault, string>

/** Refuses `bad-credit-amount`. */
export function basisOf(inputs: BudgetInputs, outstanding: bigint, own: Currency): BudgetBasis {
  const money = (field: 'cash' | 'reserve' | 'receipts' | 'needs') =>
    creditAmount(inputs[field], own, `/inputs/${field}`)
  return {
    ...{ cash: money('cash'), reserve: money('reserve'), receipts: money('receipts'), needs: money('needs') },
    costPercent: inputs.cost_percent,
    capitalPercent: inputs.capital_percent,
    carryingMost:
      inputs.carrying_most === null ? null : creditAmount(inputs.carrying_most, own, '/inputs/carrying_most'),
    outstanding,
  }
}
