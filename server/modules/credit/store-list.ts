/** SQL of the list of customers by their limits. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { GradeName } from './grading.ts'
import type { UsedStages } from './types.ts'

export const shows = ['granted', 'above', 'ending', 'expired', 'review', 'none'] as const
/** `granted`: with a limit of any kind; `ending`: within thirty days; `none`: never given one. */
export type Show = (typeof shows)[number]

export interface ListedLimit {
  readonly id: bigint
  readonly code: string
  readonly name: string
  readonly tier: string | null
  readonly region: string | null
  readonly salesperson: string | null
  readonly grade: GradeName | null
  readonly assessedOn: LocalDate | null
  /** The company's. */
  readonly own: Currency
  /** The limit's; without one the customer's. */
  readonly currency: Currency
  readonly hasLimit: boolean
  /** Null: without one, or unlimited. */
  readonly amountMinor: bigint | null
  readonly until: LocalDate | null
  readonly review: LocalDate | null
  readonly isExpired: boolean
  readonly insuredMinor: bigint
  readonly guaranteedMinor: bigint
  readonly used: readonly UsedStages[]
  readonly isOverdue: boolean
}

interface Asked {
  readonly show: Show
  readonly grade: GradeName | null
  readonly after: string
  readonly limit: number
  readonly today: LocalDate
}

/** `above`: by what is used in the limit's currency; those that use others too are left to the reader, who has the rates. */
const wanted: Readonly<Record<Show, string>> = {
  granted: 'l.id is not null',
  none: 'l.id is null',
  ending: 'l.until_on between $5 and $5::date + 30',
  expired: 'l.until_on < $5',
  review: 'l.review_on < $5 and not coalesce(l.until_on < $5, false)',
  above: `l.amount_minor is not null and (
    select coalesce(bool_or(u.currency <> l.currency), false)
      or coalesce(sum(u.minor) filter (where u.currency = l.currency), 0) > l.amount_minor
    from (
      select i.currency, case i.side when 'debit' then i.open_minor else -i.open_minor end as minor
      from ledger.shared_item i where i.company_id = $1 and i.customer_id = c.id and i.closed_on is null
      union all select e.currency, e.orders_minor + e.shipped_minor + e.stock_minor
      from credit.exposure e where e.company_id = $1 and e.customer_id = c.id) u)`,
}

/** The limit that holds on the day, else the one that ended last, as `credit.limit_on` says; what is used of it as `credit.used_by` says. */
export async function limitsAfter(reader: Reader, asked: Asked): Promise<ListedLimit[]> {
  return reader.rows<ListedLimit>(
    `with found as (
       select c.id, c.code, c.name, c.tier, c.region, c.salesperson, g.grade, g.assessed_on as "assessedOn",
         k.currency as own, coalesce(l.currency, c.currency, k.currency) as currency, l.id is not null as "hasLimit",
         l.amount_minor as "amountMinor", l.until_on as until, l.review_on as review,
         coalesce(l.until_on < $5, false) as "isExpired",
         coalesce(l.insured_minor, 0) as "insuredMinor", coalesce(l.guaranteed_minor, 0) as "guaranteedMinor"
       from customers.shared_customer c join identity.shared_company k on k.company_id = c.company_id
         left join credit.grade g on g.company_id = $1 and g.customer_id = c.id
         left join lateral (
           select l.id, l.currency, l.amount_minor, l.until_on, l.review_on, l.insured_minor, l.guaranteed_minor
           from credit.limit_entry l
           where l.company_id = $1 and l.customer_id = c.id and not l.is_group and l.from_on <= $5
           order by coalesce(l.until_on < $5, false), l.id desc limit 1) l on true
       where c.company_id = $1 and c.code > $2 and ($3::text is null or g.grade = $3) and ${wanted[asked.show]}
       order by c.code limit $4)
     select f.*, coalesce(u.used, '[]') as used, coalesce(u."isOverdue", false) as "isOverdue"
     from found f left join lateral (
       select jsonb_agg(jsonb_build_object('currency', s.currency, 'orders', s.orders::text, 'shipped', s.shipped::text,
           'stock', s.stock::text, 'receivable', s.receivable::text, 'unapplied', s.unapplied::text)) as used,
         bool_or(s.overdue) as "isOverdue"
       from (
         select t.currency, sum(t.orders) as orders, sum(t.shipped) as shipped, sum(t.stock) as stock,
           sum(t.receivable) as receivable, sum(t.unapplied) as unapplied, bool_or(t.overdue) as overdue
         from (
           select e.currency, e.orders_minor as orders, e.shipped_minor as shipped, e.stock_minor as stock,
             0 as receivable, 0 as unapplied, false as overdue
           from credit.exposure e where e.company_id = $1 and e.customer_id = f.id
           union all
           select i.currency, 0, 0, 0, sum(i.open_minor), 0, bool_or(i.due_on < $5)
           from ledger.shared_item i
           where i.company_id = $1 and i.customer_id = f.id and i.closed_on is null and i.side = 'debit'
           group by i.currency
           union all
           select i.currency, 0, 0, 0, 0, sum(i.open_minor), false
           from ledger.shared_item i
           where i.company_id = $1 and i.customer_id = f.id and i.closed_on is null and i.side = 'credit'
           group by i.currency) t
         group by t.currency) s) u on true
     order by f.code`,
    [reader.company, asked.after, asked.grade, asked.limit, asked.today],
  )
}
