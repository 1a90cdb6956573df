/** SQL of items as they stood on a day. */
import type { Instant, LocalDate } from '../../kernel/dates.ts'

export interface FiguresDay {
  /** Everything with a business date up to this day counts. */
  readonly asOf: LocalDate
  /** What was recorded later does not; null: everything recorded counts. */
  readonly knownAt: Instant | null
}

/** The parameters of {@link openOnDay}. */
export function dayValues(company: bigint, day: FiguresDay): unknown[] {
  return day.knownAt === null ? [company, day.asOf] : [company, day.asOf, day.knownAt]
}

/**
 * Sub-selects that together are the items open on the day, each item in one of them: `$1` company, `$2` the day, `$3` the
 * instant when there is one; other parameters follow. Columns that the outer statement leaves alone cost nothing: without
 * `number`, `salesperson` and the like only indexes are read. As known at an instant the days kept on the items say nothing,
 * and every settlement is read. `due_on` and `disputed` carry no history: they are as they are now. `only` is a condition on the
 * items `i`, set in each part, where it reaches their indexes.
 */
export function openOnDayParts(day: FiguresDay, side: Side, only = ''): readonly string[] {
  return day.knownAt === null ? keptParts(side, only) : [knownPart(side, only)]
}

/** The condition that items are of customers with these codes. */
export const ofCustomers = (codes: string) =>
  `and i.customer_id = any (array(select c.id from customers.shared_customer c
     where c.company_id = $1 and c.code = any (${codes}::text[])))`

/** {@link openOnDayParts} of both sides in one. */
export function openOnDay(day: FiguresDay, only = ''): string {
  const parts = [...openOnDayParts(day, 'debit', only), ...openOnDayParts(day, 'credit', only)]
  return `(${parts.join('\nunion all\n')})`
}

export type Side = 'debit' | 'credit'

const taken = { debit: 's.amount_minor + s.discount_minor', credit: 's.amount_minor' }

const columns = (
  side: Side,
) => `i.id, i.customer_id, i.currency, '${side}'::text as side, i.issued_on, i.due_on,
    i.amount_minor, i.kind, i.number, i.part, i.document_id, i.salesperson, i.disputed`

const issued = (side: Side, only: string) =>
  `i.company_id = $1 and i.side = '${side}' and i.issued_on <= $2 ${only}`

/** What last moved up to the day stands as it is; the rest is read back. The conditions repeat those of the indexes. */
const keptParts = (side: Side, only: string) => [
  `select ${columns(side)}, i.open_minor from ledger.item i
   where ${issued(side, only)} and i.closed_on is null and (i.moved_on is null or i.moved_on <= $2)`,
  `select ${columns(side)}, i.amount_minor as open_minor from ledger.item i
   where ${issued(side, only)} and i.moved_from > $2 and i.moved_on > i.issued_on`,
  // Without the offset the planner would copy the computation into every sum over it.
  `select * from (
     select ${columns(side)}, i.amount_minor - (
       select coalesce(sum(${taken[side]}), 0)::bigint from ledger.settlement s
       where s.company_id = $1 and s.${side}_item_id = i.id and s.effective_on <= $2) as open_minor
     from ledger.item i
     where ${issued(side, only)} and i.moved_on > $2 and i.moved_from <= $2 and i.moved_from < i.moved_on offset 0
   ) i where i.open_minor > 0`,
]

const knownPart = (side: Side, only: string) => `
  select ${columns(side)}, i.amount_minor - coalesce(s.settled, 0) as open_minor
  from ledger.item i left join (
      select s.${side}_item_id as item_id, sum(${taken[side]})::bigint as settled from ledger.settlement s
      where s.company_id = $1 and s.${side}_item_id is not null and s.effective_on <= $2
        and s.recorded_at <= $3::timestamptz group by 1
    ) s on s.item_id = i.id
  where i.company_id = $1 and i.side = '${side}' and i.issued_on <= $2 and i.recorded_at <= $3::timestamptz ${only}
    and i.amount_minor <> coalesce(s.settled, 0)`
