import { z } from 'zod'
import { dateField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { kpi, kpiKeys, kpiToJson } from './kpi.ts'

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

export const performanceRoutes: readonly Route[] = [kpiRoute]
