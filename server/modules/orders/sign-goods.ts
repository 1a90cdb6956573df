import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { heldCustomers } from '../credit/index.ts'
import { refuse } from './errors.ts'
import { findShipment, insertSignature } from './store-shipments.ts'

export interface Signature {
  readonly number: string
  /** Null takes back what was told before. */
  readonly on: LocalDate | null
  readonly by: string
  readonly today: LocalDate
}

/** The customer signed for the goods. Refuses `shipment-unknown`, `shipment-reversed`, `signature-day`. */
export async function signGoods(tx: Transaction, { number, on, by, today }: Signature): Promise<void> {
  const shipment = await findShipment(tx, number)
  if (!shipment || shipment.amountMinor < 0n) throw refuse('shipment-unknown', { number })
  if (shipment.reversedOn !== null) throw refuse('shipment-reversed', { number })
  const { date } = shipment
  if (on !== null && (on < date || on > today)) throw refuse('signature-day', { shipped: date, today }, '/on')
  await heldCustomers(tx, [shipment.customerId])
  await insertSignature(tx, shipment, on, by)
  await recordEvent(tx, { kind: 'goods-signed', subject: `shipment:${number}`, facts: { on, by } })
}
