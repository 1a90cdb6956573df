import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { unbill } from '../orders/index.ts'
import { forgetBatches } from './store-batches.ts'

/** The document was reversed in the ledger on that day. */
export async function markInvoiceReversed(tx: Transaction, id: bigint, on: LocalDate): Promise<void> {
  await tx.rows('update invoices.invoice set reversed_on = $3 where company_id = $1 and id = $2', [
    tx.company,
    id,
    on,
  ])
  await unbill(tx, [id])
}

/** An undone import's documents never were: their numbers are free again. */
export async function voidImportedInvoices(tx: Transaction, importId: bigint): Promise<void> {
  await tx.rows('update invoices.invoice set voided_at = now() where company_id = $1 and import_id = $2', [
    tx.company,
    importId,
  ])
  await forgetBatches(tx, importId)
}

/** Invoices whose reported payment was taken back may report one again. */
export async function forgetSettled(tx: Transaction, numbers: readonly string[]): Promise<void> {
  await tx.rows(
    `update invoices.invoice set settled_on = null
     where company_id = $1 and number = any ($2::text[]) and voided_at is null`,
    [tx.company, numbers],
  )
}
