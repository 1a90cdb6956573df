/** SQL of what the journal says on the customers' two accounts. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import { dayValues, type FiguresDay } from './store-items.ts'

/** In minor units; not negative while nothing is wrong. */
export interface Balance {
  readonly currency: Currency
  /** Σ debits less credits. */
  readonly receivable: bigint
  /** Σ credits less debits. */
  readonly customerCredit: bigint
}

/** By currency; those without a balance are left out. */
export function balancesOn(reader: Reader, day: FiguresDay): Promise<Balance[]> {
  return reader.rows<Balance>(balancesStatement(reader, day), dayValues(reader.company, day))
}

/**
 * All lines less those that do not count yet. Most days asked for are recent, so that few entries are later, and those come
 * from the index of dates: the lines themselves are added up without looking at their entries.
 */
export function balancesStatement({ isConfined }: Pick<Reader, 'isConfined'>, day: FiguresDay): string {
  const later = day.knownAt === null ? '' : 'or e.recorded_at > $3::timestamptz'
  return `
    with booked as (
      select currency, account, sum(amount_minor)::bigint as minor from ledger.journal_line
      where company_id = $1 and account in ('receivable', 'customer_credit') group by 1, 2
      union all
      select l.currency, l.account, -sum(l.amount_minor)::bigint
      from ${isConfined ? 'ledger.own_entries()' : 'ledger.journal_entry'} e
        join ledger.journal_line l on l.company_id = $1 and l.entry_id = e.id
      where e.company_id = $1 and (e.entry_date > $2 ${later}) and l.account in ('receivable', 'customer_credit')
      group by 1, 2
    ), told as (
      select currency,
        coalesce(sum(minor) filter (where account = 'receivable'), 0)::bigint as receivable,
        coalesce(-sum(minor) filter (where account = 'customer_credit'), 0)::bigint as "customerCredit"
      from booked group by currency
    )
    select * from told where receivable <> 0 or "customerCredit" <> 0 order by currency collate "C"`
}
