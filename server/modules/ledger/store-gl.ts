/** SQL of what is handed over to the general ledger. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Rate } from './base-amounts.ts'
import type { GlAccount } from './gl-accounts.ts'

export interface GlLine {
  readonly account: string
  readonly customer: string | null
  readonly customerName: string | null
  readonly currency: Currency
  /** Debit positive; minor units as text. */
  readonly minor: string
}

export interface GlEntry {
  readonly id: bigint
  readonly date: LocalDate
  readonly kind: string
  readonly ref: string
  readonly reversesId: bigint | null
  readonly lines: readonly GlLine[]
}

/** Whole entries by date and id. */
export function glEntries(
  reader: Reader,
  from: LocalDate | null,
  to: LocalDate | null,
): AsyncGenerator<GlEntry> {
  return cursorRows<GlEntry>(
    reader,
    `select e.id, e.entry_date as date, e.kind, e.ref, e.reverses_id as "reversesId",
       (select json_agg(json_build_object('account', l.account, 'customer', c.code, 'customerName', c.name, 'currency', l.currency,
           'minor', l.amount_minor::text) order by l.line_no)
         from ledger.journal_line l left join customers.shared_customer c on c.company_id = $1 and c.id = l.customer_id
         where l.company_id = $1 and l.entry_id = e.id) as lines
     from ledger.journal_entry e
     where e.company_id = $1 and e.entry_date >= coalesce($2::date, '-infinity') and e.entry_date <= coalesce($3::date, 'infinity')
     order by e.entry_date, e.id`,
    [reader.company, from, to],
  )
}

export async function allRates(reader: Reader): Promise<Rate[]> {
  return reader.rows<Rate>(
    `select currency, from_on as from, trim_scale(rate)::text as rate from ledger.rate
     where company_id = $1 order by currency, from_on`,
    [reader.company],
  )
}

/** A currency used on a day before its first rate, if there is one. */
export async function unratedLine(
  reader: Reader,
  own: Currency,
  from: LocalDate | null,
  to: LocalDate | null,
): Promise<{ currency: Currency; day: LocalDate } | undefined> {
  const [line] = await reader.rows<{ currency: Currency; day: LocalDate }>(
    `select l.currency, min(e.entry_date)::text as day
     from ledger.journal_line l join ledger.journal_entry e on e.company_id = $1 and e.id = l.entry_id
     where l.company_id = $1 and l.currency <> $2 and e.entry_date >= coalesce($3::date, '-infinity')
       and e.entry_date <= coalesce($4::date, 'infinity')
       and not exists (select from ledger.rate r where r.company_id = $1 and r.currency = l.currency
                       and r.from_on <= e.entry_date)
     group by l.currency order by l.currency limit 1`,
    [reader.company, own, from, to],
  )
  return line
}

export async function mappedAccounts(reader: Reader): Promise<Map<string, GlAccount>> {
  const rows = await reader.rows<GlAccount & { account: string }>(
    'select account, gl_code as code, gl_name as name from ledger.account_mapping where company_id = $1 order by account',
    [reader.company],
  )
  return new Map(rows.map(({ account, code, name }) => [account, { code, name }]))
}

export async function writeMapping(
  tx: Transaction,
  account: string,
  { code, name }: GlAccount,
): Promise<void> {
  await tx.rows(
    `insert into ledger.account_mapping (company_id, account, gl_code, gl_name) values ($1, $2, $3, $4)
     on conflict (company_id, account) do update set gl_code = excluded.gl_code, gl_name = excluded.gl_name`,
    [tx.company, account, code, name],
  )
}
