/** Which goods a report takes from the stock at a customer. Pure. */
import { divideHalfUp, smaller } from '../../kernel/money.ts'

/** A line of goods that went out to be settled on sale, as far as it is still there. Quantities in millionths. */
export interface StockLine {
  readonly shipmentId: bigint
  readonly line: number
  readonly sku: string
  readonly quantity: bigint
  readonly amountMinor: bigint
}

export interface StockMove {
  readonly shipmentId: bigint
  readonly line: number
  readonly sku: string
  readonly quantity: bigint
  readonly amountMinor: bigint
}

export const standingIn = (lines: readonly Pick<StockLine, 'quantity'>[]): bigint =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0n)

/**
 * The oldest first, each at the price it left with; the last of a line takes the odd cent, so that a line that is gone is gone
 * to the cent. No more than there is.
 */
export function taken(lines: readonly StockLine[], quantity: bigint): StockMove[] {
  let left = quantity
  return lines.flatMap(line => {
    const part = smaller(line.quantity, left)
    if (part <= 0n) return []
    left -= part
    const amountMinor = divideHalfUp(line.amountMinor * part, line.quantity)
    return [{ shipmentId: line.shipmentId, line: line.line, sku: line.sku, quantity: part, amountMinor }]
  })
}
