/** What may follow on what, what goods cost, and how much of their value is credited. Pure. */
import { millionths } from '../../kernel/decimal.ts'
import { divideHalfUp, smaller } from '../../kernel/money.ts'

export const recallStates = ['approved', 'handed-over', 'credited', 'withdrawn'] as const
export type RecallState = (typeof recallStates)[number]
export const recallSteps = ['withdraw', 'hand-over', 'credit'] as const
export type RecallStep = (typeof recallSteps)[number]

/** Once the goods are ours only the credit note is left, and that is taken back by reversing it. */
export const stepsFrom: Readonly<Record<RecallState, readonly RecallStep[]>> = {
  approved: ['withdraw', 'hand-over'],
  'handed-over': ['credit'],
  credited: [],
  withdrawn: [],
}

/** The price of part of a line; half up (四舍五入). */
export const priceOf = (amountMinor: bigint, quantity: string, of: string): bigint =>
  divideHalfUp(amountMinor * millionths(quantity), millionths(of))

/** The tax in an amount, in the proportion of the line or invoice it is credited of. */
export const taxIn = (minor: bigint, taxMinor: bigint, grossMinor: bigint): bigint =>
  divideHalfUp(minor * taxMinor, grossMinor)

/** Each line as far as its invoice is still open, the first lines first: what goes beyond is not credited. */
export function creditedOf(
  lines: readonly { readonly invoiceId: bigint; readonly valueMinor: bigint }[],
  openOf: ReadonlyMap<bigint, bigint>,
): bigint[] {
  const left = new Map(openOf)
  return lines.map(({ invoiceId, valueMinor }) => {
    const room = left.get(invoiceId) ?? 0n
    const credited = smaller(valueMinor, room)
    left.set(invoiceId, room - credited)
    return credited
  })
}
