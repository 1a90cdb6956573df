/** SQL of the journal as people read it. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FiguresDay } from './store-items.ts'

export interface JournalFilter extends FiguresDay {
  readonly customerId: bigint | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export interface JournalEntry {
  readonly id: bigint
  readonly date: LocalDate
  readonly recordedAt: Instant
  readonly kind: string
  readonly ref: string
  readonly reversesId: bigint | null
  /** Debit positive; minor units as text. */
  readonly lines: readonly {
    readonly account: string
    readonly customer: string | null
    readonly currency: Currency
    readonly minor: string
  }[]
}

/** By date and id, whole entries: of a customer those with a line of it. */
export function journalEntries(reader: Reader, filter: JournalFilter): AsyncGenerator<JournalEntry> {
  const values: unknown[] = [reader.company, filter.asOf]
  const conditions = ['e.company_id = $1', 'e.entry_date <= $2']
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value === null) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  where(place => `e.recorded_at <= ${place}::timestamptz`, filter.knownAt)
  where(place => `e.entry_date >= ${place}::date`, filter.from)
  where(place => `e.entry_date <= ${place}::date`, filter.to)
  where(
    place =>
      `e.id in (select x.entry_id from ledger.journal_line x where x.company_id = $1 and x.customer_id = ${place}::bigint)`,
    filter.customerId,
  )
  return cursorRows<JournalEntry>(
    reader,
    `select e.id, e.entry_date as date, e.recorded_at as "recordedAt", e.kind, e.ref, e.reverses_id as "reversesId",
       coalesce((select json_agg(json_build_object('account', l.account, 'customer', c.code, 'currency', l.currency,
           'minor', l.amount_minor::text) order by l.line_no)
         from ledger.journal_line l left join customers.shared_customer c on c.company_id = $1 and c.id = l.customer_id
         where l.company_id = $1 and l.entry_id = e.id), '[]') as lines
     from ${reader.isConfined ? 'ledger.own_entries()' : 'ledger.journal_entry'} e where ${conditions.join(' and ')}
     order by e.entry_date, e.id`,
    values,
  )
}
