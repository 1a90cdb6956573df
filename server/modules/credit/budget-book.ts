/** The company's budget while documents are decided: read once, moved by each that is taken. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { type BudgetPart, type Place, partOf, restOf, useOf } from './budget.ts'
import { type Exchange, exchanged } from './measure.ts'
import {
  type BudgetInForce,
  budgetOn,
  holdBudget,
  type KeptPart,
  placesOf,
  usedByPlace,
} from './store-budgets.ts'
import type { BudgetFacts } from './types.ts'

interface Opened {
  readonly customers: readonly bigint[]
  readonly today: LocalDate
  readonly exchange: Exchange
  /** For decisions the budget may stop: nobody else decides by it until the transaction ends. */
  readonly hold?: boolean
}

/** Null: none is in force. Adds up the whole company. */
export async function openBudget(
  reader: Reader,
  { customers, today, exchange, hold = false }: Opened,
): Promise<BudgetBook | null> {
  const budget = await budgetOn(reader, today)
  if (!budget) return null
  // What others took is read in a later statement, so all of it is seen.
  if (hold) await holdBudget(reader)
  const places = await placesOf(reader, customers)
  const parts = partsOf(budget.parts, exchange.own)
  const used = useOf(parts, await usedByPlace(reader), exchange)
  return new BudgetBook(budget, parts, used, new Map(places.map(each => [each.id, each])), exchange)
}

export const partsOf = (parts: readonly KeptPart[], own: Currency): BudgetPart[] =>
  parts.map(({ region, tier, amount }) => ({ region, tier, amountMinor: parseMinor(amount, own) ?? 0n }))

export class BudgetBook {
  readonly #budget: BudgetInForce
  readonly #parts: readonly BudgetPart[]
  readonly #places: ReadonlyMap<bigint, Place>
  readonly #exchange: Exchange
  readonly #unmeasured: readonly Currency[]
  /** Of the parts, the rest at the end. */
  readonly #used: bigint[]

  constructor(
    budget: BudgetInForce,
    parts: readonly BudgetPart[],
    used: ReturnType<typeof useOf>,
    places: ReadonlyMap<bigint, Place>,
    exchange: Exchange,
  ) {
    this.#budget = budget
    this.#parts = parts
    this.#places = places
    this.#exchange = exchange
    this.#unmeasured = used.unmeasured
    this.#used = used.parts.map(({ minor }) => minor)
  }

  factsOf(customerId: bigint): BudgetFacts {
    const { version, total, floor, cash, reserve } = this.#budget
    const { own } = this.#exchange
    const used = this.#used.reduce((sum, each) => sum + each, 0n)
    return {
      version,
      total: { amount: total, used: used.toString() },
      part: this.#parts.length === 0 ? null : this.#partOf(customerId),
      unmeasured: this.#unmeasured,
      floor,
      cash: (parseMinor(cash, own) ?? 0n).toString(),
      reserve: (parseMinor(reserve, own) ?? 0n).toString(),
    }
  }

  #partOf(customerId: bigint): NonNullable<BudgetFacts['part']> {
    const at = this.#indexOf(customerId)
    const { region, tier, amountMinor } = this.#parts[at] ?? {
      region: null,
      tier: null,
      amountMinor: restOf(BigInt(this.#budget.total), this.#parts),
    }
    return { region, tier, amount: amountMinor.toString(), used: (this.#used[at] ?? 0n).toString() }
  }

  #indexOf(customerId: bigint): number {
    const place = this.#places.get(customerId)
    const part = place && partOf(this.#parts, place)
    return part ? this.#parts.indexOf(part) : this.#parts.length
  }

  /** What a customer has out in a currency went from one net amount to another. */
  move(customerId: bigint, currency: Currency, before: bigint, after: bigint): void {
    const out = (minor: bigint) => (minor > 0n ? minor : 0n)
    const moved = exchanged(out(after) - out(before), currency, this.#exchange.own, this.#exchange)
    const at = this.#indexOf(customerId)
    this.#used[at] = (this.#used[at] ?? 0n) + (moved ?? 0n)
  }
}
