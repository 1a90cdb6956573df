import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  datedPlace,
  dateField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { journalPreview, settlementsOf } from '../ledger/index.ts'
import { bookReceipt } from './book-receipt.ts'
import { enteredReceipt } from './entered-receipt.ts'
import { refuse } from './errors.ts'
import { receiptDocument, receiptSheet, receiptSheetToJson, receiptToJson } from './receipt-json.ts'
import { findReceipt, type Receipt, receiptsPage } from './store-read.ts'

const list = defineRoute({
  method: 'GET',
  path: '/receipts',
  summary: { en: 'Money received, newest first', 'zh-CN': '收款记录（最近在前）' },
  tag: 'receipts',
  permission: 'read',
  access: 'read',
  query: z.object({
    customer: keyField.optional(),
    from: dateField.optional(),
    to: dateField.optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('receipts', receiptDocument) },
  async run(reader, { query: { customer, from = null, to = null, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const place = placeOf(after, datedPlace) ?? null
    const receipts = await receiptsPage(reader, { customerId, from, to, limit, after: place })
    const last = receipts.length === limit ? receipts.at(-1) : undefined
    return {
      body: {
        receipts: receipts.map(receiptToJson),
        next: last ? cursorText([last.date, last.id]) : null,
      },
    }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/receipts/:number',
  summary: { en: 'One receipt, and what it settled', 'zh-CN': '一笔收款及其核销情况' },
  tag: 'receipts',
  permission: 'read',
  access: 'read',
  params: z.object({ number: keyField }),
  answers: { 200: receiptSheet },
  async run(reader, { params: { number } }) {
    const receipt = await findReceipt(reader, number)
    if (!receipt) throw refuse('receipt-unknown', { number })
    return { body: await sheetOf(reader, receipt) }
  },
})

const create = defineRoute({
  method: 'POST',
  path: '/receipts',
  summary: {
    en: 'Book money received, applied where it names an invoice; the same one again changes nothing',
    'zh-CN': '收款入账，可同时核销发票；重复提交同一单据不会重复入账',
  },
  tag: 'receipts',
  permission: 'book',
  access: 'write',
  preview: journalPreview,
  body: enteredReceipt,
  answers: { 200: receiptSheet, 201: receiptSheet },
  async run(tx, { body: entered }, { today }) {
    const { created, receipt } = await bookReceipt(tx, entered, today)
    const body = await sheetOf(tx, receipt)
    if (!created) return { body }
    const location = `/api/v1/receipts/${encodeURIComponent(receipt.number)}`
    return { status: 201, headers: { location }, body }
  },
})

async function sheetOf(reader: Reader, receipt: Receipt) {
  return receiptSheetToJson(receipt, await settlementsOf(reader, { id: receipt.id, kind: 'receipt' }))
}

export const receiptRoutes: readonly Route[] = [list, read, create]
