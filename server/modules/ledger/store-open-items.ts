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

export interface PagePlace {
  readonly currency: Currency
  readonly due: LocalDate | null
  readonly id: bigint
}

export interface PagedItem extends Omit<OpenItem, 'customer'> {
  readonly id: bigint
}

/** What a customer owes now, by currency and due date, those without one last; a page costs the same at any depth. */
export function openItemsAfter(
  reader: Reader,
  customerId: bigint,
  after: PagePlace | null,
  limit: number,
): Promise<PagedItem[]> {
  return reader.rows<PagedItem>(pageStatement, [
    reader.company,
    customerId,
    after?.currency ?? '',
    after ? (after.due ?? 'infinity') : '-infinity',
    after?.id ?? 0n,
    limit,
  ])
}

const due = `case when i.due_on is null then date 'infinity' else i.due_on end`

/** The order of the index item_open. */
export const pageStatement = `
  select i.id, i.number, i.issued_on as issued, i.due_on as due, i.currency, i.side, i.kind,
    i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.disputed
  from ledger.item i
  where i.company_id = $1 and i.customer_id = $2::bigint and i.closed_on is null and i.side = 'debit'
    and (i.currency, ${due}, i.id) > ($3, $4::date, $5::bigint)
  order by i.currency, ${due}, i.id limit $6`
