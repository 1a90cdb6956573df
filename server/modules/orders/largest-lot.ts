/** The largest shipment that credit lets go, line by line (化整为零). Pure. */
import { divideHalfUp } from '../../kernel/money.ts'

/** Quantities in millionths, as the books keep them. */
export interface LotLine {
  readonly quantity: bigint
  readonly amountMinor: bigint
  /** Not shipped yet; where goods are rationed, what of it may leave now. */
  readonly left: bigint
  /** What leaves together; null: any quantity that is whole. */
  readonly pack: bigint | null
  /** Kept back on purpose. */
  readonly isWithheld: boolean
}

export interface Lot {
  /** In the order of the lines. */
  readonly quantities: readonly bigint[]
  readonly amounts: readonly bigint[]
  readonly amountMinor: bigint
}

const whole = 1_000_000n

/** What a quantity of the line comes to: its share of the line's amount, rounded half up (四舍五入). */
export const amountOf = (
  { quantity, amountMinor }: Pick<LotLine, 'quantity' | 'amountMinor'>,
  part: bigint,
): bigint => (quantity === 0n ? 0n : divideHalfUp(amountMinor * part, quantity))

/**
 * Fills the lines, in `order` where it is given (places of lines), with as many packs as `mostMinor` bears (null: any amount).
 * What is left of a line may end with less than a pack. No further pack of any line would fit, unless there is none.
 */
export function largestLot(
  lines: readonly LotLine[],
  mostMinor: bigint | null,
  order: readonly number[] = lines.map((_, at) => at),
): Lot {
  let room = mostMinor
  const quantities = lines.map(() => 0n)
  for (const at of order) {
    const line = lines[at]
    if (!line || line.isWithheld) continue
    const quantity = mostOf(line, room)
    quantities[at] = quantity
    if (room !== null) room -= amountOf(line, quantity)
  }
  const amounts = lines.map((line, at) => amountOf(line, quantities[at] ?? 0n))
  return { quantities, amounts, amountMinor: amounts.reduce((sum, each) => sum + each, 0n) }
}

function mostOf(line: LotLine, room: bigint | null): bigint {
  const { left } = line
  if (left <= 0n) return 0n
  if (room === null || amountOf(line, left) <= room) return left
  const pack = line.pack ?? whole
  let [fits, over] = [0n, left / pack + 1n]
  while (over - fits > 1n) {
    const middle = (fits + over) / 2n
    if (amountOf(line, middle * pack) <= room) fits = middle
    else over = middle
  }
  return fits * pack
}
