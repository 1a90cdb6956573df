/** SQL of what a customer ordered before, by which the next order is judged. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { History } from '../credit/index.ts'

export interface Beginning {
  readonly customerId: bigint | null
  readonly currency: Currency
  /** There is an order of that number. */
  readonly isThere: boolean
  /** A shipment or invoice named the order before it was known. */
  readonly isAwaited: boolean
  readonly history: History
}

/** Orders of the last twelve months in that currency, and whether there ever was a document. */
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
    case when exists (select from customers.shared_customer c where c.company_id = $1 and c.id = ${customer}
        and c.terms like 'parts %"order"%') then (
      select coalesce(sum(i.open_minor), 0)::text from ledger.shared_item i
      where i.company_id = $1 and i.customer_id = ${customer} and i.currency = ${currency} and i.side = 'debit'
        and i.closed_on is null and i.due_on <= greatest(i.issued_on, ${today}::date)) else '0' end as "dueFirst"
  from orders.sales_order o
  where o.company_id = $1 and o.customer_id = ${customer} and o.currency = ${currency}
    and o.ordered_on > ${today}::date - interval '12 months' and o.status <> 'cancelled' and o.voided_at is null`

/**
 * What must be known before an order is entered, in one statement: of all that is written, this is written most. The
 * currency is the one asked for, else the customer's, else the company's.
 */
export async function beginOrder(
  reader: Reader,
  asked: {
    readonly customer: string
    readonly number: string
    readonly currency: Currency | null
    readonly companyCurrency: Currency
    readonly today: LocalDate
  },
): Promise<Beginning> {
  const [row] = await reader.rows<Beginning>(
    `select c.id as "customerId", c.currency, to_jsonb(h) as history,
       exists (select from orders.sales_order o where o.company_id = $1 and o.number = $3 and o.voided_at is null) as "isThere",
       exists (select from orders.shipment s where s.company_id = $1 and s.order_number = $3 and s.order_id is null)
         or exists (select from orders.billed b where b.company_id = $1 and b.order_number = $3 and b.order_id is null)
         as "isAwaited"
     from (select) one
       left join lateral (
         select t.id, coalesce($4, t.currency, $5) as currency from (
           select id, currency, 1 as rank from customers.shared_customer where company_id = $1 and code = $2
           union all select id, currency, 2 from customers.shared_customer where company_id = $1 and name = $2) t
         order by t.rank limit 1) c on true
       cross join lateral (${history('c.id', 'c.currency', '$6')}) h`,
    [reader.company, asked.customer, asked.number, asked.currency, asked.companyCurrency, asked.today],
    'orders begin',
  )
  if (!row) throw new Error('no row')
  return row
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
