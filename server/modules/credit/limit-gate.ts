import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'

/**
 * What must be done before a person is granted more credit; a module downstream knows, and refuses what is missing. It is
 * asked when a limit is asked for and again when it is granted.
 */
export type LimitGate = (reader: Reader, wanted: WantedLimit) => Promise<void>

export interface WantedLimit {
  readonly customerId: bigint
  readonly code: string
  /** In the company's currency; null: unlimited, or no rate. */
  readonly baseMinor: bigint | null
  readonly from: LocalDate
}
