import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import {
  currencyField,
  dateField,
  idText,
  keyField,
  moneyField,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, ask, requestedDocument } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import { termsField } from '../terms/index.ts'
import { budgetRoutes } from './api-budgets.ts'
import { list, totals } from './api-list.ts'
import { policyRoutes } from './api-policies.ts'
import { checkCredit } from './check-credit.ts'
import { creditDocument, decisionDocument } from './decision-json.ts'
import type { OrderHistory, OrdersDownstream } from './order-history.ts'
import { readCredit } from './read-credit.ts'
import { reopening } from './reopen-account.ts'
import { type LimitEntry, lastLimit, listLimits } from './store-limits.ts'
import { checkpoints } from './types.ts'

const byCustomer = z.object({ customer: keyField })

const sheet = (historyOf: OrderHistory) =>
  defineRoute({
    method: 'GET',
    path: '/credit/:customer',
    summary: {
      en: 'Limit, what is used of it, and what would stop the customer now',
      'zh-CN': '客户的授信额度、占用情况和当前受阻原因',
    },
    tag: 'credit',
    permission: 'read',
    access: 'read',
    params: byCustomer,
    answers: { 200: creditDocument },
    run: async (reader, { params: { customer } }, { today }) => ({
      body: await readCredit(reader, historyOf, { customer, today }),
    }),
  })

const check = (orders: OrdersDownstream) =>
  defineRoute({
    method: 'POST',
    path: '/credit/:customer/check',
    summary: { en: 'Would it pass? Changes nothing', 'zh-CN': '试算是否可通过；不改变任何数据' },
    tag: 'credit',
    permission: 'read',
    access: 'read',
    params: byCustomer,
    body: z.object({
      amount: moneyField,
      at: z.enum(checkpoints).default('order'),
      currency: currencyField.optional(),
      terms: termsField.optional().describe("Agreed for the order, where they are not the customer's"),
      order: keyField
        .optional()
        .describe(
          'At ship: the order the goods are for; what of it takes of the limit already takes no more',
        ),
    }),
    answers: { 200: decisionDocument },
    run: async (reader, { params: { customer }, body }, { today }) => ({
      body: await checkCredit(reader, orders, { ...body, customer, today }),
    }),
  })

const limitDocument = z
  .object({
    id: z.string(),
    group: z.boolean(),
    currency: z.string(),
    amount: moneyField.nullable(),
    insured: moneyField,
    guaranteed: moneyField,
    from: z.string(),
    until: z.string().nullable(),
    review: z.string().nullable(),
    source: z.string(),
    import: z.string().nullable(),
    reason: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string(),
  })
  .meta({ id: 'CreditLimit' })

const limitToJson = (limit: LimitEntry): z.output<typeof limitDocument> => ({
  id: limit.id.toString(),
  group: limit.isGroup,
  currency: limit.currency,
  amount: limit.amountMinor === null ? null : formatMinor(limit.amountMinor, limit.currency),
  insured: formatMinor(limit.insuredMinor, limit.currency),
  guaranteed: formatMinor(limit.guaranteedMinor, limit.currency),
  from: limit.from,
  until: limit.until,
  review: limit.review,
  source: limit.source,
  import: limit.importId?.toString() ?? null,
  reason: limit.reason,
  by: limit.person,
  recorded_at: limit.recordedAt,
})

const limits = defineRoute({
  method: 'GET',
  path: '/credit/:customer/limits',
  summary: { en: 'Every limit that was ever granted, newest first', 'zh-CN': '历次授信额度（最近在前）' },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  params: byCustomer,
  answers: { 200: z.object({ limits: z.array(limitDocument) }) },
  run: async (reader, { params: { customer } }) => ({ body: await limitsOf(reader, customer) }),
})

async function limitsOf(reader: Reader, code: string) {
  const { id } = await needCustomer(reader, code)
  return { limits: (await listLimits(reader, id)).map(limitToJson) }
}

const proposing = (limitAction: Approvable) =>
  defineRoute({
    method: 'POST',
    path: '/credit/:customer/limits',
    summary: {
      en: 'Ask for a limit, for good or for a time, which somebody else approves; null is unlimited, 0 is cash only',
      'zh-CN': '申请授信额度（长期或临时），由他人审批；null 为不限，0 为仅限现款',
    },
    tag: 'credit',
    permission: 'request',
    access: 'write',
    params: byCustomer,
    body: z.object({
      amount: moneyField.nullable(),
      currency: currencyField.nullish(),
      group: z.boolean().default(false),
      from: dateField.optional(),
      until: dateField.nullish(),
      review: dateField.nullish(),
      insured: moneyField.nullish(),
      guaranteed: moneyField.nullish(),
      reason: reasonField,
      over: idText
        .optional()
        .describe('The last limit of its kind that was seen, 0 for none; the last there is unless said'),
    }),
    answers: { 201: z.object({ limits: z.array(limitDocument) }), 202: requestedDocument },
    async run(tx, { params: { customer }, body }, { today }) {
      const { id } = await needCustomer(tx, customer)
      const over = body.over ?? String((await lastLimit(tx, id, body.group))?.id ?? 0n)
      const asked = { ...body, customer, over, from: body.from ?? today }
      const entered = await ask(tx, limitAction, asked, body.reason)
      if ('requestId' in entered) return { status: 202, body: { request: entered.requestId.toString() } }
      return { status: 201, body: await limitsOf(tx, customer) }
    },
  })

export const creditRoutes = (orders: OrdersDownstream, limitAction: Approvable): readonly Route[] => [
  list,
  totals,
  sheet(orders.historyOf),
  check(orders),
  limits,
  proposing(limitAction),
  ...policyRoutes,
  reopening,
  ...budgetRoutes,
]
