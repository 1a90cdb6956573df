/** The checkpoint of an invoice that is entered by hand. One that comes in a file has been issued: nothing is left to decide. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, smaller } from '../../kernel/money.ts'
import { asksAt, decisionToJson, openCreditBook } from '../credit/index.ts'
import { refuse } from './errors.ts'
import { uninvoiced } from './store-bill.ts'
import { historyOf } from './store-history.ts'
import { noteDecision } from './store-orders.ts'
import { isHeld } from './take-orders.ts'

export interface InvoiceAsked {
  readonly number: string
  readonly customerId: bigint
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly order: string | null
  readonly shipment: string | null
  readonly today: LocalDate
}

/**
 * Goods that have left are to be invoiced whatever credit says: only what goes beyond them is refused. What was decided is
 * kept either way. Refuses `invoice-hold` with the decision.
 */
export async function decideInvoice(tx: Transaction, asked: InvoiceAsked): Promise<void> {
  const { number, customerId, currency, amountMinor, today } = asked
  if (!(await asksAt(tx, 'invoice', today))) return
  const book = await openCreditBook(tx, { customers: [customerId], today, hold: true })
  const { orders, shipped } = await uninvoiced(tx, asked)
  const { facts, decision } = book.decide({
    ...{ customerId, at: 'invoice', currency, amountMinor },
    coveredMinor: smaller(orders + shipped, amountMinor),
    history: await historyOf(tx, { customerId, currency, today }),
  })
  const answer = decisionToJson(decision, currency, book.policy)
  if (isHeld(decision.decision) && amountMinor > shipped)
    throw refuse('invoice-hold', { number }).withMembers({ decision: answer })
  const about = { customerId, at: 'invoice', subject: `invoice:${number}` }
  await noteDecision(tx, about, book.policy, { facts, verdict: decision.decision, answer })
}
