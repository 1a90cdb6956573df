/** Payment terms: what was agreed about when a document is to be paid. */
import type { LocalDate } from '../../kernel/dates.ts'

/** A price reduction for paying early: `2/10` is 2 percent within 10 days. */
export interface Discount {
  /** Exact decimal text without trailing zeros, at most 4 decimals. */
  readonly percent: string
  readonly withinDays: number
}

/** How a part's due day is reached from the document's day: months, then the fixed day, then days, then the next day. */
export interface DueOffset {
  readonly months: number
  /** Day of the month reached; 31 is the last day of any month, 0 too, -1 the day before it. */
  readonly fixedDay: number | null
  readonly days: number
  /** After all that, wait for this day of the month. */
  readonly nextDay: number | null
}

export type PartShare =
  | { readonly type: 'percent'; readonly percent: string }
  | { readonly type: 'percent_of_rest'; readonly percent: string }
  | { readonly type: 'fixed'; readonly amountMinor: bigint }
  | { readonly type: 'rest' }

/**
 * What happens to a sale and may bring a part of it due. All but order and invoice are waited for: until they have happened
 * the part has no due day.
 */
export const termEvents = [
  'order',
  'shipment',
  'signature',
  'invoice',
  'invoice-received',
  'acceptance',
  'sell-through',
] as const
export type TermEvent = (typeof termEvents)[number]

/** On which day what happened, as far as it has. */
export type EventDays = Readonly<Partial<Record<TermEvent, LocalDate>>>

/** Counted from the day of its event; of `order`, it is to be paid before the goods leave (定金、预付款). */
export type TermPart = PartShare & DueOffset & { readonly event: TermEvent }

/** Terms whose due days are known from the calendar, so that paying early means something. */
export type DatedTerms =
  | { readonly kind: 'net'; readonly days: number }
  | { readonly kind: 'eom'; readonly days: number }
  /** 月结: documents up to the cut-off day fall due together; a cut-off of 0 or less counts back from month-end. */
  | { readonly kind: 'monthly'; readonly cutOffDay: number; readonly days: number }
  /** 票到 N 天: counted from the day the customer received the invoice. */
  | { readonly kind: 'on-invoice'; readonly days: number }
  | { readonly kind: 'parts'; readonly parts: readonly TermPart[] }

export type Terms =
  | { readonly kind: 'cash' }
  | { readonly kind: 'prepaid' }
  /** 送 N 结 (N−1): paid at the door when a later batch arrives. */
  | { readonly kind: 'n-for'; readonly batches: number }
  | (DatedTerms & { readonly discount?: Discount })

export interface DueFacts {
  readonly issued: LocalDate
  /** Negative for a credit note. */
  readonly amountMinor: bigint
  /** The day the customer received the invoice, once known. */
  readonly received?: LocalDate | undefined
  /** What happened beside the invoice itself. */
  readonly events?: EventDays | undefined
  /** For N-for-(N−1): the day of the batch that brings this one due, once it has been shipped. */
  readonly nextBatch?: LocalDate | undefined
}

export interface DuePart {
  /** Null while what brings it due has not happened: the batch after it, the acceptance. */
  readonly due: LocalDate | null
  readonly amountMinor: bigint
}
