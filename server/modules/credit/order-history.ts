import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { History } from './types.ts'

/** What the customer ordered before: known to a module downstream, which brings it. */
export type OrderHistory = (
  reader: Reader,
  asked: { readonly customerId: bigint; readonly currency: Currency; readonly today: LocalDate },
) => Promise<History>

/** An order goods are to leave for. */
export interface OrderedGoods {
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly isHeld: boolean
  readonly approvedOn: LocalDate | null
  /** How much of a further shipment is in exposure already, were the order let go. */
  covered(shipmentMinor: bigint): bigint
}

export interface OrdersDownstream {
  readonly historyOf: OrderHistory
  /** Refuses what cannot be shipped for whatever credit says. */
  readonly goodsOf: (
    reader: Reader,
    asked: { readonly number: string; readonly customerId: bigint },
  ) => Promise<OrderedGoods>
}
