/** A ledger of our own in the layout of IBM's accounts-receivable sample, and what it must come to, by plain counting. */
import { addDays, dateOf, daysBetween, type LocalDate } from '../../../kernel/dates.ts'
import { currencyOf, formatMinor } from '../../../kernel/money.ts'

export interface LedgerInvoice {
  readonly number: string
  readonly customer: string
  readonly issued: LocalDate
  readonly due: LocalDate
  readonly minor: bigint
  readonly disputed: boolean
  readonly settled: LocalDate | null
}

export interface LedgerWish {
  readonly seed: number
  readonly invoices: number
  readonly customers: number
}

export const firstDay = dateOf('2023-01-02')
export const usd = currencyOf('USD')

/** Issued through two years from {@link firstDay}; most paid around the due day, some late, one in twelve not at all. */
export function generateLedger({ seed, invoices, customers }: LedgerWish): LedgerInvoice[] {
  const next = chance(seed)
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const letters = () => Array.from({ length: 5 }, () => String.fromCharCode(whole(65, 90))).join('')
  const names = Array.from(
    { length: customers },
    (_, index) => `${String((index * 37 + 379) % 10_000).padStart(4, '0')}-${letters()}`,
  )
  return Array.from({ length: invoices }, (_, index) => {
    const issued = addDays(firstDay, whole(0, 729))
    const due = addDays(issued, 30)
    const paid = addDays(due, Math.round((next() + next() + next() - 1.6) * 30))
    return {
      // Unique and with leading zeros; the order in the file is not the order of numbers.
      number: String(((index * 7_919) % 1_000_003) + 611_365).padStart(10, '0'),
      customer: names[whole(0, customers - 1)] ?? '',
      issued,
      due,
      minor: BigInt(whole(500, 12_999)),
      disputed: next() < 0.2,
      settled: next() < 1 / 12 ? null : paid,
    }
  })
}

/** mulberry32. */
function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface NaiveAging {
  readonly items: number
  readonly total: bigint
  /** Not due, 1-30, 31-60, 61-90, 90+. */
  readonly amounts: readonly bigint[]
}

/** What is open at the end of the day, by going through every invoice; of one customer when it is named. */
export function naiveAging(ledger: readonly LedgerInvoice[], asOf: LocalDate, customer?: string): NaiveAging {
  const amounts = [0n, 0n, 0n, 0n, 0n]
  let items = 0
  for (const invoice of ledger) {
    // Paid before it was issued counts from when it was issued.
    const paid = invoice.settled !== null && invoice.settled <= asOf
    if (invoice.issued > asOf || paid || (customer !== undefined && invoice.customer !== customer)) continue
    const late = daysBetween(invoice.due, asOf)
    const bucket = late <= 0 ? 0 : Math.min(4, Math.ceil(late / 30))
    amounts[bucket] = (amounts[bucket] ?? 0n) + invoice.minor
    items += 1
  }
  return { items, total: amounts.reduce((sum, each) => sum + each, 0n), amounts }
}

export const totalOf = (ledger: readonly LedgerInvoice[]): string =>
  formatMinor(
    ledger.reduce((sum, invoice) => sum + invoice.minor, 0n),
    usd,
  )
