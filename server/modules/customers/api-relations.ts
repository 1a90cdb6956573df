/** What belongs to a customer, who looks after it, and how its account stands. */
import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { dateField, keyField, reasonField } from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import type { Localized } from '../../kernel/language.ts'
import type { StateChange } from './change-state.ts'
import { addressDocument, contactDocument, sheetDocument } from './customer-json.ts'
import { handOver } from './hand-over.ts'
import { handOverSeveral } from './hand-over-several.ts'
import { openAccount } from './open-account.ts'
import { setAddresses } from './set-addresses.ts'
import { setContacts } from './set-contacts.ts'
import { setPayers } from './set-payers.ts'
import { stopAccount } from './stop-account.ts'

/** Answers the whole sheet, as it is now. */
export type AnswerSheet = (reader: Reader, code: string, call: Call) => Promise<Reply>

const byCode = z.object({ code: keyField })
const whole = { tag: 'customers', access: 'write', params: byCode, answers: { 200: sheetDocument } } as const
const most = 200
/** Absent: whoever it is stays; null: nobody. */
const handingOver = {
  salesperson: z.string().max(200).nullable().optional(),
  collector: z.string().max(200).nullable().optional(),
  from: dateField.optional(),
  reason: reasonField,
}

export const relationRoutes = (answer: AnswerSheet): readonly Route[] => [
  defineRoute({
    ...whole,
    method: 'PUT',
    path: '/customers/:code/contacts',
    summary: { en: "Replace a customer's contacts", 'zh-CN': '设置客户联系人' },
    permission: 'edit-customers',
    edits: true,
    body: z.object({
      contacts: z
        .array(
          contactDocument.extend({
            phone: z.string().nullable().default(null),
            email: z.string().nullable().default(null),
          }),
        )
        .max(most),
    }),
    async run(tx, { params: { code }, body }, call) {
      await setContacts(tx, code, body.contacts, call.ifMatch)
      return answer(tx, code, call)
    },
  }),
  defineRoute({
    ...whole,
    method: 'PUT',
    path: '/customers/:code/addresses',
    summary: { en: "Replace a customer's addresses", 'zh-CN': '设置客户地址' },
    permission: 'edit-customers',
    edits: true,
    body: z.object({ addresses: z.array(addressDocument).max(most) }),
    async run(tx, { params: { code }, body }, call) {
      await setAddresses(tx, code, body.addresses, call.ifMatch)
      return answer(tx, code, call)
    },
  }),
  defineRoute({
    ...whole,
    method: 'PUT',
    path: '/customers/:code/payers',
    summary: { en: 'Replace the customers that may pay for it', 'zh-CN': '设置代付方' },
    permission: 'edit-customers',
    edits: true,
    body: z.object({ payers: z.array(keyField).max(most) }),
    async run(tx, { params: { code }, body }, call) {
      await setPayers(tx, code, [...new Set(body.payers)], call.ifMatch)
      return answer(tx, code, call)
    },
  }),
  defineRoute({
    ...whole,
    method: 'POST',
    path: '/customers/:code/hand-over',
    summary: {
      en: 'From a day on somebody else looks after the customer; null leaves nobody',
      'zh-CN': '自某日起移交客户；null 表示无人负责',
    },
    permission: 'hand-over',
    body: z.object(handingOver),
    async run(tx, { params: { code }, body: { from, ...asked } }, call) {
      await handOver(tx, { ...asked, customer: code, from: from ?? call.today }, call.today)
      return answer(tx, code, call)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/hand-overs',
    summary: {
      en: 'From a day on somebody else looks after several customers',
      'zh-CN': '自某日起批量移交客户',
    },
    tag: 'customers',
    access: 'write',
    permission: 'hand-over',
    body: z.object({ ...handingOver, customers: z.array(keyField).min(1).max(500) }),
    answers: { 200: z.object({ customers: z.number() }) },
    async run(tx, { body: { from, ...asked } }, { today }) {
      return { body: { customers: await handOverSeveral(tx, { ...asked, from: from ?? today }, today) } }
    },
  }),
  stateRoute(answer, 'open', openAccount, { en: 'Open the account', 'zh-CN': '开户' }),
  stateRoute(answer, 'stop', stopAccount, { en: 'Stop new sales', 'zh-CN': '停止赊销' }),
]

function stateRoute(
  answer: AnswerSheet,
  step: 'open' | 'stop',
  change: (tx: Transaction, change: StateChange) => Promise<void>,
  summary: Localized,
): Route {
  return defineRoute({
    ...whole,
    method: 'POST',
    path: `/customers/:code/${step}`,
    summary,
    permission: 'open-account',
    body: z.object({ reason: reasonField }),
    async run(tx, { params: { code }, body: { reason } }, call) {
      await change(tx, { customer: code, reason })
      return answer(tx, code, call)
    },
  })
}
