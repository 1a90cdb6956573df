import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { RecallState } from './rules.ts'

/** A line of an open invoice; an invoice without lines is one line by itself, by its amount. */
export interface GoodsLine {
  readonly line: number | null
  readonly sku: string | null
  /** Plain decimals; null: known by its amount alone. */
  readonly quantity: string | null
  /** Of that, recalled before. */
  readonly taken: string
  readonly amountMinor: bigint
}

/** What of an invoice may be taken back. */
export interface Goods {
  readonly id: bigint
  readonly number: string
  readonly customerId: bigint
  readonly currency: Currency
  readonly issued: LocalDate
  readonly grossMinor: bigint
  readonly openMinor: bigint
  /** Of what is open, under way in other recalls. */
  readonly claimedMinor: bigint
  /** The contract that retains title to it. */
  readonly contract: string | null
  readonly lines: readonly GoodsLine[]
}

export interface RecallLine {
  readonly line: number
  readonly invoiceId: bigint
  readonly invoice: string
  readonly invoiceLine: number | null
  readonly sku: string | null
  readonly contract: string | null
  readonly quantity: string | null
  readonly fullMinor: bigint
  readonly handedQuantity: string | null
  readonly handedMinor: bigint | null
  readonly valueMinor: bigint | null
  readonly valueReason: string | null
  readonly creditedMinor: bigint | null
}

export type NewRecallLine = Pick<
  RecallLine,
  'invoiceId' | 'invoice' | 'invoiceLine' | 'sku' | 'contract' | 'quantity' | 'fullMinor'
>

export interface Recall {
  readonly id: bigint
  readonly number: string
  readonly customerId: bigint
  readonly customer: string
  readonly name: string
  readonly currency: Currency
  readonly reason: string
  readonly state: RecallState
  readonly approvedOn: LocalDate
  readonly approvedBy: string | null
  readonly handedOn: LocalDate | null
  readonly ours: string | null
  readonly theirs: string | null
  readonly creditNumber: string | null
  readonly creditMinor: bigint | null
  readonly withdrawnAt: Instant | null
  readonly withdrawnReason: string | null
  readonly withdrawnBy: string | null
  readonly fullMinor: bigint
  readonly handedMinor: bigint | null
}
