/** SQL of what a transaction has booked so far, in sums. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'

export interface AccountChange {
  readonly account: string
  readonly currency: Currency
  /** Not negative, each side for itself; minor units. */
  readonly debitMinor: bigint
  readonly creditMinor: bigint
}

export interface CustomerChange {
  readonly customer: string
  readonly name: string
  readonly currency: Currency
  /** What is owed less what is on account, before and after; minor units. */
  readonly beforeMinor: bigint
  readonly afterMinor: bigint
}

const booked = `ledger.journal_entry e join ledger.journal_line l on l.company_id = $1 and l.entry_id = e.id
  where e.company_id = $1 and e.transaction_id = pg_current_xact_id()`

export async function countEntriesOfTransaction(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ entries: bigint }>(
    `select count(*) as entries from ledger.journal_entry
     where company_id = $1 and transaction_id = pg_current_xact_id()`,
    [tx.company],
  )
  return Number(row?.entries ?? 0)
}

export function accountsOfTransaction(tx: Transaction): Promise<AccountChange[]> {
  return tx.rows<AccountChange>(
    `select l.account, l.currency,
       coalesce(sum(l.amount_minor) filter (where l.amount_minor > 0), 0)::bigint as "debitMinor",
       coalesce(-sum(l.amount_minor) filter (where l.amount_minor < 0), 0)::bigint as "creditMinor"
     from ${booked} group by 1, 2 order by 2, 1`,
    [tx.company],
  )
}

/** Those who move most first; what they stand at is added up from their lines. */
export function customersOfTransaction(tx: Transaction, limit: number): Promise<CustomerChange[]> {
  return tx.rows<CustomerChange>(
    `select c.code as customer, c.name, m.currency, s.minor - m.minor as "beforeMinor", s.minor as "afterMinor"
     from (
       select l.customer_id, l.currency, sum(l.amount_minor)::bigint as minor from ${booked}
         and l.account in ('receivable', 'customer_credit')
       group by 1, 2 order by abs(sum(l.amount_minor)) desc, 1 limit $2
     ) m
     join customers.shared_customer c on c.company_id = $1 and c.id = m.customer_id
     cross join lateral (
       select sum(b.amount_minor)::bigint as minor from ledger.journal_line b
       where b.company_id = $1 and b.customer_id = m.customer_id and b.currency = m.currency
         and b.account in ('receivable', 'customer_credit')
     ) s
     order by abs(m.minor) desc, c.code collate "C"`,
    [tx.company, limit],
  )
}
