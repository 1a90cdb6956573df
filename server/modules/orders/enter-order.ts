import type { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { millionths, quantityText } from '../../kernel/decimal.ts'
import type { Currency } from '../../kernel/money.ts'
import { Problem } from '../../kernel/problem.ts'
import type { DecisionJson } from '../credit/index.ts'
import { unknownCustomer } from '../customers/index.ts'
import { canonicalTerms } from '../terms/index.ts'
import { amountsOf, type enteredOrder } from './entered.ts'
import { refuse } from './errors.ts'
import { type Beginning, beginOrders } from './store-history.ts'
import { findOrder, linesOfOrder } from './store-orders.ts'
import { takeOrders } from './take-orders.ts'
import type { Line, NewOrder, OrderState } from './types.ts'

export interface Entry {
  readonly today: LocalDate
  readonly companyCurrency: Currency
}

export interface EnteredResult {
  readonly created: boolean
  readonly number: string
}

export interface EnteredOrder extends EnteredResult {
  readonly status: OrderState
  readonly decision: DecisionJson | null
}

type Entered = z.output<typeof enteredOrder>

/**
 * Enters orders of different numbers; one that is there already changes nothing. Each has its own answer; refusals are
 * `customer-unknown`, `number-taken`, `bad-order-amount`, `lines-do-not-add-up`, `bad-terms`.
 */
export async function enterOrders(
  tx: Transaction,
  entered: readonly Entered[],
  entry: Entry,
): Promise<(EnteredOrder | Problem)[]> {
  const asked = entered.map(({ number, customer, currency = null }) => ({ number, customer, currency }))
  const begun = await beginOrders(tx, asked, entry)
  const orders = entered.map((each, at) => refusedOr(() => newOrder(each, begun[at], entry.today)))
  const fresh = new Map<NewOrder, Beginning>()
  for (const [at, order] of orders.entries()) {
    const beginning = begun[at]
    if (beginning && !beginning.isThere && !(order instanceof Problem)) fresh.set(order, beginning)
  }
  const taken = await takeFresh(tx, fresh, entry.today)
  const answers: (EnteredOrder | Problem)[] = []
  for (const [at, each] of entered.entries()) {
    const order = orders[at]
    if (!order) throw new Error('an order for each that was entered')
    if (order instanceof Problem) answers.push(order)
    // Not taken: it was there, or somebody entered it in between.
    else answers.push(taken.get(order.number) ?? (await again(tx, order, each)))
  }
  return answers
}

async function takeFresh(
  tx: Transaction,
  fresh: ReadonlyMap<NewOrder, Beginning>,
  today: LocalDate,
): Promise<Map<string, EnteredOrder>> {
  if (fresh.size === 0) return new Map()
  const taken = await takeOrders(tx, [...fresh.keys()], {
    today,
    importId: null,
    areAwaited: [...fresh.values()].some(each => each.isAwaited),
    historyOf(order) {
      const begun = fresh.get(order)
      if (!begun) throw new Error('an order that was not begun')
      return begun.history
    },
  })
  return new Map(taken.map(each => [each.number, { created: true, ...each }]))
}

function newOrder(entered: Entered, begun: Beginning | undefined, today: LocalDate): NewOrder {
  if (!begun || begun.customerId === null) throw unknownCustomer(entered.customer)
  const { customerId, currency } = begun
  return {
    number: entered.number,
    customerId,
    currency,
    date: entered.date ?? today,
    shipBy: entered.ship_by ?? null,
    terms: entered.terms == null ? null : canonicalTerms(entered.terms),
    ...amountsOf(entered, currency),
  }
}

function refusedOr<Result>(make: () => Result): Result | Problem {
  try {
    return make()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Another customer's order of that number cannot be seen by everyone: then it only is taken. */
async function again(tx: Transaction, order: NewOrder, entered: Entered): Promise<EnteredOrder | Problem> {
  const { number } = order
  const before = await findOrder(tx, number)
  if (!before) return refuse('number-taken', { number, field: 'customer' }, '/number')
  const differs = [
    ...(before.customerId === order.customerId ? [] : ['customer']),
    ...(before.currency === order.currency ? [] : ['currency']),
    ...(before.amountMinor === order.amountMinor ? [] : ['amount']),
    ...(entered.date === undefined || before.date === order.date ? [] : ['date']),
    ...(entered.terms === undefined || before.terms === order.terms ? [] : ['terms']),
    ...(entered.ship_by === undefined || before.shipBy === order.shipBy ? [] : ['ship_by']),
    ...(areSame(await linesOfOrder(tx, before.id), order.lines) ? [] : ['lines']),
  ]
  const [field] = differs
  if (field !== undefined) return refuse('number-taken', { number, field }, '/number')
  return { created: false, number, status: before.status, decision: before.decision }
}

const areSame = (before: readonly Line[], now: readonly Line[]): boolean =>
  before.length === now.length && before.every((line, at) => said(line) === said(now[at]))

/** As it is kept: 2.50 of something is 2.5. */
function said(line: Line | undefined): string {
  const quantity = line?.quantity == null ? null : quantityText(millionths(line.quantity))
  return JSON.stringify([line?.sku ?? null, quantity, String(line?.amountMinor)])
}
