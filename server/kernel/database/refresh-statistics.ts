import type { Transaction } from './transaction.ts'

/** After writing thousands of rows and before reading them in the same transaction. */
export async function refreshStatistics(tx: Transaction, tables: readonly string[]): Promise<void> {
  await tx.rows('select kernel.refresh_statistics($1::text[]::regclass[])', [tables])
}
