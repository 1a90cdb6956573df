/** Rationing on purpose (限量供货): begun with whom, how much and why, ended by its day or by hand; the door keeps to it. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { millionths } from '../../kernel/decimal.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { formatMinor } from '../../kernel/money.ts'
import { heldCustomers } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { type Ration, rationed, rationedAmount, rationedOfOrder } from './rationing.ts'
import { type LeftLine, linesLeft } from './store-lots.ts'
import {
  endRationing,
  findRationing,
  insertRationing,
  type NewRationing,
  tacticsFor,
} from './store-rationing.ts'
import type { Line, NewShipment, Order } from './types.ts'

export interface RationingAsked extends Omit<NewRationing, 'customerIds'> {
  /** Codes; empty: whoever is of the region and tier. */
  readonly customers: readonly string[]
}

/** Refuses `customer-unknown`, `rationing-ends-too-early`, `rationing-of-nothing`. */
export async function beginRationing(tx: Transaction, asked: RationingAsked): Promise<bigint> {
  const { from, until, reason, customers, ...rest } = asked
  if (until < from) throw refuse('rationing-ends-too-early', { from, until }, '/until')
  const { linesPercent, quantityPercent, batches, withholdsFast, firstSkus } = rest
  const isIdle =
    linesPercent === 100 &&
    quantityPercent === 100 &&
    batches === 1 &&
    !withholdsFast &&
    firstSkus.length === 0
  if (isIdle) throw refuse('rationing-of-nothing', {})
  const ids: bigint[] = []
  for (const code of customers) ids.push((await needCustomer(tx, code)).id)
  const customerIds = ids.length > 0 ? ids : null
  const id = await insertRationing(tx, { ...rest, from, until, reason, customerIds })
  const facts = { ...rest, customers, from, until, reason }
  await recordEvent(tx, { kind: 'rationing-begun', subject: `rationing:${id}`, facts })
  return id
}

/** Refuses `rationing-unknown`, `rationing-over`. */
export async function stopRationing(tx: Transaction, id: bigint, reason: string): Promise<void> {
  if (!(await findRationing(tx, id))) throw refuse('rationing-unknown', { id: String(id) })
  if (!(await endRationing(tx, id, reason))) throw refuse('rationing-over', { id: String(id) })
  await recordEvent(tx, { kind: 'rationing-ended', subject: `rationing:${id}`, facts: { reason } })
}

/** Refuses `rationed` where more is to leave than the tactics let go. */
export async function refuseRationed(
  tx: Transaction,
  shipment: NewShipment,
  order: Order | undefined,
  today: LocalDate,
): Promise<void> {
  if (!order) return
  const tactics = await tacticsFor(tx, order.customerId, today)
  const [first] = tactics
  if (!first) return
  // Two lorries at once: the second counts what the first took.
  await heldCustomers(tx, [order.customerId])
  const lines = await linesLeft(tx, order.id)
  const rations = lines && rationed(lines, tactics)
  const most = rations ? rationedAmount(lines, rations) : rationedOfOrder(order, tactics)
  const fits =
    lines && rations && shipment.lines.length > 0
      ? areWithin(shipment.lines, lines, rations)
      : shipment.amountMinor <= most
  if (fits) return
  const { number, currency } = order
  const facts = {
    number,
    most: `${formatMinor(most, currency)} ${currency}`,
    reason: first.reason,
    until: first.until,
  }
  throw refuse('rationed', facts, '/amount')
}

/** A line without a quantity, or of another product, is not known well enough to be let go. */
function areWithin(
  leaving: readonly Line[],
  lines: readonly LeftLine[],
  rations: readonly Ration[],
): boolean {
  const left = rations.map(({ most }) => most)
  return leaving.every(({ line, sku, quantity }) => {
    const at = lines.findIndex(each => each.line === line && each.sku === sku)
    const most = left[at]
    if (most === undefined || quantity === null) return false
    left[at] = most - millionths(quantity)
    return most >= millionths(quantity)
  })
}
