import { z } from 'zod'
import { keyField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { aging, agingToJson } from './aging.ts'
import { defaultLimits, limitsOf } from './rules.ts'
import { agingKeys } from './store-aging.ts'

const sums = {
  currency: z.string(),
  amounts: z.record(z.string(), moneyField),
  total: moneyField,
  unapplied: moneyField,
  net: moneyField,
}

const agingDocument = z
  .looseObject({
    as_of: z.string(),
    known_at: z.string().nullable(),
    buckets: z.array(z.string()),
    rows: z.array(z.object({ key: z.string(), name: z.string(), ...sums })),
    totals: z.array(z.object(sums)),
  })
  .meta({ id: 'Aging' })

const agingRoute = defineRoute({
  method: 'GET',
  path: '/aging',
  summary: { en: 'Who owes how much for how long', 'zh-CN': '账龄：谁欠多少、欠了多久' },
  tag: 'receivables',
  permission: 'read',
  access: 'read',
  figures: true,
  query: z.object({
    by: z.enum(agingKeys).default('customer'),
    buckets: keyField.meta({ example: '30,60,90' }).optional(),
  }),
  answers: { 200: agingDocument },
  async run(reader, { query }, { asOf, knownAt }) {
    const limits = query.buckets === undefined ? defaultLimits : limitsOf(query.buckets)
    return { body: agingToJson(await aging(reader, { asOf, knownAt, by: query.by, limits })) }
  },
})

export const ledgerRoutes: readonly Route[] = [agingRoute]
