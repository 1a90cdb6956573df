/** Budgets and what is used of them, as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import type { BudgetInputs } from './budget.ts'
import { budgetInputs, shortageOf } from './budget.ts'
import { basisOf } from './budgets.ts'
import type { BudgetRow, MeasuredBudget } from './read-budget.ts'
import type { StoredBudget } from './store-budgets.ts'

const place = { region: z.string().nullable(), tier: z.string().nullable() }

export const budgetDocument = z
  .object({
    version: z.number().int(),
    from: z.string(),
    review: z.string().nullable(),
    total: moneyField,
    parts: z.array(z.object({ ...place, amount: moneyField })),
    floor: moneyField.nullable(),
    inputs: budgetInputs.extend({ outstanding: moneyField }),
    proposed: moneyField,
    reason: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string(),
  })
  .meta({ id: 'CreditBudget' })

export const budgetToJson = (budget: StoredBudget, own: Currency): z.output<typeof budgetDocument> => ({
  version: budget.version,
  from: budget.from,
  review: budget.review,
  total: formatMinor(budget.totalMinor, own),
  parts: budget.parts.map(part => ({ ...part })),
  floor: budget.floorMinor === null ? null : formatMinor(budget.floorMinor, own),
  inputs: budget.inputs,
  proposed: formatMinor(budget.proposedMinor, own),
  reason: budget.reason,
  by: budget.person,
  recorded_at: budget.recordedAt,
})

const useRow = z
  .object({
    ...place,
    budget: moneyField.nullable(),
    used: moneyField,
    left: moneyField.nullable(),
    carrying: moneyField.nullable().describe('What carrying it costs a year'),
    customers: z.number().int(),
  })
  .meta({ id: 'CreditBudgetUse' })

export const budgetUse = z.object({
  total: useRow,
  parts: z.array(useRow),
  rest: useRow.nullable(),
  unmeasured: z.array(z.string()),
  /** Why there is no new credit: too little of the budget is left, or of own cash. */
  short: z.enum(['floor', 'cash']).nullable(),
})

interface Floored {
  readonly totalMinor: bigint
  readonly floorMinor: bigint | null
  readonly inputs: BudgetInputs
}

export function useToJson(
  use: MeasuredBudget,
  own: Currency,
  budget: Floored | undefined,
): z.output<typeof budgetUse> {
  const money = (minor: bigint | null) => (minor === null ? null : formatMinor(minor, own))
  const row = ({ region, tier, budgetMinor, usedMinor, carryingMinor, customers }: BudgetRow) => ({
    ...{ region, tier, budget: money(budgetMinor), used: formatMinor(usedMinor, own) },
    left: budgetMinor === null ? null : money(budgetMinor - usedMinor),
    carrying: money(carryingMinor),
    customers: Number(customers),
  })
  return {
    total: row(use.total),
    parts: use.parts.map(row),
    rest: use.rest && row(use.rest),
    unmeasured: [...use.unmeasured],
    short: budget ? shortOf(budget, use.total.usedMinor, own) : null,
  }
}

function shortOf({ totalMinor, floorMinor, inputs }: Floored, used: bigint, own: Currency) {
  const { cash, reserve } = basisOf(inputs, used, own)
  return shortageOf({
    total: { amount: totalMinor.toString(), used: used.toString() },
    floor: floorMinor?.toString() ?? null,
    cash: cash.toString(),
    reserve: reserve.toString(),
  })
}
