/** A budget while it is being written: what is typed, and what of it the interface takes. */
import type { Budget } from './budget-queries.ts'

export const amountFields = ['cash', 'reserve', 'receipts', 'needs', 'carrying_most'] as const
export const inputFields = [
  'cash',
  'reserve',
  'days',
  'receipts',
  'needs',
  'cost_percent',
  'capital_percent',
  'carrying_most',
] as const
export type InputField = (typeof inputFields)[number]

export interface DraftPart {
  /** For the page: parts have no name of their own. */
  readonly id: number
  readonly region: string
  readonly tier: string
  readonly amount: string
}

export interface BudgetDraft {
  readonly inputs: Readonly<Record<InputField, string>>
  readonly total: string
  readonly floor: string
  readonly parts: readonly DraftPart[]
}

export const isBudgetDraft = (known: object): known is BudgetDraft =>
  'inputs' in known && 'parts' in known && Array.isArray(known.parts)

export function draftOf(budget: Budget | undefined): BudgetDraft {
  const given = budget?.inputs
  const text = (field: InputField) => String(given?.[field] ?? '')
  return {
    inputs: {
      ...{ cash: text('cash'), reserve: text('reserve'), receipts: text('receipts'), needs: text('needs') },
      days: given ? text('days') : '30',
      cost_percent: given ? text('cost_percent') : '80',
      capital_percent: text('capital_percent'),
      carrying_most: text('carrying_most'),
    },
    total: budget?.total ?? '',
    floor: budget?.floor ?? '',
    parts: (budget?.parts ?? []).map(({ region, tier, amount }, id) => ({
      ...{ id, amount },
      region: region ?? '',
      tier: tier ?? '',
    })),
  }
}

export const plain = (text: string) => text.replaceAll(/[,，\s]/g, '')
const isAmount = (text: string) => /^\d+(\.\d+)?$/.test(plain(text))

/** Undefined until all that is needed is typed. */
export function inputsOf({ inputs }: BudgetDraft) {
  const needed = inputFields.filter(field => field !== 'carrying_most')
  if (!needed.every(field => isAmount(inputs[field]))) return undefined
  const text = (field: InputField) => plain(inputs[field])
  return {
    ...{ cash: text('cash'), reserve: text('reserve'), receipts: text('receipts'), needs: text('needs') },
    ...{ cost_percent: text('cost_percent'), capital_percent: text('capital_percent') },
    days: Number(text('days')),
    carrying_most: text('carrying_most') || null,
  }
}

/** Parts without an amount are left out. */
export const splitOf = ({ total, floor, parts }: BudgetDraft) =>
  isAmount(total)
    ? {
        total: plain(total),
        floor: plain(floor) || null,
        parts: parts
          .filter(({ amount }) => plain(amount) !== '')
          .map(({ region, tier, amount }) => ({
            region: region.trim() || null,
            tier: tier.trim() || null,
            amount: plain(amount),
          })),
      }
    : undefined
