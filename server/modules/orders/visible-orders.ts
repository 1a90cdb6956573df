import type { Reader } from '../../kernel/database/transaction.ts'
import { visibleNumbers } from './store-visible.ts'

/** Which of these the reader can see, by number. */
export const visibleOrders = (reader: Reader, numbers: readonly string[]): Promise<ReadonlySet<string>> =>
  visibleNumbers(reader, 'sales_order', numbers)

export const visibleShipments = (reader: Reader, numbers: readonly string[]): Promise<ReadonlySet<string>> =>
  visibleNumbers(reader, 'shipment', numbers)
