/** SQL of what narrows the list of open items, as conditions on `i`. */
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export const itemKinds = ['invoice', 'transfer', 'credit_note', 'receipt'] as const

/** What is left out does not narrow. */
export interface ItemFilter {
  readonly currency?: Currency | undefined
  /** As ageing counts them: the item's own, else the customer's on the day; empty: of nobody. */
  readonly salesperson?: string | undefined
  readonly kind?: (typeof itemKinds)[number] | undefined
  /** Of these customers alone. */
  readonly customers?: readonly bigint[] | undefined
  /** Both inclusive. What has no due date is due after every day. */
  readonly dueFrom?: LocalDate | undefined
  readonly dueTo?: LocalDate | undefined
}

/** By case, as the index item_open has it. */
export const dueOfItem = `case when i.due_on is null then date 'infinity' else i.due_on end`

/** Whose it is: empty where nobody's. */
export const salespersonOnDay = `coalesce(nullif(i.salesperson, ''), (
    select o.salesperson from customers.shared_ownership o
    where o.company_id = $1 and o.customer_id = i.customer_id and o.from_on <= $2
    order by o.from_on desc limit 1), '')`

/** Read once for the whole list: asked of each item it would be the list's cost many times over. */
const customersOf = (place: string) => `
  select c.id from customers.shared_customer c left join lateral (
      select o.salesperson from customers.shared_ownership o
      where o.company_id = $1 and o.customer_id = c.id and o.from_on <= $2 order by o.from_on desc limit 1) o on true
  where c.company_id = $1 and coalesce(o.salesperson, '') = ${place}`

/** Their parameters stand from the `first` place on; `$1` is the company, `$2` the day. */
export function filterConditions(filter: ItemFilter, first: number): { sql: string; values: unknown[] } {
  const values: unknown[] = []
  const conditions: string[] = []
  const where = (value: unknown, condition: (place: string) => string) => {
    if (value === undefined) return
    conditions.push(`and ${condition(`$${first + values.length}`)}`)
    values.push(value)
  }
  where(filter.currency, place => `i.currency = ${place}`)
  where(filter.customers, place => `i.customer_id = any (${place}::bigint[])`)
  where(filter.kind, place => `i.kind = ${place}`)
  where(filter.dueFrom, place => `${dueOfItem} >= ${place}::date`)
  where(filter.dueTo, place => `${dueOfItem} <= ${place}::date`)
  where(
    filter.salesperson,
    place =>
      `(nullif(i.salesperson, '') = ${place} or coalesce(i.salesperson, '') = '' and i.customer_id in (${customersOf(place)}))`,
  )
  return { sql: conditions.join(' '), values }
}
