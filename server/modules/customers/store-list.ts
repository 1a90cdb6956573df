/** SQL of lists of customers. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { Currency } from '../../kernel/money.ts'
import { columns } from './store.ts'
import type { Customer } from './types.ts'

export interface CustomerFilter {
  readonly region?: string | undefined
  readonly tier?: string | undefined
  readonly salesperson?: string | undefined
  readonly state?: string | undefined
}

/** The next customers by code. */
export function customersAfter(
  reader: Reader,
  filter: CustomerFilter,
  after: string,
  limit: number,
): Promise<Customer[]> {
  const { conditions, values } = filtered([reader.company, after, limit], filter)
  return reader.rows<Customer>(
    `select ${columns} from customers.customer c
     where c.company_id = $1 and c.code > $2 ${conditions} order by c.code limit $3`,
    values,
  )
}

/** Those of the ids that pass, in the order of the ids. */
export function customersAmong(
  reader: Reader,
  filter: CustomerFilter,
  ids: readonly bigint[],
  limit: number,
): Promise<Customer[]> {
  const { conditions, values } = filtered([reader.company, ids, limit], filter)
  return reader.rows<Customer>(
    `select ${columns} from customers.customer c
     where c.company_id = $1 and c.id = any ($2::bigint[]) ${conditions}
     order by array_position($2::bigint[], c.id) limit $3`,
    values,
  )
}

/** Those that pass, of `among` where it is given. */
export async function customerIds(
  reader: Reader,
  filter: CustomerFilter,
  among: readonly bigint[] | null,
): Promise<bigint[]> {
  const { conditions, values } = filtered([reader.company, among], filter)
  const rows = await reader.rows<{ id: bigint }>(
    `select c.id from customers.customer c
     where c.company_id = $1 and ($2::bigint[] is null or c.id = any ($2)) ${conditions}`,
    values,
  )
  return rows.map(({ id }) => id)
}

/** How many, and their limits, by the currency they are kept in. */
export function limitTotals(
  reader: Reader,
  ids: readonly bigint[],
  ofCompany: Currency,
): Promise<TotalRow<'limit'>[]> {
  return reader.rows<TotalRow<'limit'>>(
    `select t.currency, count(*) as count, coalesce(sum(c.credit_limit_minor), 0)::bigint as limit
     from customers.customer c cross join lateral (select coalesce(c.currency, $3::text) as currency) t
     where c.company_id = $1 and c.id = any ($2::bigint[])
     group by t.currency order by t.currency collate "C"`,
    [reader.company, ids, ofCompany],
  )
}

function filtered(values: unknown[], { region, tier, salesperson, state }: CustomerFilter) {
  const conditions: string[] = []
  for (const [column, value] of Object.entries({ region, tier, salesperson, state })) {
    if (value === undefined) continue
    values.push(value)
    conditions.push(`and c.${column} = $${values.length}`)
  }
  return { conditions: conditions.join(' '), values }
}
