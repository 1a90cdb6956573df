/** What is held, since when, why, and what would free it. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type DecisionJson, decisionToJson, exchanged, type Facts, usedIn } from '../credit/index.ts'
import { judgeHeld } from './judge-held.ts'
import { heldOrders, salespeopleOf } from './store-orders.ts'
import type { Order } from './types.ts'

export interface HeldOrder {
  readonly number: string
  readonly customer: string
  readonly name: string
  readonly salesperson: string | null
  readonly date: LocalDate
  readonly currency: string
  readonly amount: string
  readonly since: Instant | null
  /** As it would be decided now. */
  readonly decision: DecisionJson
  /** Rules that stop it now. */
  readonly rules: readonly string[]
  /** What to pay so that it passes, in the order's currency; null where no payment frees it. */
  readonly pay: string | null
}

export async function holdDesk(
  reader: Reader,
  asked: { readonly today: LocalDate; readonly after: bigint; readonly limit: number },
): Promise<{ rows: HeldOrder[]; next: bigint | null }> {
  const { today, after, limit } = asked
  const orders = await heldOrders(reader, { after, limit })
  const { book, judge } = await judgeHeld(reader, orders, { today, hold: false })
  const people = await salespeopleOf(reader, [...new Set(orders.map(order => order.customerId))])
  const rows = orders.map((order): HeldOrder => {
    const { facts, decision } = judge(order)
    const answer = decisionToJson(decision, order.currency, book.policy)
    return { ...told(order, people.get(order.customerId)), ...wayOut(facts, answer) }
  })
  const next = orders.length === limit ? (orders.at(-1)?.id ?? null) : null
  return { rows, next }
}

const told = (order: Order, who: { name: string; salesperson: string | null } | undefined) => ({
  number: order.number,
  customer: order.customer,
  name: who?.name ?? order.customer,
  salesperson: who?.salesperson ?? null,
  date: order.date,
  currency: order.currency,
  amount: formatMinor(order.amountMinor, order.currency),
  since: order.heldAt,
})

/** Rules a payment answers; money that closes what is overdue gives room at once. */
const payable = new Set(['limit-used', 'group-limit-used', 'days-overdue', 'overdue-amount'])

function wayOut(facts: Facts, decision: DecisionJson): Pick<HeldOrder, 'decision' | 'rules' | 'pay'> {
  const stopping = decision.trace.filter(
    ({ passed, effect }) => !passed && (effect === 'hold' || effect === 'needs_approval'),
  )
  const rules = [...new Set(stopping.map(({ rule }) => rule))]
  const needed = rules.every(rule => payable.has(rule)) ? toPay(facts, rules) : null
  const { currency } = facts.document
  return { decision, rules, pay: needed === null ? null : formatMinor(needed, currency) }
}

/** The larger of what is above the limits and what is overdue: paying the one counts for the other. */
function toPay(facts: Facts, rules: readonly string[]): bigint | null {
  const { currency, amount } = facts.document
  const limits = [
    ...(rules.includes('limit-used') && facts.limit ? [{ limit: facts.limit, used: facts.used }] : []),
    ...(rules.includes('group-limit-used') ? facts.groups : []),
  ]
  const missing: (bigint | undefined)[] = limits.map(({ limit, used }) => {
    const sum = usedIn(limit.currency, used, facts)
    const added = exchanged(BigInt(amount), currency, limit.currency, facts)
    if (added === undefined || sum.unmeasured.length > 0 || limit.amount === null) return undefined
    const above = sum.total + added - BigInt(limit.amount)
    return exchanged(above > 0n ? above : 0n, limit.currency, currency, facts)
  })
  if (rules.includes('days-overdue') || rules.includes('overdue-amount')) {
    const overdue = facts.used.map(row => exchanged(BigInt(row.overdue), row.currency, currency, facts))
    missing.push(
      overdue.includes(undefined) ? undefined : overdue.reduce((sum: bigint, each) => sum + (each ?? 0n), 0n),
    )
  }
  if (missing.includes(undefined)) return null
  return missing.reduce((most: bigint, each) => (each !== undefined && each > most ? each : most), 0n)
}
