/** Money taken with the goods: a receipt in the transaction of the shipment, for the oldest that is open, the rest on account. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor, smaller } from '../../kernel/money.ts'
import { openInvoices } from './store-collect.ts'

export interface DoorReceipt {
  readonly number: string
  readonly customer: string
  readonly date: LocalDate
  readonly currency: Currency
  readonly method: string | null
  readonly parts: readonly { readonly invoice: string | null; readonly amount: string }[]
}

/** Books a receipt: a module downstream brings it. */
export type Receive = (tx: Transaction, receipt: DoorReceipt, today: LocalDate) => Promise<void>

export interface Collecting {
  readonly number: string
  readonly customerId: bigint
  readonly customer: string
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly method: string | null
  readonly date: LocalDate
  readonly today: LocalDate
}

/** The caller holds the customer's account. */
export async function collectAtDoor(tx: Transaction, receive: Receive, asked: Collecting): Promise<void> {
  const { number, customer, customerId, currency, method, date, today } = asked
  let left = asked.amountMinor
  const parts: { invoice: string | null; amount: string }[] = []
  for (const { invoice, openMinor } of await openInvoices(tx, customerId, currency)) {
    const paid = smaller(left, openMinor)
    if (paid <= 0n) break
    parts.push({ invoice, amount: formatMinor(paid, currency) })
    left -= paid
  }
  if (left > 0n) parts.push({ invoice: null, amount: formatMinor(left, currency) })
  await receive(tx, { number, customer, date, currency, method, parts }, today)
}
