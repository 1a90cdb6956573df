/** What decisions rest on, read once for many documents: each that is taken counts for those after it. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { firstDate, type LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { netOf } from './budget.ts'
import { type BudgetBook, openBudget } from './budget-book.ts'
import { defaultPolicy } from './ready-policies.ts'
import { decide } from './rules.ts'
import { readFacts, readSurroundings } from './store.ts'
import type { Checkpoint, CustomerFacts, Decision, Facts, History, Policy, UsedFacts } from './types.ts'

export interface Question {
  readonly customerId: bigint
  readonly at: Checkpoint
  readonly currency: Currency
  readonly amountMinor: bigint
  /** In exposure already; 0 unless said. */
  readonly coveredMinor?: bigint
  readonly approved?: LocalDate | null
  /** Agreed for the document instead of the customer's. */
  readonly terms?: string | null
  readonly history: History
}

export interface Decided {
  readonly facts: Facts
  readonly decision: Decision
}

export interface BookAsked {
  readonly customers: readonly bigint[]
  readonly today: LocalDate
  /** Only what fell due on this day or later is overdue; absent: any day. */
  readonly since?: LocalDate | null
  /** Held until the transaction ends: for decisions that are acted upon. */
  readonly hold: boolean
  /** Instead of the policy in force: for trying one. */
  readonly policy?: Policy
}

export async function openCreditBook(reader: Reader, asked: BookAsked): Promise<CreditBook> {
  const { customers, today, since, hold } = asked
  const { policy, rates, facts } = await readFacts(reader, {
    customers,
    today,
    since: since ?? firstDate,
    hold,
  })
  const chosen = asked.policy ?? policy ?? defaultPolicy
  const [first] = facts.values()
  const own = first?.own
  const budget =
    own && asksForBudget(chosen)
      ? await openBudget(reader, {
          ...{ customers, today, exchange: { own, rates } },
          hold: hold && isStoppedByBudget(chosen),
        })
      : null
  const grossMargin = policy?.grossMargin ?? null
  const day = { today, rates, ...(grossMargin === null ? {} : { grossMargin }) }
  return new CreditBook(chosen, day, facts, budget)
}

/** Whether the policy in force has anything to say at a checkpoint. */
export async function asksAt(reader: Reader, at: Checkpoint, today: LocalDate): Promise<boolean> {
  const { policy } = await readSurroundings(reader, today)
  const { rules } = policy ?? defaultPolicy
  return rules.some(each => each.at.includes(at) && each.effect !== 'off')
}

const asksForBudget = ({ rules }: Policy) =>
  rules.some(each => each.rule === 'budget-used' && each.effect !== 'off')

/** A warning lets everybody pass: for it nobody waits. */
const isStoppedByBudget = ({ rules }: Policy) =>
  rules.some(
    ({ rule, effect }) => rule === 'budget-used' && (effect === 'hold' || effect === 'needs_approval'),
  )

/** Nothing used yet in that currency. */
const unused = (currency: Currency): UsedFacts => ({
  currency,
  orders: '0',
  shipped: '0',
  stock: '0',
  receivable: '0',
  unapplied: '0',
  overdue: '0',
  oldest: null,
  items: 0,
})

/** What a document adds to the stages it stands in. */
export interface Taken {
  readonly orders?: bigint
  readonly shipped?: bigint
  readonly stock?: bigint
}

type Day = Pick<Facts, 'today' | 'rates' | 'grossMargin'>

export class CreditBook {
  readonly policy: Policy
  readonly #day: Day
  readonly #budget: BudgetBook | null
  readonly #facts: Map<bigint, CustomerFacts>
  /** What a group uses, the same for all its customers. */
  readonly #groups = new Map<string, readonly UsedFacts[]>()

  constructor(policy: Policy, day: Day, facts: Map<bigint, CustomerFacts>, budget: BudgetBook | null) {
    this.policy = policy
    this.#day = day
    this.#facts = facts
    this.#budget = budget
    for (const each of facts.values()) for (const group of each.groups) this.#groups.set(group.id, group.used)
  }

  customer(customerId: bigint): CustomerFacts {
    const facts = this.#facts.get(customerId)
    if (!facts) throw new Error(`customer ${customerId} is not in the book`)
    return facts
  }

  get rates(): Facts['rates'] {
    return this.#day.rates
  }

  factsOf(question: Question): Facts {
    const { at, currency, amountMinor, coveredMinor = 0n, approved = null, terms, history } = question
    const facts = this.customer(question.customerId)
    const groups = facts.groups.map(group => ({ ...group, used: this.#groups.get(group.id) ?? group.used }))
    const needed = new Set<string>([
      currency,
      ...[facts.limit, ...groups.map(group => group.limit)].flatMap(limit => limit?.currency ?? []),
      ...[facts.used, ...groups.map(group => group.used)].flatMap(used => used.map(row => row.currency)),
    ])
    const rates = Object.fromEntries(Object.entries(this.#day.rates).filter(([name]) => needed.has(name)))
    const document = {
      currency,
      amount: amountMinor.toString(),
      covered: coveredMinor.toString(),
      approved,
      ...(terms == null ? {} : { terms }),
    }
    const budget = this.#budget?.factsOf(question.customerId) ?? null
    return { ...facts, ...this.#day, rates, groups, at, document, history, budget }
  }

  decide(question: Question): Decided {
    const facts = this.factsOf(question)
    return { facts, decision: decide(this.policy, facts) }
  }

  /** What was taken counts from here on. */
  move(customerId: bigint, currency: Currency, taken: Taken): void {
    const facts = this.customer(customerId)
    const used = moved(facts.used, currency, taken)
    this.#facts.set(customerId, { ...facts, used })
    this.#budget?.move(customerId, currency, netIn(facts.used, currency), netIn(used, currency))
    for (const { id, used } of facts.groups) {
      this.#groups.set(id, moved(this.#groups.get(id) ?? used, currency, taken))
    }
  }
}

function netIn(rows: readonly UsedFacts[], currency: Currency): bigint {
  const row = rows.find(each => each.currency === currency)
  return row ? netOf(row) : 0n
}

function moved(
  rows: readonly UsedFacts[],
  currency: Currency,
  { orders = 0n, shipped = 0n, stock = 0n }: Taken,
): readonly UsedFacts[] {
  const row = rows.find(each => each.currency === currency) ?? unused(currency)
  const after = {
    ...row,
    orders: (BigInt(row.orders) + orders).toString(),
    shipped: (BigInt(row.shipped) + shipped).toString(),
    stock: (BigInt(row.stock) + stock).toString(),
  }
  return [...rows.filter(each => each.currency !== currency), after]
}
