import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { DecisionJson } from '../credit/index.ts'

export interface Line {
  readonly line: string | null
  readonly sku: string | null
  /** Plain decimals. */
  readonly quantity: string | null
  readonly unitPrice: string | null
  readonly amountMinor: bigint
}

export interface NewOrder {
  readonly number: string
  readonly customerId: bigint
  readonly currency: Currency
  readonly date: LocalDate
  readonly shipBy: LocalDate | null
  /** Agreed for this order instead of the customer's, in canonical text. */
  readonly terms?: string | null
  readonly amountMinor: bigint
  readonly lines: readonly Line[]
}

export interface NewShipment {
  readonly number: string
  readonly order: string | null
  readonly customerId: bigint
  readonly currency: Currency
  readonly date: LocalDate
  /** Negative: goods that came back. */
  readonly amountMinor: bigint
  /** The shipment the goods came back from, where no order stands behind it. */
  readonly returnsId: bigint | null
  readonly reason: string | null
  readonly lines: readonly Line[]
}

export const orderStates = ['open', 'held', 'cancelled', 'closed'] as const
export type OrderState = (typeof orderStates)[number]

export interface Order {
  readonly id: bigint
  readonly number: string
  readonly customerId: bigint
  readonly customer: string
  readonly name: string
  readonly currency: Currency
  readonly date: LocalDate
  readonly shipBy: LocalDate | null
  readonly terms: string | null
  readonly amountMinor: bigint
  readonly status: OrderState
  readonly approvedOn: LocalDate | null
  readonly heldAt: Instant | null
  readonly shippedMinor: bigint
  readonly billedMinor: bigint
  readonly countedOrdersMinor: bigint
  readonly countedShippedMinor: bigint
  readonly decision: DecisionJson | null
  readonly personId: bigint | null
  /** Who made the API key by which it was entered, where that is somebody else. */
  readonly makerId: bigint | null
  readonly recordedAt: Instant
}

export interface Shipment {
  readonly id: bigint
  readonly number: string
  readonly order: string | null
  readonly orderId: bigint | null
  readonly customerId: bigint
  readonly customer: string
  readonly currency: Currency
  readonly date: LocalDate
  readonly amountMinor: bigint
  readonly isBreach: boolean
  readonly reversedOn: LocalDate | null
  readonly signedOn: LocalDate | null
  /** Who signed for the goods. */
  readonly signedBy: string | null
  readonly returns: string | null
  readonly reason: string | null
  /** The receipt for the money taken with the goods. */
  readonly collectedNumber: string | null
  readonly collectedMinor: bigint | null
  readonly decision: DecisionJson | null
  readonly recordedAt: Instant
}
