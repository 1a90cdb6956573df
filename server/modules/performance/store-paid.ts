/** SQL of how a customer paid: money applied to invoices, by the month it came. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface PaidWish {
  readonly customer: bigint
  readonly from: LocalDate
  readonly to: LocalDate
  readonly knownAt: Instant | null
}

export interface PaidMonth {
  /** First day of the month. */
  readonly month: LocalDate
  readonly currency: Currency
  readonly paid: bigint
  /** Amount times days from invoice to money. */
  readonly dayed: bigint
  /** Of it, what came after its due day. */
  readonly late: bigint
}

/** Only what still stood on the last day: an application taken back was no payment. */
export function paidMonths(reader: Reader, wish: PaidWish): Promise<PaidMonth[]> {
  return reader.rows<PaidMonth>(
    `select date_trunc('month', m.issued_on)::date as month, i.currency, sum(s.amount_minor)::bigint as paid,
            sum(s.amount_minor * (m.issued_on - i.issued_on))::bigint as dayed,
            coalesce(sum(s.amount_minor) filter (where m.issued_on > i.due_on), 0)::bigint as late
     from ledger.shared_item i
       join ledger.shared_settlement s on s.company_id = $1 and s.debit_item_id = i.id and s.reverses_id is null
       join ledger.shared_item m on m.company_id = $1 and m.id = s.credit_item_id and m.kind = 'receipt'
     where i.company_id = $1 and i.customer_id = $2 and i.kind = 'invoice' and m.issued_on between $3 and $4
       and s.effective_on <= $4 and ($5::timestamptz is null or s.recorded_at <= $5)
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id
                       and b.effective_on <= $4 and ($5::timestamptz is null or b.recorded_at <= $5))
     group by 1, 2 order by 1, 2`,
    [reader.company, wish.customer, wish.from, wish.to, wish.knownAt],
  )
}
