/** SQL of performance: what was sold and collected, by key, currency and month. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { entriesSeenBy } from '../ledger/index.ts'

export type FlowKey = 'all' | 'customer' | 'salesperson' | 'region' | 'currency'

export interface MonthlyFlow {
  readonly key: string
  readonly currency: Currency
  /** First day of the month. */
  readonly month: LocalDate
  /** Invoices less credit notes, gross; what was open at go-live counts in the month it was issued. */
  readonly invoiced: bigint
  /** Of it, in the period asked for, without what was open at go-live. */
  readonly sales: bigint
  /** Receipts less refunds in the period. */
  readonly collected: bigint
  /** The first day something was invoiced. */
  readonly first: LocalDate | null
}

const keys: Record<FlowKey, string> = {
  currency: 'l.currency',
  all: `'all'`,
  customer: 'c.code',
  region: `coalesce(c.region, '')`,
  salesperson: `coalesce(nullif(i.salesperson, ''), o.salesperson, '')`,
}

/** The invoice's salesperson, whether the entry books or reverses it; else the customer's owner on that day. */
const salespersonJoins = `
  left join (
    select entry_id, min(salesperson) as salesperson from ledger.shared_item
    where company_id = $1 and kind in ('invoice', 'credit_note') group by entry_id
  ) i on i.entry_id = coalesce(e.reverses_id, e.id)
  left join lateral (
    select o.salesperson from customers.shared_ownership o
    where o.company_id = $1 and o.customer_id = l.customer_id and o.from_on <= e.entry_date order by o.from_on desc limit 1
  ) o on true`

export async function monthlyFlows(
  reader: Reader,
  by: FlowKey,
  period: { from: LocalDate; to: LocalDate; knownAt: Instant | null },
): Promise<MonthlyFlow[]> {
  return reader.rows<MonthlyFlow>(
    `
    select ${keys[by]} as key, l.currency, date_trunc('month', e.entry_date)::date as month,
           coalesce(-sum(l.amount_minor) filter (where l.account <> 'bank'), 0)::bigint as invoiced,
           coalesce(-sum(l.amount_minor) filter (where l.account in ('sales', 'tax') and e.entry_date >= $3), 0)::bigint as sales,
           coalesce(sum(l.amount_minor) filter (where l.account = 'bank' and e.entry_date >= $3), 0)::bigint as collected,
           min(e.entry_date) filter (where l.account <> 'bank') as first
    from ledger.shared_journal_line l
      join ${entriesSeenBy(reader)} e on e.company_id = $1 and e.id = l.entry_id
      join customers.shared_customer c on c.company_id = $1 and c.id = l.customer_id
      ${by === 'salesperson' ? salespersonJoins : ''}
    where l.company_id = $1 and l.account in ('sales', 'tax', 'opening', 'bank') and e.entry_date <= $2
      and ($4::timestamptz is null or e.recorded_at <= $4)
    group by 1, 2, 3 order by 1, 2, 3
  `,
    [reader.company, period.to, period.from, period.knownAt],
  )
}
