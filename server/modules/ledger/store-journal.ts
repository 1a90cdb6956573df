/** SQL of the journal as people read it. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FiguresDay } from './store-items.ts'

/** The entries a reader may see, as a source of a statement: who sees only own customers asks a function for them. */
export const entriesSeenBy = ({ isConfined }: Pick<Reader, 'isConfined'>): string =>
  isConfined ? 'ledger.own_entries()' : 'ledger.shared_journal_entry'

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

/** Where a page ends. */
export interface JournalPlace {
  readonly date: LocalDate
  readonly id: bigint
}

/** By date and id, whole entries: of a customer those with a line of it. */
export function journalEntries(reader: Reader, filter: JournalFilter): AsyncGenerator<JournalEntry> {
  const { sql, values } = journalStatement(reader, filter, null)
  return cursorRows<JournalEntry>(reader, sql, values)
}

export function journalPage(
  reader: Reader,
  filter: JournalFilter,
  after: JournalPlace | null,
  limit: number,
  order: JournalOrder = 'asc',
): Promise<JournalEntry[]> {
  const { sql, values } = journalStatement(reader, filter, after, order)
  return reader.rows<JournalEntry>(`${sql} limit $${values.length + 1}`, [...values, limit])
}

export async function findEntry(reader: Reader, id: bigint): Promise<JournalEntry | undefined> {
  const [entry] = await reader.rows<JournalEntry>(
    `${selected(reader)} where e.company_id = $1 and e.id = $2::bigint`,
    [reader.company, id],
  )
  return entry
}

/** What the transaction has booked so far, whole entries in their order, whoever asks. */
export function entriesOfTransaction(tx: Transaction, limit: number): Promise<JournalEntry[]> {
  return tx.rows<JournalEntry>(
    `${selected({ isConfined: false })} where e.company_id = $1 and e.id in (
       select b.id from ledger.journal_entry b
       where b.company_id = $1 and b.transaction_id = pg_current_xact_id() order by b.id limit $2)
     order by e.id`,
    [tx.company, limit],
  )
}

/** `desc`: the latest first. */
export type JournalOrder = 'asc' | 'desc'

/** The order of the index journal_entry_date, from either end. */
export function journalStatement(
  reader: Pick<Reader, 'company' | 'isConfined'>,
  filter: JournalFilter,
  after: JournalPlace | null,
  order: JournalOrder = 'asc',
): { sql: string; values: unknown[] } {
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
  if (after) {
    values.push(after.date, after.id)
    const beyond = order === 'asc' ? '>' : '<'
    conditions.push(`(e.entry_date, e.id) ${beyond} ($${values.length - 1}::date, $${values.length}::bigint)`)
  }
  return {
    sql: `${selected(reader)} where ${conditions.join(' and ')} order by e.entry_date ${order}, e.id ${order}`,
    values,
  }
}

const selected = (reader: Pick<Reader, 'isConfined'>) => `
  select e.id, e.entry_date as date, e.recorded_at as "recordedAt", e.kind, e.ref, e.reverses_id as "reversesId",
    coalesce((select json_agg(json_build_object('account', l.account, 'customer', c.code, 'currency', l.currency,
        'minor', l.amount_minor::text) order by l.line_no)
      from ledger.journal_line l left join customers.shared_customer c on c.company_id = $1 and c.id = l.customer_id
      where l.company_id = $1 and l.entry_id = e.id), '[]') as lines
  from ${entriesSeenBy(reader)} e`
