/** SQL of the grades customers have. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { GradeName } from './grading.ts'

export interface GradeGiven {
  readonly customerId: bigint
  readonly grade: GradeName
  readonly on: LocalDate
}

/** Written with the assessment it comes from. */
export async function setGrades(tx: Transaction, given: readonly GradeGiven[]): Promise<void> {
  await tx.rows(
    `insert into credit.grade (company_id, customer_id, grade, assessed_on)
     select $1, g.id, g.grade, g.day from unnest($2::bigint[], $3::text[], $4::date[]) g(id, grade, day)
     on conflict (company_id, customer_id) do update set grade = excluded.grade, assessed_on = excluded.assessed_on`,
    [
      tx.company,
      given.map(each => each.customerId),
      given.map(each => each.grade),
      given.map(each => each.on),
    ],
  )
}

export async function gradesOf(
  reader: Reader,
  customers: readonly bigint[],
): Promise<ReadonlyMap<bigint, GradeName>> {
  const rows = await reader.rows<{ id: bigint; grade: GradeName }>(
    'select customer_id as id, grade from credit.grade where company_id = $1 and customer_id = any ($2::bigint[])',
    [reader.company, customers],
  )
  return new Map(rows.map(({ id, grade }) => [id, grade]))
}
