import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { History } from './types.ts'

/** What the customer ordered before: known to a module downstream, which brings it. */
export type OrderHistory = (
  reader: Reader,
  asked: { readonly customerId: bigint; readonly currency: Currency; readonly today: LocalDate },
) => Promise<History>
