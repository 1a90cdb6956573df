/** What the customer says of the goods it has not bought yet: sold, sent back, or counted; never more than stands there. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { millionths, quantityText } from '../../kernel/decimal.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { heldCustomers } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { reverseShipment } from './change-order.ts'
import { newShipment } from './enter-shipment.ts'
import { refuse } from './errors.ts'
import { shipGoods } from './ship-goods.ts'
import { type StockMove, standingIn, taken } from './stock-rules.ts'
import { lockOrders } from './store-orders.ts'
import { recount } from './store-recount.ts'
import { findShipment } from './store-shipments.ts'
import {
  findStockReport,
  insertStockReport,
  movedBy,
  noteReportReversed,
  type StandingLine,
  type StockReport,
  type StockReportKind,
  standingLines,
} from './store-stock.ts'

export interface StockTold {
  readonly number: string
  readonly customer: string
  readonly kind: StockReportKind
  readonly on: LocalDate
  readonly lines: readonly { readonly sku: string; readonly quantity: string }[]
  readonly reason: string | null
  readonly today: LocalDate
}

export interface StockNoted {
  readonly created: boolean
  /** Numbers of those whose goods it was about. */
  readonly shipments: readonly string[]
}

/**
 * Sold goods are to be invoiced, goods that came back are ours again; what a count finds missing counts as sold, what it finds
 * beyond is kept and changes nothing. The same report again changes nothing. Refuses `customer-unknown`, `number-taken`,
 * `stock-day`, `stock-twice`, `more-than-stock`, `stock-reason`.
 */
export async function reportStock(tx: Transaction, told: StockTold): Promise<StockNoted> {
  const { number, kind, on, today, reason } = told
  const { id: customerId, code } = await needCustomer(tx, told.customer)
  const lines = told.lines.map(({ sku, quantity }) => ({ sku: sku.trim(), quantity: millionths(quantity) }))
  await heldCustomers(tx, [customerId])
  const before = await findStockReport(tx, number)
  if (before) return again(before, customerId, kind, lines)
  if (on > today) throw refuse('stock-day', { on, today }, '/on')
  const standing = await standingLines(tx, customerId)
  const wanted = lines.map((line, at) => wantedOf(line, at, lines, kind, standing))
  const needsReason = kind === 'returned' || wanted.some(each => each.differs)
  if (needsReason && reason === null) throw refuse('stock-reason', { number }, '/reason')
  const moves = wanted.flatMap(each => each.moves)
  const touched = standing.filter(line => moves.some(move => move.shipmentId === line.shipmentId))
  await lockOrders(tx, [...new Set(touched.flatMap(line => line.orderId ?? []))])
  const returned = kind === 'returned' ? await bringBack(tx, told, touched, moves) : new Map<bigint, string>()
  await insertStockReport(tx, {
    ...{ number, customerId, kind, on, reason },
    lines: wanted.map(({ sku, quantity, there }) => ({
      ...{ sku, quantity },
      standing: kind === 'counted' ? there : null,
    })),
    moves: moves.map(move => ({ ...move, returned: returned.get(move.shipmentId) ?? null })),
  })
  await recountGoods(tx, touched)
  await recordEvent(tx, {
    kind: 'stock-reported',
    subject: `customer:${code}`,
    facts: { report: number, kind, on, reason, lines: told.lines },
  })
  return { created: true, shipments: [...new Set(touched.map(line => line.shipment))] }
}

interface ToldLine {
  readonly sku: string
  readonly quantity: bigint
}

function again(
  before: StockReport,
  customerId: bigint,
  kind: StockReportKind,
  lines: readonly ToldLine[],
): StockNoted {
  const said = (each: readonly ToldLine[]) =>
    each
      .map(({ sku, quantity }) => `${sku} ${quantity}`)
      .sort()
      .join()
  const ours = before.lines.map(({ sku, quantity }) => ({ sku, quantity: millionths(quantity) }))
  const field =
    before.customerId !== customerId
      ? 'customer'
      : before.kind !== kind || before.isReversed
        ? 'kind'
        : said(ours) !== said(lines)
          ? 'lines'
          : undefined
  if (field !== undefined) throw refuse('number-taken', { number: before.number, field }, '/number')
  return { created: false, shipments: [] }
}

function wantedOf(
  { sku, quantity }: ToldLine,
  at: number,
  all: readonly ToldLine[],
  kind: StockReportKind,
  standing: readonly StandingLine[],
) {
  if (all.findIndex(each => each.sku === sku) !== at) throw refuse('stock-twice', { sku }, `/lines/${at}/sku`)
  const lines = standing.filter(line => line.sku === sku)
  const there = standingIn(lines)
  const isBeyond = kind === 'counted' ? lines.length === 0 : quantity <= 0n || quantity > there
  if (isBeyond) throw refuse('more-than-stock', { sku, left: quantityText(there) }, `/lines/${at}/quantity`)
  const moves = taken(lines, kind === 'counted' ? there - quantity : quantity)
  return { sku, quantity, there, moves, differs: kind === 'counted' && there !== quantity }
}

/** A shipment back for each the goods went out with; returns its number by that. */
async function bringBack(
  tx: Transaction,
  { number, on, today, reason }: StockTold,
  touched: readonly StandingLine[],
  moves: readonly StockMove[],
): Promise<Map<bigint, string>> {
  const { customerId } = await customerOf(tx, touched)
  const shipments = [...new Map(touched.map(line => [line.shipmentId, line])).values()]
  const back = shipments.map((line, at) => {
    const own = moves.filter(move => move.shipmentId === line.shipmentId)
    return newShipment({
      number: shipments.length === 1 ? number : `${number}/${at + 1}`,
      ...{ customerId, currency: line.currency, date: on, reason, returnsId: line.shipmentId },
      order: line.orderId === null ? null : line.order,
      amountMinor: -own.reduce((sum, move) => sum + move.amountMinor, 0n),
      lines: own.map(move => ({
        ...{ line: null, sku: move.sku, unitPrice: null, amountMinor: -move.amountMinor },
        quantity: `-${quantityText(move.quantity)}`,
      })),
    })
  })
  for (const each of back)
    if (await findShipment(tx, each.number))
      throw refuse('number-taken', { number: each.number, field: 'kind' })
  await shipGoods(tx, back, { today, importId: null, atDoor: true })
  return new Map(back.map((each, at) => [shipments[at]?.shipmentId ?? 0n, each.number]))
}

async function customerOf(tx: Transaction, [line]: readonly StandingLine[]) {
  const shipment = line && (await findShipment(tx, line.shipment))
  if (!shipment) throw new Error('no goods to bring back')
  return shipment
}

const recountGoods = (
  tx: Transaction,
  goods: readonly { readonly shipmentId: bigint; readonly orderId: bigint | null }[],
): Promise<void> =>
  recount(
    tx,
    [...new Set(goods.flatMap(each => each.orderId ?? []))],
    [...new Set(goods.map(each => each.shipmentId))],
  )

/** As if it had never been told; goods it brought back are there again. Returns the shipments it was about. Refuses `stock-report-unknown`, `stock-report-over`. */
export async function reverseStockReport(
  tx: Transaction,
  { number, reason, today }: { readonly number: string; readonly reason: string; readonly today: LocalDate },
): Promise<readonly string[]> {
  const found = await needStockReport(tx, number)
  await heldCustomers(tx, [found.customerId])
  const report = await needStockReport(tx, number)
  if (report.isReversed) throw refuse('stock-report-over', { number })
  const goods = await movedBy(tx, report.id)
  await lockOrders(tx, [...new Set(goods.flatMap(each => each.orderId ?? []))])
  for (const { returned } of goods)
    if (returned) await reverseShipment(tx, { number: returned, reason, today })
  await noteReportReversed(tx, report.id, reason)
  await recountGoods(tx, goods)
  await recordEvent(tx, {
    kind: 'stock-report-reversed',
    subject: `customer:${report.customer}`,
    facts: { report: number, reason },
  })
  return goods.map(each => each.shipment)
}

/** Refuses `stock-report-unknown`. */
export async function needStockReport(tx: Parameters<typeof findStockReport>[0], number: string) {
  const report = await findStockReport(tx, number)
  if (!report) throw refuse('stock-report-unknown', { number: number.slice(0, 100) })
  return report
}
