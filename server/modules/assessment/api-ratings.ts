import { z } from 'zod'
import {
  cursorText,
  idField,
  moneyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { enqueue } from '../../kernel/jobs/enqueue.ts'
import { formatMinor } from '../../kernel/money.ts'
import type { Approvable } from '../approvals/index.ts'
import { gradeNames } from '../credit/index.ts'
import { confirmProposal, dismissProposal } from './decide-proposal.ts'
import { ratingAnew } from './jobs.ts'
import { listProposals, measures, type Proposal, proposalStates, proposalTotals } from './store-proposals.ts'

const grade = z.enum(gradeNames)
const byId = z.object({ id: idField })

const proposalDocument = z
  .object({
    id: z.string(),
    customer: z.string(),
    name: z.string(),
    on: z.string(),
    cause: z.enum(['review', 'alarm']),
    score: z.string().nullable(),
    days_overdue: z.number().int(),
    grade_before: grade.nullable(),
    grade,
    currency: z.string(),
    limit_before: moneyField.nullable(),
    limit: moneyField,
    terms_before: z.string().nullable(),
    terms: z.string(),
    lacks_figures: z.boolean().describe('Raising it needs fresh financial figures first'),
    state: z.enum(proposalStates),
    measure: z.enum(measures).nullable(),
    request: z.string().nullable(),
    by: z.string().nullable(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'RatingProposal' })

const proposalToJson = (proposal: Proposal): z.output<typeof proposalDocument> => ({
  id: proposal.id.toString(),
  customer: proposal.customer,
  name: proposal.name,
  on: proposal.on,
  cause: proposal.cause,
  score: proposal.score,
  days_overdue: proposal.daysOverdue,
  grade_before: proposal.gradeBefore,
  grade: proposal.grade,
  currency: proposal.currency,
  limit_before:
    proposal.limitBeforeMinor === null ? null : formatMinor(proposal.limitBeforeMinor, proposal.currency),
  limit: formatMinor(proposal.limitMinor, proposal.currency),
  terms_before: proposal.termsBefore,
  terms: proposal.terms,
  lacks_figures: proposal.lacksFigures,
  state: proposal.state,
  measure: proposal.measure,
  request: proposal.requestId?.toString() ?? null,
  by: proposal.person,
  decided_at: proposal.decidedAt,
  reason: proposal.reason,
})

const list = defineRoute({
  method: 'GET',
  path: '/credit-ratings',
  summary: {
    en: 'What rating customers anew proposes, newest first',
    'zh-CN': '重新评级提出的额度与账期调整（最近在前）',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  query: z.object({ state: z.enum(proposalStates).default('open'), ...pageQuery }),
  answers: { 200: pageOf('proposals', proposalDocument) },
  async run(reader, { query: { state, limit, after } }) {
    const [before] = placeOf(after, z.tuple([idField])) ?? []
    const found = await listProposals(reader, {
      ...{ state, limit },
      before,
    })
    const last = found.length === limit ? found.at(-1) : undefined
    return { body: { proposals: found.map(proposalToJson), next: last ? cursorText([last.id]) : null } }
  },
})

const sums = listTotals<never>()

const totals = defineRoute({
  method: 'GET',
  path: '/totals/credit-ratings',
  summary: {
    en: 'How many changes are proposed, by currency of the limit',
    'zh-CN': '重新评级建议的件数（按额度币种）',
  },
  tag: 'credit',
  permission: 'read',
  access: 'read',
  query: z.object({ state: z.enum(proposalStates).default('open') }),
  answers: { 200: sums.answer },
  run: async (reader, { query: { state } }) => ({ body: sums.toJson(await proposalTotals(reader, state)) }),
})

const rating = defineRoute({
  method: 'POST',
  path: '/credit-ratings',
  summary: {
    en: 'Rate customers anew, as a job: those due, or all with a limit or a grade',
    'zh-CN': '重新评级（后台任务）：到期的客户，或全部有额度或等级的客户',
  },
  tag: 'credit',
  permission: 'assess',
  access: 'write',
  body: z.strictObject({ all: z.boolean().default(false) }),
  answers: { 202: z.object({ job: z.string() }) },
  async run(tx, { body: { all } }) {
    const run = await enqueue(tx, ratingAnew, { all })
    return { status: 202, body: { job: String(run) } }
  },
})

const confirming = (limitAction: Approvable) =>
  defineRoute({
    method: 'POST',
    path: '/credit-ratings/:id/confirm',
    summary: {
      en: 'Confirm a proposal, or go harder: less credit holds at once, more is asked for',
      'zh-CN': '确认调整或从严处理：降低即时生效，提高另行审批',
    },
    tag: 'credit',
    permission: 'assess',
    access: 'write',
    params: byId,
    body: z.object({ measure: z.enum(measures).default('limit'), reason: reasonField }),
    answers: {
      200: z.object({
        request: z.string().nullable(),
        requests: z.array(z.string()).describe('What somebody else decides on: a higher limit, longer terms'),
      }),
    },
    async run(tx, { params: { id }, body: { measure, reason } }, { today }) {
      const { requestIds } = await confirmProposal(tx, limitAction, { id, measure, reason, today })
      const requests = requestIds.map(String)
      return { body: { request: requests[0] ?? null, requests } }
    },
  })

const dismissing = defineRoute({
  method: 'POST',
  path: '/credit-ratings/:id/dismiss',
  summary: { en: 'Leave limit and terms as they are', 'zh-CN': '维持现有额度与账期' },
  tag: 'credit',
  permission: 'assess',
  access: 'write',
  params: byId,
  body: z.object({ reason: reasonField }),
  answers: { 200: z.object({}) },
  async run(tx, { params: { id }, body: { reason } }) {
    await dismissProposal(tx, id, reason)
    return { body: {} }
  },
})

export const ratingRoutes = (limitAction: Approvable): readonly Route[] => [
  list,
  totals,
  rating,
  confirming(limitAction),
  dismissing,
]
