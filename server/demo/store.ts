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
