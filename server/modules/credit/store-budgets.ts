/** SQL of budgets: a change is a new version. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { BudgetInputs, Place, PlaceUse } from './budget.ts'

/** As it is kept: amounts in major units of the company's currency. */
export interface KeptPart extends Place {
  readonly amount: string
}

/** As it was given, with what was on account that day. */
export type KeptInputs = BudgetInputs & { readonly outstanding: string }

export interface NewBudget {
  readonly from: LocalDate
  readonly review: LocalDate | null
  readonly totalMinor: bigint
  readonly parts: readonly KeptPart[]
  readonly floorMinor: bigint | null
  readonly inputs: KeptInputs
  readonly proposedMinor: bigint
  readonly reason: string
}

export interface StoredBudget extends NewBudget {
  readonly version: number
  readonly person: string | null
  readonly recordedAt: Instant
}

/** Versions are held. */
export async function insertBudget(tx: Transaction, budget: NewBudget): Promise<number> {
  const [row] = await tx.rows<{ version: number }>(
    `insert into credit.budget (company_id, version, from_on, review_on, total_minor, parts, floor_minor, inputs,
       proposed_minor, reason, person_id)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 from credit.budget where company_id = $1
     returning version`,
    [
      tx.company,
      budget.from,
      budget.review,
      budget.totalMinor,
      JSON.stringify(budget.parts),
      budget.floorMinor,
      JSON.stringify(budget.inputs),
      budget.proposedMinor,
      budget.reason,
      tx.person,
    ],
  )
  if (!row) throw new Error('no budget written')
  return row.version
}

/** Newest first. */
export async function listBudgets(reader: Reader): Promise<StoredBudget[]> {
  return reader.rows<StoredBudget>(
    `select b.version, b.from_on as "from", b.review_on as review, b.total_minor as "totalMinor", b.parts,
       b.floor_minor as "floorMinor", b.inputs, b.proposed_minor as "proposedMinor", b.reason, n.name as person,
       b.recorded_at as "recordedAt"
     from credit.budget b left join identity.shared_person n on n.company_id = b.company_id and n.id = b.person_id
     where b.company_id = $1 order by b.version desc`,
    [reader.company],
  )
}

/** What decisions need of the one in force. */
export interface BudgetInForce {
  readonly version: number
  /** Minor units. */
  readonly total: string
  readonly floor: string | null
  /** Major units. */
  readonly parts: readonly KeptPart[]
  readonly cash: string
  readonly reserve: string
}

export async function budgetOn(reader: Reader, day: LocalDate): Promise<BudgetInForce | null> {
  const [row] = await reader.rows<{ budget: BudgetInForce | null }>(
    'select credit.budget_on($1::date) as budget',
    [day],
  )
  return row?.budget ?? null
}

/** Until the transaction ends; after the accounts of the customers, which whoever holds it locks no more of (ADR 0012). */
export async function holdBudget(reader: Reader): Promise<void> {
  await reader.rows('select credit.hold_budget()')
}

/** What is out on account in the whole company, whoever asks. */
export async function usedByPlace(reader: Reader): Promise<PlaceUse[]> {
  return reader.rows<PlaceUse>('select region, tier, currency, minor, customers from credit.used_by_place()')
}

export interface PlacedCustomer extends Place {
  readonly id: bigint
}

export async function placesOf(reader: Reader, customers: readonly bigint[]): Promise<PlacedCustomer[]> {
  return reader.rows<PlacedCustomer>(
    `select id, region, tier from customers.shared_customer where company_id = $1 and id = any ($2::bigint[])`,
    [reader.company, customers],
  )
}

export interface CustomerUse extends Place {
  readonly code: string
  readonly name: string
  readonly currency: Currency
  /** Ordered and shipped, not invoiced. */
  readonly ordered: bigint
  /** Invoiced and not paid, less money on account. */
  readonly owed: bigint
}

/** Who has what out, one row a customer and currency; together what {@link usedByPlace} tells. */
export async function usedByCustomer(reader: Reader): Promise<CustomerUse[]> {
  return reader.rows<CustomerUse>(
    `select c.code, c.name, c.region, c.tier, u.currency, u.ordered::bigint as ordered, u.owed::bigint as owed
     from (
       select t.customer_id, t.currency, sum(t.ordered) as ordered, sum(t.owed) as owed
       from (
         select e.customer_id, e.currency, e.orders_minor + e.shipped_minor + e.stock_minor as ordered, 0 as owed
         from credit.exposure e where e.company_id = $1
         union all
         select i.customer_id, i.currency, 0, sum(case i.side when 'debit' then i.open_minor else -i.open_minor end)
         from ledger.shared_item i where i.company_id = $1 and i.closed_on is null
         group by i.customer_id, i.currency
       ) t group by t.customer_id, t.currency
     ) u join customers.shared_customer c on c.company_id = $1 and c.id = u.customer_id
     where u.ordered + u.owed > 0`,
    [reader.company],
  )
}

/** What customers have said of them, for whoever splits a budget. */
export async function placesInUse(reader: Reader): Promise<{ regions: string[]; tiers: string[] }> {
  const rows = await reader.rows<Place>(
    'select distinct region, tier from customers.shared_customer where company_id = $1 order by region, tier',
    [reader.company],
  )
  const named = (names: readonly (string | null)[]) => [...new Set(names.flatMap(name => name ?? []))]
  return { regions: named(rows.map(row => row.region)), tiers: named(rows.map(row => row.tier)).toSorted() }
}
