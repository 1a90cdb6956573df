import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  datedPlace,
  dateField,
  decimalField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import { decisionDocument } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { isRole, requirePermission } from '../identity/index.ts'
import { reverseShipment } from './change-order.ts'
import type { Receive } from './collect-at-door.ts'
import { enterShipment, returnGoods } from './enter-shipment.ts'
import { amountsOf, enteredShipment } from './entered.ts'
import { refuse } from './errors.ts'
import { shipmentDocument, shipmentSheet, shipmentSheetToJson, shipmentToJson } from './order-json.ts'
import { signGoods } from './sign-goods.ts'
import { findShipment, linesOfShipment, shipmentsPage } from './store-shipments.ts'

const byNumber = z.object({ number: keyField })
const shippedDocument = z
  .object({ number: z.string(), decision: decisionDocument.nullable() })
  .meta({ id: 'ShippedGoods' })

const list = defineRoute({
  method: 'GET',
  path: '/shipments',
  summary: {
    en: 'Shipments, newest first; `breach`: those that left although credit would not have let them',
    'zh-CN': '发货单（最近在前）；breach 只列违规发货',
  },
  tag: 'shipments',
  permission: 'read',
  access: 'read',
  query: z.object({
    customer: keyField.optional(),
    breach: z.enum(['true', 'false']).optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('shipments', shipmentDocument) },
  async run(reader, { query: { customer, breach, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const asked = {
      customerId,
      breaches: breach === 'true',
      after: placeOf(after, datedPlace) ?? null,
      limit,
    }
    const shipments = await shipmentsPage(reader, asked)
    const last = shipments.length === limit ? shipments.at(-1) : undefined
    return {
      body: {
        shipments: shipments.map(shipmentToJson),
        next: last ? cursorText([last.date, last.id]) : null,
      },
    }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/shipments/:number',
  summary: { en: 'One shipment', 'zh-CN': '发货单详情' },
  tag: 'shipments',
  permission: 'read',
  access: 'read',
  params: byNumber,
  answers: { 200: shipmentSheet },
  run: async (reader, { params: { number } }) => ({ body: await sheetOf(reader, number) }),
})

async function sheetOf(reader: Reader, number: string) {
  const shipment = await findShipment(reader, number)
  if (!shipment) throw refuse('shipment-unknown', { number: number.slice(0, 100) })
  return shipmentSheetToJson(shipment, await linesOfShipment(reader, shipment.id))
}

async function reply(reader: Reader, number: string, created: boolean): Promise<Reply> {
  const { decision } = await sheetOf(reader, number)
  const location = `/api/v1/shipments/${encodeURIComponent(number)}`
  return created
    ? { status: 201, headers: { location }, body: { number, decision } }
    : { body: { number, decision } }
}

/** Tells whoever waits for goods to leave or to be signed for: a module downstream. */
export type GoodsMoved = (tx: Transaction, moved: { readonly shipments: readonly string[] }) => Promise<void>

const create = (receive: Receive, moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/shipments',
    summary: {
      en: 'Goods about to leave; refused with the decision where credit does not allow it',
      'zh-CN': '登记发货；信用不通过时拒绝，并给出判定',
    },
    tag: 'shipments',
    permission: 'ship',
    access: 'write',
    body: enteredShipment,
    answers: { 200: shippedDocument, 201: shippedDocument },
    async run(tx, { body }, { today, company, person }) {
      // Who takes money books money.
      if (body.collected && isRole(person.role)) requirePermission(person.role, 'book')
      const entry = { today, companyCurrency: company.currency, receive }
      const { created, number } = await enterShipment(tx, body, entry)
      if (created) await moved(tx, { shipments: [number] })
      return reply(tx, number, created)
    },
  })

const returning = (moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/shipments/:number/return',
    summary: { en: 'Goods of a shipment that came back', 'zh-CN': '登记退货' },
    tag: 'shipments',
    permission: 'ship',
    access: 'write',
    params: byNumber,
    body: z.object({
      number: keyField,
      date: dateField.optional(),
      amount: decimalField,
      reason: reasonField,
    }),
    answers: { 200: shippedDocument, 201: shippedDocument },
    async run(tx, { params, body: { number, date, amount, reason } }, { today }) {
      const { created } = await returnGoods(tx, {
        shipment: params.number,
        number,
        amountMinor: currency => amountsOf({ amount, lines: [] }, currency).amountMinor,
        date: date ?? today,
        today,
        reason,
      })
      if (created) await moved(tx, { shipments: [number] })
      return reply(tx, number, created)
    },
  })

const reversing = (moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/shipments/:number/reverse',
    summary: { en: 'Take back a shipment that never was', 'zh-CN': '冲销误录的发货单' },
    tag: 'shipments',
    permission: 'ship',
    access: 'write',
    params: byNumber,
    body: z.object({ reason: reasonField }),
    answers: { 200: shipmentSheet },
    async run(tx, { params: { number }, body: { reason } }, { today }) {
      await reverseShipment(tx, { number, reason, today })
      await moved(tx, { shipments: [number] })
      return { body: await sheetOf(tx, number) }
    },
  })

const signing = (moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/shipments/:number/sign',
    summary: {
      en: 'The customer signed for the goods; without a day that is taken back',
      'zh-CN': '登记客户签收；不填日期即撤销',
    },
    tag: 'shipments',
    permission: 'ship',
    access: 'write',
    params: byNumber,
    body: z.object({ on: dateField.nullable(), by: z.string().trim().max(100).default('') }),
    answers: { 200: shipmentSheet },
    async run(tx, { params: { number }, body: { on, by } }, { today }) {
      await signGoods(tx, { number, on, by, today })
      await moved(tx, { shipments: [number] })
      return { body: await sheetOf(tx, number) }
    },
  })

export const shipmentRoutes = (receive: Receive, moved: GoodsMoved): readonly Route[] => [
  list,
  create(receive, moved),
  read,
  returning(moved),
  reversing(moved),
  signing(moved),
]
