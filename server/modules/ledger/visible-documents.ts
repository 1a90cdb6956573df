import type { Reader } from '../../kernel/database/transaction.ts'

/** Which of these documents the reader can see, by number. */
export async function visibleDocuments(
  reader: Reader,
  kind: 'invoice' | 'credit_note' | 'receipt',
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ number: string }>(
    `select distinct number from ledger.item where company_id = $1 and kind = $2 and number = any($3::text[])`,
    [reader.company, kind, numbers],
  )
  return new Set(rows.map(row => row.number))
}
