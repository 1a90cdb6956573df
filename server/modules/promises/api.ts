/** Promises to pay over the interface. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { type LocalDate, lastDate } from '../../kernel/dates.ts'
import {
  currencyField,
  cursorText,
  datedPlace,
  dateField,
  idField,
  keyField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { isRole, requirePermission } from '../identity/index.ts'
import { anyDay, listPromises, withStandings } from './list-promises.ts'
import { makePromise } from './make-promise.ts'
import { promiseDocument, promiseToJson } from './promise-json.ts'
import { promiseStates } from './rules.ts'
import { needPromise, withdrawPromise } from './withdraw-promise.ts'

const beyond = { by: lastDate, id: 9_223_372_036_854_775_807n }

const list = defineRoute({
  method: 'GET',
  path: '/promises',
  summary: {
    en: 'Promises to pay and how each stands, the latest day first',
    'zh-CN': '付款承诺及兑现情况（付款日最晚的在前）',
  },
  tag: 'promises',
  permission: 'read',
  access: 'read',
  query: z.object({
    customer: keyField.optional(),
    state: z.enum(promiseStates).optional(),
    missing: z
      .enum(['true'])
      .optional()
      .describe('Only those whose day is past and that were not made good since'),
    by_from: dateField.optional(),
    by_to: dateField.optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf('promises', promiseDocument) },
  async run(reader, { query: { customer, state = null, missing, limit, after, ...days } }, { today }) {
    const place = placeOf(after, datedPlace)
    const promises = await listPromises(reader, {
      customerId: customer === undefined ? null : (await needCustomer(reader, customer)).id,
      ...{ state, onlyMissing: missing === 'true', limit, today },
      ...{ byFrom: days.by_from ?? anyDay.byFrom, byTo: days.by_to ?? anyDay.byTo },
      after: place ? { by: place.date, id: place.id } : beyond,
    })
    const last = promises.length === limit ? promises.at(-1) : undefined
    return {
      body: { promises: promises.map(promiseToJson), next: last ? cursorText([last.by, last.id]) : null },
    }
  },
})

const making = defineRoute({
  method: 'POST',
  path: '/promises',
  summary: { en: 'Take down what a customer promised to pay', 'zh-CN': '登记客户的付款承诺' },
  tag: 'promises',
  permission: 'promise',
  access: 'write',
  body: z.object({
    customer: keyField,
    amount: moneyField,
    currency: currencyField.nullable().default(null).describe("Null: the customer's own"),
    by: dateField,
    on: dateField.nullable().default(null).describe('The day it was made; today unless said'),
    said_by: z.string().trim().min(1).max(100),
    note: z.string().trim().max(500).nullable().default(null),
  }),
  answers: { 201: promiseDocument },
  async run(tx, { body: { said_by: saidBy, ...body } }, { today }) {
    const id = await makePromise(tx, { ...body, saidBy, note: body.note || null, today })
    return { status: 201, body: await oneJson(tx, id, today) }
  },
})

const withdrawing = defineRoute({
  method: 'POST',
  path: '/promises/:id/withdraw',
  summary: {
    en: 'Withdraw a promise, with the reason; once its day is past only who may approve',
    'zh-CN': '撤回付款承诺并注明原因；付款日过后须有审批权限',
  },
  tag: 'promises',
  permission: 'promise',
  access: 'write',
  params: z.object({ id: idField }),
  body: z.object({ reason: reasonField }),
  answers: { 200: promiseDocument },
  async run(tx, { params: { id }, body: { reason } }, { today, person: { role } }) {
    const mayAfterItsDay = () => {
      if (isRole(role)) requirePermission(role, 'approve')
    }
    await withdrawPromise(tx, { id, reason, today, mayAfterItsDay })
    return { body: await oneJson(tx, id, today) }
  },
})

async function oneJson(reader: Reader, id: bigint, today: LocalDate) {
  const rows = await withStandings(reader, [await needPromise(reader, id)], today)
  const [json] = rows.map(promiseToJson)
  return json
}

export const promiseRoutes: readonly Route[] = [list, making, withdrawing]
