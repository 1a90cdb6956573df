/** Runs the checks' SQL. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Facts } from '../../kernel/language.ts'
import type { Check } from './check.ts'

export interface DifferenceRow {
  readonly table: string
  readonly id: string
  readonly what: string
  readonly facts: Facts
}

/** Sums over millions of rows stay in memory; only for this transaction. */
export async function raiseMemory(reader: Reader): Promise<void> {
  await reader.rows(`set local work_mem = '128MB'`)
}

export async function differencesOf(
  reader: Reader,
  check: Check,
): Promise<{ checked: bigint; rows: DifferenceRow[] }> {
  const [counted] = await reader.rows<{ count: bigint }>(check.counted, [reader.company])
  const rows = await reader.rows<DifferenceRow>(
    `select * from (${check.differences}) d order by "table", length(id), id, what, facts`,
    [reader.company],
  )
  return { checked: counted?.count ?? 0n, rows }
}
