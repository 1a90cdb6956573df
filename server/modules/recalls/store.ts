/** SQL of recalls. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { RecallState } from './rules.ts'
import type { NewRecallLine, Recall, RecallLine } from './types.ts'

const selected = `
  select r.id, r.number, r.customer_id as "customerId", c.code as customer, c.name, r.currency, r.reason, r.state,
    r.approved_on as "approvedOn", p.name as "approvedBy", r.handed_on as "handedOn", r.ours, r.theirs,
    r.credit_number as "creditNumber", r.credit_minor as "creditMinor", r.withdrawn_at as "withdrawnAt",
    r.withdrawn_reason as "withdrawnReason", w.name as "withdrawnBy", l.full_minor as "fullMinor",
    l.handed_minor as "handedMinor"
  from recalls.standing r
    join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
    left join identity.shared_person p on p.company_id = $1 and p.id = r.person_id
    left join identity.shared_person w on w.company_id = $1 and w.id = r.withdrawn_by
    cross join lateral (select sum(full_minor)::bigint as full_minor, sum(handed_minor)::bigint as handed_minor
      from recalls.line l where l.company_id = $1 and l.recall_id = r.id) l
  where r.company_id = $1`

export async function findRecall(reader: Reader, number: string): Promise<Recall | undefined> {
  const [recall] = await reader.rows<Recall>(`${selected} and r.number = $2`, [reader.company, number])
  return recall
}

/** Held until the transaction ends. */
export async function lockRecall(tx: Transaction, number: string): Promise<void> {
  await tx.rows('select id from recalls.recall where company_id = $1 and number = $2 for update', [
    tx.company,
    number,
  ])
}

export interface RecallFilter {
  readonly customerId: bigint | null
  readonly state: RecallState | null
  readonly before: bigint
  readonly limit: number
}

/** Newest first. */
export const recallsPage = (reader: Reader, filter: RecallFilter): Promise<Recall[]> =>
  reader.rows<Recall>(
    `${selected} and ($2::bigint is null or r.customer_id = $2) and ($3::text is null or r.state = $3) and r.id < $4
     order by r.id desc limit $5`,
    [reader.company, filter.customerId, filter.state, filter.before, filter.limit],
  )

/** Of the same recalls, each with its lines; a credit note taken back is no longer credited. */
export const recallTotals = (
  reader: Reader,
  { customerId, state }: Pick<RecallFilter, 'customerId' | 'state'>,
): Promise<TotalRow<'amount' | 'handed' | 'credited'>[]> =>
  reader.rows(
    `select r.currency, count(*) as count, coalesce(sum(l.full_minor), 0)::bigint as amount,
       coalesce(sum(l.handed_minor), 0)::bigint as handed,
       coalesce(sum(r.credit_minor) filter (where r.state = 'credited'), 0)::bigint as credited
     from recalls.standing r left join (
       select l.recall_id, sum(l.full_minor) as full_minor, sum(l.handed_minor) as handed_minor
       from recalls.line l where l.company_id = $1 and ($2::bigint is null or l.customer_id = $2)
       group by l.recall_id) l on l.recall_id = r.id
     where r.company_id = $1 and ($2::bigint is null or r.customer_id = $2) and ($3::text is null or r.state = $3)
     group by r.currency order by r.currency collate "C"`,
    [reader.company, customerId, state],
  )

export const linesOfRecall = (reader: Reader, id: bigint): Promise<RecallLine[]> =>
  reader.rows<RecallLine>(
    `select line_no as line, invoice_id as "invoiceId", invoice_number as invoice, invoice_line as "invoiceLine", sku,
       contract_number as contract, trim_scale(quantity)::text as quantity, full_minor as "fullMinor",
       trim_scale(handed_quantity)::text as "handedQuantity", handed_minor as "handedMinor", value_minor as "valueMinor",
       value_reason as "valueReason", credited_minor as "creditedMinor"
     from recalls.line where company_id = $1 and recall_id = $2 order by line_no`,
    [reader.company, id],
  )

export async function insertRecall(
  tx: Transaction,
  recall: Pick<Recall, 'customerId' | 'currency' | 'reason' | 'approvedOn'>,
  lines: readonly NewRecallLine[],
): Promise<string> {
  const [row] = await tx.rows<{ id: bigint; number: string }>(
    `with numbered as (select nextval(pg_get_serial_sequence('recalls.recall', 'id')) as id)
     insert into recalls.recall (company_id, id, number, customer_id, currency, reason, approved_on, person_id)
       overriding system value
     select $1, id, 'RG-' || id, $2, $3, $4, $5, $6 from numbered returning id, number`,
    [tx.company, recall.customerId, recall.currency, recall.reason, recall.approvedOn, tx.person],
  )
  if (!row) throw new Error('no recall written')
  await tx.rows(
    `insert into recalls.line (company_id, recall_id, customer_id, line_no, invoice_id, invoice_number, invoice_line, sku,
       contract_number, quantity, full_minor)
     select $1, $2, $3, l.n, l."invoiceId", l.invoice, l."invoiceLine", l.sku, l.contract, l.quantity, l."fullMinor"
     from rows from (jsonb_to_recordset($4::jsonb) as ("invoiceId" bigint, invoice text, "invoiceLine" integer, sku text,
       contract text, quantity numeric, "fullMinor" bigint)) with ordinality
       as l("invoiceId", invoice, "invoiceLine", sku, contract, quantity, "fullMinor", n)`,
    [tx.company, row.id, recall.customerId, toJson(lines)],
  )
  return row.number
}

export async function noteWithdrawal(tx: Transaction, id: bigint, reason: string): Promise<void> {
  await tx.rows(
    `update recalls.recall set withdrawn_at = now(), withdrawn_reason = $3, withdrawn_by = $4
     where company_id = $1 and id = $2`,
    [tx.company, id, reason, tx.person],
  )
}

export interface Handed {
  readonly on: LocalDate
  readonly ours: string
  readonly theirs: string
}

export async function noteHandOver(
  tx: Transaction,
  id: bigint,
  { on, ours, theirs }: Handed,
  lines: readonly Pick<RecallLine, 'line' | 'handedQuantity' | 'handedMinor'>[],
): Promise<void> {
  await tx.rows(
    'update recalls.recall set handed_on = $3, ours = $4, theirs = $5 where company_id = $1 and id = $2',
    [tx.company, id, on, ours, theirs],
  )
  await tx.rows(
    `update recalls.line l set handed_quantity = g."handedQuantity", handed_minor = g."handedMinor"
     from jsonb_to_recordset($3::jsonb) as g(line integer, "handedQuantity" numeric, "handedMinor" bigint)
     where l.company_id = $1 and l.recall_id = $2 and l.line_no = g.line`,
    [tx.company, id, toJson(lines)],
  )
}

export async function noteCredit(
  tx: Transaction,
  id: bigint,
  { number, minor }: { readonly number: string; readonly minor: bigint },
  lines: readonly Pick<RecallLine, 'line' | 'valueMinor' | 'valueReason' | 'creditedMinor'>[],
): Promise<void> {
  await tx.rows(
    'update recalls.recall set credit_number = $3, credit_minor = $4 where company_id = $1 and id = $2',
    [tx.company, id, number, minor],
  )
  await tx.rows(
    `update recalls.line l set value_minor = g."valueMinor", value_reason = g."valueReason",
       credited_minor = g."creditedMinor"
     from jsonb_to_recordset($3::jsonb)
       as g(line integer, "valueMinor" bigint, "valueReason" text, "creditedMinor" bigint)
     where l.company_id = $1 and l.recall_id = $2 and l.line_no = g.line`,
    [tx.company, id, toJson(lines)],
  )
}

const toJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

export async function visibleRecalls(
  reader: Reader,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ number: string }>(
    'select number from recalls.recall where company_id = $1 and number = any ($2)',
    [reader.company, numbers],
  )
  return new Set(rows.map(row => row.number))
}
