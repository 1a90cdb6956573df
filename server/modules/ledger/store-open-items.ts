/** SQL of the list of open items. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { dayValues, type FiguresDay, openOnDay, type Side } from './store-items.ts'

export interface OpenItem {
  readonly number: string
  /** The customer's code. */
  readonly customer: string
  readonly issued: LocalDate
  readonly due: LocalDate | null
  readonly currency: Currency
  readonly side: Side
  readonly kind: string
  readonly amountMinor: bigint
  readonly openMinor: bigint
  readonly disputed: boolean
}

export function openItemRows(
  reader: Reader,
  day: FiguresDay,
  filter: { readonly customerId: bigint | null; readonly credits: boolean },
): AsyncGenerator<OpenItem> {
  const values = dayValues(reader.company, day)
  const customer = filter.customerId === null ? '' : `and i.customer_id = $${values.length + 1}::bigint`
  return cursorRows<OpenItem>(
    reader,
    `select i.number, c.code as customer, i.issued_on as issued, i.due_on as due, i.currency, i.side, i.kind,
       i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.disputed
     from ${openOnDay(day)} i
       join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
     where i.open_minor > 0 ${filter.credits ? '' : `and i.side = 'debit'`} ${customer}
     order by c.code collate "C", i.side desc, i.due_on, i.number collate "C", i.part, i.id`,
    filter.customerId === null ? values : [...values, filter.customerId],
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
}

const due = `case when i.due_on is null then date 'infinity' else i.due_on end`

const columns = `i.id, i.customer_id as "customerId",
    (select c.code from customers.shared_customer c where c.company_id = $1 and c.id = i.customer_id) as customer,
    i.number, i.issued_on as issued, i.due_on as due, i.currency, i.side, i.kind,
    i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.disputed`

const pageValues = ({ after, customerId, limit }: PageAsked): unknown[] => [
  customerId ?? after?.customerId ?? 0n,
  after?.currency ?? '',
  after ? (after.due ?? 'infinity') : '-infinity',
  after?.id ?? 0n,
  limit,
]

/** Whose page; the parameters of {@link pageValues} stand from the `first` place on. */
const pageOrder = (who: 'one' | 'all', first: number) => {
  const [customer, currency, day, id, limit] = [0, 1, 2, 3, 4].map(place => `$${first + place}`)
  const after =
    who === 'one'
      ? `i.customer_id = ${customer}::bigint and (i.currency, ${due}, i.id) > (${currency}, ${day}::date, ${id}::bigint)`
      : `(i.customer_id, i.currency, ${due}, i.id) > (${customer}::bigint, ${currency}, ${day}::date, ${id}::bigint)`
  return `and ${after} order by i.customer_id, i.currency, ${due}, i.id limit ${limit}`
}

const whose = ({ customerId }: PageAsked) => (customerId === null ? 'all' : 'one')

/** What is owed now in the order of the index item_open; `movesLater`: on the day asked for it was not the same. */
export const pageStatement = (who: 'one' | 'all'): string => `
  select ${columns},
    (select exists (select from ledger.item m where m.company_id = $1 and m.side = 'debit'
                    and m.moved_on > m.issued_on and m.moved_from > $2)
         or exists (select from ledger.item m where m.company_id = $1 and m.moved_from < m.moved_on
                    and m.moved_on > $2)) as "movesLater"
  from ledger.item i
  where i.company_id = $1 and i.issued_on <= $2 and i.closed_on is null and i.side = 'debit'
    ${pageOrder(who, 3)}`

/**
 * By customer, currency and due date, those without one last. A page of what is owed now costs the same at any depth; empty
 * or of another day's books, it says so by `movesLater`, or by being empty.
 */
export async function currentPage(
  reader: Reader,
  asOf: LocalDate,
  page: PageAsked,
): Promise<(PagedItem & { readonly movesLater: boolean })[]> {
  return reader.rows(pageStatement(whose(page)), [reader.company, asOf, ...pageValues(page)])
}

/** The same of any day, read back from the settlements: what is open on the day is gathered and sorted for each page. */
export async function pageOnDay(
  reader: Reader,
  day: FiguresDay,
  credits: boolean,
  page: PageAsked,
): Promise<PagedItem[]> {
  const values = dayValues(reader.company, day)
  return reader.rows<PagedItem>(
    `select ${columns} from ${openOnDay(day)} i
     where i.open_minor > 0 ${credits ? '' : `and i.side = 'debit'`} ${pageOrder(whose(page), values.length + 1)}`,
    [...values, ...pageValues(page)],
  )
}
