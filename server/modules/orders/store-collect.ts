/** SQL of what is collected at the door. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'

/** Invoices with something open, by their oldest part: due first, then those that wait as they were issued. */
export async function openInvoices(
  reader: Reader,
  customerId: bigint,
  currency: Currency,
): Promise<{ readonly invoice: string; readonly openMinor: bigint }[]> {
  return reader.rows(
    `select i.number as invoice, sum(i.open_minor)::bigint as "openMinor" from ledger.shared_item i
     where i.company_id = $1 and i.customer_id = $2 and i.currency = $3 and i.side = 'debit' and i.kind = 'invoice'
       and i.closed_on is null and not i.disputed
     group by i.number order by min(coalesce(i.due_on, i.issued_on)), min(i.id) limit 200`,
    [reader.company, customerId, currency],
  )
}

export async function noteCollected(
  tx: Transaction,
  shipment: string,
  collected: { readonly number: string; readonly amountMinor: bigint },
): Promise<void> {
  await tx.rows(
    `update orders.shipment set collected_number = $3, collected_minor = $4
     where company_id = $1 and number = $2 and voided_at is null`,
    [tx.company, shipment, collected.number, collected.amountMinor],
  )
}
