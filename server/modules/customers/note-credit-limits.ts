import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import { writeCreditLimits } from './store-limits.ts'

/**
 * The archive tells the limit granted last without an end, in the customer's own currency; where it was granted is not known
 * here. Null: unlimited.
 */
export function noteCreditLimits(
  tx: Transaction,
  limits: readonly {
    readonly id: bigint
    readonly amountMinor: bigint | null
    readonly currency: Currency
  }[],
): Promise<void> {
  return limits.length === 0 ? Promise.resolve() : writeCreditLimits(tx, limits)
}
