import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'

export interface ClosedMonth {
  /** `2026-01` */
  readonly month: string
  readonly closed_at: Instant
  /** Null: the program itself. */
  readonly by: string | null
}

/** Oldest first. */
export function closedMonths(reader: Reader): Promise<ClosedMonth[]> {
  return reader.rows<ClosedMonth>(
    `select to_char(c.month, 'YYYY-MM') as month, c.closed_at, p.name as by
     from ledger.closed_month c left join identity.shared_person p on p.company_id = $1 and p.id = c.person_id
     where c.company_id = $1 order by c.month`,
    [reader.company],
  )
}
