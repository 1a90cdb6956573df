import { z } from 'zod'
import { keyField, keysField, moneyField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { aging, agingToJson } from './aging.ts'
import { balancesRoute } from './api-balances.ts'
import { customerTotalsRoute } from './api-customer-totals.ts'
import { entryRoute, journalRoute } from './api-journal.ts'
import { openItemsRoute, openItemsTotalsRoute } from './api-open-items.ts'
import { rateRoutes } from './api-rates.ts'
import { settingsRoutes } from './api-settings.ts'
import type { Check } from './check.ts'
import { limitsOf } from './rules.ts'
import { agingKeys } from './store-aging.ts'
import { verify, verifyToJson } from './verify.ts'

const sums = {
  currency: z.string(),
  amounts: z.record(z.string(), moneyField),
  total: moneyField,
  unapplied: moneyField,
  net: moneyField,
}

const converted = z
  .object({
    currency: z.string(),
    total: moneyField.nullable(),
    unapplied: moneyField.nullable(),
    net: moneyField.nullable(),
    missing: z.array(z.string()),
    parts: z
      .array(z.object({ currency: z.string(), rate: z.string(), total: moneyField, unapplied: moneyField }))
      .describe('What each currency comes to at its rate, in the company’s currency'),
  })
  .meta({
    description: 'All of it in the company’s currency; no amounts where a currency has no rate on the day',
  })

const agingDocument = z
  .object({
    as_of: z.string(),
    known_at: z.string().nullable(),
    buckets: z.array(z.string()),
    rows: z.array(z.object({ key: z.string(), name: z.string(), ...sums })),
    totals: z.array(z.object(sums)),
    converted: converted.nullable(),
  })
  .meta({ id: 'Aging' })

const verifyDocument = z
  .object({
    ok: z.boolean(),
    checks: z.array(
      z.object({
        name: z.string(),
        checked: z.number(),
        differences: z.array(
          z.looseObject({
            table: z.string(),
            id: z.string(),
            what: z.string(),
            text: z.object({ en: z.string(), 'zh-CN': z.string() }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Verification' })

const onlyField = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'Only what belongs to this one; empty: only what belongs to none' })

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
    salesperson: onlyField,
    region: onlyField,
    class: onlyField,
    customer: keysField(200).optional().describe('Only these customers, by code; said once for each'),
  }),
  answers: { 200: agingDocument },
  async run(reader, { query }, { asOf, knownAt }) {
    const limits = query.buckets === undefined ? undefined : limitsOf(query.buckets)
    const { by, salesperson, region, class: debtClass, customer } = query
    const only = {
      ...(salesperson === undefined ? {} : { salesperson }),
      ...(region === undefined ? {} : { region }),
      ...(debtClass === undefined ? {} : { class: debtClass }),
      ...(customer === undefined ? {} : { customers: customer }),
    }
    return { body: agingToJson(await aging(reader, { asOf, knownAt, by, limits, only })) }
  },
})

const verifyRoute = (checks: readonly Check[]) =>
  defineRoute({
    method: 'GET',
    path: '/verify',
    summary: {
      en: 'Recompute all that is stored twice and name each difference',
      'zh-CN': '重新计算所有重复存储的数据，列出每处差异',
    },
    tag: 'ledger',
    permission: 'verify',
    access: 'read',
    answers: { 200: verifyDocument },
    run: async reader => ({ body: verifyToJson(await verify(reader, checks)) }),
  })

/** `checks` are those of every module, upstream first. */
export const ledgerRoutes = (checks: readonly Check[]): readonly Route[] => [
  agingRoute,
  balancesRoute,
  openItemsRoute,
  openItemsTotalsRoute,
  customerTotalsRoute,
  journalRoute,
  entryRoute,
  verifyRoute(checks),
  ...settingsRoutes,
  ...rateRoutes,
]
