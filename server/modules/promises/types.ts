import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

/** What is known of a customer's promises and money, as the database tells it: minor units as text. */
export interface ToldPromises {
  readonly made: readonly {
    readonly id: string
    readonly currency: Currency
    readonly amount: string
    readonly on: LocalDate
    readonly by: LocalDate
  }[]
  /** By day. */
  readonly received: readonly {
    readonly currency: Currency
    readonly on: LocalDate
    readonly amount: string
  }[]
}

export interface PromiseRow {
  readonly id: bigint
  readonly customerId: bigint
  readonly customer: string
  readonly name: string
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly madeOn: LocalDate
  readonly by: LocalDate
  readonly saidBy: string
  readonly note: string | null
  readonly person: string | null
  readonly recordedAt: Instant
  readonly withdrawnOn: LocalDate | null
  readonly withdrawnReason: string | null
  readonly withdrawnBy: string | null
}
