/** SQL of decisions: what they rest on. Accounts are held by the functions that read them. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { CustomerFacts, Facts, RuleSetting } from './types.ts'

export interface FactsAsked {
  readonly customers: readonly bigint[]
  readonly today: LocalDate
  /** What fell due before does not count as overdue. */
  readonly since: LocalDate
  /** The accounts are held until the transaction ends. */
  readonly hold: boolean
}

interface FactsRow extends Surroundings {
  readonly customerId: bigint
  readonly facts: CustomerFacts
}

/** Facts, and policy and rates beside them, in one statement: of all that is decided, an order is decided most. */
export async function readFacts(
  reader: Reader,
  asked: FactsAsked,
): Promise<Surroundings & { readonly facts: Map<bigint, CustomerFacts> }> {
  const source = asked.hold ? 'credit.held_facts' : 'credit.facts'
  // The first row alone tells policy and rates, which are the same for all.
  const rows = await reader.rows<FactsRow>(
    `select f.customer_id as "customerId", f.facts,
       case f.n when 1 then s.policy end as policy, case f.n when 1 then s.rates end as rates
     from ${source}($3::bigint[], $2::date, $4::date) with ordinality f(customer_id, facts, n) cross join (${surroundings}) s
     order by f.n`,
    [reader.company, asked.today, asked.customers, asked.since],
    source,
  )
  const { policy, rates } = rows[0] ?? (await readSurroundings(reader, asked.today))
  return { policy, rates, facts: new Map(rows.map(row => [row.customerId, row.facts])) }
}

export interface PolicyRow {
  readonly version: number
  readonly name: string
  readonly from: LocalDate
  readonly review: LocalDate | null
  readonly rules: readonly RuleSetting[]
  /** Percent of what is sold that is earned. */
  readonly grossMargin: string | null
  readonly reason: string
}

export interface Surroundings {
  readonly policy: PolicyRow | null
  readonly rates: Readonly<Record<string, string>>
}

/** The policy in force on the day, the last version of those begun, and the rates of the day. */
const surroundings = `
  select (
    select jsonb_build_object('version', p.version, 'name', p.name, 'from', p.from_on, 'review', p.review_on,
      'rules', p.rules, 'grossMargin', p.grading ->> 'gross_margin_percent', 'reason', p.reason)
    from credit.policy p where p.company_id = $1 and p.from_on <= $2 order by p.version desc limit 1) as policy,
  (select coalesce(jsonb_object_agg(r.currency, r.rate), '{}') from (
    select distinct on (currency) currency, trim_scale(rate)::text as rate from ledger.shared_rate
    where company_id = $1 and from_on <= $2 order by currency, from_on desc) r) as rates`

export async function readSurroundings(reader: Reader, today: LocalDate): Promise<Surroundings> {
  const [row] = await reader.rows<Surroundings>(surroundings, [reader.company, today])
  if (!row) throw new Error('no surroundings')
  return row
}

export async function heldCustomers(reader: Reader, customers: readonly bigint[]): Promise<void> {
  await reader.rows('select credit.lock_accounts($1::bigint[])', [customers])
}

export interface Replayed {
  readonly policyVersion: number | null
  readonly policyName: string
  readonly facts: Facts
  readonly answer: unknown
}

export async function findDecision(reader: Reader, id: bigint): Promise<Replayed | undefined> {
  const [row] = await reader.rows<Replayed>(
    `select policy_version as "policyVersion", policy_name as "policyName", facts, answer
     from credit.decision where company_id = $1 and id = $2`,
    [reader.company, id],
  )
  return row
}

/** Ids of customers in their order. */
export async function customersAfter(reader: Reader, after: bigint, most: number): Promise<bigint[]> {
  const rows = await reader.rows<{ id: bigint }>(
    'select id from customers.shared_customer where company_id = $1 and id > $2 order by id limit $3',
    [reader.company, after, most],
  )
  return rows.map(row => row.id)
}

/** By code. */
export async function namesOf(
  reader: Reader,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ code: string; name: string }>(
    'select code, name from customers.shared_customer where company_id = $1 and code = any ($2::text[])',
    [reader.company, codes],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}
