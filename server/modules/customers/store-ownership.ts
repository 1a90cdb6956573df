/** SQL of who looks after a customer. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { CustomerId, Ownership } from './types.ts'

/** Oldest first. */
export async function readOwnership(reader: Reader, customer: CustomerId): Promise<Ownership[]> {
  return reader.rows<Ownership>(
    `select from_on as "from", salesperson, collector, reason from customers.ownership
     where company_id = $1 and customer_id = $2 order by from_on`,
    [reader.company, customer],
  )
}

/** What a new customer begins with. */
export async function firstOwnership(tx: Transaction, customer: CustomerId, owner: Ownership): Promise<void> {
  await tx.rows(
    `insert into customers.ownership (company_id, customer_id, from_on, salesperson, collector, reason)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.company, customer, owner.from, owner.salesperson, owner.collector, owner.reason],
  )
}

/** The text that stands for the person of the transaction, in files and on customers. */
export async function ownText(reader: Reader): Promise<string | null> {
  const [person] = await reader.rows<{ salesperson: string | null }>(
    'select salesperson from identity.shared_person where company_id = $1 and id = $2',
    [reader.company, reader.person],
  )
  return person?.salesperson ?? null
}

/** Replaces what was said about the same day. */
export async function writeOwnership(tx: Transaction, customer: CustomerId, owner: Ownership): Promise<void> {
  await tx.rows(
    `insert into customers.ownership (company_id, customer_id, from_on, salesperson, collector, reason)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (company_id, customer_id, from_on) do update
     set salesperson = excluded.salesperson, collector = excluded.collector, reason = excluded.reason,
         recorded_at = excluded.recorded_at`,
    [tx.company, customer, owner.from, owner.salesperson, owner.collector, owner.reason],
  )
}

/** Makes the owner of the day the current one, for one customer or for all; returns how many changed. */
export async function applyOwnership(
  tx: Transaction,
  today: LocalDate,
  customer?: CustomerId,
): Promise<number> {
  const changed = await tx.rows(
    `update customers.customer c
     set salesperson = o.salesperson, collector = o.collector, version = c.version + 1, updated_at = now(), updated_by = default
     from (
       select distinct on (customer_id) customer_id, salesperson, collector
       from customers.ownership
       where company_id = $1 and from_on <= $2 and ($3::bigint is null or customer_id = $3)
       order by customer_id, from_on desc
     ) o
     where c.company_id = $1 and c.id = o.customer_id
       and (c.salesperson, c.collector) is distinct from (o.salesperson, o.collector)
     returning c.id`,
    [tx.company, today, customer ?? null],
  )
  return changed.length
}
