/** SQL of limits: added, never changed. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface NewLimit {
  readonly customerId: bigint
  readonly isGroup: boolean
  readonly currency: Currency
  /** Null: unlimited. */
  readonly amountMinor: bigint | null
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly review: LocalDate | null
  readonly source: 'request' | 'entry' | 'program'
  readonly reason: string
  readonly insuredMinor?: bigint
  readonly guaranteedMinor?: bigint
}

export async function insertLimit(tx: Transaction, limit: NewLimit): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into credit.limit_entry (company_id, customer_id, is_group, currency, amount_minor, from_on, until_on, review_on,
       source, reason, person_id, insured_minor, guaranteed_minor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      tx.company,
      limit.customerId,
      limit.isGroup,
      limit.currency,
      limit.amountMinor,
      limit.from,
      limit.until,
      limit.review,
      limit.source,
      limit.reason,
      tx.person,
      limit.insuredMinor ?? 0n,
      limit.guaranteedMinor ?? 0n,
    ],
  )
  if (!row) throw new Error('no limit written')
  return row.id
}

/** Of one kind, the customer's own or its group's; undefined before the first. */
export async function lastLimit(
  reader: Reader,
  customerId: bigint,
  isGroup: boolean,
): Promise<Pick<LimitEntry, 'id' | 'amountMinor' | 'currency'> | undefined> {
  const [row] = await reader.rows<Pick<LimitEntry, 'id' | 'amountMinor' | 'currency'>>(
    `select id, amount_minor as "amountMinor", currency from credit.limit_entry
     where company_id = $1 and customer_id = $2 and is_group = $3 order by id desc limit 1`,
    [reader.company, customerId, isGroup],
  )
  return row
}

export interface LimitEntry {
  readonly id: bigint
  readonly isGroup: boolean
  readonly currency: Currency
  readonly amountMinor: bigint | null
  readonly insuredMinor: bigint
  readonly guaranteedMinor: bigint
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly review: LocalDate | null
  readonly source: string
  readonly importId: bigint | null
  readonly reason: string
  readonly person: string | null
  readonly recordedAt: Instant
}

/** Newest first. */
export async function listLimits(reader: Reader, customerId: bigint): Promise<LimitEntry[]> {
  return reader.rows<LimitEntry>(
    `select l.id, l.is_group as "isGroup", l.currency, l.amount_minor as "amountMinor",
       l.insured_minor as "insuredMinor", l.guaranteed_minor as "guaranteedMinor", l.from_on as "from",
       l.until_on as "until", l.review_on as review, l.source, l.import_id as "importId", l.reason, p.name as person,
       l.recorded_at as "recordedAt"
     from credit.limit_entry l left join identity.shared_person p on p.company_id = $1 and p.id = l.person_id
     where l.company_id = $1 and l.customer_id = $2 order by l.id desc limit 200`,
    [reader.company, customerId],
  )
}

export interface BroughtLimit {
  readonly row: number
  /** Null: a customer the file makes known. */
  readonly customerId: bigint | null
  readonly code: string
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly isStopped: boolean
}

/** Limits of a customer file that differ from what is on file, into temp table `brought_limit`. */
export async function gatherBroughtLimits(tx: Transaction, own: Currency): Promise<BroughtLimit[]> {
  await tx.client.query('drop table if exists brought_limit')
  await tx.rows(
    `create temp table brought_limit on commit drop as
     select distinct on (s.code) s."row", s.code, c.id as customer_id, coalesce(s.currency, c.currency, $2) as currency,
       s.credit_limit as amount, coalesce(c.state = 'stopped', false) as is_stopped
     from staged s left join customers.shared_customer c on c.company_id = $1 and c.code = s.code
     where s.credit_limit >= 0 and s.code is not null
       and (s.credit_limit is distinct from c.credit_limit_minor
         or coalesce(s.currency, c.currency, $2) is distinct from coalesce(c.currency, $2))
     order by s.code, s."row"`,
    [tx.company, own],
  )
  return tx.rows<BroughtLimit>(
    `select "row", code, customer_id as "customerId", currency, amount as "amountMinor", is_stopped as "isStopped"
     from brought_limit order by "row"`,
  )
}

/** Every row of those customers; what is rejected is not booked. */
export async function rejectLimits(
  tx: Transaction,
  reason: 'limit-beyond-band' | 'limit-while-stopped' | 'budget-below-floor',
  limits: readonly Pick<BroughtLimit, 'code'>[],
): Promise<void> {
  if (limits.length === 0) return
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select s."row", 'credit_limit', null, $2,
       jsonb_build_object('limit_minor', s.credit_limit::text, 'currency', b.currency)
     from staged s join brought_limit b on b.code = s.code where b.code = any ($1::text[])`,
    [limits.map(({ code }) => code), reason],
  )
}

/** The limits whose rows were booked, each as a document of the import; returns the customers. */
export async function bookBroughtLimits(
  tx: Transaction,
  importId: bigint | null,
  from: LocalDate,
): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(
    `insert into credit.limit_entry (company_id, customer_id, currency, amount_minor, from_on, source, import_id, reason,
       person_id)
     select $1, c.id, b.currency, b.amount, $3, case when $2::bigint is null then 'entry' else 'import' end, $2,
       coalesce('import ' || $2, ''), $4
     from brought_limit b join customers.shared_customer c on c.company_id = $1 and c.code = b.code
     where not exists (select from rejected r where r."row" = b."row")
       and c.credit_limit_minor = b.amount
     order by b."row"
     returning customer_id as id`,
    [tx.company, importId, from, tx.person],
  )
  return rows.map(row => row.id)
}
