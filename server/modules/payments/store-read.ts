/** SQL of receipts as people read them. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface Receipt {
  readonly id: bigint
  readonly number: string
  readonly customer: string
  readonly date: LocalDate
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly openMinor: bigint
  readonly method: string | null
  readonly entryId: bigint
  readonly importId: bigint | null
  readonly reversedOn: LocalDate | null
}

export interface ReceiptFilter {
  readonly customerId: bigint | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly after: { readonly date: LocalDate; readonly id: bigint } | null
  readonly limit: number
}

// Looked up for the rows of the page alone: a join would be free to come before the limit.
const selected = `
  select r.id, r.number, r.received_on as date, r.currency, r.amount_minor as "amountMinor", r.method,
    r.entry_id as "entryId", r.import_id as "importId", r.reversed_on as "reversedOn",
    (select c.code from customers.shared_customer c where c.company_id = $1 and c.id = r.customer_id) as customer,
    (select i.open_minor from ledger.shared_item i
     where i.company_id = $1 and i.document_id = r.id and i.kind = 'receipt') as "openMinor"
  from payments.receipt r where r.company_id = $1 and r.voided_at is null`

/** Newest first. */
export function receiptsPage(reader: Reader, filter: ReceiptFilter): Promise<Receipt[]> {
  const { sql, values } = pageStatement(reader.company, filter)
  return reader.rows<Receipt>(sql, values)
}

/** The order of the indexes receipt_received and receipt_customer. */
export function pageStatement(
  company: bigint,
  { customerId, from, to, after, limit }: ReceiptFilter,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [company]
  const conditions: string[] = []
  const where = (value: unknown, condition: (place: string) => string) => {
    if (value === null) return
    values.push(value)
    conditions.push(`and ${condition(`$${values.length}`)}`)
  }
  where(customerId, place => `r.customer_id = ${place}::bigint`)
  where(from, place => `r.received_on >= ${place}::date`)
  where(to, place => `r.received_on <= ${place}::date`)
  if (after) {
    values.push(after.date, after.id)
    conditions.push(`and (r.received_on, r.id) < ($${values.length - 1}::date, $${values.length}::bigint)`)
  }
  values.push(limit)
  return {
    sql: `${selected} ${conditions.join(' ')} order by r.received_on desc, r.id desc limit $${values.length}`,
    values,
  }
}

export async function findReceipt(reader: Reader, number: string): Promise<Receipt | undefined> {
  const [receipt] = await reader.rows<Receipt>(`${selected} and r.number = $2`, [reader.company, number])
  return receipt
}
