import type { Reader } from '../../kernel/database/transaction.ts'
import { addMonths, startOfMonth } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { type BoughtRow, boughtRows } from './store-bought.ts'
import type { PaidWish } from './store-paid.ts'

/** By month, and by product the last six months beside those before; both come to the same sum. */
export async function bought(reader: Reader, wish: PaidWish) {
  return told(await boughtRows(reader, wish), addMonths(startOfMonth(wish.to), -5))
}

interface Sums {
  currency: Currency
  recent: bigint
  before: bigint
}

/** `recent`: the first day of the later months. */
function told(rows: readonly BoughtRow[], recent: string) {
  const months = new Map<string, Sums & { month: string }>()
  const products = new Map<string, Sums & Pick<BoughtRow, 'sku' | 'name' | 'family'>>()
  for (const { month, currency, sku, name, family, minor } of rows) {
    const part = month >= recent ? 'recent' : 'before'
    const sums = { currency, recent: 0n, before: 0n }
    const ofMonth = months.get(`${month} ${currency}`) ?? { ...sums, month }
    const ofProduct = products.get(`${currency} ${sku}`) ?? { ...sums, sku, name, family }
    ofMonth[part] += minor
    ofProduct[part] += minor
    months.set(`${month} ${currency}`, ofMonth)
    products.set(`${currency} ${sku}`, ofProduct)
  }
  return {
    months: [...months.values()].map(({ month, currency, recent: later, before }) => ({
      ...{ month: month.slice(0, 7), currency },
      amount: formatMinor(later + before, currency),
    })),
    products: [...products.values()].toSorted(byAmount).map(({ recent: later, before, ...product }) => ({
      ...product,
      recent: formatMinor(later, product.currency),
      before: formatMinor(before, product.currency),
    })),
  }
}

/** The largest first. */
function byAmount(left: Sums, right: Sums): number {
  const difference = right.recent + right.before - (left.recent + left.before)
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}
