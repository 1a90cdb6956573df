/** SQL of the list of open items. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { dueOfItem, filterConditions, type ItemFilter, salespersonOnDay } from './store-item-filter.ts'
import { dayValues, type FiguresDay, openOnDay, type Side } from './store-items.ts'

export interface OpenItem {
  readonly number: string
  /** The customer's code. */
  readonly customer: string
  readonly name: string
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly currency: Currency
  readonly side: Side
  readonly kind: string
  readonly amountMinor: bigint
  readonly openMinor: bigint
  readonly salesperson: string | null
  readonly disputed: boolean
}

export interface ItemsWanted {
  /** Null: every customer's. */
  readonly customerId: bigint | null
  /** Credit notes and money on account too. */
  readonly credits: boolean
  readonly filter?: ItemFilter
}

const plain = `i.number, i.issued_on as issued, i.due_on as due, i.currency, i.side, i.kind,
    i.amount_minor as "amountMinor", i.open_minor as "openMinor", ${salespersonOnDay} as salesperson, i.disputed`

export function openItemRows(
  reader: Reader,
  day: FiguresDay,
  { customerId, credits, filter = {} }: ItemsWanted,
): AsyncGenerator<OpenItem> {
  const values = dayValues(reader.company, day)
  const customer = customerId === null ? '' : `and i.customer_id = $${values.push(customerId)}::bigint`
  const only = filterConditions(filter, values.length + 1)
  return cursorRows<OpenItem>(
    reader,
    `select c.code as customer, c.name, ${plain} from ${openOnDay(day)} i
       join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
     where i.open_minor > 0 ${credits ? '' : `and i.side = 'debit'`} ${customer} ${only.sql}
     order by c.code collate "C", i.side desc, i.due_on, i.number collate "C", i.part, i.id`,
    [...values, ...only.values],
  )
}

/** Where a page ends, in the order of the pages. */
export interface PagePlace {
  readonly customerId: bigint
  readonly currency: Currency
  readonly due: LocalDate | null
  readonly id: bigint
}

export type PagedItem = OpenItem & PagePlace

export interface PageAsked {
  /** Null: every customer's. */
  readonly customerId: bigint | null
  readonly after: PagePlace | null
  readonly limit: number
  /** From the end on. */
  readonly descending?: boolean
  readonly filter?: ItemFilter
}

const ofCustomer = (column: 'code' | 'name') =>
  `(select c.${column} from customers.shared_customer c where c.company_id = $1 and c.id = i.customer_id)`

// The customer is looked up for the rows of the page alone: a join would be free to come before the limit.
const paged = `i.id, i.customer_id as "customerId", ${ofCustomer('code')} as customer, ${ofCustomer('name')} as name, ${plain}`

const greatest = 9_223_372_036_854_775_807n

function pageValues({ after, customerId, limit, descending = false }: PageAsked): unknown[] {
  const begin = descending
    ? { customerId: greatest, currency: 'ZZZZ', due: 'infinity', id: greatest }
    : { customerId: 0n, currency: '', due: '-infinity', id: 0n }
  const from = after ? { ...after, due: after.due ?? 'infinity' } : begin
  return [customerId ?? from.customerId, from.currency, from.due, from.id, limit]
}

/** Whose page; the parameters of {@link pageValues} stand from the `first` place on. */
const pageOrder = (who: Whose, first: number, descending: boolean) => {
  const [customer, currency, day, id, limit] = [0, 1, 2, 3, 4].map(place => `$${first + place}`)
  const [past, way] = descending ? ['<', ' desc'] : ['>', '']
  const after =
    who === 'one'
      ? `i.customer_id = ${customer}::bigint and (i.currency, ${dueOfItem}, i.id) ${past} (${currency}, ${day}::date, ${id}::bigint)`
      : `(i.customer_id, i.currency, ${dueOfItem}, i.id) ${past} (${customer}::bigint, ${currency}, ${day}::date, ${id}::bigint)`
  const order = ['i.customer_id', 'i.currency', dueOfItem, 'i.id'].map(each => each + way).join(', ')
  return `and ${after} order by ${order} limit ${limit}`
}

type Whose = 'one' | 'all'
const whose = ({ customerId }: PageAsked): Whose => (customerId === null ? 'all' : 'one')

/** What is owed now in the order of the index item_open. */
export const pageStatement = (who: Whose, conditions = '', descending = false): string => `
  select ${paged} from ledger.item i
  where i.company_id = $1 and i.issued_on <= $2 and i.closed_on is null and i.side = 'debit' ${conditions}
    ${pageOrder(who, 3, descending)}`

/** By customer, currency and due date, those without one last. A page of what is owed now costs the same at any depth. */
export async function currentPage(reader: Reader, asOf: LocalDate, asked: PageAsked): Promise<PagedItem[]> {
  const values = pageValues(asked)
  const only = filterConditions(asked.filter ?? {}, 3 + values.length)
  return reader.rows<PagedItem>(pageStatement(whose(asked), only.sql, asked.descending), [
    reader.company,
    asOf,
    ...values,
    ...only.values,
  ])
}

/** Whether on that day something was open that no longer is, or open in another amount. */
export async function movedLater(reader: Reader, asOf: LocalDate): Promise<boolean> {
  const [row] = await reader.rows<{ moved: boolean }>(
    `select exists (select from ledger.item m where m.company_id = $1 and m.side = 'debit'
              and m.moved_on > m.issued_on and m.moved_from > $2)
       or exists (select from ledger.item m where m.company_id = $1 and m.moved_from < m.moved_on
              and m.moved_on > $2) as moved`,
    [reader.company, asOf],
  )
  return row?.moved ?? false
}

/** The same of any day, read back from the settlements: what is open on the day is gathered and sorted for each page. */
export async function pageOnDay(
  reader: Reader,
  day: FiguresDay,
  credits: boolean,
  asked: PageAsked,
): Promise<PagedItem[]> {
  const values = dayValues(reader.company, day)
  const first = values.length + 1
  values.push(...pageValues(asked))
  const only = filterConditions(asked.filter ?? {}, values.length + 1)
  return reader.rows<PagedItem>(
    `select ${paged} from ${openOnDay(day)} i
     where i.open_minor > 0 ${credits ? '' : `and i.side = 'debit'`} ${only.sql}
       ${pageOrder(whose(asked), first, asked.descending ?? false)}`,
    [...values, ...only.values],
  )
}
