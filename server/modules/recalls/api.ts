import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  dateField,
  decimalField,
  idField,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { ask, requestedDocument } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import { journalPreview } from '../ledger/index.ts'
import { creditRecall } from './credit-recall.ts'
import { handOverGoods } from './hand-over.ts'
import { needRecall } from './need-recall.ts'
import { recallAsked } from './plan-recall.ts'
import { recallAction } from './recall-action.ts'
import {
  goodsDocument,
  goodsToJson,
  recallDocument,
  recallSheet,
  recallSheetToJson,
  recallToJson,
} from './recall-json.ts'
import { recallStates } from './rules.ts'
import { linesOfRecall, recallsPage, recallTotals } from './store.ts'
import { unpaidGoods } from './store-goods.ts'
import { withdrawRecall } from './withdraw-recall.ts'

const byNumber = z.object({ number: keyField })
const beyond = 9_223_372_036_854_775_807n
const lineNumber = z.number().int().min(1)

const filterQuery = { customer: keyField.optional(), state: z.enum(recallStates).optional() }
const sums = listTotals('amount', 'handed', 'credited')

const totals = defineRoute({
  method: 'GET',
  path: '/totals/recalls',
  summary: { en: 'What goods taken back come to, by currency', 'zh-CN': '收回货物的笔数和金额（按币种）' },
  tag: 'recalls',
  permission: 'read',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: sums.answer },
  async run(reader, { query: { customer, state = null } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    return { body: sums.toJson(await recallTotals(reader, { customerId, state })) }
  },
})

const list = defineRoute({
  method: 'GET',
  path: '/recalls',
  summary: { en: 'Goods taken back, newest first', 'zh-CN': '收回货物（最近在前）' },
  tag: 'recalls',
  permission: 'read',
  access: 'read',
  query: z.object({ ...filterQuery, ...pageQuery }),
  answers: { 200: pageOf('recalls', recallDocument) },
  async run(reader, { query: { customer, state = null, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const [before = beyond] = placeOf(after, z.tuple([idField])) ?? []
    const recalls = await recallsPage(reader, { customerId, state, before, limit })
    const last = recalls.length === limit ? recalls.at(-1) : undefined
    return {
      body: { recalls: recalls.map(recallToJson), next: last ? cursorText([last.id]) : null },
    }
  },
})

const goods = defineRoute({
  method: 'GET',
  path: '/customers/:code/unpaid-goods',
  summary: {
    en: 'Lines of open invoices, the oldest first, and the contract by which the goods stay ours until paid',
    'zh-CN': '未付清发票的货物明细（最早在前），以及约定所有权保留的合同',
  },
  tag: 'recalls',
  permission: 'read',
  access: 'read',
  params: z.object({ code: keyField }),
  answers: { 200: z.object({ goods: z.array(goodsDocument) }) },
  async run(reader, { params: { code } }) {
    const { id } = await needCustomer(reader, code)
    return { body: { goods: (await unpaidGoods(reader, id, null)).map(goodsToJson) } }
  },
})

const asking = defineRoute({
  method: 'POST',
  path: '/recalls',
  summary: {
    en: 'Ask to take unpaid goods back; somebody else approves, by the amount',
    'zh-CN': '申请收回未付款的货物，由他人按金额审批',
  },
  tag: 'recalls',
  permission: 'request',
  access: 'write',
  body: recallAsked.omit({ on: true }).extend({ reason: reasonField }),
  answers: { 201: recallSheet, 202: requestedDocument },
  async run(tx, { body }, { today }) {
    const entered = await ask(tx, recallAction, { ...body, on: today }, body.reason)
    if ('requestId' in entered) return { status: 202, body: { request: entered.requestId.toString() } }
    return { status: 201, body: await sheetOf(tx, String(entered.booked.number)) }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/recalls/:number',
  summary: {
    en: 'One recall: goods, hand-over, value, credit note',
    'zh-CN': '收货单：货物、交接、估值、红字发票',
  },
  tag: 'recalls',
  permission: 'read',
  access: 'read',
  params: byNumber,
  answers: { 200: recallSheet },
  run: async (reader, { params: { number } }) => ({ body: await sheetOf(reader, number) }),
})

async function sheetOf(reader: Reader, number: string) {
  const recall = await needRecall(reader, number)
  return recallSheetToJson(recall, await linesOfRecall(reader, recall.id))
}

const step = {
  method: 'POST',
  tag: 'recalls',
  access: 'write',
  params: byNumber,
  answers: { 200: recallSheet },
} as const

const withdrawing = defineRoute({
  ...step,
  path: '/recalls/:number/withdraw',
  summary: { en: 'Give a recall up before the hand-over', 'zh-CN': '交接前作废收货单' },
  permission: 'ship',
  body: z.object({ reason: reasonField }),
  async run(tx, { params: { number }, body: { reason } }) {
    await withdrawRecall(tx, { number, reason })
    return { body: await sheetOf(tx, number) }
  },
})

const handing = defineRoute({
  ...step,
  path: '/recalls/:number/hand-over',
  summary: {
    en: 'The goods came back: the day, who signed, and of which lines not all; the signed paper is handed in before',
    'zh-CN': '登记货物交接：日期、双方签字人、未全部收回的行；签字交接单须先上传',
  },
  permission: 'ship',
  body: z.object({
    on: dateField.optional(),
    ours: z.string().trim().min(1).max(100),
    theirs: z.string().trim().min(1).max(100),
    lines: z
      .array(z.object({ line: lineNumber, quantity: decimalField.nullish(), amount: moneyField.nullish() }))
      .max(200)
      .default([]),
  }),
  async run(tx, { params: { number }, body }, { today }) {
    await handOverGoods(tx, { ...body, number, on: body.on ?? today, today })
    return { body: await sheetOf(tx, number) }
  },
})

const crediting = defineRoute({
  ...step,
  path: '/recalls/:number/credit',
  summary: {
    en: 'Value what came back and credit it against the invoices, never more than is open; lines left out at full price',
    'zh-CN': '对收回的货物估值并冲减发票，不超过未结金额；未列出的行按原价',
  },
  permission: 'book',
  preview: journalPreview,
  body: z.object({
    number: keyField.describe('Of the credit note'),
    on: dateField.optional(),
    lines: z
      .array(z.object({ line: lineNumber, value: moneyField, reason: z.string().max(500).nullish() }))
      .max(200)
      .default([]),
  }),
  async run(tx, { params: { number }, body }, { today, company }) {
    const asked = { creditNumber: body.number, on: body.on ?? today, lines: body.lines }
    await creditRecall(tx, { ...asked, number, companyCurrency: company.currency })
    return { body: await sheetOf(tx, number) }
  },
})

export const recallRoutes: readonly Route[] = [
  list,
  totals,
  goods,
  asking,
  read,
  withdrawing,
  handing,
  crediting,
]
