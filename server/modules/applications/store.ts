/** SQL of credit applications. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { Ground, State } from './rules.ts'
import type { Application, ApplicationId, Wanted } from './types.ts'

const columns = `a.id, a.customer_id as "customerId", c.code as customer, c.name, a.state, a.version, a.currency,
  a.amount_minor as "amountMinor", a.terms, a.purpose, a.demand_minor as "demandMinor", a.surcharge,
  a.accepted_by as "acceptedBy", a.accepted_on as "acceptedOn", a.agreement, a.made_by as "madeById",
  a.maker_id as "makerId", m.name as "madeBy",
  a.made_at as "madeAt", s.name as "submittedBy", a.submitted_on as "submittedOn", a.request_id as "requestId",
  d.name as "decidedBy", a.decided_at as "decidedAt", a.granted_minor as "grantedMinor",
  a.granted_terms as "grantedTerms", a.ground, a.words, a.limit_from as "limitFrom"`
const sources = `applications.application a
  join customers.shared_customer c on c.company_id = $1 and c.id = a.customer_id
  left join identity.shared_person m on m.company_id = $1 and m.id = a.made_by
  left join identity.shared_person s on s.company_id = $1 and s.id = a.submitted_by
  left join identity.shared_person d on d.company_id = $1 and d.id = a.decided_by`

export async function findApplication(reader: Reader, id: bigint): Promise<Application | undefined> {
  const [found] = await reader.rows<Application>(
    `select ${columns} from ${sources} where a.company_id = $1 and a.id = $2`,
    [reader.company, id],
  )
  return found
}

/** Held until the transaction ends. */
export async function lockApplication(tx: Transaction, id: bigint): Promise<Application | undefined> {
  await tx.rows('select id from applications.application where company_id = $1 and id = $2 for update', [
    tx.company,
    id,
  ])
  return findApplication(tx, id)
}

/** Approved ones that name the contract as their agreement, held until the transaction ends. */
export async function lockWaitingFor(tx: Transaction, agreement: string): Promise<Application[]> {
  return tx.rows<Application>(
    `select ${columns} from ${sources}
     where a.company_id = $1 and a.agreement = $2 and a.state = 'approved' order by a.id for update of a`,
    [tx.company, agreement],
  )
}

export interface ApplicationFilter {
  readonly customerId: bigint | null
  readonly state: State | null
}

/** Of all that are asked for. */
export async function applicationTotals(
  reader: Reader,
  { customerId, state }: ApplicationFilter,
): Promise<TotalRow<'amount'>[]> {
  return reader.rows(
    `select a.currency, count(*) as count, sum(a.amount_minor)::bigint as amount from applications.application a
     where a.company_id = $1 and ($2::bigint is null or a.customer_id = $2) and ($3::text is null or a.state = $3)
     group by a.currency order by a.currency collate "C"`,
    [reader.company, customerId, state],
  )
}

/** Newest first. */
export async function applicationsPage(
  reader: Reader,
  filter: ApplicationFilter & { readonly before: bigint; readonly limit: number },
): Promise<Application[]> {
  return reader.rows<Application>(
    `select ${columns} from ${sources}
     where a.company_id = $1 and ($2::bigint is null or a.customer_id = $2) and ($3::text is null or a.state = $3)
       and a.id < $4
     order by a.id desc limit $5`,
    [reader.company, filter.customerId, filter.state, filter.before, filter.limit],
  )
}

/** Undefined when the customer has one that is not at an end. */
export async function insertApplication(
  tx: Transaction,
  customerId: bigint,
  wanted: Wanted,
): Promise<ApplicationId | undefined> {
  const [row] = await tx.rows<{ id: ApplicationId }>(
    `insert into applications.application (company_id, customer_id, currency, amount_minor, terms, purpose, demand_minor,
       surcharge, accepted_by, accepted_on, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (company_id, customer_id) where state in ('draft', 'submitted', 'approved') do nothing returning id`,
    [tx.company, customerId, ...valuesOf(wanted), tx.person],
  )
  return row?.id
}

export async function rewriteApplication(tx: Transaction, id: ApplicationId, wanted: Wanted): Promise<void> {
  await tx.rows(
    `update applications.application set currency = $3, amount_minor = $4, terms = $5, purpose = $6, demand_minor = $7,
       surcharge = $8, accepted_by = $9, accepted_on = $10, version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id, ...valuesOf(wanted)],
  )
}

const valuesOf = (wanted: Wanted) => [
  wanted.currency,
  wanted.amountMinor,
  wanted.terms,
  wanted.purpose,
  wanted.demandMinor,
  wanted.surcharge,
  wanted.acceptedBy,
  wanted.acceptedOn,
]

export async function setSubmitted(tx: Transaction, id: ApplicationId, on: LocalDate): Promise<void> {
  await tx.rows(
    `update applications.application set state = 'submitted', submitted_by = $3, submitted_on = $4, version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id, tx.person, on],
  )
}

export async function setRequest(tx: Transaction, id: ApplicationId, request: bigint): Promise<void> {
  await tx.rows('update applications.application set request_id = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    request,
  ])
}

export async function setWithdrawn(tx: Transaction, id: ApplicationId): Promise<void> {
  await tx.rows(
    `update applications.application set state = 'draft', submitted_by = null, submitted_on = null, request_id = null,
       version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id],
  )
}

export async function setDropped(tx: Transaction, id: ApplicationId, words: string): Promise<void> {
  await tx.rows(
    `update applications.application set state = 'dropped', words = $3, version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id, words],
  )
}

export async function setDecided(
  tx: Transaction,
  id: ApplicationId,
  decision: {
    readonly state: 'approved' | 'refused'
    readonly ground: Ground | null
    readonly words: string
    readonly grantedMinor?: bigint | undefined
    readonly grantedTerms?: string | undefined
  },
): Promise<void> {
  await tx.rows(
    `update applications.application set state = $3, ground = $4, words = $5, decided_by = $6, decided_at = now(),
       granted_minor = $7, granted_terms = $8, version = version + 1
     where company_id = $1 and id = $2`,
    [
      tx.company,
      id,
      decision.state,
      decision.ground,
      decision.words,
      tx.person,
      decision.grantedMinor ?? null,
      decision.grantedTerms ?? null,
    ],
  )
}

export async function setAgreement(tx: Transaction, id: ApplicationId, contract: string): Promise<void> {
  await tx.rows(
    `update applications.application set agreement = $3, version = version + 1 where company_id = $1 and id = $2`,
    [tx.company, id, contract],
  )
}

export async function setInForce(tx: Transaction, id: ApplicationId, from: LocalDate): Promise<void> {
  await tx.rows(
    `update applications.application set state = 'in-force', limit_from = $3, version = version + 1
     where company_id = $1 and id = $2`,
    [tx.company, id, from],
  )
}

/** Which of these the reader can see, by id. */
export async function visibleApplications(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: bigint }>(
    'select id from applications.application where company_id = $1 and id::text = any ($2)',
    [reader.company, ids],
  )
  return new Set(rows.map(({ id }) => String(id)))
}
