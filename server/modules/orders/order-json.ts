/** Orders, shipments and held orders as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { decisionDocument } from '../credit/index.ts'
import { standingOf } from './rules.ts'
import { type Line, type Order, orderStates, type Shipment } from './types.ts'

const lineDocument = z.object({
  line: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.string().nullable(),
  unit_price: z.string().nullable(),
  amount: moneyField,
})

const orderFields = {
  number: z.string(),
  customer: z.string(),
  name: z.string(),
  date: z.string(),
  ship_by: z.string().nullable(),
  terms: z.string().nullable(),
  currency: z.string(),
  amount: moneyField,
  status: z.enum(orderStates),
  shipped: moneyField,
  billed: moneyField,
  /** Of the limit: ordered, and shipped but not invoiced. */
  takes: z.object({ orders: moneyField, shipped: moneyField }),
  approved_on: z.string().nullable(),
  held_since: z.string().nullable(),
}
export const orderDocument = z.object(orderFields).meta({ id: 'Order' })
export const orderSheet = z
  .object({ ...orderFields, lines: z.array(lineDocument), decision: decisionDocument.nullable() })
  .meta({ id: 'OrderSheet' })

export function orderToJson(order: Order): z.output<typeof orderDocument> {
  const { currency } = order
  const money = (minor: bigint) => formatMinor(minor, currency)
  const takes = standingOf(order)
  return {
    number: order.number,
    customer: order.customer,
    name: order.name,
    date: order.date,
    ship_by: order.shipBy,
    terms: order.terms,
    currency,
    amount: money(order.amountMinor),
    status: order.status,
    shipped: money(order.shippedMinor),
    billed: money(order.billedMinor),
    takes: { orders: money(takes.orders), shipped: money(takes.shipped) },
    approved_on: order.approvedOn,
    held_since: order.heldAt,
  }
}

export const orderSheetToJson = (order: Order, lines: readonly Line[]): z.output<typeof orderSheet> => ({
  ...orderToJson(order),
  lines: lines.map(line => lineToJson(line, order.currency)),
  decision: order.decision,
})

const lineToJson = (line: Line, currency: Currency) => ({
  line: line.line,
  sku: line.sku,
  quantity: line.quantity,
  unit_price: line.unitPrice,
  amount: formatMinor(line.amountMinor, currency),
})

const shipmentFields = {
  number: z.string(),
  order: z.string().nullable(),
  customer: z.string(),
  date: z.string(),
  currency: z.string(),
  /** Negative: goods that came back. */
  amount: moneyField,
  returns: z.string().nullable(),
  reason: z.string().nullable(),
  breach: z.boolean(),
  /** Money taken with the goods. */
  collected: z.object({ receipt: z.string(), amount: moneyField }).nullable(),
  reversed_on: z.string().nullable(),
  /** When the customer signed for the goods, and who. */
  signed: z.object({ on: z.string(), by: z.string() }).nullable(),
}
export const shipmentDocument = z.object(shipmentFields).meta({ id: 'Shipment' })
export const shipmentSheet = z
  .object({ ...shipmentFields, lines: z.array(lineDocument), decision: decisionDocument.nullable() })
  .meta({ id: 'ShipmentSheet' })

export const shipmentToJson = (shipment: Shipment): z.output<typeof shipmentDocument> => ({
  number: shipment.number,
  order: shipment.order,
  customer: shipment.customer,
  date: shipment.date,
  currency: shipment.currency,
  amount: formatMinor(shipment.amountMinor, shipment.currency),
  returns: shipment.returns,
  reason: shipment.reason,
  breach: shipment.isBreach,
  collected:
    shipment.collectedNumber === null
      ? null
      : {
          receipt: shipment.collectedNumber,
          amount: formatMinor(shipment.collectedMinor ?? 0n, shipment.currency),
        },
  reversed_on: shipment.reversedOn,
  signed: shipment.signedOn === null ? null : { on: shipment.signedOn, by: shipment.signedBy ?? '' },
})

export const shipmentSheetToJson = (
  shipment: Shipment,
  lines: readonly Line[],
): z.output<typeof shipmentSheet> => ({
  ...shipmentToJson(shipment),
  lines: lines.map(line => lineToJson(line, shipment.currency)),
  decision: shipment.decision,
})

export const heldDocument = z
  .object({
    number: z.string(),
    customer: z.string(),
    name: z.string(),
    salesperson: z.string().nullable(),
    date: z.string(),
    currency: z.string(),
    amount: moneyField,
    since: z.string().nullable(),
    rules: z.array(z.string()),
    pay: moneyField.nullable(),
    decision: decisionDocument,
  })
  .meta({ id: 'HeldOrder' })
