/** The words of the demo company before they become rows of files. Amounts are minor units. */
import type { LocalDate } from '../kernel/dates.ts'

/** How a customer pays. */
export interface Habit {
  /** Days after the due day, from and to; negative is early. */
  readonly late: readonly [number, number]
  /** Days of the month on which it pays; none: any. */
  readonly runs: readonly number[]
  /** How likely it pays an invoice in two parts. */
  readonly splits: number
  /** How likely an invoice is forgotten for six weeks. */
  readonly forgets: number
}

/** What a few customers are there to show. */
export type Part =
  | 'project' // three instalments an invoice, the last a year later
  | 'rebate' // a yearly bonus by quarters, kept back from the next payment
  | 'rounds-up' // pays round sums; the rest stays on account
  | 'deposit' // pays on account before it buys
  | 'names-nothing' // its latest money does not say what it is for
  | 'sinking' // buys more, pays later, then not at all
  | 'ordinary'

export interface DemoCustomer {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly tier: 'A' | 'B' | 'C'
  readonly salesperson: string
  readonly parentCode: string | null
  /** Who pays its invoices: the group's parent, or itself. */
  readonly payerCode: string
  readonly currency: 'CNY' | 'USD'
  readonly terms: string
  readonly habit: Habit
  readonly part: Part
  /** What it buys in a usual month, tax included. */
  readonly monthlyMinor: bigint
  readonly ordersPerMonth: number
}

export interface DemoProduct {
  readonly sku: string
  readonly name: string
  readonly family: string
  readonly listMinor: bigint
  readonly packSize: number
  readonly fastMover: boolean
}

export interface SaleLine {
  readonly sku: string
  readonly quantity: number
  /** Tax included. */
  readonly unitMinor: bigint
  readonly amountMinor: bigint
}

export interface DuePart {
  readonly due: LocalDate
  readonly amountMinor: bigint
}

export interface Sale {
  readonly customer: DemoCustomer
  readonly ordered: LocalDate
  readonly issued: LocalDate
  readonly lines: readonly SaleLine[]
  readonly grossMinor: bigint
  /** One, or the instalments of a project. */
  readonly dues: readonly DuePart[]
}

export interface CreditNote {
  readonly customer: DemoCustomer
  readonly issued: LocalDate
  readonly grossMinor: bigint
  readonly reason: 'rebate' | 'return'
}

export interface Payment {
  readonly sale: Sale
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

export interface Receipt {
  readonly payerCode: string
  readonly currency: 'CNY' | 'USD'
  readonly day: LocalDate
  readonly method: string
  readonly payments: readonly Payment[]
  readonly onAccountMinor: bigint
}

export interface Settlement {
  readonly from: Receipt | CreditNote
  readonly to: Sale
  readonly day: LocalDate
  readonly amountMinor: bigint
}

/** What one customer did in 18 months. */
export interface History {
  readonly sales: readonly Sale[]
  /** Ordered, to be invoiced on a day after today. */
  readonly coming: readonly Sale[]
  readonly creditNotes: readonly CreditNote[]
  readonly receipts: readonly Receipt[]
  readonly settlements: readonly Settlement[]
}

export interface DemoShipment {
  readonly number: string
  readonly day: LocalDate
  readonly lines: readonly SaleLine[]
  readonly amountMinor: bigint
  readonly isInvoiced: boolean
}

export interface DemoOrder {
  readonly number: string
  readonly customer: DemoCustomer
  readonly day: LocalDate
  readonly shipBy: LocalDate
  readonly lines: readonly SaleLine[]
  readonly amountMinor: bigint
  /** Some of it was invoiced. */
  readonly isUnderWay: boolean
  readonly shipments: readonly DemoShipment[]
}
