import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { dateField, moneyField, reasonField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { ask, requestedDocument } from '../approvals/index.ts'
import { budgetInputs, proposeBudget } from './budget.ts'
import { partsOf } from './budget-book.ts'
import { budgetDocument, budgetToJson, budgetUse, useToJson } from './budget-json.ts'
import { basisOf, budgetAction, budgetSplit, readSplit } from './budgets.ts'
import { overField } from './over.ts'
import { customersBehind, measureBudget } from './read-budget.ts'
import { budgetOn, listBudgets, placesInUse } from './store-budgets.ts'

const list = defineRoute({
  method: 'GET',
  path: '/credit-budgets',
  summary: {
    en: 'What may be out on account at all: the budget in force against what is used of it, and every version',
    'zh-CN': '授信预算：现行预算与占用对比，历次版本',
  },
  tag: 'credit',
  permission: 'see-all',
  access: 'read',
  answers: {
    200: z.object({
      currency: z.string(),
      /** Null: there is none yet. */
      in_force: z.number().int().nullable(),
      use: budgetUse,
      budgets: z.array(budgetDocument),
      /** Of the customers on file. */
      regions: z.array(z.string()),
      tiers: z.array(z.string()),
    }),
  },
  async run(reader, _input, { today, company: { currency } }) {
    const budgets = await listBudgets(reader)
    const version = (await budgetOn(reader, today))?.version ?? null
    const inForce = budgets.find(each => each.version === version)
    const split = {
      totalMinor: inForce?.totalMinor ?? null,
      parts: partsOf(inForce?.parts ?? [], currency),
      capitalPercent: inForce?.inputs.capital_percent ?? null,
    }
    const use = await measureBudget(reader, split, today)
    return {
      body: {
        currency,
        in_force: version,
        use: useToJson(use, currency, inForce),
        budgets: budgets.map(each => budgetToJson(each, currency)),
        ...(await placesInUse(reader)),
      },
    }
  },
})

const behind = defineRoute({
  method: 'GET',
  path: '/credit-budgets/customers',
  summary: {
    en: 'Whose credit is in a part of the budget in force, the largest first',
    'zh-CN': '现行授信预算各部分的客户（占用最多在前）',
  },
  tag: 'credit',
  permission: 'see-all',
  access: 'read',
  query: z.object({
    part: z.coerce
      .number()
      .int()
      .min(0)
      .max(200)
      .optional()
      .describe('Its place among the parts; as many as there are: the rest; absent: everybody'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answers: {
    200: z.object({
      currency: z.string(),
      count: z.number().int(),
      used: moneyField,
      customers: z.array(
        z.object({
          customer: z.string(),
          name: z.string(),
          region: z.string().nullable(),
          tier: z.string().nullable(),
          ordered: moneyField.describe('Ordered or shipped, not invoiced'),
          owed: moneyField.describe('Invoiced and open, less money on account'),
          used: moneyField,
          by_currency: z
            .array(
              z.object({
                currency: z.string(),
                ordered: moneyField,
                owed: moneyField,
                rate: z.string().nullable().describe('Null: there is none, and it is in no sum'),
                used: moneyField.describe("In the company's currency"),
              }),
            )
            .describe('What that is made of, each in its own currency'),
        }),
      ),
    }),
  },
  async run(reader, { query: { part = null, limit } }, { today, company: { currency } }) {
    const found = await customersBehind(reader, { part, most: limit, today })
    const money = (minor: bigint) => formatMinor(minor, currency)
    return {
      body: {
        currency,
        count: found.count,
        used: money(found.usedMinor),
        customers: found.customers.map(({ code, orderedMinor, owedMinor, name, region, tier, parts }) => ({
          ...{ customer: code, name, region, tier },
          ordered: money(orderedMinor),
          owed: money(owedMinor),
          used: money(orderedMinor + owedMinor),
          by_currency: parts.map(each => ({
            ...{ currency: each.currency, rate: each.rate },
            ordered: formatMinor(each.orderedMinor, each.currency),
            owed: formatMinor(each.owedMinor, each.currency),
            used: money(each.usedMinor),
          })),
        })),
      },
    }
  },
})

const trying = defineRoute({
  method: 'POST',
  path: '/credit-budgets/dry-run',
  summary: {
    en: 'What budget the figures lead to, and how one so split would stand against what is used; changes nothing',
    'zh-CN': '按所填数据测算授信预算，并与当前占用对比；不改变任何数据',
  },
  tag: 'credit',
  permission: 'set-credit-policy',
  access: 'read',
  body: z.object({ inputs: budgetInputs, split: budgetSplit.optional() }),
  answers: {
    200: z.object({
      outstanding: moneyField,
      by_cash: moneyField,
      by_carrying: moneyField.nullable(),
      proposed: moneyField,
      use: budgetUse,
    }),
  },
  async run(reader, { body: { inputs, split } }, { today, company: { currency } }) {
    const wanted = split && readSplit(split, currency)
    const use = await measureBudget(
      reader,
      {
        totalMinor: wanted?.totalMinor ?? null,
        parts: wanted?.parts ?? [],
        capitalPercent: inputs.capital_percent,
      },
      today,
    )
    const found = proposeBudget(basisOf(inputs, use.total.usedMinor, currency))
    const money = (minor: bigint) => formatMinor(minor, currency)
    const told = wanted && { ...wanted, inputs }
    return {
      body: {
        outstanding: money(use.total.usedMinor),
        by_cash: money(found.byCash),
        by_carrying: found.byCarrying === null ? null : money(found.byCarrying),
        proposed: money(found.proposed),
        use: useToJson(use, currency, told),
      },
    }
  },
})

const proposing = defineRoute({
  method: 'POST',
  path: '/credit-budgets',
  summary: {
    en: 'Propose a budget from a day on, which somebody else approves; none is ever changed',
    'zh-CN': '提出自某日起的授信预算，由他人审批；已有预算不作改动',
  },
  tag: 'credit',
  permission: 'set-credit-policy',
  access: 'write',
  body: budgetSplit.extend({
    inputs: budgetInputs,
    from: dateField.optional(),
    review: dateField.nullish(),
    over: overField,
    reason: reasonField,
  }),
  answers: { 201: z.object({ version: z.number().int() }), 202: requestedDocument },
  async run(tx, { body }, { today, company: { currency } }) {
    const outstanding = await outstandingNow(tx, currency, today)
    basisOf(body.inputs, 0n, currency)
    const asked = { ...body, from: body.from ?? today, inputs: { ...body.inputs, outstanding } }
    const entered = await ask(tx, budgetAction, asked, body.reason)
    return 'requestId' in entered
      ? { status: 202, body: { request: entered.requestId.toString() } }
      : { status: 201, body: { version: entered.booked.version } }
  },
})

async function outstandingNow(reader: Reader, own: Currency, today: LocalDate): Promise<string> {
  const { total } = await measureBudget(reader, { totalMinor: null, parts: [], capitalPercent: null }, today)
  return formatMinor(total.usedMinor, own)
}

export const budgetRoutes: readonly Route[] = [list, behind, trying, proposing]
