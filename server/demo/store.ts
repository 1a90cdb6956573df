import type { Reader } from '../kernel/database/transaction.ts'

/** Whether nothing was entered yet beside people. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  const [found] = await reader.rows<{ empty: boolean }>(
    `select not exists (select from customers.shared_customer where company_id = $1)
        and not exists (select from products.shared_product where company_id = $1)
        and not exists (select from ledger.shared_journal_entry where company_id = $1) as empty`,
    [reader.company],
  )
  return found?.empty ?? false
}

export async function customerIds(reader: Reader): Promise<ReadonlyMap<string, bigint>> {
  const rows = await reader.rows<{ id: bigint; code: string }>(
    'select id, code from customers.shared_customer where company_id = $1',
    [reader.company],
  )
  return new Map(rows.map(row => [row.code, row.id]))
}
