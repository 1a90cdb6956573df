/** A stopped account is opened again by two people: one asks with the reason, another approves. */
import { z } from 'zod'
import { keyField, reasonField } from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { type Approvable, ask, defineApprovable, requestedDocument } from '../approvals/index.ts'
import { needStopped, reopenAccount } from '../customers/index.ts'

export const reopenAccountAction: Approvable = defineApprovable({
  name: 'reopen-account',
  label: { en: 'reopening of a stopped account', 'zh-CN': '恢复供货' },
  payload: z.object({ customer: z.string(), reason: z.string() }),
  async describe(reader, asked) {
    const { id: customerId, code } = await needStopped(reader, asked.customer)
    return { subject: `customer:${code}`, customerId, currency: null, amountMinor: null, baseMinor: null }
  },
  async book(tx, asked) {
    await reopenAccount(tx, asked)
    return { customer: asked.customer, state: 'open' }
  },
})

export const reopening = defineRoute({
  method: 'POST',
  path: '/customers/:code/reopen',
  summary: {
    en: 'Ask to let a stopped customer buy again; somebody else approves',
    'zh-CN': '申请恢复供货，由他人审批',
  },
  tag: 'customers',
  permission: 'request',
  access: 'write',
  params: z.object({ code: keyField }),
  body: z.object({ reason: reasonField }),
  answers: { 200: z.object({ customer: z.string(), state: z.string() }), 202: requestedDocument },
  async run(tx, { params: { code: customer }, body: { reason } }) {
    const entered = await ask(tx, reopenAccountAction, { customer, reason }, reason)
    if ('requestId' in entered) return { status: 202, body: { request: entered.requestId.toString() } }
    return { body: entered.booked }
  },
})
