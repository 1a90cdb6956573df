import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { canonicalTerms } from '../terms/index.ts'
import { openCreditBook } from './credit-book.ts'
import { type DecisionJson, decisionToJson } from './decision-json.ts'
import { refuse } from './errors.ts'
import type { OrderedGoods, OrdersDownstream } from './order-history.ts'
import type { Checkpoint } from './types.ts'

export interface CreditCheck {
  readonly customer: string
  /** Major units. */
  readonly amount: string
  readonly at: Checkpoint
  /** The customer's, else the company's. */
  readonly currency?: Currency | undefined
  /** At order: agreed for it instead of the customer's. */
  readonly terms?: string | undefined
  /** At ship: the order the goods are for. */
  readonly order?: string | undefined
  readonly today: LocalDate
}

/** Would it pass? Changes nothing and holds nothing. Refuses `customer-unknown`, `bad-credit-amount`, `bad-terms`, and of an order what shipping does. */
export async function checkCredit(
  reader: Reader,
  orders: OrdersDownstream,
  { customer: code, amount, at, currency: asked, terms: agreed, order, today }: CreditCheck,
): Promise<DecisionJson> {
  const customer = await needCustomer(reader, code)
  const customerId = customer.id
  if (at === 'ship' && order !== undefined) {
    const goods = await orders.goodsOf(reader, { number: order, customerId })
    return checkGoods(reader, orders, goods, { customerId, amount, today })
  }
  const book = await openCreditBook(reader, { customers: [customerId], today, hold: false })
  const currency = asked ?? book.customer(customerId).customer.currency
  const amountMinor = creditAmount(amount, currency)
  const history = await orders.historyOf(reader, { customerId, currency, today })
  const terms = agreed === undefined ? null : canonicalTerms(agreed)
  const { decision } = book.decide({ customerId, at, currency, amountMinor, terms, history })
  return decisionToJson(decision, currency, book.policy)
}

/** As it is decided at the door: a held order first, for it is let go there if it can be. */
async function checkGoods(
  reader: Reader,
  { historyOf }: OrdersDownstream,
  goods: OrderedGoods,
  { customerId, amount, today }: { customerId: bigint; amount: string; today: LocalDate },
): Promise<DecisionJson> {
  const { currency } = goods
  const history = await historyOf(reader, { customerId, currency, today })
  const amountMinor = creditAmount(amount, currency)
  const customers = [customerId]
  if (goods.isHeld) {
    const book = await openCreditBook(reader, { customers, today, hold: false })
    const whole = { customerId, currency, amountMinor: goods.amountMinor, history }
    const { decision } = book.decide({ ...whole, at: 'release' })
    if (decision.decision === 'hold' || decision.decision === 'needs_approval')
      return { ...decisionToJson(decision, currency, book.policy), max_amount: formatMinor(0n, currency) }
  }
  const approved = goods.isHeld ? today : goods.approvedOn
  const book = await openCreditBook(reader, { customers, today, since: approved, hold: false })
  if (goods.isHeld) book.move(customerId, currency, { orders: goods.amountMinor })
  const coveredMinor = goods.covered(amountMinor)
  const document = { customerId, currency, amountMinor, coveredMinor, approved, history }
  const { decision } = book.decide({ ...document, at: 'ship' })
  return decisionToJson(decision, currency, book.policy)
}

/** Refuses `bad-credit-amount`. */
export function creditAmount(text: string, currency: Currency, at = '/amount'): bigint {
  const minor = parseMinor(text.trim(), currency)
  if (minor === undefined || minor < 0n) {
    throw refuse('bad-credit-amount', { value: text.slice(0, 40), currency }, at)
  }
  return minor
}
