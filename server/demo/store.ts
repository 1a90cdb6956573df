import type { Reader } from '../kernel/database/transaction.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Currency } from '../kernel/money.ts'

/** Whether nothing was entered yet beside people. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  const [found] = await reader.rows<{ empty: boolean }>(
    `select not exists (select from customers.shared_customer where company_id = $1)
        and not exists (select from products.shared_product where company_id = $1)
        and not exists (select from ledger.shared_journal_entry where company_id = $1) as empty`,
    [reader.company],
  )
  return found?.empty ?? false
}

export async function customerIds(reader: Reader): Promise<ReadonlyMap<string, bigint>> {
  const rows = await reader.rows<{ id: bigint; code: string }>(
    'select id, code from customers.shared_customer where company_id = $1',
    [reader.company],
  )
  return new Map(rows.map(row => [row.code, row.id]))
}

/** Minor units of `own`, other currencies by the rate of the day. */
export async function owedByRegion(
  reader: Reader,
  own: Currency,
  today: LocalDate,
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await reader.rows<{ region: string; minor: bigint }>(
    `select c.region, round(sum(i.open_minor * case i.currency when $2 then 1 else r.rate end))::bigint as minor
     from ledger.shared_item i join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
       left join lateral (select rate from ledger.shared_rate where company_id = $1 and currency = i.currency
         and from_on <= $3 order by from_on desc limit 1) r on true
     where i.company_id = $1 and i.side = 'debit' and c.region is not null group by c.region`,
    [reader.company, own, today],
  )
  return new Map(rows.map(row => [row.region, row.minor]))
}

/** Who is overdue by most in yuan, and half of it. */
export async function overdueMost(
  reader: Reader,
  today: LocalDate,
  most: number,
): Promise<readonly { readonly customer: string; readonly amount: string }[]> {
  return reader.rows(
    `select c.code as customer, round(sum(i.open_minor) / 200.0, 2)::text as amount
     from ledger.shared_item i join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
     where i.company_id = $1 and i.currency = 'CNY' and i.side = 'debit' and i.closed_on is null and i.due_on < $2
     group by c.code order by sum(i.open_minor) desc, c.code limit $3`,
    [reader.company, today, most],
  )
}
