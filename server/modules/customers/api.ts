import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import {
  cursorText,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Route } from '../../kernel/http/route.ts'
import { type Currency, currencyOf, parseMinor } from '../../kernel/money.ts'
import { isRole, requirePermission } from '../identity/index.ts'
import { familyTermsField } from '../terms/index.ts'
import { relationRoutes } from './api-relations.ts'
import { checkFields, type EnteredFields } from './check-fields.ts'
import { createCustomer } from './create-customer.ts'
import { customerDocument, customerToJson, sheetDocument, sheetToJson } from './customer-json.ts'
import { refuse } from './errors.ts'
import { listCustomers } from './list-customers.ts'
import { needCustomer } from './need-customer.ts'
import { readCustomer } from './read-customer.ts'
import { readGroup } from './read-group.ts'
import type { TermsEntered } from './terms-entered.ts'
import type { Customer } from './types.ts'
import { updateCustomer } from './update-customer.ts'

const byCode = z.object({ code: keyField })
const text = z.string().max(500).nullable().optional()

const entered = {
  tax_id: text,
  region: text,
  tier: text,
  parent_code: text,
  currency: text,
  credit_limit: moneyField.nullable().optional(),
  terms: text,
  family_terms: z.array(familyTermsField).max(100).optional(),
  email: text,
  phone: text,
  language: text,
  distance_km: z.number().nullable().optional(),
  paying_days: z.array(z.number()).max(31).optional(),
  shift_to_working_days: z.boolean().optional(),
}

const newCustomer = z.object({
  code: z.string().max(200),
  name: z.string().max(500),
  salesperson: text,
  collector: text,
  ...entered,
})
const changes = z.object({
  name: z.string().max(500).optional(),
  ...entered,
  reason: reasonField.optional().meta({ description: 'why the terms are to be longer, for who decides' }),
})
const changedDocument = sheetDocument
  .extend({
    terms_request: z.string().nullable().meta({ description: 'under which longer terms wait for approval' }),
  })
  .meta({ id: 'CustomerChanged' })

/** What a limit entered with a customer means is known downstream, where it may be refused. */
export type LimitEntered = (
  tx: Transaction,
  limit: {
    readonly customerId: bigint
    readonly code: string
    readonly currency: Currency
    readonly amountMinor: bigint | null
    readonly today: LocalDate
  },
) => Promise<void>

/** What a change means for credit is known downstream, where it may be refused. */
export type CustomerChanged = (
  tx: Transaction,
  change: { readonly before: Customer; readonly after: Customer; readonly today: LocalDate },
) => Promise<void>

export interface CustomerHooks {
  readonly limitEntered: LimitEntered
  readonly termsEntered: TermsEntered
  readonly changed: CustomerChanged
}

const list = defineRoute({
  method: 'GET',
  path: '/customers',
  summary: {
    en: 'Customers by code, or those found by name, pinyin, initials, code or tax number',
    'zh-CN': '客户列表；可按名称、拼音、首字母、编码或税号搜索',
  },
  tag: 'customers',
  permission: 'read',
  access: 'read',
  query: z.object({
    q: keyField.optional(),
    region: keyField.optional(),
    tier: keyField.optional(),
    salesperson: keyField.optional(),
    state: z.enum(['opening', 'open', 'stopped']).optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('customers', customerDocument) },
  async run(reader, { query: { after, ...asked } }, { company }) {
    const [place = ''] = placeOf(after, z.tuple([z.string()])) ?? []
    const { customers, next } = await listCustomers(reader, { ...asked, after: place })
    return {
      body: {
        customers: customers.map(customer => customerToJson(customer, company.currency)),
        next: next === null ? null : cursorText([next]),
      },
    }
  },
})

const create = (limitEntered: LimitEntered) =>
  defineRoute({
    method: 'POST',
    path: '/customers',
    summary: { en: 'Add a customer, its account still to be opened', 'zh-CN': '新增客户（待开户）' },
    tag: 'customers',
    permission: 'edit-customers',
    access: 'write',
    body: newCustomer,
    answers: { 201: sheetDocument },
    async run(tx, { body }, call) {
      const { code, name, salesperson, collector, parent_code: parentCode } = body
      const fields = fieldsOf(body, call, call.company.currency)
      const customer = await createCustomer(tx, { ...fields, code, name, salesperson, collector, parentCode })
      if (customer.creditLimitMinor !== null) await limitEntered(tx, limitGiven(customer, call))
      const location = `/api/v1/customers/${encodeURIComponent(customer.code)}`
      return { status: 201, ...(await sheetReply(tx, customer.code, call, { location })) }
    },
  })

const read = defineRoute({
  method: 'GET',
  path: '/customers/:code',
  summary: { en: 'All that is on file about one customer', 'zh-CN': '客户档案' },
  tag: 'customers',
  permission: 'read',
  access: 'read',
  params: byCode,
  answers: { 200: sheetDocument },
  run: (reader, { params: { code } }, call) => sheetReply(reader, code, call),
})

const group = defineRoute({
  method: 'GET',
  path: '/customers/:code/group',
  summary: { en: 'The group a customer belongs to', 'zh-CN': '客户所属集团' },
  tag: 'customers',
  permission: 'read',
  access: 'read',
  params: byCode,
  answers: {
    200: z.object({
      members: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          parent: z.string().nullable(),
          depth: z.number(),
          state: z.enum(['opening', 'open', 'stopped']),
        }),
      ),
    }),
  },
  run: async (reader, { params: { code } }) => ({ body: { members: await readGroup(reader, code) } }),
})

const update = ({ limitEntered, termsEntered, changed }: CustomerHooks) =>
  defineRoute({
    method: 'PATCH',
    path: '/customers/:code',
    summary: {
      en: 'Change a customer; null takes a value away. Longer terms beyond the own right are asked for, and the rest changed',
      'zh-CN': '修改客户；null 表示清空。延长账期超出本人权限的转他人审批，其余照改',
    },
    tag: 'customers',
    permission: 'edit-customers',
    access: 'write',
    edits: true,
    params: byCode,
    body: changes,
    answers: { 200: changedDocument },
    async run(tx, { params: { code }, body }, call) {
      const before = await needCustomer(tx, code)
      const { today } = call
      const fields = fieldsOf(body, call, before.currency ?? call.company.currency)
      const wanted = checkFields(before, fields)
      const reason = body.reason ?? ''
      const request = await termsEntered(tx, { customer: before.code, before, after: wanted, today, reason })
      const after = await updateCustomer(tx, {
        ...fields,
        ...(request === undefined ? {} : { terms: undefined, familyTerms: undefined }),
        name: body.name,
        parentCode: body.parent_code,
        code,
        version: call.ifMatch ?? 0,
      })
      const limits = [limitGiven(before, call), limitGiven(after, call)] as const
      const isNew =
        limits[0].amountMinor !== limits[1].amountMinor ||
        (after.creditLimitMinor !== null && limits[0].currency !== limits[1].currency)
      if (isNew) await limitEntered(tx, limits[1])
      await changed(tx, { before, after, today })
      const { headers, body: sheet } = await sheetReply(tx, after.code, call)
      return { headers, body: { ...sheet, terms_request: request?.toString() ?? null } }
    },
  })

const limitGiven = (customer: Customer, { company, today }: Call) => ({
  customerId: customer.id,
  code: customer.code,
  currency: customer.currency ?? company.currency,
  amountMinor: customer.creditLimitMinor,
  today,
})

/** `currency`: what the limit is in unless the currency changes with it. */
function fieldsOf(body: z.output<typeof changes>, call: Call, currency: Currency): EnteredFields {
  return {
    taxId: body.tax_id,
    region: body.region,
    tier: body.tier,
    currency: body.currency,
    creditLimitMinor: limitOf(body, call, currency),
    terms: body.terms,
    familyTerms: body.family_terms,
    email: body.email,
    phone: body.phone,
    language: body.language,
    distanceKm: body.distance_km,
    payingDays: body.paying_days,
    shiftToWorkingDays: body.shift_to_working_days,
  }
}

/** A limit is granted by those who approve. Refuses `not-permitted` and `bad-credit-limit`. */
function limitOf(
  { credit_limit: limit, currency }: z.output<typeof changes>,
  { person, company }: Call,
  before: Currency,
): bigint | null | undefined {
  if (limit === undefined) return undefined
  if (isRole(person.role)) requirePermission(person.role, 'approve')
  if (limit === null) return null
  const now = currency === undefined ? before : currency === null ? company.currency : currencyOf(currency)
  const minor = parseMinor(limit, now)
  if (minor === undefined) {
    throw refuse('bad-credit-limit', { value: limit.slice(0, 40), currency: now }, '/credit_limit')
  }
  return minor
}

async function sheetReply(
  reader: Reader,
  code: string,
  { company }: Call,
  headers: Readonly<Record<string, string>> = {},
) {
  const sheet = await readCustomer(reader, code)
  return {
    headers: { ...headers, etag: `"${sheet.version}"` },
    body: sheetToJson(sheet, company.currency),
  }
}

export const customerRoutes = (hooks: CustomerHooks): readonly Route[] => [
  list,
  create(hooks.limitEntered),
  read,
  group,
  update(hooks),
  ...relationRoutes(sheetReply),
]
