import { z } from 'zod'
import { keyField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { salespersonOf } from './salesperson-of.ts'
import { today, todayToJson } from './today.ts'

const todayDocument = z
  .object({
    rows: z.array(
      z.object({
        rank: z.number().int(),
        customer: z.string(),
        name: z.string(),
        currency: z.string(),
        overdue: moneyField,
        days: z.number().int(),
        action: z.enum(['call', 'write', 'visit', 'apply_cash', 'escalate']),
        reason: z.string(),
        expected_gain: z.null(),
      }),
    ),
  })
  .meta({ id: 'Today' })

const todayRoute = defineRoute({
  method: 'GET',
  path: '/today',
  summary: { en: 'Whom to work on now, and why', 'zh-CN': '今天先处理谁、为什么' },
  tag: 'collections',
  permission: 'read',
  access: 'read',
  figures: true,
  query: z.object({
    for: keyField.optional(),
    customer: keyField.optional(),
    limit: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
  answers: { 200: todayDocument },
  async run(reader, { query: { for: name, customer, limit } }, { asOf, knownAt, language }) {
    const salesperson = name === undefined ? undefined : await salespersonOf(reader, name)
    return {
      body: todayToJson(await today(reader, { asOf, knownAt, salesperson, customer, limit }), language),
    }
  },
})

export const collectionRoutes: readonly Route[] = [todayRoute]
