/** On which day goods of an invoice had left, and were signed for. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'

export interface GoodsMove {
  readonly number: string
  /** Minor units as text; negative: goods that came back. */
  readonly amount: string
  readonly shipped: LocalDate
  readonly signed: LocalDate | null
}

export interface GoodsDay {
  readonly on: LocalDate
  /** The shipment with which it was reached. */
  readonly number: string
}

/**
 * The first day by which as much had left, or was signed for, as was invoiced; null: not yet. `needed` null: the invoice names the
 * shipment itself.
 */
export function dayReached(
  moves: readonly GoodsMove[],
  needed: bigint | null,
  dayOf: (move: GoodsMove) => LocalDate | null,
): GoodsDay | null {
  const dated = moves.flatMap(({ number, amount, ...move }) => {
    const on = dayOf({ number, amount, ...move })
    return on === null ? [] : [{ on, number, minor: BigInt(amount) }]
  })
  dated.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
  let sum = 0n
  for (const { on, number, minor } of dated) {
    sum += minor
    if (sum > 0n && (needed === null || sum >= needed)) return { on, number }
  }
  return null
}
