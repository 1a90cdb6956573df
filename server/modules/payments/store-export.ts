/** SQL of the receipt and settlement exports. */
import { cursorRows } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'

export interface ExportedReceipt {
  readonly number: string
  readonly customer: string
  readonly date: LocalDate
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly method: string | null
}

/** In the order they were booked; what was undone with its import never was. */
export function exportedReceipts(reader: Reader): AsyncGenerator<ExportedReceipt> {
  return cursorRows<ExportedReceipt>(
    reader,
    `select r.number, c.code as customer, r.received_on as date, r.currency, r.amount_minor as "amountMinor", r.method
     from payments.receipt r join customers.shared_customer c on c.company_id = $1 and c.id = r.customer_id
     where r.company_id = $1 and r.voided_at is null order by r.id`,
    [reader.company],
  )
}

export interface ExportedApplication {
  readonly id: bigint
  readonly applicationId: bigint
  readonly debitId: bigint
  readonly creditId: bigint
  readonly to: string
  readonly from: string
  readonly creditKind: string
  readonly stated: LocalDate
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

/** Applications that were no mistakes, parts of one request together. */
export function exportedApplications(reader: Reader): AsyncGenerator<ExportedApplication> {
  return cursorRows<ExportedApplication>(
    reader,
    `select s.id, s.application_id as "applicationId", d.id as "debitId", c.id as "creditId", d.number as to,
            c.number as from, c.kind as "creditKind", s.stated_on as stated, d.currency, s.amount_minor as "amountMinor",
            s.discount_minor as "discountMinor"
     from ledger.shared_settlement s
       join ledger.shared_item d on d.company_id = $1 and d.id = s.debit_item_id
       join ledger.shared_item c on c.company_id = $1 and c.id = s.credit_item_id
     where s.company_id = $1 and s.kind = 'application' and s.reverses_id is null
       and not exists (select from ledger.shared_settlement b where b.company_id = $1 and b.reverses_id = s.id
                       and b.effective_on = s.effective_on)
     order by s.application_id, s.credit_item_id, s.id`,
    [reader.company],
  )
}
