/** SQL of what a customer ordered before, by which the next order is judged. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { History } from '../credit/index.ts'
import { isSoldInYear } from './store-sold.ts'

export interface Beginning {
  readonly customerId: bigint | null
  readonly currency: Currency
  /** There is an order of that number. */
  readonly isThere: boolean
  /** A shipment or invoice named the order before it was known. */
  readonly isAwaited: boolean
  readonly history: History
}

/** Orders of the last twelve months in that currency, and whether there ever was a document. No table in it goes by `c`, `t` or `dealing`. */
const history = (customer: string, currency: string, today: string) => `
  select count(*)::integer as orders, coalesce(sum(o.amount_minor), 0)::text as sum,
    coalesce(sum(o.amount_minor::numeric * o.amount_minor), 0)::text as squares,
    not exists (select from orders.sales_order p
        where p.company_id = $1 and p.customer_id = ${customer} and p.voided_at is null)
      and not exists (select from ledger.shared_item i
        where i.company_id = $1 and i.customer_id = ${customer} and i.side = 'debit') as "isNew",
    (select count(*)::integer from orders.shipment s
     where s.company_id = $1 and s.customer_id = ${customer} and s.counted_shipped_minor > 0)
      + (select count(*)::integer from orders.sales_order p
         where p.company_id = $1 and p.customer_id = ${customer} and p.counted_shipped_minor > 0) as "unbilledShipments",
    case when exists (select from customers.shared_customer k where k.company_id = $1 and k.id = ${customer}
        and k.terms like 'parts %"order"%') then (
      select coalesce(sum(i.open_minor), 0)::text from ledger.shared_item i
      where i.company_id = $1 and i.customer_id = ${customer} and i.currency = ${currency} and i.side = 'debit'
        and i.closed_on is null and i.due_on <= greatest(i.issued_on, ${today}::date)) else '0' end as "dueFirst",
    (select jsonb_build_object('region', a.region, 'monthly', a.monthly_minor::text)
     from customers.shared_customer k join orders.area_sales a on a.company_id = $1 and a.region = k.region
     where k.company_id = $1 and k.id = ${customer} and a.currency = ${currency}) as area,
    case when (select m.percent from credit.shared_margin m where m.company_id = $1 and m.from_on <= ${today}::date
        order by m.version desc limit 1) is not null then (
      select coalesce(sum(i.amount_minor), 0)::text from ledger.shared_item i
      where ${isSoldInYear(today)} and i.customer_id = ${customer} and i.currency = ${currency}) end as billed
  from orders.sales_order o
  where o.company_id = $1 and o.customer_id = ${customer} and o.currency = ${currency}
    and o.ordered_on > ${today}::date - interval '12 months' and o.status <> 'cancelled' and o.voided_at is null`

export interface Asked {
  readonly customer: string
  readonly number: string
  readonly currency: Currency | null
}

/**
 * What must be known before orders are entered, in one statement: of all that is written, they are written most. In the
 * order asked; the currency is the one asked for, else the customer's, else the company's.
 */
export async function beginOrders(
  reader: Reader,
  asked: readonly Asked[],
  { companyCurrency, today }: { readonly companyCurrency: Currency; readonly today: LocalDate },
): Promise<Beginning[]> {
  // Planned with its values each time, as PostgreSQL would, it costs several times what it takes to carry out.
  await reader.rows('set local plan_cache_mode = force_generic_plan')
  const rows = await reader.rows<Beginning>(
    `select c.id as "customerId", coalesce(t.currency, c.currency, $5) as currency, to_jsonb(h) as history,
       -- Not exists: its other plan reads the numbers of all orders, and is taken while the table is believed to be small.
       (select true from orders.sales_order o where o.company_id = $1 and o.number = t.number and o.voided_at is null limit 1)
         is true as "isThere",
       (select true from orders.shipment s where s.company_id = $1 and s.order_number = t.number and s.order_id is null limit 1)
         is true or
       (select true from orders.billed b where b.company_id = $1 and b.order_number = t.number and b.order_id is null limit 1)
         is true as "isAwaited"
     from unnest($2::text[], $3::text[], $4::text[]) with ordinality t(customer, number, currency, n)
       left join lateral (
         select f.id, f.currency from (
           select id, currency, 1 as rank from customers.shared_customer where company_id = $1 and code = t.customer
           union all select id, currency, 2 from customers.shared_customer where company_id = $1 and name = t.customer) f
         order by f.rank limit 1) c on true
       cross join lateral (${history('c.id', 'coalesce(t.currency, c.currency, $5)', '$6')}) h
     order by t.n`,
    [
      reader.company,
      asked.map(each => each.customer),
      asked.map(each => each.number),
      asked.map(each => each.currency),
      companyCurrency,
      today,
    ],
    'orders begin',
  )
  if (rows.length !== asked.length) throw new Error('a row for each that was asked')
  return rows
}

export async function historyOf(
  reader: Reader,
  asked: { readonly customerId: bigint; readonly currency: Currency; readonly today: LocalDate },
): Promise<History> {
  const histories = await historiesOf(reader, [asked], asked.today)
  return histories(asked)
}

interface Dealing {
  readonly customerId: bigint
  readonly currency: Currency
}

/** Of many orders at once: those of one customer and currency share it. */
export async function historiesOf(
  reader: Reader,
  of: readonly Dealing[],
  today: LocalDate,
): Promise<(of: Dealing) => History> {
  const keyOf = ({ customerId, currency }: Dealing) => `${customerId} ${currency}`
  const dealings = [...new Map(of.map(each => [keyOf(each), each])).values()]
  const rows = await reader.rows<Dealing & { history: History }>(
    `select dealing.customer_id as "customerId", dealing.currency, to_jsonb(h) as history
     from unnest($2::bigint[], $3::text[]) dealing(customer_id, currency)
       cross join lateral (${history('dealing.customer_id', 'dealing.currency', '$4')}) h`,
    [reader.company, dealings.map(each => each.customerId), dealings.map(each => each.currency), today],
  )
  const byKey = new Map(rows.map(row => [keyOf(row), row.history]))
  return dealing => {
    const found = byKey.get(keyOf(dealing))
    if (!found) throw new Error('no history')
    return found
  }
}
