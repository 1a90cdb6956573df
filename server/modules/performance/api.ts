import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { addMonths, type LocalDate, startOfMonth } from '../../kernel/dates.ts'
import { dateField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Route } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { bought } from './bought.ts'
import { kpi, kpiKeys, kpiToJson } from './kpi.ts'
import { paying } from './paying.ts'
import type { PaidWish } from './store-paid.ts'

const figure = z.number().nullable()

const kpiDocument = z
  .object({
    rows: z.array(
      z.object({
        key: z.string(),
        currency: z.string(),
        sales: moneyField,
        collected: moneyField,
        collection_rate: figure,
        dso: figure,
        dso_countback: figure,
        dso_since_first: figure,
        bpdso: figure,
        add: figure,
        cei: figure,
        overdue_ratio: figure,
      }),
    ),
  })
  .meta({ id: 'Kpi' })

const kpiRoute = defineRoute({
  method: 'GET',
  path: '/kpi',
  summary: {
    en: 'Sales, money in, DSO and the like of a period',
    'zh-CN': '期间指标：销售、回款、回款率、DSO 等',
  },
  tag: 'performance',
  permission: 'read',
  access: 'read',
  figures: true,
  query: z.object({
    from: dateField.optional(),
    to: dateField.optional(),
    by: z.enum(kpiKeys).optional(),
  }),
  answers: { 200: kpiDocument },
  async run(reader, { query: { from = null, to, by = null } }, { asOf, knownAt }) {
    return { body: kpiToJson(await kpi(reader, { from, to: to ?? asOf, knownAt, by })) }
  },
})

const ofCustomer = {
  tag: 'performance',
  permission: 'read',
  access: 'read',
  figures: true,
  params: z.object({ code: keyField }),
  query: z.object({ from: dateField.optional() }),
} as const

interface OfCustomer {
  readonly params: { readonly code: string }
  readonly query: { readonly from?: LocalDate | undefined }
}

/** From the day asked for on, else of twelve months. */
async function wishOf(
  reader: Reader,
  { params: { code }, query: { from } }: OfCustomer,
  { asOf, knownAt }: Pick<Call, 'asOf' | 'knownAt'>,
): Promise<PaidWish> {
  const { id } = await needCustomer(reader, code)
  return { customer: id, from: from ?? addMonths(startOfMonth(asOf), -11), to: asOf, knownAt }
}

const payingRoute = defineRoute({
  method: 'GET',
  path: '/customers/:code/paying',
  summary: {
    en: 'How a customer paid, by the month the money came',
    'zh-CN': '客户付款表现，按到账月份',
  },
  ...ofCustomer,
  answers: {
    200: z.object({
      months: z.array(
        z.object({
          month: z.string(),
          currency: z.string(),
          paid: moneyField,
          days: figure.meta({ description: 'From invoice to money, weighted by amount' }),
          late_share: figure.meta({ description: 'Of what was paid, the part that came after its due day' }),
        }),
      ),
    }),
  },
  async run(reader, asked, call) {
    return { body: { months: await paying(reader, await wishOf(reader, asked, call)) } }
  },
})

const boughtRoute = defineRoute({
  method: 'GET',
  path: '/customers/:code/bought',
  summary: {
    en: 'What a customer bought, by month and by product',
    'zh-CN': '客户采购，按月份和商品',
  },
  ...ofCustomer,
  answers: {
    200: z.object({
      months: z.array(z.object({ month: z.string(), currency: z.string(), amount: moneyField })),
      products: z.array(
        z.object({
          sku: z.string().nullable().meta({ description: 'Null: of documents that name no product' }),
          name: z.string().nullable(),
          family: z.string().nullable(),
          currency: z.string(),
          recent: moneyField.meta({ description: 'In the last six months, that of the day included' }),
          before: moneyField.meta({ description: 'In the months before those' }),
        }),
      ),
    }),
  },
  async run(reader, asked, call) {
    return { body: await bought(reader, await wishOf(reader, asked, call)) }
  },
})

export const performanceRoutes: readonly Route[] = [kpiRoute, payingRoute, boughtRoute]
