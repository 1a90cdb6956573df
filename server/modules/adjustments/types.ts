import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export const documentKinds = ['invoice', 'credit_note', 'receipt'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What settles or is settled: documents, and what a transfer moved to another customer. */
export type BookedKind = DocumentKind | 'debt' | 'money'

/** A document as adjustments see it: who it belongs to and the entry that booked it. */
export interface BookedDocument {
  readonly id: bigint
  readonly kind: BookedKind
  /** The kind of its items. */
  readonly itemKind: string
  readonly number: string
  readonly customerId: bigint
  readonly currency: Currency
  readonly entryId: bigint
}

export interface DocumentItem {
  readonly id: bigint
  readonly part: number
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly openMinor: bigint
  readonly salesperson: string | null
}

export interface DocumentWithItems {
  readonly document: BookedDocument
  /** With something open, oldest due first. */
  readonly items: readonly DocumentItem[]
}
