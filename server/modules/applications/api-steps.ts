/** What is done with a credit application, step by step. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { idField, keyField, reasonField } from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import type { Approvable } from '../approvals/index.ts'
import { applicationAction, refuseApplication } from './application-action.ts'
import { applicationSheet } from './application-json.ts'
import { handIn, lookAt } from './hand-in.ts'
import { documentItems, grounds } from './rules.ts'
import { nameAgreement } from './start-limit.ts'
import { dropApplication, submitApplication } from './submit-application.ts'

type Sheet = (reader: Reader, id: bigint, call: Call) => Promise<Reply>

const common = {
  method: 'POST',
  tag: 'credit',
  access: 'write',
  params: z.object({ id: idField }),
  answers: { 200: applicationSheet },
} as const
const note = z.string().trim().max(500).default('')
const item = z.enum(documentItems)

const documentRoutes = (sheet: Sheet): readonly Route[] => [
  defineRoute({
    ...common,
    path: '/credit-applications/:id/documents',
    summary: {
      en: 'Say which sealed paper of the customer serves for an item of the checklist',
      'zh-CN': '指明资料清单某项所用的密封资料',
    },
    permission: 'apply-for-credit',
    body: z.object({ item, paper: idField }),
    async run(tx, { params: { id }, body }, call) {
      await handIn(tx, { id, ...body })
      return sheet(tx, id, call)
    },
  }),
  defineRoute({
    ...common,
    path: '/credit-applications/:id/looks',
    summary: {
      en: 'Say what a document bears: the seal, the words “same as the original”, and whether it is right',
      'zh-CN': '登记资料核对结果：公章、“与原件相同”字样、是否无误',
    },
    permission: 'check-papers',
    body: z.object({ item, seal: z.boolean(), words: z.boolean(), right: z.boolean(), note }),
    async run(tx, { params: { id }, body }, call) {
      const { seal: hasSeal, words: hasWords, right: isRight } = body
      await lookAt(tx, { id, item: body.item, seen: { hasSeal, hasWords, isRight, note: body.note } })
      return sheet(tx, id, call)
    },
  }),
]

const submitting = (action: Approvable, sheet: Sheet) =>
  defineRoute({
    ...common,
    path: '/credit-applications/:id/submit',
    summary: {
      en: 'Submit it: somebody else decides, by its amount; refused while anything is missing',
      'zh-CN': '提交授信申请，按金额由他人审批；资料不齐不能提交',
    },
    permission: 'apply-for-credit',
    body: z.object({}).default({}),
    async run(tx, { params: { id } }, call) {
      await submitApplication(tx, action, { id, today: call.today })
      return sheet(tx, id, call)
    },
  })

const dropping = (sheet: Sheet) =>
  defineRoute({
    ...common,
    path: '/credit-applications/:id/drop',
    summary: {
      en: 'Drop a draft, or an approved one nobody signs for',
      'zh-CN': '撤销草稿，或已批准但未签约的申请',
    },
    permission: 'apply-for-credit',
    body: z.object({ reason: reasonField }),
    async run(tx, { params: { id }, body: { reason } }, call) {
      await dropApplication(tx, id, reason)
      return sheet(tx, id, call)
    },
  })

const refusing = (action: Approvable, sheet: Sheet) =>
  defineRoute({
    ...common,
    path: '/credit-applications/:id/refuse',
    summary: {
      en: 'Refuse a submitted application, with a ground of the list',
      'zh-CN': '驳回授信申请，须选择驳回理由',
    },
    permission: 'approve',
    body: z.object({ ground: z.enum(grounds), words: note }),
    async run(tx, { params: { id }, body: { ground, words } }, call) {
      await refuseApplication(tx, action, call.person, { id, ground, words })
      return sheet(tx, id, call)
    },
  })

const agreeing = (grantLimit: Approvable, sheet: Sheet) =>
  defineRoute({
    ...common,
    path: '/credit-applications/:id/agreement',
    summary: {
      en: 'Name the contract that is the credit agreement; the limit starts with its signature',
      'zh-CN': '指明授信协议对应的合同；额度自协议签署起生效',
    },
    permission: 'review-contracts',
    body: z.object({ contract: keyField }),
    async run(tx, { params: { id }, body: { contract } }, call) {
      await nameAgreement(tx, grantLimit, { id, contract, today: call.today })
      return sheet(tx, id, call)
    },
  })

export function stepRoutes(grantLimit: Approvable, sheet: Sheet): readonly Route[] {
  const action = applicationAction(grantLimit)
  return [
    ...documentRoutes(sheet),
    submitting(action, sheet),
    dropping(sheet),
    refusing(action, sheet),
    agreeing(grantLimit, sheet),
  ]
}
