/** The budget shown against what is used of it, part by part, and the customers behind each figure. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { companyCurrency } from '../ledger/index.ts'
import { type BudgetPart, carryingCost, type PartUse, type Place, partOf, restOf, useOf } from './budget.ts'
import { partsOf } from './budget-book.ts'
import { type Exchange, exchanged } from './measure.ts'
import { readSurroundings } from './store.ts'
import { budgetOn, usedByCustomer, usedByPlace } from './store-budgets.ts'

export interface BudgetRow extends Place {
  /** Null: there is no budget. */
  readonly budgetMinor: bigint | null
  readonly usedMinor: bigint
  /** A year; null where what capital costs is not known. */
  readonly carryingMinor: bigint | null
  readonly customers: bigint
}

export interface MeasuredBudget {
  readonly total: BudgetRow
  readonly parts: readonly BudgetRow[]
  /** Of whoever is in no part; null where nothing is split. */
  readonly rest: BudgetRow | null
  readonly unmeasured: readonly Currency[]
}

export interface Split {
  readonly totalMinor: bigint | null
  readonly parts: readonly BudgetPart[]
  readonly capitalPercent: string | null
}

/** In the company's currency, as it is now. */
export async function measureBudget(reader: Reader, split: Split, today: LocalDate): Promise<MeasuredBudget> {
  const exchange = await exchangeOn(reader, today)
  const used = useOf(split.parts, await usedByPlace(reader), exchange)
  const row = ({ region, tier }: Place, budgetMinor: bigint | null, use: PartUse): BudgetRow => ({
    ...{ region, tier, budgetMinor, usedMinor: use.minor, customers: use.customers },
    carryingMinor: split.capitalPercent === null ? null : carryingCost(use.minor, split.capitalPercent),
  })
  const parts = split.parts.map((part, at) => row(part, part.amountMinor, used.parts[at] ?? nothing))
  const rest = split.totalMinor === null ? null : restOf(split.totalMinor, split.parts)
  return {
    total: row(everywhere, split.totalMinor, used.total),
    parts,
    rest: parts.length === 0 ? null : row(everywhere, rest, used.parts.at(-1) ?? nothing),
    unmeasured: used.unmeasured,
  }
}

const nothing: PartUse = { minor: 0n, customers: 0n }
const everywhere: Place = { region: null, tier: null }

export async function exchangeOn(reader: Reader, today: LocalDate): Promise<Exchange> {
  const { rates } = await readSurroundings(reader, today)
  return { own: await companyCurrency(reader), rates }
}

export interface CustomerBehind extends Place {
  readonly code: string
  readonly name: string
  readonly orderedMinor: bigint
  readonly owedMinor: bigint
  /** What that is made of, each in its own currency. */
  readonly parts: readonly CurrencyBehind[]
}

export interface CurrencyBehind {
  readonly currency: Currency
  readonly orderedMinor: bigint
  readonly owedMinor: bigint
  /** Units of the company's currency for one; null: there is none, and it is in no sum. */
  readonly rate: string | null
  /** Both, in the company's currency. */
  readonly usedMinor: bigint
}

export interface Behind {
  /** Who has most out first. */
  readonly customers: readonly CustomerBehind[]
  /** Of all, those that are left out as well. */
  readonly count: number
  readonly usedMinor: bigint
}

/** `part`: its place among the parts of the budget in force; their number: the rest; null: all. */
export async function customersBehind(
  reader: Reader,
  { part, most, today }: { readonly part: number | null; readonly most: number; readonly today: LocalDate },
): Promise<Behind> {
  const exchange = await exchangeOn(reader, today)
  const budget = await budgetOn(reader, today)
  const parts = partsOf(budget?.parts ?? [], exchange.own)
  const found = new Map<string, CustomerBehind>()
  for (const { code, name, region, tier, currency, ordered, owed } of await usedByCustomer(reader)) {
    const fits = partOf(parts, { region, tier })
    if (part !== null && (fits ? parts.indexOf(fits) : parts.length) !== part) continue
    const own = (minor: bigint) => exchanged(minor, currency, exchange.own, exchange) ?? 0n
    const before = found.get(code)
    // Rounded once, as the sums are: what is owed takes the remainder.
    const out = own(ordered + owed)
    const orderedMinor = own(ordered)
    const rate = currency === exchange.own ? '1' : (exchange.rates[currency] ?? null)
    const inIt = { currency, orderedMinor: ordered, owedMinor: owed, rate, usedMinor: out }
    found.set(code, {
      ...{ code, name, region, tier, parts: [...(before?.parts ?? []), inIt] },
      orderedMinor: (before?.orderedMinor ?? 0n) + orderedMinor,
      owedMinor: (before?.owedMinor ?? 0n) + out - orderedMinor,
    })
  }
  const used = ({ orderedMinor, owedMinor }: CustomerBehind) => orderedMinor + owedMinor
  const customers = [...found.values()].toSorted((left, right) => Number(used(right) - used(left)))
  return {
    customers: customers.slice(0, most),
    count: customers.length,
    usedMinor: customers.reduce((sum, each) => sum + used(each), 0n),
  }
}
