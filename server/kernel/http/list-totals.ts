/** What a list comes to: of all it is narrowed to, not of a page. Asked apart, so that its rows do not wait. */
import { z } from 'zod'
import { type Currency, formatMinor } from '../money.ts'
import { moneyField } from './fields.ts'

/** A line a currency, as SQL adds it up; amounts in minor units. */
export type TotalRow<Name extends string> = {
  readonly currency: Currency
  readonly count: bigint
} & Readonly<Record<Name, bigint>>

/** How many there are in all. */
export const countedIn = (rows: readonly { readonly count: bigint }[]): number =>
  Number(rows.reduce((all, { count }) => all + count, 0n))

/** Of rows that no statement could add up; amounts in minor units. */
export function addedUp<Name extends string>(
  names: readonly Name[],
  rows: Iterable<{ readonly currency: Currency } & Readonly<Record<Name, bigint>>>,
): TotalRow<Name>[] {
  const sums = new Map<Currency, TotalRow<Name>>()
  for (const row of rows) {
    const before = sums.get(row.currency)
    const amounts = Object.fromEntries(names.map(name => [name, (before?.[name] ?? 0n) + row[name]]))
    sums.set(row.currency, { ...row, ...amounts, count: (before?.count ?? 0n) + 1n })
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The answer with these amounts, and how rows become it. */
export function listTotals<Name extends string>(...names: readonly Name[]) {
  const amounts = z.object(Object.fromEntries(names.map(name => [name, moneyField])))
  return {
    answer: z.object({
      totals: z.array(z.object({ currency: z.string(), count: z.number().int(), amounts })),
    }),
    toJson: (rows: readonly TotalRow<Name>[]) => ({
      totals: rows.map(row => ({
        currency: row.currency,
        count: Number(row.count),
        amounts: Object.fromEntries(names.map(name => [name, formatMinor(row[name], row.currency)])),
      })),
    }),
  }
}
