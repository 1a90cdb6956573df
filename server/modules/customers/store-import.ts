/** SQL of the customers import: from temp table `staged`, made by the import engine, to customers; set by set. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export async function rejectRepeats(tx: Transaction): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select s."row", 'code', s.code, 'twice-in-file', jsonb_build_object('code', s.code, 'first', f."row")
    from staged s
    join (select distinct on (code) * from staged where code is not null order by code, "row") f
      on f.code = s.code and f."row" < s."row"
    where to_jsonb(s) - 'row' is distinct from to_jsonb(f) - 'row'`)
}

export async function rejectLimits(tx: Transaction, companyCurrency: Currency): Promise<void> {
  await tx.rows(`
    insert into rejected ("row", "column", value, reason, facts)
    select "row", 'credit_limit', null, 'negative-credit-limit', '{}' from staged where credit_limit < 0`)
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select s."row", 'currency', s.currency, 'limit-in-other-currency',
            jsonb_build_object('from', coalesce(c.currency, $2), 'to', s.currency)
     from staged s join customers.customer c on c.company_id = $1 and c.code = s.code
     where s.credit_limit is null and c.credit_limit_minor is not null
       and s.currency <> coalesce(c.currency, $2)`,
    [tx.company, companyCurrency],
  )
}

/** Temp table `incoming`: one good row for each code, beside what is stored under it. */
export async function gatherIncoming(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists incoming;
    create temp table incoming (like staged) on commit drop;
    alter table incoming add column id bigint, add column old_name text, add column old_tax_id text,
      add column old_email text`)
  await tx.rows(
    `insert into incoming
     select s.*, c.id, c.name, c.tax_id, c.email
     from (select distinct on (code) * from staged order by code, "row") s
     left join customers.customer c on c.company_id = $1 and c.code = s.code
     where s.code is not null and s.name is not null
       and not exists (select from rejected r where r."row" = s."row")`,
    [tx.company],
  )
  await tx.client.query('create index on incoming ("row"); create index on incoming (code); analyze incoming')
}

export interface IncomingRow {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly taxId: string | null
  readonly email: string | null
  readonly isNew: boolean
  readonly oldName: string | null
  readonly oldTaxId: string | null
  readonly oldEmail: string | null
}

const toPrepare = `
  id is null or name <> old_name or (tax_id is not null and tax_id is distinct from old_tax_id)
  or (email is not null and email is distinct from old_email)`

export async function countToPrepare(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ rows: number }>(
    `select count(*)::integer as rows from incoming where ${toPrepare}`,
  )
  return row?.rows ?? 0
}

/** New rows and those with a changed name, tax number or address, in the order of the file. */
export async function rowsToPrepare(tx: Transaction, after: number, most: number): Promise<IncomingRow[]> {
  return tx.rows<IncomingRow>(
    `select "row", code, name, tax_id as "taxId", email, id is null as "isNew", old_name as "oldName",
            old_tax_id as "oldTaxId", old_email as "oldEmail"
     from incoming where "row" > $1 and (${toPrepare}) order by "row" limit $2`,
    [after, most],
  )
}

export async function rejectCells(
  tx: Transaction,
  cells: readonly {
    readonly row: number
    readonly column: string
    readonly value: string
    readonly reason: string
  }[],
): Promise<void> {
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select *, '{}'::jsonb from unnest($1::integer[], $2::text[], $3::text[], $4::text[])`,
    [
      cells.map(cell => cell.row),
      cells.map(cell => cell.column),
      cells.map(cell => cell.value),
      cells.map(cell => cell.reason),
    ],
  )
}

/** Tax numbers as they are stored, in place of those of the file. */
export async function takePrepared(tx: Transaction): Promise<void> {
  await tx.client.query(`
    create index on prepared (code);
    analyze prepared;
    update incoming i set tax_id = p.tax_id from prepared p where p.code = i.code and p.tax_id <> i.tax_id`)
}

export async function dropRejected(tx: Transaction): Promise<void> {
  await tx.rows('delete from incoming i using rejected r where r."row" = i."row"')
}

/** What was prepared for rows that were rejected since must not touch the customers they named. */
export async function dropPreparedOfRejected(tx: Transaction): Promise<void> {
  await tx.rows('delete from prepared p where not exists (select from incoming i where i.code = p.code)')
}

export async function hasParents(tx: Transaction): Promise<boolean> {
  const rows = await tx.rows('select from incoming where parent_code is not null limit 1')
  return rows.length > 0
}

/** Rejects rows whose parent neither exists nor comes with the file; returns how many. */
export async function rejectUnknownParents(tx: Transaction): Promise<number> {
  const rows = await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select i."row", 'parent_code', i.parent_code, 'unknown-parent', jsonb_build_object('parent', i.parent_code)
     from incoming i
     where i.parent_code is not null
       and not exists (select from incoming p where p.code = i.parent_code)
       and not exists (select from customers.customer c where c.company_id = $1 and c.code = i.parent_code)
     returning "row"`,
    [tx.company],
  )
  return rows.length
}

/** Rejects rows that would put a customer above itself, as parents will be after the import; returns how many. */
export async function rejectParentCircles(tx: Transaction): Promise<number> {
  const rows = await tx.rows(
    `with recursive edge as materialized (
       select code, parent_code as parent from incoming where parent_code is not null
       union all
       select c.code, p.code from customers.customer c
       join customers.customer p on p.company_id = $1 and p.id = c.parent_id
       left join incoming i on i.code = c.code
       where c.company_id = $1 and i.parent_code is null
     ), up as (
       select "row", code as origin, parent_code as parent, 1 as depth from incoming where parent_code is not null
       union all
       select u."row", u.origin, e.parent, u.depth + 1 from up u join edge e on e.code = u.parent
       where u.parent <> u.origin and u.depth < 50
     )
     insert into rejected ("row", "column", value, reason, facts)
     select distinct u."row", 'parent_code', i.parent_code, 'parent-circle', jsonb_build_object('parent', i.parent_code)
     from up u join incoming i on i."row" = u."row" where u.parent = u.origin
     returning "row"`,
    [tx.company],
  )
  return rows.length
}

/** New customers, their accounts open; returns how many. */
export async function insertIncoming(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ created: number }>(
    `with created as (
       insert into customers.customer (company_id, code, name, tax_id, region, tier, currency, credit_limit_minor, terms,
         family_terms, email, phone, language, salesperson, state, search_text)
       select $1, i.code, i.name, i.tax_id, i.region, i.tier, i.currency, i.credit_limit, i.terms,
              coalesce(i.family_terms::jsonb, '[]'), i.email, i.phone,
              i.language, i.salesperson, 'open', p.search_text
       from incoming i join prepared p on p.code = i.code
       where i.id is null order by i."row"
       returning code, id, salesperson
     ), noted as (insert into made (code, id, salesperson) select code, id, salesperson from created)
     select count(*)::integer as created from created`,
    [tx.company],
  )
  return row?.created ?? 0
}

export async function setNewParents(tx: Transaction): Promise<void> {
  await tx.rows(
    `update customers.customer c set parent_id = p.id
     from incoming i join made m on m.code = i.code
       join customers.customer p on p.company_id = $1 and p.code = i.parent_code
     where c.company_id = $1 and c.id = m.id`,
    [tx.company],
  )
}

/** Dates a new salesperson of a customer there was before from today on; returns how many. */
export async function handOverIncoming(tx: Transaction, today: LocalDate, reason: string): Promise<number> {
  const rows = await tx.rows(
    `insert into customers.ownership (company_id, customer_id, from_on, salesperson, collector, reason)
     select $1, c.id, $2, i.salesperson, c.collector, $3
     from incoming i join customers.customer c on c.company_id = $1 and c.id = i.id
     where i.salesperson is distinct from c.salesperson and i.salesperson is not null
     on conflict (company_id, customer_id, from_on) do update
     set salesperson = excluded.salesperson, collector = excluded.collector, reason = excluded.reason,
         recorded_at = excluded.recorded_at
     returning customer_id`,
    [tx.company, today, reason],
  )
  return rows.length
}

/** Which credit limits the import sets, before it does; an empty cell leaves the limit. */
export async function countLimits(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ limits: number }>(
    `select count(*)::integer as limits
     from incoming i left join customers.customer c on c.company_id = $1 and c.id = i.id
     where i.credit_limit is distinct from c.credit_limit_minor and i.credit_limit is not null`,
    [tx.company],
  )
  return row?.limits ?? 0
}

const columns = [
  'tax_id',
  'region',
  'tier',
  'currency',
  'credit_limit_minor',
  'terms',
  'family_terms',
  'email',
  'phone',
  'language',
  'salesperson',
  'parent_id',
]
const list = (prefix: string) => columns.map(column => `${prefix}.${column}`).join(', ')

/** Changes customers there were before; an empty cell leaves the value. Returns how many changed. */
export async function updateIncoming(tx: Transaction): Promise<number> {
  const rows = await tx.rows(
    `with wanted as (
       select c.id, i.name, ${columns.map(column => `coalesce(${source(column)}, c.${column}) as ${column}`).join(', ')},
              coalesce(p.search_text, c.search_text) as search_text
       from incoming i
       join customers.customer c on c.company_id = $1 and c.id = i.id
       left join customers.customer above on above.company_id = $1 and above.code = i.parent_code
       left join prepared p on p.code = i.code
       where (c.name, ${list('c')}) is distinct from
             (i.name, ${columns.map(column => `coalesce(${source(column)}, c.${column})`).join(', ')})
     )
     update customers.customer c
     set name = w.name, ${columns.map(column => `${column} = w.${column}`).join(', ')}, search_text = w.search_text,
         version = c.version + 1, updated_at = now(), updated_by = default
     from wanted w where c.company_id = $1 and c.id = w.id
     returning c.id`,
    [tx.company],
  )
  return rows.length
}

function source(column: string): string {
  if (column === 'parent_id') return 'above.id'
  if (column === 'family_terms') return 'i.family_terms::jsonb'
  return column === 'credit_limit_minor' ? 'i.credit_limit' : `i.${column}`
}

export async function countGoodRows(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ rows: number }>(
    'select count(*)::integer as rows from staged s where not exists (select from rejected r where r."row" = s."row")',
  )
  return row?.rows ?? 0
}
