/** SQL of promises. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { firstDate, type LocalDate } from '../../kernel/dates.ts'
import type { PromiseRow, ToldPromises } from './types.ts'

const selected = `
  select p.id, p.customer_id as "customerId", c.code as customer, c.name, p.currency, p.amount_minor as "amountMinor",
    p.made_on as "madeOn", p.by_on as by, p.said_by as "saidBy", p.note, w.name as person, p.recorded_at as "recordedAt",
    p.withdrawn_on as "withdrawnOn", p.withdrawn_reason as "withdrawnReason", b.name as "withdrawnBy"
  from promises.promise p
    join customers.shared_customer c on c.company_id = $1 and c.id = p.customer_id
    left join identity.shared_person w on w.company_id = $1 and w.id = p.person_id
    left join identity.shared_person b on b.company_id = $1 and b.id = p.withdrawn_by
  where p.company_id = $1`

export async function findPromise(reader: Reader, id: bigint): Promise<PromiseRow | undefined> {
  const [row] = await reader.rows<PromiseRow>(`${selected} and p.id = $2`, [reader.company, id])
  return row
}

/** Held until the transaction ends. */
export async function lockPromise(tx: Transaction, id: bigint): Promise<void> {
  await tx.rows('select id from promises.promise where company_id = $1 and id = $2 for update', [
    tx.company,
    id,
  ])
}

export interface Place {
  readonly by: LocalDate
  readonly id: bigint
}

export interface RowsAsked {
  readonly customerId: bigint | null
  readonly isWithdrawn: boolean | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly after: Place
  readonly limit: number
}

/** The latest day promised first. */
export const promiseRows = (reader: Reader, asked: RowsAsked): Promise<PromiseRow[]> =>
  reader.rows<PromiseRow>(
    `${selected} and ($2::bigint is null or p.customer_id = $2)
       and ($3::boolean is null or (p.withdrawn_on is not null) = $3)
       and p.by_on >= $4 and p.by_on <= $5 and (p.by_on, p.id) < ($6, $7)
     order by p.by_on desc, p.id desc limit $8`,
    [
      ...[reader.company, asked.customerId, asked.isWithdrawn, asked.from, asked.to],
      ...[asked.after.by, asked.after.id, asked.limit],
    ],
  )

/** What tells how the promises of each customer stand. */
export async function toldOf(
  reader: Reader,
  customers: readonly bigint[],
  day: LocalDate,
): Promise<ToldPromises[]> {
  const rows = await reader.rows<{ told: ToldPromises }>(
    'select promises.told(id, $2, $3) as told from unnest($1::bigint[]) t(id)',
    [customers, firstDate, day],
  )
  return rows.map(row => row.told)
}

export async function insertPromise(
  tx: Transaction,
  promise: Pick<PromiseRow, 'customerId' | 'currency' | 'amountMinor' | 'madeOn' | 'by' | 'saidBy' | 'note'>,
): Promise<bigint> {
  const { customerId, currency, amountMinor, madeOn, by, saidBy, note } = promise
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into promises.promise (company_id, customer_id, currency, amount_minor, made_on, by_on, said_by, note, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [tx.company, customerId, currency, amountMinor, madeOn, by, saidBy, note, tx.person],
  )
  if (!row) throw new Error('no promise written')
  return row.id
}

export async function noteWithdrawal(
  tx: Transaction,
  id: bigint,
  { on, reason }: { readonly on: LocalDate; readonly reason: string },
): Promise<void> {
  await tx.rows(
    `update promises.promise set withdrawn_on = $3, withdrawn_reason = $4, withdrawn_by = $5
     where company_id = $1 and id = $2`,
    [tx.company, id, on, reason, tx.person],
  )
}
