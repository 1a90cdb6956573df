/** Credit applications over the interface. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import {
  currencyField,
  cursorText,
  dateField,
  idField,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
} from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { type Call, defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import type { Approvable } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import { termsField } from '../terms/index.ts'
import { stepRoutes } from './api-steps.ts'
import {
  applicationDocument,
  applicationSheet,
  applicationSheetJson,
  applicationToJson,
} from './application-json.ts'
import { needApplication } from './need-application.ts'
import { states } from './rules.ts'
import { applicationsPage, applicationTotals } from './store.ts'
import { changeApplication, makeApplication } from './write-application.ts'

const byId = z.object({ id: idField })
const beyond = 9_223_372_036_854_775_807n
const common = { tag: 'credit' } as const

const form = z.object({
  amount: moneyField,
  currency: currencyField.nullable().default(null),
  terms: termsField,
  purpose: z.string().trim().min(1).max(500),
  demand: moneyField.describe('What it buys in a month on average'),
  accepted: z
    .object({ by: z.string().trim().min(1).max(100), on: dateField })
    .nullable()
    .default(null)
    .describe('Who said yes to the credit price for the customer'),
})

const filterQuery = { customer: keyField.optional(), state: z.enum(states).optional() }
const sums = listTotals('amount')

const totals = defineRoute({
  ...common,
  method: 'GET',
  path: '/totals/credit-applications',
  summary: {
    en: 'How many credit applications, and for how much, by currency',
    'zh-CN': '授信申请的笔数和金额（按币种）',
  },
  permission: 'read',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: sums.answer },
  async run(reader, { query: { customer, state = null } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    return { body: sums.toJson(await applicationTotals(reader, { customerId, state })) }
  },
})

const list = defineRoute({
  ...common,
  method: 'GET',
  path: '/credit-applications',
  summary: { en: 'Credit applications, newest first', 'zh-CN': '授信申请（最近在前）' },
  permission: 'read',
  access: 'read',
  query: z.object({ ...filterQuery, ...pageQuery }),
  answers: { 200: pageOf('applications', applicationDocument) },
  async run(reader, { query: { customer, state = null, limit, after } }) {
    const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
    const [before = beyond] = placeOf(after, z.tuple([idField])) ?? []
    const found = await applicationsPage(reader, { customerId, state, before, limit })
    const last = found.length === limit ? found.at(-1) : undefined
    return {
      body: { applications: found.map(applicationToJson), next: last ? cursorText([last.id]) : null },
    }
  },
})

async function sheetOf(reader: Reader, id: bigint, { today }: Call): Promise<Reply> {
  const application = await needApplication(reader, id)
  return {
    body: await applicationSheetJson(reader, application, today),
    headers: { etag: `"${application.version}"` },
  }
}

const read = defineRoute({
  ...common,
  method: 'GET',
  path: '/credit-applications/:id',
  summary: {
    en: 'One credit application: checklist, demand, price, decision',
    'zh-CN': '授信申请详情：资料清单、需求、价格、审批',
  },
  permission: 'read',
  access: 'read',
  params: byId,
  answers: { 200: applicationSheet },
  run: (reader, { params: { id } }, call) => sheetOf(reader, id, call),
})

const create = defineRoute({
  ...common,
  method: 'POST',
  path: '/credit-applications',
  summary: { en: 'Write a credit application', 'zh-CN': '填写授信申请' },
  permission: 'apply-for-credit',
  access: 'write',
  body: form.extend({ customer: keyField }),
  answers: { 201: applicationSheet },
  async run(tx, { body }, call) {
    const id = await makeApplication(tx, { ...body, today: call.today })
    const { body: told } = await sheetOf(tx, id, call)
    return { status: 201, headers: { location: `/api/v1/credit-applications/${id}` }, body: told }
  },
})

const change = defineRoute({
  ...common,
  method: 'PUT',
  path: '/credit-applications/:id',
  summary: { en: 'Write a draft anew', 'zh-CN': '修改授信申请草稿' },
  permission: 'apply-for-credit',
  access: 'write',
  edits: true,
  params: byId,
  body: form,
  answers: { 200: applicationSheet },
  async run(tx, { params: { id }, body }, call) {
    await changeApplication(tx, { ...body, id, version: call.ifMatch, today: call.today })
    return sheetOf(tx, id, call)
  },
})

/** `grantLimit`: by which a limit is granted, with what stands before it. */
export const applicationRoutes = (grantLimit: Approvable): readonly Route[] => [
  list,
  totals,
  create,
  read,
  change,
  ...stepRoutes(grantLimit, sheetOf),
]
