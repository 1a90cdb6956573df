/** How well money comes in: one row of figures per key and currency. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { addDays, type Instant, type LocalDate, startOfMonth } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { aging } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { type Kpi, kpiOf, monthsOf } from './rules.ts'
import { type FlowKey, type MonthlyFlow, monthlyFlows } from './store.ts'

export const kpiKeys = ['customer', 'salesperson', 'region', 'currency', 'month'] as const
export type KpiKey = (typeof kpiKeys)[number]

export interface KpiInput {
  /** Null: the first of `to`'s month. */
  readonly from: LocalDate | null
  readonly to: LocalDate
  readonly knownAt: Instant | null
  /** Null: one row `all` per currency. */
  readonly by: KpiKey | null
}

export interface KpiRow extends Kpi {
  readonly key: string
  readonly currency: Currency
  readonly sales: bigint
  readonly collected: bigint
}

interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly knownAt: Instant | null
}

/** Sorted by key and currency. Refuses `period-backwards`. */
export async function kpi(reader: Reader, input: KpiInput): Promise<KpiRow[]> {
  const { to, knownAt } = input
  const from = input.from ?? startOfMonth(to)
  if (from > to) throw refuse('period-backwards', { from, to })
  if (input.by === 'month') return monthly(reader, { from, to, knownAt })
  const by = input.by ?? 'all'
  return rowsOf(
    {
      opening: await receivables(reader, addDays(from, -1), knownAt, by),
      closing: await receivables(reader, to, knownAt, by),
      flows: await monthlyFlows(reader, by, { from, to, knownAt }),
    },
    { from, to, knownAt },
  )
}

/** A month opens with what the one before closed with, and the flows of all are read at once. */
async function monthly(reader: Reader, period: Period): Promise<KpiRow[]> {
  const { from, to, knownAt } = period
  const flows = await monthlyFlows(reader, 'all', period)
  const rows: KpiRow[] = []
  let opening = await receivables(reader, addDays(from, -1), knownAt, 'all')
  for (const { month, ...part } of monthsOf(from, to)) {
    const closing = await receivables(reader, part.to, knownAt, 'all')
    const found = rowsOf({ opening, closing, flows: flowsOf(flows, part.from) }, { ...part, knownAt })
    rows.push(...found.map(row => ({ ...row, key: month })))
    opening = closing
  }
  return rows
}

/** Those up to the month of the day; what was sold and collected before it is not of the period. */
function flowsOf(flows: readonly MonthlyFlow[], day: LocalDate): MonthlyFlow[] {
  const month = startOfMonth(day)
  return flows
    .filter(flow => flow.month <= month)
    .map(flow => (flow.month === month ? flow : { ...flow, sales: 0n, collected: 0n }))
}

/** What is known of one key and currency. */
interface Stand {
  readonly key: string
  readonly currency: Currency
  opening: bigint
  closing: bigint
  notDue: bigint
  readonly flows: MonthlyFlow[]
}

interface Known {
  readonly opening: readonly Receivable[]
  readonly closing: readonly Receivable[]
  readonly flows: readonly MonthlyFlow[]
}

function rowsOf({ opening, closing, flows }: Known, period: Period): KpiRow[] {
  const stands = new Map<string, Stand>()
  const standOf = (key: string, currency: Currency): Stand => {
    const place = `${key}\u0000${currency}`
    const stand = stands.get(place) ?? { key, currency, opening: 0n, closing: 0n, notDue: 0n, flows: [] }
    stands.set(place, stand)
    return stand
  }
  for (const row of opening) standOf(row.key, row.currency).opening = row.total
  for (const { key, currency, total, notDue } of closing) {
    Object.assign(standOf(key, currency), { closing: total, notDue })
  }
  for (const flow of flows) standOf(flow.key, flow.currency).flows.push(flow)
  return [...stands.values()].flatMap(stand => figures(stand, period)).sort(byKey)
}

interface Receivable {
  readonly key: string
  readonly currency: Currency
  readonly total: bigint
  readonly notDue: bigint
}

async function receivables(
  reader: Reader,
  asOf: LocalDate,
  knownAt: Instant | null,
  by: FlowKey,
): Promise<Receivable[]> {
  const grouping = by === 'all' ? 'currency' : by
  const { rows } = await aging(reader, { asOf, knownAt, by: grouping, limits: [] })
  return rows.map(({ key, currency, total, amounts }) => ({
    key: by === 'all' ? 'all' : key,
    currency,
    total,
    notDue: amounts[0] ?? 0n,
  }))
}

/** No row when nothing moved in the period and nothing was or is owed. */
function figures({ key, currency, opening, closing, notDue, flows }: Stand, period: Period): KpiRow[] {
  const sum = (pick: (flow: MonthlyFlow) => bigint) => flows.reduce((all, flow) => all + pick(flow), 0n)
  const sales = sum(flow => flow.sales)
  const collected = sum(flow => flow.collected)
  if ([opening, closing, sales, collected].every(amount => amount === 0n)) return []
  const [first = null] = flows.flatMap(flow => flow.first ?? []).sort()
  const facts = { ...period, sales, collected, opening, closing, notDue, flows, first }
  return [{ key, currency, sales, collected, ...kpiOf(facts) }]
}

/** Keys by code points, as everywhere. */
function byKey(left: KpiRow, right: KpiRow): number {
  const order = Buffer.compare(Buffer.from(left.key), Buffer.from(right.key))
  return order || (left.currency < right.currency ? -1 : 1)
}

export function kpiToJson(rows: readonly KpiRow[]) {
  return {
    rows: rows.map(row => ({
      key: row.key,
      currency: row.currency,
      sales: formatMinor(row.sales, row.currency),
      collected: formatMinor(row.collected, row.currency),
      collection_rate: row.collectionRate,
      dso: row.dso,
      dso_countback: row.dsoCountback,
      dso_since_first: row.dsoSinceFirst,
      bpdso: row.bpdso,
      add: row.add,
      cei: row.cei,
      overdue_ratio: row.overdueRatio,
    })),
  }
}
