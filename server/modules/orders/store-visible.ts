/** SQL of which orders and shipments a reader can see. */
import type { Reader } from '../../kernel/database/transaction.ts'

export async function visibleNumbers(
  reader: Reader,
  table: 'sales_order' | 'shipment',
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ number: string }>(
    `select number from ${table === 'shipment' ? 'orders.shipment' : 'orders.sales_order'}
     where company_id = $1 and number = any ($2)`,
    [reader.company, numbers],
  )
  return new Set(rows.map(row => row.number))
}
