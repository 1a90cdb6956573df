import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'

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

/** `2026-01`, of the first entry; null while there is none, and for who does not see the journal. */
export async function firstMonth(reader: Reader): Promise<string | null> {
  if (reader.isConfined) return null
  const [row] = await reader.rows<{ month: string | null }>(
    `select to_char(min(entry_date), 'YYYY-MM') as month from ledger.journal_entry where company_id = $1`,
    [reader.company],
  )
  return row?.month ?? null
}

/** First days of the months from the first entry on that are before that day and not closed, oldest first. */
export async function openMonthsBefore(reader: Reader, firstDay: LocalDate): Promise<LocalDate[]> {
  const rows = await reader.rows<{ day: LocalDate }>(
    `select m.day::date as day
     from generate_series(
       (select date_trunc('month', min(entry_date)) from ledger.journal_entry where company_id = $1),
       $2::date - interval '1 month', interval '1 month') m(day)
     where not exists (select from ledger.closed_month c where c.company_id = $1 and c.month = m.day::date)
     order by 1`,
    [reader.company, firstDay],
  )
  return rows.map(row => row.day)
}
