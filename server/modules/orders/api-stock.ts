/** Stock at customers: what stands there, what was reported of it. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { quantityText } from '../../kernel/decimal.ts'
import {
  cursorText,
  dateField,
  decimalFieldOf,
  idField,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import type { GoodsMoved } from './api-shipments.ts'
import { needStockReport, reportStock, reverseStockReport } from './report-stock.ts'
import {
  type StockReport,
  standingLines,
  stockExposure,
  stockReportKinds,
  stockReportsOf,
} from './store-stock.ts'

const quantityField = decimalFieldOf(12, 6)

const stockDocument = z
  .object({
    customer: z.string(),
    lines: z.array(
      z.object({
        sku: z.string(),
        name: z.string().nullable(),
        shipment: z.string(),
        order: z.string().nullable(),
        shipped_on: z.string(),
        currency: z.string(),
        quantity: z.string(),
        amount: moneyField,
      }),
    ),
    totals: z.array(
      z.object({
        currency: z.string(),
        stock: moneyField.describe('As credit counts it'),
        lines: moneyField,
        other: moneyField.describe(
          'Known by amount alone, less what was invoiced or came back without being told by product',
        ),
      }),
    ),
  })
  .meta({ id: 'CustomerStock' })

const reportDocument = z
  .object({
    number: z.string(),
    customer: z.string(),
    kind: z.enum(stockReportKinds),
    on: z.string(),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    reversed: z.boolean(),
    reversed_reason: z.string().nullable(),
    amounts: z.array(z.object({ currency: z.string(), amount: moneyField })),
    lines: z.array(
      z.object({
        sku: z.string(),
        quantity: z.string(),
        standing: z.string().nullable().describe('What a count should have found'),
      }),
    ),
  })
  .meta({ id: 'StockReport' })

const reportToJson = (report: StockReport): z.output<typeof reportDocument> => ({
  number: report.number,
  customer: report.customer,
  kind: report.kind,
  on: report.on,
  reason: report.reason,
  by: report.by,
  recorded_at: report.recordedAt,
  reversed: report.isReversed,
  reversed_reason: report.reversedReason,
  amounts: report.amounts.map(({ currency, minor }) => ({
    currency,
    amount: formatMinor(BigInt(minor), currency),
  })),
  lines: [...report.lines],
})

async function stockOf(reader: Reader, code: string): Promise<z.output<typeof stockDocument>> {
  const customer = await needCustomer(reader, code)
  const lines = await standingLines(reader, customer.id)
  const counted = await stockExposure(reader, customer.id)
  const currencies = [...new Set([...counted, ...lines].map(each => each.currency))]
  return {
    customer: customer.code,
    lines: lines.map(line => ({
      ...{ sku: line.sku, name: line.name, shipment: line.shipment, order: line.order },
      ...{ shipped_on: line.date, currency: line.currency, quantity: quantityText(line.quantity) },
      amount: formatMinor(line.amountMinor, line.currency),
    })),
    totals: currencies.map(currency => {
      const told = lines.filter(line => line.currency === currency)
      const sum = told.reduce((total, line) => total + line.amountMinor, 0n)
      const stock = counted.find(each => each.currency === currency)?.minor ?? 0n
      const [all, byLine, other] = [stock, sum, stock - sum].map(minor => formatMinor(minor, currency))
      return { currency, stock: all ?? '', lines: byLine ?? '', other: other ?? '' }
    }),
  }
}

const byCode = z.object({ code: keyField })

const stock = defineRoute({
  method: 'GET',
  path: '/customers/:code/stock',
  summary: {
    en: 'Goods at a customer that it has not sold, by shipment line, and what they take of its limit',
    'zh-CN': '客户处未售出的寄售货物（按发货行）及其占用的额度',
  },
  tag: 'stock',
  permission: 'read',
  access: 'read',
  params: byCode,
  answers: { 200: stockDocument },
  run: async (reader, { params: { code } }) => ({ body: await stockOf(reader, code) }),
})

const reports = defineRoute({
  method: 'GET',
  path: '/customers/:code/stock-reports',
  summary: { en: 'What was reported of the stock, newest first', 'zh-CN': '寄售库存报告（最近在前）' },
  tag: 'stock',
  permission: 'read',
  access: 'read',
  params: byCode,
  query: z.object(pageQuery),
  answers: { 200: pageOf('reports', reportDocument) },
  async run(reader, { params: { code }, query: { limit, after } }) {
    const { id } = await needCustomer(reader, code)
    const [before] = placeOf(after, z.tuple([idField])) ?? []
    const found = await stockReportsOf(reader, id, { before, limit })
    const last = found.length === limit ? found.at(-1) : undefined
    return { body: { reports: found.map(reportToJson), next: last ? cursorText([last.id]) : null } }
  },
})

const telling = (moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/stock-reports',
    summary: {
      en: 'Goods at a customer were sold, came back, or were counted; the same report again changes nothing',
      'zh-CN': '登记寄售货物的实销、退回或盘点；重复提交同一报告不会重复入账',
    },
    tag: 'stock',
    permission: 'ship',
    access: 'write',
    body: z.object({
      number: keyField,
      customer: keyField,
      kind: z.enum(stockReportKinds),
      on: dateField.optional(),
      lines: z
        .array(z.object({ sku: keyField, quantity: quantityField }))
        .min(1)
        .max(1000),
      reason: reasonField.nullish(),
    }),
    answers: { 200: reportDocument, 201: reportDocument },
    async run(tx, { body: { on, reason = null, ...told } }, { today }) {
      const { created, shipments } = await reportStock(tx, { ...told, reason, on: on ?? today, today })
      await moved(tx, { shipments })
      const body = reportToJson(await needStockReport(tx, told.number))
      return created ? { status: 201, body } : { body }
    },
  })

const reversing = (moved: GoodsMoved) =>
  defineRoute({
    method: 'POST',
    path: '/stock-reports/:number/reverse',
    summary: { en: 'Take a mistaken report back', 'zh-CN': '撤销误录的库存报告' },
    tag: 'stock',
    permission: 'ship',
    access: 'write',
    params: z.object({ number: keyField }),
    body: z.object({ reason: reasonField }),
    answers: { 200: reportDocument },
    async run(tx, { params: { number }, body: { reason } }, { today }) {
      const shipments = await reverseStockReport(tx, { number, reason, today })
      await moved(tx, { shipments })
      return { body: reportToJson(await needStockReport(tx, number)) }
    },
  })

export const stockRoutes = (moved: GoodsMoved): readonly Route[] => [
  stock,
  reports,
  telling(moved),
  reversing(moved),
]
