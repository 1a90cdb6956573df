/**
 * Worked figures of other receivables programs, in our own words, that the books are held against. Each says what comes in
 * as files and what is done with it, and what is open (credits negative) or reported on a day. The ids tell where a figure
 * comes from: ER ERPNext, TR Tryton, OD Odoo, OCA the Odoo community, KB Kill Bill, LG Lago, MF metasfresh, IS an issue.
 */
export type Deed =
  | { readonly settle: readonly [from: string, to: string, on: string, amount?: string] }
  | { readonly writeOff: readonly [number: string, on: string] }
  | { readonly reverse: readonly ['invoice' | 'credit_note' | 'receipt', number: string, on: string] }
  | { readonly rate: readonly [currency: string, from: string, rate: string] }
  | { readonly bring: string }

export interface Expected {
  readonly on: string
  /** By number, later parts as `number#2`. */
  readonly open?: Readonly<Record<string, string>>
  /** Of the ageing's totals; buckets of 30, 60, 90 and 120 days. */
  readonly total?: string
  readonly unapplied?: string
  readonly buckets?: Readonly<Record<string, string>>
  /** In the company's currency. */
  readonly converted?: string
  /** Sums of the journal's accounts up to the day. */
  readonly ledger?: Readonly<Record<string, string>>
}

export interface OracleCase {
  readonly id: string
  readonly area: string
  readonly says: string
  readonly company?: string
  readonly does: readonly Deed[]
  readonly leaves: readonly Expected[]
  /** Why we differ from the source on purpose. */
  readonly differs?: string
}

export const invoices = (...rows: string[]) => ({
  bring: `number,customer,issued,due,currency,amount\n${rows.join('\n')}\n`,
})
export const receipts = (...rows: string[]) => ({
  bring: `number,customer,date,currency,amount,method\n${rows.join('\n')}\n`,
})

export const inThreeParts = invoices(
  'I1,C,2026-01-01,2026-01-31,,30.00',
  'I1,C,2026-01-01,2026-03-02,,50.00',
  'I1,C,2026-01-01,2026-04-01,,20.00',
)
export const fortyPaid = [
  receipts('R1,C,2026-01-10,,40.00,bank'),
  { settle: ['R1', 'I1', '2026-01-10'] } as const,
]
export const single = (amount: string) => invoices(`I1,C,2026-01-01,2026-01-31,,${amount}`)
