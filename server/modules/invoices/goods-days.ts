/** On which day goods of an invoice had left, were signed for, or were sold by the customer. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'

export interface DatedGoods {
  /** The shipment, or the report of what was sold. */
  readonly number: string
  /** Minor units as text; negative: goods that came back. */
  readonly amount: string
  readonly on: LocalDate
}

export interface GoodsDay {
  readonly on: LocalDate
  /** With which it was reached. */
  readonly number: string
}

/** The first day by which it came to as much as is needed; null: not yet. `needed` null: any of it is enough. */
export function dayReached(goods: readonly DatedGoods[], needed: bigint | null): GoodsDay | null {
  const dated = [...goods].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
  let sum = 0n
  for (const { on, number, amount } of dated) {
    sum += BigInt(amount)
    if (sum > 0n && (needed === null || sum >= needed)) return { on, number }
  }
  return null
}
