/** SQL of lists of customers. */
import type { Reader } from '../../kernel/database/transaction.ts'
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

function filtered(values: unknown[], { region, tier, salesperson, state }: CustomerFilter) {
  const conditions: string[] = []
  for (const [column, value] of Object.entries({ region, tier, salesperson, state })) {
    if (value === undefined) continue
    values.push(value)
    conditions.push(`and c.${column} = $${values.length}`)
  }
  return { conditions: conditions.join(' '), values }
}
