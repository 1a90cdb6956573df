/** SQL of rating anew: who is to be rated, and what was proposed. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { Currency } from '../../kernel/money.ts'
import type { GradeName } from '../credit/index.ts'

export interface ToRate {
  readonly id: bigint
  readonly cause: 'review' | 'alarm'
  readonly terms: string | null
  readonly grade: GradeName | null
  /** Of the limit in force; null: unlimited. */
  readonly limitMinor: bigint | null
  readonly currency: Currency | null
}

interface Wish {
  readonly today: LocalDate
  /** Assessed and granted the limit before this day, the review is due. */
  readonly reviewBefore: LocalDate
  /** What fell due before this day and is open is an alarm, unless assessed since. */
  readonly alarmBefore: LocalDate
  readonly alarmDays: number
  /** Everybody with a limit or a grade, due or not. */
  readonly isAll: boolean
}

/** Of customers with a limit in force or a grade. The review of the limit counts as well as the policy's own cycle. */
export async function customersToRate(reader: Reader, wish: Wish): Promise<ToRate[]> {
  return reader.rows<ToRate>(
    `with held as (
       select distinct on (l.customer_id) l.customer_id, l.id, l.currency, l.amount_minor, l.review_on, l.from_on
       from credit.shared_limit l
       where l.company_id = $1 and not l.is_group and l.from_on <= $2 and (l.until_on is null or l.until_on >= $2)
       order by l.customer_id, l.id desc
     ), assessed as (
       select a.customer_id, max(a.assessed_on) as last_on from assessment.assessment a where a.company_id = $1 group by 1
     ), late as (
       select i.customer_id, min(i.due_on) as oldest from ledger.shared_item i
       where i.company_id = $1 and i.closed_on is null and i.side = 'debit' and i.due_on < $4 group by 1
     ), judged as (
       select c.id, c.terms, g.grade, h.amount_minor, h.currency,
         l.oldest is not null and coalesce(a.last_on, '-infinity'::date) <= l.oldest + $5::integer as is_alarm,
         $6 or coalesce(greatest(a.last_on, h.from_on), '-infinity'::date) < $3
           or (h.review_on < $2 and coalesce(a.last_on, '-infinity'::date) < h.review_on) as is_due
       from customers.shared_customer c
         left join held h on h.customer_id = c.id
         left join credit.shared_grade g on g.company_id = $1 and g.customer_id = c.id
         left join assessed a on a.customer_id = c.id
         left join late l on l.customer_id = c.id
       where c.company_id = $1 and c.state = 'open' and (h.id is not null or g.grade is not null)
     )
     select id, case when is_alarm then 'alarm' else 'review' end as cause, terms, grade,
       amount_minor as "limitMinor", currency
     from judged where is_alarm or is_due order by id`,
    [reader.company, wish.today, wish.reviewBefore, wish.alarmBefore, wish.alarmDays, wish.isAll],
  )
}

export interface NewProposal {
  readonly customerId: bigint
  readonly assessmentId: bigint
  readonly cause: 'review' | 'alarm'
  readonly gradeBefore: GradeName | null
  readonly grade: GradeName
  readonly currency: Currency
  readonly limitBeforeMinor: bigint | null
  readonly limitMinor: bigint
  readonly termsBefore: string | null
  readonly terms: string
  readonly lacksFigures: boolean
}

/** What was open of these customers is overtaken, whether or not something is proposed now. */
export async function overtake(tx: Transaction, customers: readonly bigint[]): Promise<void> {
  await tx.rows(
    `update assessment.proposal set state = 'overtaken', decided_at = now()
     where company_id = $1 and state = 'open' and customer_id = any ($2::bigint[])`,
    [tx.company, customers],
  )
}

export async function insertProposals(
  tx: Transaction,
  today: LocalDate,
  proposals: readonly NewProposal[],
): Promise<void> {
  await tx.rows(
    `insert into assessment.proposal (company_id, customer_id, assessment_id, proposed_on, cause, grade_before, grade,
       currency, limit_before_minor, limit_minor, terms_before, terms, lacks_figures)
     select $1, p.customer, p.assessment, $2, p.cause, p.grade_before, p.grade, p.currency, p.limit_before, p.limit_after,
       p.terms_before, p.terms, p.lacks
     from unnest($3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::bigint[],
       $11::text[], $12::text[], $13::boolean[])
       p(customer, assessment, cause, grade_before, grade, currency, limit_before, limit_after, terms_before, terms, lacks)`,
    [
      tx.company,
      today,
      proposals.map(each => each.customerId),
      proposals.map(each => each.assessmentId),
      proposals.map(each => each.cause),
      proposals.map(each => each.gradeBefore),
      proposals.map(each => each.grade),
      proposals.map(each => each.currency),
      proposals.map(each => each.limitBeforeMinor),
      proposals.map(each => each.limitMinor),
      proposals.map(each => each.termsBefore),
      proposals.map(each => each.terms),
      proposals.map(each => each.lacksFigures),
    ],
  )
}

export const proposalStates = ['open', 'confirmed', 'dismissed', 'overtaken'] as const
export type ProposalState = (typeof proposalStates)[number]
export const measures = ['limit', 'cash', 'prepaid', 'remove'] as const
export type Measure = (typeof measures)[number]

export interface Proposal extends Omit<NewProposal, 'customerId'> {
  readonly id: bigint
  readonly customer: string
  readonly name: string
  readonly on: LocalDate
  readonly score: string | null
  readonly daysOverdue: number
  readonly state: ProposalState
  readonly measure: Measure | null
  readonly requestId: bigint | null
  readonly person: string | null
  readonly decidedAt: Instant | null
  readonly reason: string | null
}

const columns = `p.id, c.code as customer, c.name, p.assessment_id as "assessmentId", p.proposed_on as "on", p.cause,
  p.grade_before as "gradeBefore", p.grade, p.currency, p.limit_before_minor as "limitBeforeMinor",
  p.limit_minor as "limitMinor", p.terms_before as "termsBefore", p.terms, p.lacks_figures as "lacksFigures",
  a.answer ->> 'score' as score, (a.facts ->> 'daysOverdue')::integer as "daysOverdue", p.state, p.measure,
  p.request_id as "requestId", n.name as person, p.decided_at as "decidedAt", p.reason`
const sources = `assessment.proposal p
  join customers.shared_customer c on c.company_id = p.company_id and c.id = p.customer_id
  join assessment.assessment a on a.company_id = p.company_id and a.id = p.assessment_id
  left join identity.shared_person n on n.company_id = p.company_id and n.id = p.decided_by`

/** Newest first. */
export async function listProposals(
  reader: Reader,
  asked: { readonly state: ProposalState; readonly before: bigint | undefined; readonly limit: number },
): Promise<Proposal[]> {
  return reader.rows<Proposal>(
    `select ${columns} from ${sources}
     where p.company_id = $1 and p.state = $2 and p.id < $3::bigint order by p.id desc limit $4`,
    [reader.company, asked.state, asked.before ?? 9_223_372_036_854_775_807n, asked.limit],
  )
}

/** How many; their limits make no sense together. */
export async function proposalTotals(reader: Reader, state: ProposalState): Promise<TotalRow<never>[]> {
  return reader.rows(
    `select p.currency, count(*) as count from assessment.proposal p
     where p.company_id = $1 and p.state = $2 group by p.currency order by p.currency collate "C"`,
    [reader.company, state],
  )
}

/** Held until the transaction ends. */
export async function lockProposal(tx: Transaction, id: bigint): Promise<Proposal | undefined> {
  await tx.rows('select id from assessment.proposal where company_id = $1 and id = $2 for update', [
    tx.company,
    id,
  ])
  const [found] = await tx.rows<Proposal>(
    `select ${columns} from ${sources} where p.company_id = $1 and p.id = $2`,
    [tx.company, id],
  )
  return found
}

export async function decideProposal(
  tx: Transaction,
  id: bigint,
  decision: {
    readonly state: 'confirmed' | 'dismissed'
    readonly measure: Measure | null
    readonly requestId: bigint | null
    readonly reason: string
  },
): Promise<void> {
  await tx.rows(
    `update assessment.proposal
     set state = $3, measure = $4, request_id = $5, reason = $6, decided_by = $7, decided_at = now()
     where company_id = $1 and id = $2`,
    [tx.company, id, decision.state, decision.measure, decision.requestId, decision.reason, tx.person],
  )
}

/** The amount of the own limit in force; undefined where none is. */
export async function limitNow(
  reader: Reader,
  customer: string,
  today: LocalDate,
): Promise<{ readonly amountMinor: bigint | null; readonly currency: Currency } | undefined> {
  const [row] = await reader.rows<{ amountMinor: bigint | null; currency: Currency }>(
    `select l.amount_minor as "amountMinor", l.currency
     from credit.shared_limit l
       join customers.shared_customer c on c.company_id = $1 and c.id = l.customer_id and c.code = $2
     where l.company_id = $1 and not l.is_group and l.from_on <= $3 and (l.until_on is null or l.until_on >= $3)
     order by l.id desc limit 1`,
    [reader.company, customer, today],
  )
  return row
}
