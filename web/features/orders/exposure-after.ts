/** What letting several held orders go makes of what their customers use of their limits. */
import { minus, sum } from '../../ui/decimal.ts'
import type { HeldOrder } from './order-queries.ts'

type Rule = Pick<HeldOrder['decision']['trace'][number], 'rule' | 'actual' | 'limit' | 'currency'>
type Held = Pick<HeldOrder, 'number' | 'customer' | 'name' | 'amount' | 'currency'> & {
  readonly decision: { readonly trace: readonly Rule[] }
}

export interface Exposure {
  readonly customer: string
  readonly name: string
  readonly currency: string
  /** Without the orders, and with all of them. */
  readonly before: string
  readonly after: string
  /** Null: without bound. */
  readonly limit: string | null
}

const isAmount = (figure: unknown): figure is string =>
  typeof figure === 'string' && /^-?\d+(\.\d+)?$/.test(figure)

/** A customer whose limit is in another currency than the orders is left out: their sum is the server's to tell. */
export function exposuresAfter(held: readonly Held[]): readonly Exposure[] {
  const customers = [...new Set(held.map(({ customer }) => customer))]
  return customers.flatMap((customer): Exposure[] => {
    const orders = held.filter(each => each.customer === customer)
    const first = orders[0]
    const found = first?.decision.trace.find(({ rule }) => rule === 'limit-used')
    if (!first || !isAmount(found?.actual)) return []
    const { currency } = first
    if (orders.some(each => each.currency !== currency)) return []
    if (found.currency !== null && found.currency !== currency) return []
    const before = minus(found.actual, first.amount)
    const after = sum([before, ...orders.map(({ amount }) => amount)])
    const limit = isAmount(found.limit) ? found.limit : null
    return [{ customer, name: first.name, currency, before, after, limit }]
  })
}
