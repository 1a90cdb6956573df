import { sum } from '../../ui/decimal.ts'
import { isMoney, type ListColumn, type Listed } from './list-column.ts'

/** The one that the head says: that of every row, else the company's; a row in another names its own. */
export function headCurrency(rows: readonly Listed[], ofCompany: string): string {
  const first = rows[0]?.currency ?? ofCompany
  return rows.every(({ currency }) => currency === first) ? first : ofCompany
}

export interface ListSum {
  readonly currency: string
  readonly count: number
  /** By column; those with nothing to add up are missing. */
  readonly amounts: ReadonlyMap<string, string>
}

/** A line of what the server added up. */
export interface ListTotal {
  readonly currency: string
  readonly count: number
  readonly amounts: Readonly<Record<string, string>>
}

/** Whether the foot says what the column comes to. */
export const isAdded = <Row>(column: ListColumn<Row>) => isMoney(column) && !column.isNotAdded

/** The same of all that the list is narrowed to. */
export function sumsOfTotals<Row>(
  totals: readonly ListTotal[],
  columns: readonly ListColumn<Row>[],
): readonly ListSum[] {
  const added = columns.filter(isAdded)
  if (added.length === 0) {
    return [{ currency: '', count: totals.reduce((all, { count }) => all + count, 0), amounts: new Map() }]
  }
  return totals.map(({ currency, count, amounts }) => ({
    currency,
    count,
    amounts: new Map(
      added.flatMap(({ id, sumName = id }) => {
        const amount = amounts[sumName]
        return amount === undefined ? [] : [[id, amount] as const]
      }),
    ),
  }))
}

/** What the rows come to, a line a currency, in the order they come; where nothing is added up, how many they are. */
export function sumsOf<Row extends Listed>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
): readonly ListSum[] {
  const added = columns.filter(isAdded)
  if (added.length === 0) return [{ currency: '', count: rows.length, amounts: new Map() }]
  return [...new Set(rows.map(({ currency }) => currency))].map(currency => {
    const of = rows.filter(row => row.currency === currency)
    const amounts = added.flatMap(({ id, amountOf }) => {
      const found = of.flatMap(row => amountOf?.(row) ?? [])
      return found.length === 0 ? [] : [[id, sum(found)] as const]
    })
    return { currency, count: of.length, amounts: new Map(amounts) }
  })
}
