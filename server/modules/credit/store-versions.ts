/** SQL of what is never changed but by a new version. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'

/** The table, and the first word of the lock on its versions in a company. */
const locks = { policy: 727_008, budget: 727_009 } as const
export type Versioned = keyof typeof locks

/** Two at once: the second waits, then takes the next version. */
export const holdVersions = (tx: Transaction, of: Versioned): Promise<unknown> =>
  tx.rows(`select pg_advisory_xact_lock(${locks[of]}, ($1::bigint % 2147483647)::integer)`, [tx.company])

/** 0 before the first. */
export async function lastVersion(reader: Reader, of: Versioned): Promise<number> {
  const [row] = await reader.rows<{ version: number }>(
    `select coalesce(max(version), 0) as version from credit.${of} where company_id = $1`,
    [reader.company],
  )
  return row?.version ?? 0
}
