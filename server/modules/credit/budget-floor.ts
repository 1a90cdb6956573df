/** Below the floor of the budget nobody is granted more than they have or use already. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { firstDate, type LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { netOf, shortageOf } from './budget.ts'
import { openBudget } from './budget-book.ts'
import { refuse } from './errors.ts'
import { type Exchange, exchanged } from './measure.ts'
import { exchangeOn } from './read-budget.ts'
import { readFacts } from './store.ts'
import type { BudgetFacts, CustomerFacts } from './types.ts'

export interface WantedCredit {
  /** Null: not on file yet. */
  readonly customerId: bigint | null
  /** For the customer and all below it. */
  readonly isGroup: boolean
  /** In the company's currency; null: unlimited, or no rate. */
  readonly baseMinor: bigint | null
}

/** Refuses `budget-below-floor`. */
export async function refuseBelowFloor(
  reader: Reader,
  wanted: WantedCredit,
  { today, at }: { readonly today: LocalDate; readonly at?: string },
): Promise<void> {
  const floor = await openFloor(reader, today)
  if (floor === null || !(await floor.isBeyond([wanted]))[0]) return
  throw refuse('budget-below-floor', floor.facts, at)
}

export interface Floor {
  /** Of the refusal. */
  readonly facts: Readonly<Record<'left' | 'floor' | 'cash' | 'reserve', string>>
  /** Which of them would be new credit. */
  isBeyond(wanted: readonly WantedCredit[]): Promise<boolean[]>
}

/** Null: there is room for new credit, or no budget is in force. */
export async function openFloor(reader: Reader, today: LocalDate): Promise<Floor | null> {
  const exchange = await exchangeOn(reader, today)
  const book = await openBudget(reader, { customers: [], today, exchange })
  const budget = book?.factsOf(0n)
  const short = budget ? shortageOf(budget) : null
  if (!budget || short === null) return null
  return {
    facts: factsOf(budget, exchange.own),
    async isBeyond(wanted) {
      const customers = wanted.flatMap(({ customerId }) => customerId ?? [])
      const { facts } = await readFacts(reader, { customers, today, since: firstDate, hold: false })
      return wanted.map(each =>
        isBeyond(each, each.customerId === null ? undefined : facts.get(each.customerId), exchange),
      )
    },
  }
}

function isBeyond(
  { baseMinor, isGroup }: WantedCredit,
  facts: CustomerFacts | undefined,
  exchange: Exchange,
) {
  const group = facts?.groups.find(({ code }) => code === facts.customer.code)
  const [limit, used] = isGroup ? [group?.limit, group?.used] : [facts?.limit, facts?.used]
  if (limit && limit.amount === null) return false
  if (baseMinor === null) return true
  const own = (minor: bigint, currency: Currency) => exchanged(minor, currency, exchange.own, exchange) ?? 0n
  const has = limit ? own(BigInt(limit.amount ?? 0), limit.currency) : 0n
  const uses = (used ?? []).reduce((sum, row) => sum + own(netOf(row), row.currency), 0n)
  return baseMinor > has && baseMinor > uses
}

function factsOf({ total, floor, cash, reserve }: BudgetFacts, own: Currency): Floor['facts'] {
  const money = (minor: bigint) => `${formatMinor(minor, own)} ${own}`
  return {
    left: money(BigInt(total.amount) - BigInt(total.used)),
    floor: money(BigInt(floor ?? 0)),
    cash: money(BigInt(cash)),
    reserve: money(BigInt(reserve)),
  }
}
