import type { Transaction } from '../../kernel/database/transaction.ts'

/** Links at most so many further entries into the chain of the transaction's company; the number linked. */
export async function sealEntries(tx: Transaction, most: number): Promise<number> {
  const [row] = await tx.rows<{ sealed: number }>('select ledger.seal_entries($1) as sealed', [most])
  return row?.sealed ?? 0
}
