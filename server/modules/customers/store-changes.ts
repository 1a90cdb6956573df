/** SQL of who changed a customer last. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { CustomerId } from './types.ts'

export interface LastChange {
  readonly updatedAt: Instant
  /** Null: the program itself. */
  readonly updatedBy: string | null
}

export async function readLastChange(reader: Reader, customer: CustomerId): Promise<LastChange> {
  const [change] = await reader.rows<LastChange>(
    `select c.updated_at as "updatedAt", p.name as "updatedBy"
     from customers.customer c
       left join identity.shared_person p on p.company_id = $1 and p.id = c.updated_by
     where c.company_id = $1 and c.id = $2`,
    [reader.company, customer],
  )
  if (!change) throw new Error(`no customer ${customer}`)
  return change
}
