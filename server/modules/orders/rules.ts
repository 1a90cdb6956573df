/** Where the money of an order stands. Pure. */
import { smaller } from '../../kernel/money.ts'
import type { OrderState } from './types.ts'

export interface Progress {
  readonly amountMinor: bigint
  readonly status: OrderState
  /** Σ of its shipments, returns taken off. */
  readonly shippedMinor: bigint
  /** Σ of invoices that name it or a shipment of it, credit notes taken off. */
  readonly billedMinor: bigint
}

export interface Standing {
  /** Ordered, neither shipped nor invoiced. */
  readonly orders: bigint
  /** Shipped, not invoiced; what of it stands as stock {@link stockIn} says. */
  readonly shipped: bigint
}

const most = (left: bigint, right: bigint): bigint => (left > right ? left : right)

/**
 * An amount is in one stage at a time: what was invoiced is receivable, what went out beyond that is shipped, the rest of the
 * order is ordered. So an invoice before the goods and goods before the invoice come to the same sum, in any order and in
 * parts. Held, cancelled and closed orders take nothing more; what left for them still counts. `orders.recount` says the same.
 */
export function standingOf({ amountMinor, status, shippedMinor, billedMinor }: Progress): Standing {
  const [shipped, billed] = [most(shippedMinor, 0n), most(billedMinor, 0n)]
  const wanted = status === 'open' ? amountMinor : 0n
  return { orders: most(wanted - most(shipped, billed), 0n), shipped: most(shipped - billed, 0n) }
}

export const takenBy = (progress: Progress): bigint => {
  const { orders, shipped } = standingOf(progress)
  return orders + shipped
}

/**
 * How much of a further shipment is in exposure already. A held order takes nothing, so nothing of it is covered.
 */
export function coveredBy(progress: Progress, shipmentMinor: bigint): bigint {
  const after = { ...progress, shippedMinor: progress.shippedMinor + shipmentMinor }
  const added = takenBy(after) - takenBy(progress)
  return most(shipmentMinor - most(added, 0n), 0n)
}

/**
 * Of what is out and not invoiced, what the customer has not sold (实销实结): as much of what it was sent like that as it has
 * not reported sold. What was sold, or sent otherwise, is to be invoiced.
 */
export const stockIn = (outMinor: bigint, consignedMinor: bigint, soldMinor: bigint): bigint =>
  smaller(outMinor, most(consignedMinor - soldMinor, 0n))
