/** SQL of imports: staging tables of one transaction, and the record of imports that were carried out. */

import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { Facts } from '../../kernel/language.ts'
import { type Currency, currencyOf, formatMinor } from '../../kernel/money.ts'
import type { ColumnSpec, ColumnType, Reject } from './types.ts'

const sqlTypes: Record<ColumnType, string> = {
  text: 'text',
  date: 'date',
  money: 'bigint',
  decimal: 'numeric',
  integer: 'bigint',
  boolean: 'boolean',
  currency: 'text',
}

/** Column names come from the program's own specs, never from a file. */
export async function createStaging(tx: Transaction, columns: readonly ColumnSpec[]): Promise<void> {
  const definitions = columns.map(column => `"${column.name}" ${sqlTypes[column.type]}`)
  await tx.client.query(`
    drop table if exists staged, rejected;
    create temp table staged ("row" integer primary key, ${definitions.join(', ')}) on commit drop;
    create temp table rejected ("row" integer, "column" text, value text, reason text, facts jsonb) on commit drop;
  `)
}

/** Notes rows whose cells could not be read, so that the kind leaves their documents out. */
export async function rejectRows(tx: Transaction, rejected: readonly Reject[]): Promise<void> {
  await tx.rows(`insert into rejected ("row", "column") select * from unnest($1::integer[], $2::text[])`, [
    rejected.map(reject => reject.row),
    rejected.map(reject => reject.column),
  ])
}

/** What the kind itself rejected; amounts among the facts in major units. */
export async function rejectedByKind(reader: Reader) {
  const rows = await reader.rows<{
    row: number
    column: string
    reason: string
    facts: Record<string, string>
  }>(
    `select distinct "row", "column", reason, facts from rejected where reason is not null order by "row", "column"`,
  )
  return rows.map(({ facts, ...row }) => ({ ...row, facts: told(facts) }))
}

function told(facts: Record<string, string>): Facts {
  const currency = facts.currency === undefined ? undefined : currencyOf(facts.currency)
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) =>
      currency && name.endsWith('_minor')
        ? [name.slice(0, -'_minor'.length), formatMinor(BigInt(value), currency)]
        : [name, value],
    ),
  )
}

/** Sum of the control expression by currency; the expression is the kind's own. */
export async function controlTotals(reader: Reader, expression: string, companyCurrency: Currency) {
  return reader.rows<{ currency: Currency; total: bigint }>(
    `select coalesce(currency, $1) as currency, sum(${expression})::bigint as total from staged group by 1 order by 1`,
    [companyCurrency],
  )
}

/** What the rows staged last come to, apart for those that were rejected; of a kind without such a sum nothing. */
export async function fileTotals(reader: Reader, expression: string | undefined) {
  if (expression === undefined) return []
  return reader.rows<{ currency: Currency; takenMinor: bigint; rejectedMinor: bigint }>(
    `select currency, coalesce(sum(amount) filter (where not is_rejected), 0)::bigint as "takenMinor",
       coalesce(sum(amount) filter (where is_rejected), 0)::bigint as "rejectedMinor"
     from (select currency, ${expression} as amount,
             exists (select from rejected r where r."row" = staged."row") as is_rejected from staged) as told
     where currency is not null and amount is not null group by 1 order by 1`,
  )
}

/** Of customers with another currency than the company's, by code and name; of these customers only, when told which. */
export async function customerCurrencies(
  reader: Reader,
  customers?: readonly string[],
): Promise<Map<string, Currency>> {
  const rows = await reader.rows<{ code: string; name: string; currency: Currency }>(
    `select c.code, c.name, c.currency from customers.shared_customer c
     join identity.shared_company k on k.company_id = c.company_id
     where c.company_id = $1 and c.currency is not null and c.currency <> k.currency
       ${customers ? 'and (c.code = any ($2::text[]) or c.name = any ($2::text[]))' : ''}`,
    customers ? [reader.company, customers] : [reader.company],
  )
  return new Map(rows.flatMap(row => [[row.name, row.currency] as const, [row.code, row.currency] as const]))
}

export async function companyCurrency(reader: Reader): Promise<Currency> {
  const [company] = await reader.rows<{ currency: Currency }>(
    'select currency from identity.shared_company where company_id = $1',
    [reader.company],
  )
  if (!company) throw new Error('no company')
  return company.currency
}

/** What is booked by the rules of imports is booked one after the other: the same document twice at once is booked once. */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727005, ($1::bigint % 2147483647)::integer)', [tx.company])
}

export async function startRun(tx: Transaction, given?: bigint): Promise<bigint> {
  await takeTurn(tx)
  const [run] = await tx.rows<{ id: bigint }>(
    `insert into exchange.import_run (company_id, id, person_id, files) overriding system value
     values ($1, coalesce($3, nextval('exchange.import_run_id_seq')), $2, '[]') returning id`,
    [tx.company, tx.person, given ?? null],
  )
  if (!run) throw new Error('no import run')
  return run.id
}

/** An id for an import that is yet to be carried out. */
export async function nextRunId(tx: Transaction): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>("select nextval('exchange.import_run_id_seq') as id")
  if (!row) throw new Error('the sequence gave no id')
  return row.id
}

/** An import that was carried out, as it summed itself up. */
export async function findImport(reader: Reader, id: bigint) {
  const [run] = await reader.rows<{
    files: readonly Record<string, unknown>[]
    by: string | null
    recordedAt: string
    undoneAt: string | null
  }>(
    `select r.files, p.name as by, r.recorded_at as "recordedAt", r.undone_at as "undoneAt"
     from exchange.import_run r
       left join identity.shared_person p on p.company_id = r.company_id and p.id = r.person_id
     where r.company_id = $1 and r.id = $2`,
    [reader.company, id],
  )
  return run
}

export async function finishRun(tx: Transaction, id: bigint, files: unknown): Promise<void> {
  await tx.rows('update exchange.import_run set files = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    JSON.stringify(files),
  ])
}

/** Notes that an import was taken back; false when there is none that could be. */
export async function markUndone(tx: Transaction, id: bigint): Promise<boolean> {
  const rows = await tx.rows(
    'update exchange.import_run set undone_at = now() where company_id = $1 and id = $2 and undone_at is null returning id',
    [tx.company, id],
  )
  return rows.length > 0
}

/** As the import summed itself up. */
interface ImportedFile {
  readonly file: string
  readonly kind: string
  readonly rows: number
}

/** Newest first; `before`: only those with a smaller id. */
export async function listRuns(reader: Reader, limit = 200, before: bigint | null = null) {
  return reader.rows<{
    id: bigint
    by: string | null
    recorded_at: string
    undone_at: string | null
    files: ImportedFile[]
  }>(
    `select r.id, p.name as by, r.recorded_at, r.undone_at, r.files from exchange.import_run r
       left join identity.shared_person p on p.company_id = r.company_id and p.id = r.person_id
     where r.company_id = $1 and r.id < coalesce($2::bigint, 9223372036854775807)
     order by r.id desc limit $3`,
    [reader.company, before, limit],
  )
}

export async function personName(reader: Reader, id: PersonId): Promise<string | null> {
  const [person] = await reader.rows<{ name: string }>(
    'select name from identity.shared_person where company_id = $1 and id = $2',
    [reader.company, id],
  )
  return person?.name ?? null
}
