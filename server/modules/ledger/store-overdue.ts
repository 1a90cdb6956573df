/** SQL of who is behind with paying. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import { dayValues, type FiguresDay, ofCustomers, openOnDay } from './store-items.ts'

export interface Overdue {
  /** The customer's code. */
  readonly customer: string
  readonly name: string
  readonly currency: Currency
  readonly overdueMinor: bigint
  /** Of the item that is overdue the longest. */
  readonly days: number
  /** Σ open amount × days overdue, in minor units × days. */
  readonly weight: bigint
  readonly unappliedMinor: bigint
}

export interface OverdueOnly {
  /** Only those whom this salesperson looks after on the day. */
  readonly salesperson?: string | undefined
  /** By code. */
  readonly customer?: string | undefined
}

/** Customers with anything overdue, per currency. */
export async function overdueCustomers(
  reader: Reader,
  day: FiguresDay,
  { salesperson, customer }: OverdueOnly = {},
): Promise<Overdue[]> {
  const values = dayValues(reader.company, day)
  const these = customer === undefined ? '' : ofCustomers(`$${values.push([customer])}`)
  const owned =
    salesperson === undefined
      ? ''
      : `and (select o.salesperson from customers.shared_ownership o
      where o.company_id = $1 and o.customer_id = g.customer_id and o.from_on <= $2
      order by o.from_on desc limit 1) = $${values.push(salesperson)}`
  const rows = await reader.rows<Omit<Overdue, 'weight'> & { weight: string }>(
    `select c.code as customer, c.name, g.currency, g.overdue as "overdueMinor", g.days, g.weight::text as weight,
       g.unapplied as "unappliedMinor"
     from (
       select i.customer_id, i.currency,
         sum(i.open_minor) filter (where i.side = 'debit' and i.due_on < $2)::bigint as overdue,
         max($2::date - i.due_on) filter (where i.side = 'debit') as days,
         sum(i.open_minor::numeric * ($2::date - i.due_on)) filter (where i.side = 'debit' and i.due_on < $2) as weight,
         coalesce(sum(i.open_minor) filter (where i.side = 'credit'), 0)::bigint as unapplied
       from ${openOnDay(day, these)} i group by i.customer_id, i.currency
     ) g join customers.shared_customer c on c.company_id = $1 and c.id = g.customer_id
     where g.overdue > 0 ${owned}`,
    values,
  )
  return rows.map(row => ({ ...row, weight: BigInt(row.weight) }))
}
