/** SQL of the names documents give their customers by. */
import type { Transaction } from '../../kernel/database/transaction.ts'

/**
 * From temp table `named_customer(text)` fills temp table `resolved_customer(text, customer_id, matches)`, one row a text:
 * the customer with that code, else the one with exactly that name. `matches` is 0 for an unknown text and above 1 for a
 * name that several customers carry; the id is there when it is 1. Made anew at every call, dropped at the end.
 */
export async function resolveCustomers(tx: Transaction): Promise<void> {
  await tx.client.query(`
    drop table if exists resolved_customer;
    create temp table resolved_customer (text text primary key, customer_id bigint, matches integer not null)
    on commit drop;
    analyze named_customer`)
  await tx.rows(
    `insert into resolved_customer (text, customer_id, matches)
     select n.text, coalesce(c.id, case when m.matches = 1 then m.id end),
            case when c.id is not null then 1 else coalesce(m.matches, 0) end
     from (select distinct text from named_customer where text is not null) n
     left join customers.customer c on c.company_id = $1 and c.code = n.text
     left join (
       select name, min(id) as id, count(*)::integer as matches from customers.customer
       where company_id = $1 and name in (select text from named_customer) group by name
     ) m on m.name = n.text`,
    [tx.company],
  )
  await tx.client.query('analyze resolved_customer')
}

/** Those of the texts that are neither a code nor a name. */
export async function unknownTexts(tx: Transaction, texts: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ text: string }>(
    `select distinct text from unnest($2::text[]) text
     where text <> '' and not exists (select from customers.customer c where c.company_id = $1 and c.code = text)
       and not exists (select from customers.customer c where c.company_id = $1 and c.name = text)
     order by text`,
    [tx.company, texts],
  )
  return rows.map(row => row.text)
}

/** Customers whose name is their code, from temp table `prepared` to `made`. */
export async function insertNamed(tx: Transaction): Promise<void> {
  await tx.rows(
    `with created as (
       insert into customers.customer (company_id, code, name, state, search_text)
       select $1, code, code, 'open', search_text from prepared order by code
       on conflict (company_id, code) do nothing
       returning code, id
     )
     insert into made (code, id) select code, id from created`,
    [tx.company],
  )
}
