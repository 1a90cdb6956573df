import { sum } from '../../ui/decimal.ts'

interface Countable {
  readonly currency: string
  readonly amount: string
}

/** A sum a currency, in the order they come. */
export function totals(rows: readonly Countable[]) {
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  return currencies.map(currency => {
    const of = rows.filter(row => row.currency === currency)
    return { currency, count: of.length, amount: sum(of.map(({ amount }) => amount)) }
  })
}
