/** SQL of what a customer bought: invoices less credit notes, by month and product. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import { entriesSeenBy } from '../ledger/index.ts'
import type { PaidWish } from './store-paid.ts'

export interface BoughtRow {
  /** First day of the month. */
  readonly month: LocalDate
  readonly currency: Currency
  /** Null where the document names none. */
  readonly sku: string | null
  readonly name: string | null
  readonly family: string | null
  readonly minor: bigint
}

/** Lines carry their sign, documents do not. What was open at go-live was bought before, and what is taken back by the last day was not bought, once that is known. */
export function boughtRows(reader: Reader, { customer, from, to, knownAt }: PaidWish): Promise<BoughtRow[]> {
  return reader.rows<BoughtRow>(
    `select date_trunc('month', v.issued_on)::date as month, v.currency, l.sku, p.name, p.family,
            sum(coalesce(l.amount_minor, case v.kind when 'credit_note' then -v.gross_minor else v.gross_minor end))::bigint as minor
     from invoices.shared_invoice v
       left join invoices.shared_invoice_line l on l.company_id = $1 and l.invoice_id = v.id
       left join products.shared_product p on p.company_id = $1 and p.sku = l.sku
     where v.company_id = $1 and v.customer_id = $2 and v.issued_on between $3 and $4
       and v.original_gross_minor is null
       and ($5::timestamptz is null or v.recorded_at <= $5)
       and (v.voided_at is null or v.voided_at > $5)
       and (v.reversed_on is null or v.reversed_on > $4 or ($5::timestamptz is not null and not exists (
         select from ${entriesSeenBy(reader)} r
         where r.company_id = $1 and r.reverses_id = v.entry_id and r.recorded_at <= $5)))
     group by 1, 2, 3, 4, 5 order by 1, 2, 3`,
    [reader.company, customer, from, to, knownAt],
  )
}
