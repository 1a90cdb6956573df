import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { forgetSettled } from '../invoices/index.ts'

/** The receipt was reversed in the ledger on that day. */
export async function markReceiptReversed(tx: Transaction, id: bigint, on: LocalDate): Promise<void> {
  await tx.rows('update payments.receipt set reversed_on = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    on,
  ])
}

/** An undone import's receipts never were: their numbers are free again. */
export async function voidImportedReceipts(tx: Transaction, importId: bigint): Promise<void> {
  const voided = await tx.rows<{ number: string }>(
    'update payments.receipt set voided_at = now() where company_id = $1 and import_id = $2 returning number',
    [tx.company, importId],
  )
  const settled = voided.filter(receipt => receipt.number.endsWith('/S'))
  await forgetSettled(
    tx,
    settled.map(receipt => receipt.number.slice(0, -2)),
  )
}
