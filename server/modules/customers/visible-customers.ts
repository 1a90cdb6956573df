import type { Reader } from '../../kernel/database/transaction.ts'

/** Which of these customers the reader can see, by code. */
export async function visibleCustomers(
  reader: Reader,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ code: string }>(
    'select code from customers.customer where company_id = $1 and code = any($2::text[])',
    [reader.company, codes],
  )
  return new Set(rows.map(row => row.code))
}
