/** SQL of the list of documents: invoices, credit notes and receipts in one order of days. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import { type Currency, minorByCurrency } from '../../kernel/money.ts'
import { type DocumentKind, documentKinds } from './types.ts'

export interface ListedDocument {
  readonly id: bigint
  readonly kind: DocumentKind
  readonly number: string
  /** The customer's code. */
  readonly customer: string
  readonly name: string
  readonly date: LocalDate
  readonly due: LocalDate | null
  readonly currency: Currency
  /** Positive on every kind; minor units. */
  readonly amountMinor: bigint
  readonly openMinor: bigint
  /** Of the product that is asked for; as its lines say it, negative on a credit note. */
  readonly ofProductMinor: bigint | null
  readonly reversedOn: LocalDate | null
}

/** `sales`: invoices and credit notes. */
export const documentKindFilters = [...documentKinds, 'sales'] as const

export const documentFilters = ['open', 'closed', 'reversed'] as const

/** Of one day invoices and credit notes stand before receipts. */
export interface DocumentPlace {
  readonly date: LocalDate
  readonly isInvoice: boolean
  readonly id: bigint
}

export interface DocumentFilter {
  readonly customerId: bigint | null
  /** What the number begins with. */
  readonly number: string | null
  /** The whole of it as a plain decimal, whatever its currency. */
  readonly amount: string | null
  readonly kind: (typeof documentKindFilters)[number] | null
  /** The SKU of a line; no receipt has one. */
  readonly product: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly state: (typeof documentFilters)[number] | null
  readonly after: DocumentPlace | null
  readonly limit: number
}

/** Newest first. */
export function documentsPage(reader: Reader, filter: DocumentFilter): Promise<ListedDocument[]> {
  const { sql, values } = documentsStatement(reader.company, filter)
  return reader.rows<ListedDocument>(sql, values)
}

/** What narrows the list, wherever one is in it. */
export type DocumentsWanted = Omit<DocumentFilter, 'after' | 'limit'>

/** Of the same documents: what lowers the debt counts against it. */
export function documentTotals(
  reader: Reader,
  filter: DocumentsWanted,
): Promise<TotalRow<'amount' | 'open' | 'of_product'>[]> {
  const { sql, values } = totalsStatement(reader.company, filter)
  return reader.rows<TotalRow<'amount' | 'open' | 'of_product'>>(sql, values)
}

interface Source {
  readonly isInvoice: boolean
  readonly from: string
  readonly kind: string
  readonly date: string
  readonly amount: string
}

const invoices: Source = {
  isInvoice: true,
  from: 'invoices.shared_invoice',
  kind: 'd.kind',
  date: 'd.issued_on',
  amount: 'd.gross_minor',
}
const receipts: Source = {
  isInvoice: false,
  from: 'payments.shared_receipt',
  kind: `'receipt'`,
  date: 'd.received_on',
  amount: 'd.amount_minor',
}

/** As many of each as the page holds, each from its own index of days; then the page of both. */
export function documentsStatement(
  company: bigint,
  filter: DocumentFilter,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [company, filter.limit]
  const place = (value: unknown) => `$${values.push(value)}`
  const branches = sourcesOf(filter).map(source => `(${page(source, filter, place)})`)
  const items = `ledger.shared_item i where i.company_id = $1 and i.document_id = d.id and i.kind = d.kind`
  return {
    sql: `select d.*, c.code as customer, c.name, m.due, coalesce(m.open, 0)::bigint as "openMinor"
      from (select * from (${branches.join(' union all ')}) d
            order by d.date desc, d."isInvoice" desc, d.id desc limit $2) d
        left join customers.shared_customer c on c.company_id = $1 and c.id = d."customerId"
        cross join lateral (
          select sum(i.open_minor) as open, case when count(distinct i.due_on) = 1 then min(i.due_on) end as due
          from ${items}) m
      order by d.date desc, d."isInvoice" desc, d.id desc`,
    values,
  }
}

/** Amounts and what is open of them, each added up once: a document of several parts has several items. */
export function totalsStatement(
  company: bigint,
  filter: DocumentsWanted,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [company]
  const place = (value: unknown) => `$${values.push(value)}`
  const documents = `(${sourcesOf(filter)
    .map(source => branch(source, filter, place))
    .join(' union all ')}) d`
  const signed = (minor: string) =>
    `sum(case when d.kind = 'invoice' then ${minor} else -${minor} end)::bigint`
  return {
    sql: `select a.currency, a.count, a.amount, a.of_product, coalesce(o.open, 0) as open
      from (select d.currency, count(*) as count, ${signed('d."amountMinor"')} as amount,
              coalesce(sum(d."ofProductMinor"), 0)::bigint as of_product
            from ${documents} group by d.currency) a
        left join (select d.currency, ${signed('i.open_minor')} as open
            from ${documents} join ledger.shared_item i
              on i.company_id = $1 and i.document_id = d.id and i.kind = d.kind and i.closed_on is null
            group by d.currency) o on o.currency = a.currency
      order by a.currency collate "C"`,
    values,
  }
}

const sourcesOf = ({ kind, product }: DocumentsWanted): readonly Source[] =>
  product === null
    ? [...(kind === 'receipt' ? [] : [invoices]), ...(kind === null || kind === 'receipt' ? [receipts] : [])]
    : [invoices]

function page(source: Source, filter: DocumentFilter, place: (value: unknown) => string): string {
  const after = filter.after ? `and ${beyond(source, filter.after, place)}` : ''
  return `${branch(source, filter, place)} ${after} order by ${source.date} desc, d.id desc limit $2`
}

function branch(source: Source, filter: DocumentsWanted, place: (value: unknown) => string): string {
  const { from, kind, date, amount, isInvoice } = source
  const conditions: string[] = []
  const where = (value: unknown, condition: (at: string) => string) => {
    if (value !== null) conditions.push(`and ${condition(place(value))}`)
  }
  where(filter.customerId, at => `d.customer_id = ${at}::bigint`)
  where(filter.number, at => `starts_with(d.number, ${at})`)
  if (filter.amount !== null) {
    const minors = minorByCurrency(filter.amount)
    // By the index of amounts first; then each as its own currency counts it.
    where([...new Set(minors.values())], at => `${amount} = any(${at}::bigint[])`)
    const byCurrency = JSON.stringify(Object.fromEntries([...minors].map(([of, minor]) => [of, `${minor}`])))
    where(byCurrency, at => `${amount} = (${at}::jsonb ->> d.currency)::bigint`)
  }
  where(filter.from, at => `${date} >= ${at}::date`)
  where(filter.to, at => `${date} <= ${at}::date`)
  // In so many words, or the index of credit notes alone could not be meant.
  if (isInvoice && filter.kind !== null && filter.kind !== 'sales')
    conditions.push(`and d.kind = '${filter.kind}'`)
  const sku = filter.product === null ? null : place(filter.product)
  const lines = `invoices.shared_invoice_line l where l.company_id = $1 and l.invoice_id = d.id and l.sku = ${sku}`
  if (sku !== null) conditions.push(`and exists (select from ${lines})`)
  if (filter.state) conditions.push(`and ${standing(kind)[filter.state]}`)
  return `select d.id, ${kind} as kind, d.number, d.customer_id as "customerId", ${date} as date, d.currency,
      ${amount} as "amountMinor", ${sku === null ? 'null::bigint' : `(select sum(l.amount_minor)::bigint from ${lines})`} as "ofProductMinor", d.reversed_on as "reversedOn", ${isInvoice} as "isInvoice"
    from ${from} d where d.company_id = $1 and d.voided_at is null ${conditions.join(' ')}`
}

const standing = (kind: string) => {
  const open = `exists (select from ledger.shared_item o
    where o.company_id = $1 and o.document_id = d.id and o.kind = ${kind} and o.open_minor > 0)`
  return {
    open: `d.reversed_on is null and ${open}`,
    closed: `d.reversed_on is null and not ${open}`,
    reversed: 'd.reversed_on is not null',
  }
}

function beyond(
  { date, isInvoice }: Source,
  after: DocumentPlace,
  place: (value: unknown) => string,
): string {
  const day = place(after.date)
  if (isInvoice === after.isInvoice) return `(${date}, d.id) < (${day}::date, ${place(after.id)}::bigint)`
  return `${date} ${after.isInvoice ? '<=' : '<'} ${day}::date`
}
