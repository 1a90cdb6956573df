import { z } from 'zod'
import { isSameHand, type Reader, type Transaction } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  datedPlace,
  idField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import {
  type Call,
  defineGatheredRoute,
  defineRoute,
  type Reply,
  type Route,
} from '../../kernel/http/route.ts'
import type { Localized } from '../../kernel/language.ts'
import { Problem } from '../../kernel/problem.ts'
import { ask, mayBookAtOnce, requestedDocument } from '../approvals/index.ts'
import { decisionDocument } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { largestLotRoute } from './api-lots.ts'
import { rationingRoutes } from './api-rationing.ts'
import { type GoodsMoved, shipmentRoutes } from './api-shipments.ts'
import { stockRoutes } from './api-stock.ts'
import { orderFilter, orderTotalsRoutes } from './api-totals.ts'
import { cancelOrder, closeOrder, needOrder, type OrderChange, releaseOrder } from './change-order.ts'
import type { Receive } from './collect-at-door.ts'
import { type EnteredOrder, enterOrders } from './enter-order.ts'
import { enteredOrder } from './entered.ts'
import { holdDesk } from './hold-desk.ts'
import { heldDocument, orderDocument, orderSheet, orderSheetToJson, orderToJson } from './order-json.ts'
import { releaseAction } from './release-action.ts'
import { linesOfOrder, ordersPage } from './store-orders.ts'
import { orderStates } from './types.ts'

const byNumber = z.object({ number: keyField })
const takenDocument = z
  .object({ number: z.string(), status: z.enum(orderStates), decision: decisionDocument.nullable() })
  .meta({ id: 'TakenOrder' })

const list = defineRoute({
  method: 'GET',
  path: '/orders',
  summary: { en: 'Orders, newest first', 'zh-CN': '订单（最近在前）' },
  tag: 'orders',
  permission: 'read',
  access: 'read',
  query: z.object({ ...orderFilter, ...pageQuery }),
  answers: { 200: pageOf('orders', orderDocument) },
  async run(reader, { query: { customer, status = null, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const place = placeOf(after, datedPlace) ?? null
    const orders = await ordersPage(reader, { customerId, status, after: place, limit })
    const last = orders.length === limit ? orders.at(-1) : undefined
    return {
      body: { orders: orders.map(orderToJson), next: last ? cursorText([last.date, last.id]) : null },
    }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/orders/:number',
  summary: {
    en: 'One order: lines, decision, where its money stands',
    'zh-CN': '订单详情：明细、信用判定、占用',
  },
  tag: 'orders',
  permission: 'read',
  access: 'read',
  params: byNumber,
  answers: { 200: orderSheet },
  run: async (reader, { params: { number } }) => ({ body: await sheetOf(reader, number) }),
})

const create = defineGatheredRoute({
  method: 'POST',
  path: '/orders',
  summary: {
    en: 'Enter an order: it is open where credit allows, else held; the same one again changes nothing',
    'zh-CN': '录入订单：信用通过即生效，否则冻结；重复提交不会重复录入',
  },
  tag: 'orders',
  permission: 'order',
  body: enteredOrder,
  answers: { 200: takenDocument, 201: takenDocument },
  together: {
    apart: ({ number, customer }) => [`number ${number}`, `customer ${customer}`],
    async run(tx, bodies, { today, company }) {
      const entered = await enterOrders(tx, bodies, { today, companyCurrency: company.currency })
      return entered.map(each => (each instanceof Problem ? each : replyOf(each)))
    },
  },
})

function replyOf({ created, ...taken }: EnteredOrder): Reply {
  if (!created) return { body: taken }
  const location = `/api/v1/orders/${encodeURIComponent(taken.number)}`
  return { status: 201, headers: { location }, body: taken }
}

async function sheetOf(reader: Reader, number: string) {
  const order = await needOrder(reader, number)
  return orderSheetToJson(order, await linesOfOrder(reader, order.id))
}

const changing = (
  path: `/orders/:number/${string}`,
  summary: Localized,
  change: (tx: Transaction, asked: OrderChange) => Promise<void>,
) =>
  defineRoute({
    method: 'POST',
    path,
    summary,
    tag: 'orders',
    permission: 'order',
    access: 'write',
    params: byNumber,
    body: z.object({ reason: reasonField }),
    answers: { 200: orderSheet },
    async run(tx, { params: { number }, body: { reason } }, { today }) {
      await change(tx, { number, reason, today })
      return { body: await sheetOf(tx, number) }
    },
  })

const cancelling: Localized = {
  en: 'Cancel an order of which nothing went out',
  'zh-CN': '取消尚未发货的订单',
}

const release = defineRoute({
  method: 'POST',
  path: '/orders/:number/release',
  summary: {
    en: 'Let a held order go, up to the amount of the role; beyond it somebody else is asked',
    'zh-CN': '解冻订单，以角色额度为限；超出的转为申请，由他人审批',
  },
  tag: 'orders',
  permission: 'request',
  access: 'write',
  params: byNumber,
  body: z.object({ reason: reasonField }),
  answers: { 200: orderSheet, 202: requestedDocument },
  async run(tx, { params: { number }, body: { reason } }, call): Promise<Reply> {
    if (await mayRelease(tx, number, call)) {
      await releaseOrder(tx, { number, reason, today: call.today })
      return { body: await sheetOf(tx, number) }
    }
    const entered = await ask(tx, releaseAction, { number, reason, on: call.today }, reason)
    if ('requestId' in entered) return { status: 202, body: { request: entered.requestId.toString() } }
    return { body: await sheetOf(tx, number) }
  },
})

/** Who entered an order asks another to let it go, whatever the amount. */
async function mayRelease(tx: Transaction, number: string, { today }: Call): Promise<boolean> {
  const { amountMinor, currency, personId, makerId } = await needOrder(tx, number)
  if (isSameHand(tx, personId, makerId)) return false
  const may = await mayBookAtOnce(tx, 'release-hold')
  return may({ amountMinor, baseMinor: await inCompanyCurrency(tx, { minor: amountMinor, currency }, today) })
}

const holds = defineRoute({
  method: 'GET',
  path: '/holds',
  summary: {
    en: 'What is held, since when, why, and what would free it',
    'zh-CN': '冻结订单：自何时、因何冻结、如何解冻',
  },
  tag: 'orders',
  permission: 'read',
  access: 'read',
  query: z.object(pageQuery),
  answers: { 200: pageOf('holds', heldDocument) },
  async run(reader, { query: { limit, after } }, { today }) {
    const [place] = placeOf(after, z.tuple([idField])) ?? []
    const { rows, next } = await holdDesk(reader, {
      today,
      after: place ?? 0n,
      limit,
    })
    return {
      body: {
        holds: rows.map(row => ({ ...row, rules: [...row.rules] })),
        next: next === null ? null : cursorText([next]),
      },
    }
  },
})

export const orderRoutes = (receive: Receive, moved: GoodsMoved): readonly Route[] => [
  list,
  create,
  read,
  changing('/orders/:number/cancel', cancelling, cancelOrder),
  changing('/orders/:number/reverse', cancelling, cancelOrder),
  changing(
    '/orders/:number/close',
    { en: 'Close an order: what was not shipped will not be', 'zh-CN': '关闭订单：未发部分不再发货' },
    closeOrder,
  ),
  release,
  holds,
  ...orderTotalsRoutes,
  largestLotRoute,
  ...rationingRoutes,
  ...shipmentRoutes(receive, moved),
  ...stockRoutes(moved),
]
