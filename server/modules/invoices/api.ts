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
import { defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import { requestedDocument } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import type { ImportKind } from '../exchange/index.ts'
import { journalPreview, settlementsOf } from '../ledger/index.ts'
import { bookInvoice } from './book-invoice.ts'
import { askForCreditNote, isCreditNote } from './credit-note.ts'
import { enteredInvoice } from './entered-invoice.ts'
import { refuse } from './errors.ts'
import { invoiceDocument, invoiceSheet, invoiceSheetToJson, invoiceToJson } from './invoice-json.ts'
import { noteEvent } from './note-event.ts'
import { eventsOf, readWaiting } from './store-events.ts'
import { findInvoice, type Invoice, invoicesPage, linesOfInvoice } from './store-read.ts'
import { waitingItems } from './waiting.ts'

const list = defineRoute({
  method: 'GET',
  path: '/invoices',
  summary: { en: 'Invoices and credit notes, newest first', 'zh-CN': '发票和红字发票（最近在前）' },
  tag: 'invoices',
  permission: 'read',
  access: 'read',
  query: z.object({
    customer: keyField.optional(),
    from: dateField.optional(),
    to: dateField.optional(),
    kind: z.enum(['invoice', 'credit_note']).optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('invoices', invoiceDocument) },
  async run(reader, { query: { customer, from = null, to = null, kind = null, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const place = placeOf(after, datedPlace)
    const invoices = await invoicesPage(reader, {
      ...{ customerId, from, to, kind, limit },
      after: place ? { issued: place.date, id: place.id } : null,
    })
    const last = invoices.length === limit ? invoices.at(-1) : undefined
    return {
      body: {
        invoices: invoices.map(invoiceToJson),
        next: last ? cursorText([last.issued, last.id]) : null,
      },
    }
  },
})

const read = defineRoute({
  method: 'GET',
  path: '/invoices/:number',
  summary: {
    en: 'One invoice or credit note: parts, lines, and what settled it',
    'zh-CN': '一张发票或红字发票：分期、明细和核销情况',
  },
  tag: 'invoices',
  permission: 'read',
  access: 'read',
  params: z.object({ number: keyField }),
  answers: { 200: invoiceSheet },
  async run(reader, { params: { number } }) {
    const invoice = await findInvoice(reader, number)
    if (!invoice) throw refuse('invoice-unknown', { number })
    return { body: await sheetOf(reader, invoice) }
  },
})

const create = (kind: ImportKind) =>
  defineRoute({
    method: 'POST',
    path: '/invoices',
    summary: {
      en: 'Book an invoice, or ask for a credit note by a negative amount; the same one again changes nothing',
      'zh-CN': '开票入账；金额为负即申请红字发票；重复提交同一单据不会重复入账',
    },
    tag: 'invoices',
    permission: 'book',
    access: 'write',
    preview: journalPreview,
    body: enteredInvoice,
    answers: { 200: invoiceSheet, 201: invoiceSheet, 202: requestedDocument },
    async run(tx, { body }, { today, company }) {
      // One that is booked already is compared with what is booked, as in a file.
      if (isCreditNote(body) && !(await findInvoice(tx, body.number))) {
        const entered = await askForCreditNote(tx, kind, body)
        if ('requestId' in entered) return { status: 202, body: { request: entered.requestId.toString() } }
      }
      const booking = { kind, today, companyCurrency: company.currency }
      const { created, invoice } = await bookInvoice(tx, body, booking)
      return bookedReply(created, invoice.number, await sheetOf(tx, invoice))
    },
  })

const happened = defineRoute({
  method: 'POST',
  path: '/invoices/:number/events',
  summary: {
    en: 'The customer signed, accepted, received or sold: what waits for it falls due; or that is taken back',
    'zh-CN': '登记或撤销签收、验收、收到发票、实销日期，据此确定到期日',
  },
  tag: 'invoices',
  permission: 'book',
  access: 'write',
  params: z.object({ number: keyField }),
  preview: journalPreview,
  body: z.object({
    event: z.enum(['shipment', 'signature', 'invoice-received', 'acceptance', 'sell-through']),
    on: dateField.nullable().describe('null takes back what was told'),
  }),
  answers: { 200: invoiceSheet },
  async run(tx, { params: { number }, body: { event, on } }, { today }) {
    await noteEvent(tx, { number, event, on, today })
    const invoice = await findInvoice(tx, number)
    if (!invoice) throw refuse('invoice-unknown', { number })
    return { body: await sheetOf(tx, invoice) }
  },
})

async function sheetOf(reader: Reader, invoice: Invoice) {
  const lines = await linesOfInvoice(reader, invoice.id)
  const told = await eventsOf(reader, invoice.id)
  const waits = await readWaiting(reader, invoice.id)
  const events = { told, waiting: waits ? waitingItems(waits) : [] }
  return invoiceSheetToJson(invoice, lines, await settlementsOf(reader, invoice), events)
}

function bookedReply(created: boolean, number: string, body: unknown): Reply {
  if (!created) return { body }
  return { status: 201, headers: { location: `/api/v1/invoices/${encodeURIComponent(number)}` }, body }
}

/** `kind`: how an invoice file is booked; see {@link bookInvoice}. */
export const invoiceRoutes = (kind: ImportKind): readonly Route[] => [list, read, create(kind), happened]
