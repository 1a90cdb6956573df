/** SQL of rationing: begun, ended, never changed. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Tactic } from './rationing.ts'

export interface NewRationing extends Omit<Tactic, 'id'> {
  readonly region: string | null
  readonly tier: string | null
  readonly customerIds: readonly bigint[] | null
  readonly from: LocalDate
  readonly until: LocalDate
  readonly reason: string
}

export interface Rationing extends Omit<NewRationing, 'customerIds'> {
  readonly id: bigint
  /** Codes, of those that can be seen; null: not by name. */
  readonly customers: readonly string[] | null
  /** Whom it is for, of those that can be seen. */
  readonly concerns: bigint
  readonly person: string | null
  readonly recordedAt: Instant
  readonly endedAt: Instant | null
  readonly endedBy: string | null
  readonly endReason: string | null
}

export async function insertRationing(tx: Transaction, given: NewRationing): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into orders.rationing (company_id, region, tier, customer_ids, lines_percent, quantity_percent, batches,
       withholds_fast, first_skus, from_on, until_on, reason, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      tx.company,
      given.region,
      given.tier,
      given.customerIds,
      given.linesPercent,
      given.quantityPercent,
      given.batches,
      given.withholdsFast,
      given.firstSkus,
      given.from,
      given.until,
      given.reason,
      tx.person,
    ],
  )
  if (!row) throw new Error('no rationing written')
  return row.id
}

/** False: it was ended before. */
export async function endRationing(tx: Transaction, id: bigint, reason: string): Promise<boolean> {
  const rows = await tx.rows(
    `update orders.rationing set ended_at = now(), ended_by = $3, end_reason = $4
     where company_id = $1 and id = $2 and ended_at is null returning id`,
    [tx.company, id, tx.person, reason],
  )
  return rows.length > 0
}

const fits = `(r.region is null or c.region = r.region) and (r.tier is null or c.tier = r.tier)
  and (r.customer_ids is null or c.id = any (r.customer_ids))`

const columns = `r.id, r.region, r.tier, r.lines_percent as "linesPercent", r.quantity_percent as "quantityPercent",
  r.batches, r.withholds_fast as "withholdsFast", r.first_skus as "firstSkus", r.from_on as "from", r.until_on as "until",
  r.reason, p.name as person, r.recorded_at as "recordedAt", r.ended_at as "endedAt", e.name as "endedBy",
  r.end_reason as "endReason"`
const people = `left join identity.shared_person p on p.company_id = r.company_id and p.id = r.person_id
  left join identity.shared_person e on e.company_id = r.company_id and e.id = r.ended_by`

const told = `${columns},
  case when r.customer_ids is not null then coalesce((select array_agg(c.code order by c.code)
    from customers.shared_customer c where c.company_id = $1 and c.id = any (r.customer_ids)), '{}') end as customers,
  (select count(*) from customers.shared_customer c where c.company_id = $1 and ${fits}) as concerns`

/** `ended`: by hand, before its day. */
export const rationingStates = ['coming', 'running', 'over', 'ended'] as const
export type RationingState = (typeof rationingStates)[number]

interface RationingPage {
  readonly today: LocalDate
  readonly state: RationingState | undefined
  readonly before: bigint | undefined
  readonly limit: number
}

/** Newest first. */
export async function listRationings(
  reader: Reader,
  { today, state, before, limit }: RationingPage,
): Promise<Rationing[]> {
  return reader.rows<Rationing>(
    `select ${told} from orders.rationing r ${people}
     where r.company_id = $1 and ($2::bigint is null or r.id < $2)
       and ($3::text is null or $3 = case when r.ended_at is not null then 'ended'
         when $4::date < r.from_on then 'coming' when $4::date > r.until_on then 'over' else 'running' end)
     order by r.id desc limit $5`,
    [reader.company, before ?? null, state ?? null, today, limit],
  )
}

export async function findRationing(reader: Reader, id: bigint): Promise<Rationing | undefined> {
  const [found] = await reader.rows<Rationing>(
    `select ${told} from orders.rationing r ${people} where r.company_id = $1 and r.id = $2`,
    [reader.company, id],
  )
  return found
}

export interface RunningTactic extends Tactic {
  readonly reason: string
  readonly until: LocalDate
  readonly person: string | null
}

/** Those that hold for a customer on a day, oldest first. */
export async function tacticsFor(
  reader: Reader,
  customerId: bigint,
  day: LocalDate,
): Promise<RunningTactic[]> {
  return reader.rows<RunningTactic>(
    `select r.id, r.lines_percent as "linesPercent", r.quantity_percent as "quantityPercent", r.batches,
       r.withholds_fast as "withholdsFast", r.first_skus as "firstSkus", r.reason, r.until_on as "until", p.name as person
     from orders.rationing r join customers.shared_customer c on c.company_id = $1 and c.id = $2
       left join identity.shared_person p on p.company_id = $1 and p.id = r.person_id
     where r.company_id = $1 and r.ended_at is null and $3::date between r.from_on and r.until_on and ${fits}
     order by r.id`,
    [reader.company, customerId, day],
  )
}
