import type { Reader, Transaction } from '../../kernel/database/transaction.ts'

export async function findAgingLimits(reader: Reader): Promise<number[] | undefined> {
  const [found] = await reader.rows<{ days: number[] }>(
    'select days from ledger.aging_limits where company_id = $1',
    [reader.company],
  )
  return found?.days
}

export async function writeAgingLimits(tx: Transaction, days: readonly number[]): Promise<void> {
  await tx.rows(
    `insert into ledger.aging_limits (company_id, days) values ($1, $2)
     on conflict (company_id) do update set days = excluded.days`,
    [tx.company, days],
  )
}
