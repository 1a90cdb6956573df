/** Requests from the command line: the list, and deciding as the person named by --user. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { termsField } from '../terms/index.ts'
import { type Actions, approve, refuseRequest } from './decide.ts'
import { refuse } from './errors.ts'
import { requestToJson } from './request-json.ts'
import { listRequests } from './store.ts'
import type { Less } from './types.ts'

const say = defineMessages({
  nothing: { en: 'Nothing waits for a decision.', 'zh-CN': '没有待审批的申请。' },
  approved: { en: 'Request {id} is approved and carried out.', 'zh-CN': '申请 {id} 已批准并执行。' },
  refused: { en: 'Request {id} is refused.', 'zh-CN': '申请 {id} 已驳回。' },
})

const id = {
  value: 'ID',
  text: { en: 'as `requests` lists it', 'zh-CN': '申请编号（见 requests）' },
} as const

const requestsCommand = (actions: Actions) =>
  defineCommand({
    name: 'requests',
    summary: { en: 'what waits for a decision', 'zh-CN': '待审批的申请' },
    options: { all: { text: { en: 'those decided as well', 'zh-CN': '包括已处理的' } } },
    access: 'read',
    permission: 'see-requests',
    async run(context, { all }) {
      const found = await reading(context, [], reader =>
        listRequests(reader, { state: all ? undefined : 'pending', before: undefined, limit: 500 }),
      )
      const requests = found.map(each => requestToJson(actions, each))
      return { json: { requests }, text: language => shown(requests, language) }
    },
  })

const approveCommand = (actions: Actions) =>
  defineCommand({
    name: 'approve',
    summary: { en: "approve another's request and carry it out", 'zh-CN': '批准他人的申请并执行' },
    arguments: { id },
    options: {
      reason: { value: 'R', text: { en: 'why', 'zh-CN': '原因' } },
      amount: { value: 'A', text: { en: 'grant less than asked', 'zh-CN': '调减批准的金额' } },
      terms: { value: 'T', text: { en: 'grant shorter terms than asked', 'zh-CN': '缩短批准的账期' } },
    },
    access: 'write',
    permission: 'approve',
    async run({ pool, scope, person }, input) {
      const request = idOf(input.id)
      if (!person) throw refuse('decide-as-whom', {})
      const less = lessOf(input)
      const result = await transaction(pool, scope, tx =>
        approve(tx, actions, person, { id: request, reason: input.reason ?? null, less }),
      )
      return {
        json: { request: input.id, result },
        text: language => render(say('approved', { id: input.id }), language),
      }
    },
  })

const refuseCommand = (actions: Actions) =>
  defineCommand({
    name: 'refuse',
    summary: { en: "refuse another's request", 'zh-CN': '驳回他人的申请' },
    arguments: { id },
    options: { reason: { value: 'R', required: true, text: { en: 'why', 'zh-CN': '原因' } } },
    access: 'write',
    permission: 'approve',
    async run({ pool, scope, person }, input) {
      const request = idOf(input.id)
      if (!person) throw refuse('decide-as-whom', {})
      await transaction(pool, scope, tx =>
        refuseRequest(tx, actions, person, { id: request, reason: input.reason }),
      )
      return {
        json: { request: input.id },
        text: language => render(say('refused', { id: input.id }), language),
      }
    },
  })

export const approvalCommands = (actions: Actions): readonly Command[] => [
  requestsCommand(actions),
  approveCommand(actions),
  refuseCommand(actions),
]

/** Terms as a file would say them. */
const lessOf = ({ amount, terms }: Less): Less => ({
  ...(amount === undefined ? {} : { amount }),
  ...(terms === undefined ? {} : { terms: termsField.parse(terms) }),
})

function idOf(given: string): bigint {
  if (!/^\d{1,18}$/.test(given)) throw refuse('request-unknown', { id: given.slice(0, 40) })
  return BigInt(given)
}

function shown(requests: readonly ReturnType<typeof requestToJson>[], language: Language): string {
  const text = table(
    [
      { heading: { en: 'id', 'zh-CN': '编号' }, cell: row => row.id },
      { heading: { en: 'action', 'zh-CN': '事项' }, cell: row => row.action },
      { heading: { en: 'about', 'zh-CN': '对象' }, cell: row => row.subject },
      { heading: { en: 'customer', 'zh-CN': '客户' }, cell: row => row.customer ?? '' },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency ?? '' },
      { heading: { en: 'amount', 'zh-CN': '金额' }, cell: row => row.amount ?? '', kind: 'figure' },
      { heading: { en: 'asked by', 'zh-CN': '申请人' }, cell: row => row.requested_by },
      { heading: { en: 'reason', 'zh-CN': '原因' }, cell: row => row.reason },
      { heading: { en: 'state', 'zh-CN': '状态' }, cell: row => row.state },
    ],
    requests,
    language,
  )
  return text || render(say('nothing'), language)
}
