/** Invoices, credit notes and receipts in one list. */
import { z } from 'zod'
import {
  cursorText,
  dateField,
  decimalField,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
} from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { documentState, documentStates } from '../ledger/index.ts'
import {
  documentFilters,
  documentKindFilters,
  documentsPage,
  type ListedDocument,
} from './store-documents.ts'
import { documentKinds } from './types.ts'

const listedDocument = z
  .object({
    kind: z.enum(documentKinds),
    number: z.string(),
    customer: z.string(),
    name: z.string().describe("The customer's name"),
    date: z.string(),
    due: z.string().nullable(),
    currency: z.string(),
    amount: moneyField.describe('Negative on what lowers the debt'),
    open: moneyField,
    status: z.enum(documentStates),
  })
  .meta({ id: 'ListedDocument' })

const place = z
  .tuple([dateField, z.union([z.literal(0), z.literal(1)]), z.string().regex(/^\d{1,18}$/)])
  .transform(([date, isInvoice, id]) => ({ date, isInvoice: isInvoice === 1, id: BigInt(id) }))

export const documentsRoute = defineRoute({
  method: 'GET',
  path: '/documents',
  summary: {
    en: 'Invoices, credit notes and receipts, newest first',
    'zh-CN': '发票、红字发票和收款（最近在前）',
  },
  tag: 'receivables',
  permission: 'read',
  access: 'read',
  query: z.object({
    customer: keyField.optional(),
    number: keyField.optional().describe('What the number begins with'),
    amount: decimalField.optional().describe('Of the whole document, in its own currency and without a sign'),
    kind: z.enum(documentKindFilters).optional().describe('sales: invoices and credit notes'),
    from: dateField.optional(),
    to: dateField.optional(),
    state: z.enum(documentFilters).optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('documents', listedDocument) },
  async run(reader, { query: { customer, number = null, kind = null, from = null, to = null, ...query } }) {
    const { amount = null, state = null, limit, after } = query
    const documents = await documentsPage(reader, {
      customerId: customer === undefined ? null : (await needCustomer(reader, customer)).id,
      ...{ number, amount, kind, from, to, state, limit },
      after: placeOf(after, place) ?? null,
    })
    const last = documents.length === limit ? documents.at(-1) : undefined
    return {
      body: {
        documents: documents.map(documentToJson),
        next: last ? cursorText([last.date, last.kind === 'receipt' ? 0 : 1, last.id]) : null,
      },
    }
  },
})

function documentToJson(document: ListedDocument) {
  const { kind, currency, amountMinor, openMinor, reversedOn } = document
  const sign = kind === 'invoice' ? 1n : -1n
  return {
    kind,
    number: document.number,
    customer: document.customer,
    name: document.name,
    date: document.date,
    due: kind === 'receipt' ? null : document.due,
    currency,
    amount: formatMinor(sign * amountMinor, currency),
    open: formatMinor(sign * openMinor, currency),
    status: documentState(reversedOn !== null, amountMinor, openMinor),
  }
}
