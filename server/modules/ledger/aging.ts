/** Who owes how much for how long, as of any day. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { unknownCustomer, visibleCustomers } from '../customers/index.ts'
import { agingLimits } from './aging-limits.ts'
import { type Converted, convertedToJson, convertTotals } from './convert-totals.ts'
import { bucketNames, defaultLimits } from './rules.ts'
import { type AgingKey, type AgingOnly, type AgingSums, agingRows } from './store-aging.ts'
import type { FiguresDay } from './store-items.ts'

export interface AgingInput extends FiguresDay {
  readonly by: AgingKey
  /** The last day of each bucket but the open one; left out: the company's. */
  readonly limits?: readonly number[] | undefined
  /** Left out: everything. */
  readonly only?: AgingOnly
}

/** In minor units of the currency; one amount per bucket. */
export interface AgingTotal {
  readonly currency: Currency
  readonly amounts: readonly bigint[]
  /** Open invoices and charges, the sum of the amounts. */
  readonly total: bigint
  /** Credit notes and money on account that settle nothing yet; not negative. */
  readonly unapplied: bigint
}

export interface AgingRow extends AgingTotal {
  readonly key: string
  readonly name: string
}

export interface Aging {
  readonly asOf: LocalDate
  readonly knownAt: Instant | null
  readonly buckets: readonly string[]
  readonly rows: readonly AgingRow[]
  readonly totals: readonly AgingTotal[]
  /** Null while everything is in the company's currency. */
  readonly converted: Converted | null
}

/** Refuses `customer-unknown`. */
export async function aging(reader: Reader, input: AgingInput): Promise<Aging> {
  const { customers = [] } = input.only ?? {}
  const known = customers.length > 0 ? await visibleCustomers(reader, customers) : new Set()
  const unknown = customers.find(code => !known.has(code))
  if (unknown !== undefined) throw unknownCustomer(unknown)
  const limits = input.limits ?? (await agingLimits(reader))
  const buckets = bucketNames(limits)
  const sums = await agingRows(reader, input, input.by, limits, input.only)
  const rows = sums.map(row => rowOf(row, limits.length + 1))
  const totals = totalsOf(rows)
  return {
    asOf: input.asOf,
    knownAt: input.knownAt,
    buckets,
    rows,
    totals,
    converted: await convertTotals(reader, totals, input.asOf),
  }
}

export function emptyAging(input: AgingInput): Aging {
  const { asOf, knownAt, limits = defaultLimits } = input
  return { asOf, knownAt, buckets: bucketNames(limits), rows: [], totals: [], converted: null }
}

export function agingToJson(aging: Aging) {
  return {
    as_of: aging.asOf,
    known_at: aging.knownAt,
    buckets: aging.buckets,
    rows: aging.rows.map(row => ({
      key: row.key,
      name: row.name,
      currency: row.currency,
      amounts: amountsToJson(row, aging.buckets),
      total: formatMinor(row.total, row.currency),
      unapplied: formatMinor(row.unapplied, row.currency),
      net: formatMinor(row.total - row.unapplied, row.currency),
    })),
    totals: aging.totals.map(row => ({
      currency: row.currency,
      amounts: amountsToJson(row, aging.buckets),
      total: formatMinor(row.total, row.currency),
      unapplied: formatMinor(row.unapplied, row.currency),
      net: formatMinor(row.total - row.unapplied, row.currency),
    })),
    converted: aging.converted && convertedToJson(aging.converted),
  }
}

// A loop here and literals above: with 20 000 rows, entries and spreads took longer than the formatting.
function amountsToJson(
  { amounts, currency }: AgingTotal,
  buckets: readonly string[],
): Record<string, string> {
  const told: Record<string, string> = {}
  for (const [index, bucket] of buckets.entries()) told[bucket] = formatMinor(amounts[index] ?? 0n, currency)
  return told
}

// Loops here as above.
function rowOf(sums: AgingSums, edges: number): AgingRow {
  const { key, name, currency, total, unapplied } = sums
  const amounts: bigint[] = []
  let past = total
  for (let edge = 0; edge < edges; edge += 1) {
    const next = sums[`past${edge}`] ?? 0n
    amounts.push(past - next)
    past = next
  }
  amounts.push(past)
  return { key, name, currency, amounts, total, unapplied }
}

function totalsOf(rows: readonly AgingRow[]): AgingTotal[] {
  const totals = new Map<Currency, { amounts: bigint[]; total: bigint; unapplied: bigint }>()
  for (const row of rows) {
    const sum = totals.get(row.currency) ?? { amounts: row.amounts.map(() => 0n), total: 0n, unapplied: 0n }
    for (const [bucket, amount] of row.amounts.entries())
      sum.amounts[bucket] = (sum.amounts[bucket] ?? 0n) + amount
    sum.total += row.total
    sum.unapplied += row.unapplied
    totals.set(row.currency, sum)
  }
  return [...totals]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .sort((left, right) => (left.currency < right.currency ? -1 : 1))
}
