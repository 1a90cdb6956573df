/** SQL of invoices and credit notes as people read them. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { KeptGroup } from './by-family.ts'
import { type ExportedLine, linesOf } from './store-export.ts'

export interface InvoicePart {
  readonly due: LocalDate | null
  /** Minor units as text. */
  readonly amount: string
  readonly open: string
  readonly disputed: boolean
}

/** Amounts positive on both kinds. */
export interface Invoice {
  readonly id: bigint
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
  readonly customer: string
  readonly issued: LocalDate
  readonly currency: Currency
  readonly grossMinor: bigint
  readonly originalMinor: bigint | null
  readonly netMinor: bigint | null
  readonly taxMinor: bigint | null
  readonly order: string | null
  readonly shipment: string | null
  readonly salesperson: string | null
  readonly settled: LocalDate | null
  readonly terms: string | null
  readonly byFamily: readonly KeptGroup[] | null
  readonly entryId: bigint
  readonly importId: bigint | null
  readonly reversedOn: LocalDate | null
  readonly parts: readonly InvoicePart[]
}

export interface InvoicePlace {
  readonly issued: LocalDate
  readonly id: bigint
}

export interface InvoiceFilter {
  readonly customerId: bigint | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly kind: 'invoice' | 'credit_note' | null
  readonly after: InvoicePlace | null
  readonly limit: number
}

// Looked up for the rows of the page alone: a join would be free to come before the limit.
const selected = `
  select v.id, v.kind, v.number, v.issued_on as issued, v.currency, v.gross_minor as "grossMinor",
    v.original_gross_minor as "originalMinor", v.net_minor as "netMinor", v.tax_minor as "taxMinor",
    v.order_number as order, v.shipment_number as shipment, v.salesperson, v.settled_on as settled, v.terms,
    v.by_family as "byFamily",
    v.entry_id as "entryId", v.import_id as "importId", v.reversed_on as "reversedOn",
    (select c.code from customers.shared_customer c where c.company_id = $1 and c.id = v.customer_id) as customer,
    (select json_agg(json_build_object('due', i.due_on, 'amount', i.amount_minor::text, 'open', i.open_minor::text,
        'disputed', i.disputed) order by i.part)
     from ledger.shared_item i where i.company_id = $1 and i.document_id = v.id and i.kind = v.kind) as parts
  from invoices.invoice v where v.company_id = $1 and v.voided_at is null`

/** Newest first. */
export function invoicesPage(reader: Reader, filter: InvoiceFilter): Promise<Invoice[]> {
  const { sql, values } = pageStatement(reader.company, filter)
  return reader.rows<Invoice>(sql, values)
}

/** The order of the indexes invoice_issued, invoice_customer and invoice_credit_note. */
export function pageStatement(
  company: bigint,
  { customerId, from, to, kind, after, limit }: InvoiceFilter,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [company]
  const conditions: string[] = []
  const where = (value: unknown, condition: (place: string) => string) => {
    if (value === null) return
    values.push(value)
    conditions.push(`and ${condition(`$${values.length}`)}`)
  }
  where(customerId, place => `v.customer_id = ${place}::bigint`)
  where(from, place => `v.issued_on >= ${place}::date`)
  where(to, place => `v.issued_on <= ${place}::date`)
  // In so many words, or the index of credit notes alone could not be meant.
  if (kind !== null) conditions.push(`and v.kind = '${kind}'`)
  if (after) {
    values.push(after.issued, after.id)
    conditions.push(`and (v.issued_on, v.id) < ($${values.length - 1}::date, $${values.length}::bigint)`)
  }
  values.push(limit)
  return {
    sql: `${selected} ${conditions.join(' ')} order by v.issued_on desc, v.id desc limit $${values.length}`,
    values,
  }
}

export async function findInvoice(reader: Reader, number: string): Promise<Invoice | undefined> {
  const [invoice] = await reader.rows<Invoice>(`${selected} and v.number = $2`, [reader.company, number])
  return invoice
}

export const linesOfInvoice = (reader: Reader, id: bigint): Promise<ExportedLine[]> => linesOf(reader, [id])

/** The customer with that code, else the one with exactly that name. */
export async function customerNamed(
  reader: Reader,
  named: string,
): Promise<{ readonly id: bigint; readonly currency: Currency | null } | undefined> {
  const rows = await reader.rows<{ id: bigint; currency: Currency | null }>(
    `select id, currency from customers.shared_customer where company_id = $1 and code = $2
     union all select id, currency from customers.shared_customer where company_id = $1 and name = $2`,
    [reader.company, named.trim()],
  )
  return rows[0]
}
