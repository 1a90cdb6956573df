/** SQL of prepared rows: what had to be computed outside the database for many customers, brought back by COPY. */
import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { firstDate } from '../../kernel/dates.ts'
import type { SearchKeys } from './search-keys.ts'

export interface Prepared {
  readonly code: string
  readonly taxId: string | null
  readonly keys: SearchKeys
  /** Those the customer had until now. */
  readonly oldKeys: SearchKeys | undefined
}

/** Temp tables `prepared`, by code, and `made`, for the customers {@link bookMade} finds there. */
export async function createPrepared(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists prepared, made;
    create temp table prepared (
      code text not null, tax_id text, search_text text, beginnings text[], insides text[],
      old_beginnings text[], old_insides text[]
    ) on commit drop;
    create temp table made (code text not null, id bigint not null, salesperson text) on commit drop;
    set local work_mem = '64MB';
  `)
}

export async function copyPrepared(tx: Transaction, rows: readonly Prepared[]): Promise<void> {
  const copy = tx.client.query(copyFrom('copy prepared from stdin'))
  if (!copy.write(rows.map(line).join(''))) await once(copy, 'drain')
  copy.end()
  await once(copy, 'finish')
}

/** Keys and first ownership of the customers in `made`. */
export async function bookMade(tx: Transaction): Promise<void> {
  await tx.client.query('analyze made; analyze prepared')
  await tx.rows(
    `insert into customers.search_key (company_id, place, key, customer_id)
     select $1, k.place, k.key, m.id from made m join prepared p on p.code = m.code, ${keysOf('p.beginnings', 'p.insides')}
     order by 2, 3, 4`,
    [tx.company],
  )
  await tx.rows(
    `insert into customers.ownership (company_id, customer_id, from_on, salesperson)
     select $1, id, $2, salesperson from made`,
    [tx.company, firstDate],
  )
}

/** Exchanges the keys of customers there were before, where they were prepared with their old ones. */
export async function exchangeKeys(tx: Transaction): Promise<void> {
  const changed = 'from prepared p join customers.customer c on c.company_id = $1 and c.code = p.code'
  await tx.rows(
    `delete from customers.search_key s
     using (select c.id, k.place, k.key ${changed}, ${keysOf('p.old_beginnings', 'p.old_insides')}) k
     where s.company_id = $1 and s.place = k.place and s.key = k.key and s.customer_id = k.id`,
    [tx.company],
  )
  await tx.rows(
    `insert into customers.search_key (company_id, place, key, customer_id)
     select $1, k.place, k.key, c.id ${changed}, ${keysOf('p.beginnings', 'p.insides')}
     where p.old_beginnings is not null`,
    [tx.company],
  )
}

const keysOf = (beginnings: string, insides: string) =>
  `lateral (select 0::smallint as place, key collate "C" as key from unnest(${beginnings}) key
            union all select 1::smallint, key collate "C" from unnest(${insides}) key) k`

function line({ code, taxId, keys, oldKeys }: Prepared): string {
  const cells = [
    code,
    taxId,
    keys.text,
    list(keys.beginnings),
    list(keys.insides),
    oldKeys && list(oldKeys.beginnings),
    oldKeys && list(oldKeys.insides),
  ]
  return `${cells.map(cell => (cell == null ? '\\N' : copyText(cell))).join('\t')}\n`
}

/** Keys are letters and digits only; the quotes keep one that reads null from being none. */
const list = (keys: readonly string[]): string => (keys.length === 0 ? '{}' : `{"${keys.join('","')}"}`)

const copyText = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replace(
        /[\\\t\n\r]/g,
        found => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? found,
      )
    : text
