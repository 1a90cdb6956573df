/** How the open amount of a document came about, step by step, as of a day. */
import { isNegative, minus, sum } from '../../ui/decimal.ts'

/** An invoice, credit note or receipt, its amounts not negative. */
export interface Story {
  readonly kind: 'invoice' | 'credit_note' | 'receipt'
  readonly date: string
  /** What it was booked with: all of it, or what was open of it at the opening. */
  readonly booked: string
  readonly isOpening: boolean
  /** Order and shipment, how it was paid. */
  readonly about: string
  readonly entry: string
  readonly settlements: readonly Settlement[]
}

export interface Settlement {
  readonly date: string
  readonly kind: string
  readonly other: string | null
  readonly other_kind: string | null
  readonly amount: string
  readonly discount: string
  readonly entry: string
}

export interface Step {
  readonly date: string
  readonly settlement: Settlement | undefined
  readonly entry: string
  readonly change: string
  readonly balance: string
}

export function stepsOf(story: Story, day: string): Step[] {
  const { booked, date, entry, kind } = story
  const steps: Step[] = [{ date, entry, settlement: undefined, change: booked, balance: booked }]
  for (const settlement of story.settlements.filter(each => each.date <= day)) {
    // A discount settles an invoice; the money that came with it did not grow by it.
    const taken = kind === 'invoice' ? sum([settlement.amount, settlement.discount]) : settlement.amount
    const change = minus('0', taken)
    const before = steps.at(-1)?.balance ?? booked
    steps.push({
      ...{ date: settlement.date, entry: settlement.entry, settlement, change },
      balance: minus(before, taken),
    })
  }
  return steps
}

export const unsigned = (amount: string) => (isNegative(amount) ? amount.slice(1) : amount)
