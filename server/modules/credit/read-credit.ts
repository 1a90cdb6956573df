/** One customer's credit as it stands: limit, what is used of it and by what, and what would stop it now. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { type CreditBook, openCreditBook } from './credit-book.ts'
import { type CreditJson, policyKey } from './decision-json.ts'
import { type Exchange, type Used, usedIn } from './measure.ts'
import type { OrderHistory } from './order-history.ts'
import { gradesOf } from './store-grades.ts'
import type { CustomerFacts, History, LimitFacts, UsedFacts } from './types.ts'

/** Refuses `customer-unknown`. */
export async function readCredit(
  reader: Reader,
  historyOf: OrderHistory,
  asked: { readonly customer: string; readonly today: LocalDate },
): Promise<CreditJson> {
  const { id, code } = await needCustomer(reader, asked.customer)
  const book = await openCreditBook(reader, { customers: [id], today: asked.today, hold: false })
  const facts = book.customer(id)
  const currency = facts.limit?.currency ?? facts.customer.currency
  const history = await historyOf(reader, { customerId: id, currency, today: asked.today })
  const { rates } = book.factsOf({ customerId: id, at: 'order', currency, amountMinor: 0n, history })
  const exchange = { own: facts.own, rates }
  const used = usedIn(currency, facts.used, exchange)
  return {
    customer: code,
    grade: (await gradesOf(reader, [id])).get(id) ?? null,
    currency,
    ...limitFigures(facts.limit, currency, used),
    limit_from: facts.limit?.from ?? null,
    limit_until: facts.limit?.until ?? null,
    review_on: facts.limit?.review ?? null,
    exposure: exposureOf(used, currency),
    unmeasured: [...used.unmeasured],
    groups: facts.groups.map(group => groupFigures(group, exchange)),
    holds: holdsOf(book, id, currency, history),
    policy: policyKey(book.policy),
  }
}

function limitFigures(limit: LimitFacts | null, currency: Currency, { total }: Used) {
  const minor = limit?.amount === undefined || limit.amount === null ? null : BigInt(limit.amount)
  return {
    limit: minor === null ? null : formatMinor(minor, currency),
    used: formatMinor(total, currency),
    available: minor === null ? null : formatMinor(minor - total, currency),
  }
}

/** Bills held are a stage without documents so far. */
function exposureOf({ orders, shipped, stock, receivable, unapplied }: Used, currency: Currency) {
  const money = (minor: bigint) => formatMinor(minor, currency)
  return {
    orders: money(orders),
    shipped: money(shipped),
    receivable: money(receivable),
    bills: money(0n),
    stock: money(stock),
    unapplied: money(unapplied),
  }
}

function groupFigures(
  {
    code,
    limit,
    used,
  }: { readonly code: string; readonly limit: LimitFacts; readonly used: readonly UsedFacts[] },
  exchange: Exchange,
) {
  const { currency } = limit
  return { customer: code, currency, ...limitFigures(limit, currency, usedIn(currency, used, exchange)) }
}

/** What stops even the smallest document, at the order and at the door. */
function holdsOf(book: CreditBook, customerId: bigint, currency: CustomerFacts['own'], history: History) {
  return (['order', 'ship'] as const).flatMap(at =>
    book
      .decide({ customerId, at, currency, amountMinor: 1n, history })
      .decision.trace.filter(
        ({ passed, effect }) => !passed && (effect === 'hold' || effect === 'needs_approval'),
      )
      .map(({ rule, effect, limit, actual, part, documents }) => ({
        ...{ at, rule, effect, limit, actual },
        ...(part ? { part } : {}),
        documents: [...documents],
      })),
  )
}
