/** SQL of the invoices export: documents by a cursor, their parts and lines a page at a time. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface ExportedDocument {
  readonly id: bigint
  readonly kind: 'invoice' | 'credit_note'
  readonly number: string
  readonly customer: string
  readonly currency: Currency
  readonly issued: LocalDate
  readonly grossMinor: bigint
  readonly originalMinor: bigint | null
  readonly netMinor: bigint | null
  readonly order: string | null
  readonly shipment: string | null
  readonly salesperson: string | null
}

export interface ExportedPart {
  readonly documentId: bigint
  readonly itemId: bigint
  readonly due: LocalDate | null
  readonly amountMinor: bigint
  readonly disputed: boolean
}

export interface ExportedLine {
  readonly invoiceId: bigint
  readonly line: string | null
  readonly sku: string | null
  readonly quantity: string | null
  readonly unitPrice: string | null
  /** As the file had them: negative on a credit note. */
  readonly amountMinor: bigint
  readonly netMinor: bigint | null
  readonly taxMinor: bigint | null
}

/** In the order they were booked, which is the order in which batches of one day wait for each other. */
export function exportedDocuments(reader: Reader): AsyncGenerator<ExportedDocument> {
  return cursorRows<ExportedDocument>(
    reader,
    `select v.id, v.kind, v.number, c.code as customer, v.currency, v.issued_on as issued, v.gross_minor as "grossMinor",
            v.original_gross_minor as "originalMinor", v.net_minor as "netMinor", v.order_number as order,
            v.shipment_number as shipment, v.salesperson
     from invoices.invoice v join customers.shared_customer c on c.company_id = $1 and c.id = v.customer_id
     where v.company_id = $1 and v.voided_at is null order by v.id`,
    [reader.company],
  )
}

export function partsOf(reader: Reader, ids: readonly bigint[]): Promise<ExportedPart[]> {
  return reader.rows<ExportedPart>(
    `select document_id as "documentId", id as "itemId", due_on as due, amount_minor as "amountMinor", disputed
     from ledger.shared_item
     where company_id = $1 and document_id = any ($2::bigint[]) and kind in ('invoice', 'credit_note')
     order by document_id, part`,
    [reader.company, ids],
  )
}

export function linesOf(reader: Reader, ids: readonly bigint[]): Promise<ExportedLine[]> {
  return reader.rows<ExportedLine>(
    `select invoice_id as "invoiceId", line, sku, trim_scale(quantity)::text as quantity,
            trim_scale(unit_price)::text as "unitPrice", amount_minor as "amountMinor", net_minor as "netMinor",
            tax_minor as "taxMinor"
     from invoices.invoice_line where company_id = $1 and invoice_id = any ($2::bigint[]) order by invoice_id, line_no`,
    [reader.company, ids],
  )
}

/**
 * Of invoices that wait for their due date, those that an import elsewhere would let wait as well: by the terms of their
 * order or by the customer's of today, and with every batch of the customer still counting.
 */
export async function waitingByTerms(reader: Reader, ids: readonly bigint[]): Promise<Set<bigint>> {
  const rows = await reader.rows<{ id: bigint }>(
    `select v.id
     from invoices.invoice v join customers.shared_customer c on c.company_id = $1 and c.id = v.customer_id
       left join orders.shared_billed b on b.company_id = $1 and b.invoice_id = v.id and not b.is_gone
       left join orders.shared_order o on o.company_id = $1 and o.id = b.order_id
     where v.company_id = $1 and v.id = any ($2::bigint[]) and v.terms = coalesce(o.terms, c.terms) and v.by_family is null
       and not exists (select from invoices.invoice x where x.company_id = $1 and x.customer_id = v.customer_id
                       and x.kind = 'invoice' and x.voided_at is null and (x.reversed_on is not null or x.id <> v.id
                       and x.terms is distinct from v.terms and x.issued_on >= v.issued_on))`,
    [reader.company, ids],
  )
  return new Set(rows.map(row => row.id))
}
