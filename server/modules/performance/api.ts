import { z } from 'zod'
import { addMonths, startOfMonth } from '../../kernel/dates.ts'
import { dateField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { kpi, kpiKeys, kpiToJson } from './kpi.ts'
import { paying } from './paying.ts'

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

const payingRoute = defineRoute({
  method: 'GET',
  path: '/customers/:code/paying',
  summary: {
    en: 'How a customer paid, by the month the money came',
    'zh-CN': '客户付款表现，按到账月份',
  },
  tag: 'performance',
  permission: 'read',
  access: 'read',
  figures: true,
  params: z.object({ code: keyField }),
  query: z.object({ from: dateField.optional() }),
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
  async run(reader, { params: { code }, query: { from } }, { asOf, knownAt }) {
    const { id } = await needCustomer(reader, code)
    const months = await paying(reader, {
      customer: id,
      from: from ?? addMonths(startOfMonth(asOf), -11),
      to: asOf,
      knownAt,
    })
    return { body: { months } }
  },
})

export const performanceRoutes: readonly Route[] = [kpiRoute, payingRoute]
