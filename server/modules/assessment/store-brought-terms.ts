/** SQL of the terms a file of customers brings. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FamilyTerms } from '../terms/index.ts'

export interface BroughtTerms {
  readonly row: number
  readonly before: { readonly terms: string | null; readonly familyTerms: readonly FamilyTerms[] }
  /** As the file says it; null: not said, it stays. */
  readonly terms: string | null
  readonly familyTerms: string | null
  /** Of the limit the file brings, else of the one in force; null: unlimited, 0: none. */
  readonly amountMinor: bigint | null
  readonly currency: Currency
}

/** Of customers whose accounts were opened and whose terms the file says otherwise. */
export async function gatherBroughtTerms(
  tx: Transaction,
  own: Currency,
  today: LocalDate,
): Promise<BroughtTerms[]> {
  return tx.rows<BroughtTerms>(
    `select s."row", jsonb_build_object('terms', c.terms, 'familyTerms', c.family_terms) as before, s.terms,
       s.family_terms as "familyTerms", case when s.credit_limit is not null then s.credit_limit when l.customer_id is null then 0
         else l.amount_minor end as "amountMinor",
       case when s.credit_limit is null then coalesce(l.currency, $2) else coalesce(s.currency, c.currency, $2) end as currency
     from staged s
       join customers.shared_customer c on c.company_id = $1 and c.code = s.code and c.state <> 'opening'
       left join lateral (
         select h.customer_id, h.amount_minor, h.currency from credit.shared_limit h
         where h.company_id = $1 and h.customer_id = c.id and not h.is_group
           and h.from_on <= $3 and (h.until_on is null or h.until_on >= $3)
         order by h.id desc limit 1
       ) l on true
     where s.terms is distinct from c.terms and s.terms is not null or s.family_terms is not null
     order by s."row"`,
    [tx.company, own, today],
  )
}

export async function rejectTerms(tx: Transaction, brought: readonly BroughtTerms[]): Promise<void> {
  if (brought.length === 0) return
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select s."row", 'terms', s.terms, 'terms-beyond-band', jsonb_build_object('before', b.terms)
     from staged s join unnest($1::integer[], $2::text[]) b("row", terms) on b."row" = s."row"`,
    [brought.map(({ row }) => row), brought.map(({ before }) => before.terms ?? '–')],
  )
}
