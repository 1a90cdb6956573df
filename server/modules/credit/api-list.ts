import { z } from 'zod'
import { cursorText, moneyField, pageOf, pageQuery, placeOf } from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { formatMinor } from '../../kernel/money.ts'
import { gradeNames } from './grading.ts'
import { creditTotals, type ListedCredit, listCredit } from './list-credit.ts'
import { shows } from './store-list.ts'

const listed = z
  .object({
    customer: z.string(),
    name: z.string(),
    tier: z.string().nullable(),
    region: z.string().nullable(),
    salesperson: z.string().nullable(),
    grade: z.enum(gradeNames).nullable(),
    assessed_on: z.string().nullable(),
    currency: z.string(),
    has_limit: z.boolean(),
    limit: moneyField.nullable(),
    used: moneyField,
    available: moneyField.nullable(),
    secured: moneyField.describe('Of the limit, what an insurer or a guarantor answers for'),
    limit_until: z.string().nullable(),
    review_on: z.string().nullable(),
    is_expired: z.boolean(),
    is_overdue: z.boolean(),
  })
  .meta({ id: 'ListedCredit' })

const filterQuery = { show: z.enum(shows).default('granted'), grade: z.enum(gradeNames).optional() }
const sums = listTotals('limit', 'used', 'available', 'secured')

export const totals = defineRoute({
  method: 'GET',
  path: '/totals/credit',
  summary: {
    en: 'Limits and what is used of them, by currency',
    'zh-CN': '授信额度与占用合计（按币种）',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: sums.answer },
  run: async (reader, { query: { show, grade = null } }, { today }) => ({
    body: sums.toJson(await creditTotals(reader, { show, grade, today })),
  }),
})

export const list = defineRoute({
  method: 'GET',
  path: '/credit',
  summary: {
    en: 'Customers with limit, what is used of it and grade; those above their limit, expired or due for review',
    'zh-CN': '客户授信列表：额度、占用、等级；可只看超额度、已到期、待复审的客户',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  query: z.object({ ...filterQuery, ...pageQuery }),
  answers: { 200: pageOf('customers', listed) },
  async run(reader, { query: { show, grade = null, limit, after } }, { today }) {
    const [place = ''] = placeOf(after, z.tuple([z.string()])) ?? []
    const { rows, next } = await listCredit(reader, { show, grade, after: place, limit, today })
    return { body: { customers: rows.map(toJson), next: next === null ? null : cursorText([next]) } }
  },
})

function toJson(row: ListedCredit) {
  const { name, tier, region, salesperson, grade, currency, limit, available } = row
  const money = (minor: bigint) => formatMinor(minor, currency)
  return {
    customer: row.code,
    ...{ name, tier, region, salesperson, grade, currency },
    assessed_on: row.assessedOn,
    has_limit: row.hasLimit,
    limit: limit === null ? null : money(limit),
    used: money(row.used),
    available: available === null ? null : money(available),
    secured: money(row.secured),
    limit_until: row.until,
    review_on: row.review,
    is_expired: row.isExpired,
    is_overdue: row.isOverdue,
  }
}
