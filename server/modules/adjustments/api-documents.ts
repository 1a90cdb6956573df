/** Invoices, credit notes and receipts in one list. */
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
} from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { documentState, documentStates } from '../ledger/index.ts'
import {
  type DocumentsWanted,
  documentFilters,
  documentKindFilters,
  documentsPage,
  documentTotals,
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
    of_product: moneyField
      .nullable()
      .describe('What its lines of the product asked for come to; null without one'),
    status: z.enum(documentStates),
  })
  .meta({ id: 'ListedDocument' })

const place = z
  .tuple([dateField, z.union([z.literal(0), z.literal(1)]), idField])
  .transform(([date, isInvoice, id]) => ({ date, isInvoice: isInvoice === 1, id }))

const filterQuery = {
  customer: keyField.optional(),
  number: keyField.optional().describe('What the number begins with'),
  amount: decimalField.optional().describe('Of the whole document, in its own currency and without a sign'),
  kind: z.enum(documentKindFilters).optional().describe('sales: invoices and credit notes'),
  product: keyField.optional().describe('Invoices and credit notes with a line of this SKU'),
  from: dateField.optional(),
  to: dateField.optional(),
  state: z.enum(documentFilters).optional(),
}

async function wantedOf(
  reader: Reader,
  asked: z.output<z.ZodObject<typeof filterQuery>>,
): Promise<DocumentsWanted> {
  const { customer, number = null, amount = null, kind = null, product = null } = asked
  const { from = null, to = null, state = null } = asked
  const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
  return { customerId, number, amount, kind, product, from, to, state }
}

const totals = listTotals('amount', 'open', 'of_product')

export const documentTotalsRoute = defineRoute({
  method: 'GET',
  path: '/totals/documents',
  summary: {
    en: 'How many invoices, credit notes and receipts, and how much, by currency',
    'zh-CN': '发票、红字发票和收款的笔数和金额（按币种）',
  },
  tag: 'receivables',
  permission: 'read',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: totals.answer },
  run: async (reader, { query }) => ({
    body: totals.toJson(await documentTotals(reader, await wantedOf(reader, query))),
  }),
})

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
  query: z.object({ ...filterQuery, ...pageQuery }),
  answers: { 200: pageOf('documents', listedDocument) },
  async run(reader, { query: { limit, after, ...asked } }) {
    const documents = await documentsPage(reader, {
      ...(await wantedOf(reader, asked)),
      limit,
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
  const { kind, currency, amountMinor, openMinor, ofProductMinor, reversedOn } = document
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
    of_product: ofProductMinor === null ? null : formatMinor(ofProductMinor, currency),
    status: documentState(reversedOn !== null, amountMinor, openMinor),
  }
}
