import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { openCreditBook } from './credit-book.ts'
import { type DecisionJson, decisionToJson } from './decision-json.ts'
import { refuse } from './errors.ts'
import type { OrderHistory } from './order-history.ts'
import type { Checkpoint } from './types.ts'

export interface CreditCheck {
  readonly customer: string
  /** Major units. */
  readonly amount: string
  readonly at: Checkpoint
  /** The customer's, else the company's. */
  readonly currency?: Currency | undefined
  readonly today: LocalDate
}

/** Would it pass? Changes nothing and holds nothing. Refuses `customer-unknown`, `bad-credit-amount`. */
export async function checkCredit(
  reader: Reader,
  historyOf: OrderHistory,
  { customer: code, amount, at, currency: asked, today }: CreditCheck,
): Promise<DecisionJson> {
  const customer = await needCustomer(reader, code)
  const book = await openCreditBook(reader, { customers: [customer.id], today, hold: false })
  const currency = asked ?? book.customer(customer.id).customer.currency
  const amountMinor = creditAmount(amount, currency)
  const history = await historyOf(reader, { customerId: customer.id, currency, today })
  const { decision } = book.decide({ customerId: customer.id, at, currency, amountMinor, history })
  return decisionToJson(decision, currency, book.policy)
}

/** Refuses `bad-credit-amount`. */
export function creditAmount(text: string, currency: Currency): bigint {
  const minor = parseMinor(text.trim(), currency)
  if (minor === undefined || minor < 0n) {
    throw refuse('bad-credit-amount', { value: text.slice(0, 40), currency }, '/amount')
  }
  return minor
}
