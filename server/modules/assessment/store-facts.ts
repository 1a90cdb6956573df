/** SQL of what assessments rest on, for many customers at once. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { addDays, type LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Behaviour, Dated } from './types.ts'

export interface StoredFacts {
  readonly id: bigint
  readonly code: string
  readonly currency: Currency
  readonly own: Currency
  readonly since: LocalDate | null
  readonly daysOverdue: number
  readonly behaviour: readonly Behaviour[]
  readonly marks: Dated<'marks'> | null
  readonly figures: Dated<'figures'> | null
  readonly rating: Dated<'rating'> | null
  readonly quarters: readonly StoredQuarter[]
  readonly secured: { readonly currency: Currency; readonly minor: string } | null
}

interface StoredQuarter {
  readonly on: LocalDate
  readonly said: { readonly currency: Currency; readonly amount: string }
  readonly inTime: boolean
  readonly real: string | null
}

const latest = (kind: string) => `(
  select jsonb_build_object('on', e.said_on, 'said', e.said) from assessment.evidence e
  where e.company_id = $1 and e.customer_id = c.id and e.kind = '${kind}' and e.said_on <= $3
  order by e.said_on desc, e.id desc limit 1)`

/** Settlements of a year back are read over the items of the customers asked for; taken back they count for nothing. */
export async function selectFacts(
  reader: Reader,
  customers: readonly bigint[],
  today: LocalDate,
): Promise<StoredFacts[]> {
  return reader.rows<StoredFacts>(
    `with asked as materialized (
       select c.id, c.code, coalesce(c.currency, k.currency) as currency, k.currency as own
       from customers.shared_customer c join identity.shared_company k on k.company_id = c.company_id
       where c.company_id = $1 and c.id = any ($2::bigint[])
     ), sold as (
       select i.customer_id, i.currency, min(i.issued_on) filter (where i.side = 'debit') as since,
         coalesce(sum(case i.side when 'debit' then i.amount_minor else -i.amount_minor end)
           filter (where i.issued_on > $4), 0) as sold
       from ledger.shared_item i
       where i.company_id = $1 and i.customer_id = any ($2::bigint[]) and i.issued_on <= $3
         and i.kind in ('invoice', 'credit_note')
       group by 1, 2
     ), paid as (
       select i.customer_id, i.currency, sum(s.amount_minor) as paid,
         coalesce(sum(s.amount_minor) filter (where s.effective_on > i.due_on), 0) as late,
         coalesce(sum(s.amount_minor * (s.effective_on - i.due_on)) filter (where s.effective_on > i.due_on), 0) as late_days
       from ledger.shared_item i
         join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = i.id and s.reverses_id is null
           and s.effective_on > $4 and s.effective_on <= $3
         join ledger.shared_item m on m.company_id = $1 and m.id = s.credit_item_id and m.kind = 'receipt'
       where i.company_id = $1 and i.customer_id = any ($2::bigint[]) and i.kind = 'invoice'
         and (i.moved_on is null or i.moved_on > $4)
         and not exists (select from ledger.shared_settlement b
           where b.company_id = $1 and b.reverses_id = s.id and b.effective_on <= $3)
       group by 1, 2
     ), behaved as (
       select customer_id, min(s.since) as since, jsonb_agg(jsonb_build_object('currency', currency,
         'sold', coalesce(s.sold, 0)::text, 'paid', coalesce(p.paid, 0)::text, 'late', coalesce(p.late, 0)::text,
         'lateDays', coalesce(p.late_days, 0)::text) order by currency) as rows
       from sold s full join paid p using (customer_id, currency) group by customer_id
     ), late as (
       select i.customer_id, $3::date - min(i.due_on) as days
       from ledger.shared_item i
       where i.company_id = $1 and i.customer_id = any ($2::bigint[]) and i.closed_on is null and i.side = 'debit'
         and i.due_on < $3
       group by 1
     )
     select c.id, c.code, c.currency, c.own, b.since, coalesce(l.days, 0) as "daysOverdue",
       coalesce(b.rows, '[]') as behaviour, ${latest('marks')} as marks, ${latest('figures')} as figures,
       ${latest('rating')} as rating,
       (select coalesce(jsonb_agg(jsonb_build_object('on', q.said_on, 'said', q.said, 'inTime', q.in_time, 'real',
          case when q.said_on + interval '3 months' <= $3::date then (
            select coalesce(sum(case i.side when 'debit' then i.amount_minor else -i.amount_minor end), 0)::text
            from ledger.shared_item i
            where i.company_id = $1 and i.customer_id = c.id and i.kind in ('invoice', 'credit_note')
              and i.currency = q.said ->> 'currency' and i.issued_on >= q.said_on
              and i.issued_on < (q.said_on + interval '3 months')::date) end) order by q.said_on desc), '[]')
        from (select distinct on (e.said_on) e.said_on, e.said,
                (e.recorded_at at time zone k.zone)::date <= e.said_on as in_time
              from assessment.evidence e join identity.shared_company k on k.company_id = e.company_id
              where e.company_id = $1 and e.customer_id = c.id and e.kind = 'forecast'
                and e.said_on <= ($3::date + interval '3 months')::date
              order by e.said_on desc, e.id desc limit 8) q) as quarters,
       (select jsonb_build_object('currency', g.currency, 'minor', (g.insured_minor + g.guaranteed_minor)::text)
        from credit.shared_limit g
        where g.company_id = $1 and g.customer_id = c.id and not g.is_group and g.from_on <= $3
          and (g.until_on is null or g.until_on >= $3)
        order by g.id desc limit 1) as secured
     from asked c left join behaved b on b.customer_id = c.id left join late l on l.customer_id = c.id
     order by c.id`,
    [reader.company, customers, today, addDays(today, -365)],
  )
}
