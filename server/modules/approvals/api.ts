import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
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
import { type Call, defineRoute, type Preview, type Route } from '../../kernel/http/route.ts'
import { formatMinor, parseMinor } from '../../kernel/money.ts'
import { roleNames } from '../identity/index.ts'
import { termsField } from '../terms/index.ts'
import { type Actions, approve, refuseRequest, withdraw } from './decide.ts'
import { refuse } from './errors.ts'
import { requestDocument, requestToJson } from './request-json.ts'
import { type Band, bandsFor } from './rules.ts'
import { setBands } from './set-bands.ts'
import { bandVersions, findRequest, listRequests, readBands, requestTotals } from './store.ts'
import { toDecide } from './to-decide.ts'
import { actionNames, type BandVersion } from './types.ts'

const byId = z.object({ id: idField })
const state = z.enum(['pending', 'approved', 'refused', 'withdrawn'])

const filterQuery = {
  state: state.optional(),
  to_decide: z
    .enum(['true'])
    .optional()
    .describe('Only those that whoever asks may decide on: not the own ones, and within the own band'),
}

const list = (actions: Actions) =>
  defineRoute({
    method: 'GET',
    path: '/requests',
    summary: { en: 'What was asked for, and how it was decided', 'zh-CN': '审批申请列表' },
    tag: 'approvals',
    permission: 'see-requests',
    access: 'read',
    query: z.object({ ...filterQuery, ...pageQuery }),
    answers: { 200: pageOf('requests', requestDocument) },
    async run(reader, { query: { state: wanted, to_decide: isMine, limit, after } }, { person }) {
      const [before] = placeOf(after, z.tuple([idField])) ?? []
      const requests = await listRequests(reader, {
        state: wanted,
        before,
        limit,
        ids: isMine ? await toDecide(reader, person) : undefined,
      })
      const last = requests.length === limit ? requests.at(-1) : undefined
      return {
        body: {
          requests: requests.map(each => requestToJson(actions, each)),
          next: last ? cursorText([last.id]) : null,
        },
      }
    },
  })

const sums = listTotals('amount')

const totals = defineRoute({
  method: 'GET',
  path: '/totals/requests',
  summary: {
    en: 'How many requests, and for how much, by currency',
    'zh-CN': '审批申请的笔数和金额（按币种）',
  },
  tag: 'approvals',
  permission: 'see-requests',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: sums.answer },
  async run(reader, { query: { state: wanted = null, to_decide: isMine } }, { company, person }) {
    const ids = isMine ? await toDecide(reader, person) : null
    return { body: sums.toJson(await requestTotals(reader, { state: wanted, ids }, company.currency)) }
  },
})

const one = (actions: Actions) =>
  defineRoute({
    method: 'GET',
    path: '/requests/:id',
    summary: { en: 'One request', 'zh-CN': '审批申请详情' },
    tag: 'approvals',
    permission: 'see-requests',
    access: 'read',
    params: byId,
    answers: { 200: requestDocument },
    run: async (reader, { params: { id } }) => ({ body: await requestJson(reader, actions, id) }),
  })

const approving = (actions: Actions, preview: Preview) =>
  defineRoute({
    method: 'POST',
    path: '/requests/:id/approve',
    summary: { en: 'Approve a request and carry it out', 'zh-CN': '批准申请并执行' },
    tag: 'approvals',
    permission: 'approve',
    access: 'write',
    params: byId,
    body: z
      .object({
        reason: reasonField.optional().describe('Needed where less is granted than asked'),
        amount: moneyField.optional().describe('Granted instead of what was asked: less'),
        terms: termsField.optional().describe('Granted instead of those asked for: shorter'),
      })
      .default({}),
    preview,
    answers: { 200: requestDocument },
    async run(tx, { params: { id }, body }, { person }: Call) {
      await approve(tx, actions, person, { id, reason: body.reason ?? null, less: body })
      return { body: await requestJson(tx, actions, id) }
    },
  })

const refusing = (actions: Actions) =>
  defineRoute({
    method: 'POST',
    path: '/requests/:id/refuse',
    summary: { en: 'Refuse a request', 'zh-CN': '驳回申请' },
    tag: 'approvals',
    permission: 'approve',
    access: 'write',
    params: byId,
    body: z.object({ reason: reasonField }),
    answers: { 200: requestDocument },
    async run(tx, { params: { id }, body }, { person }) {
      await refuseRequest(tx, actions, person, { id, reason: body.reason })
      return { body: await requestJson(tx, actions, id) }
    },
  })

const withdrawing = (actions: Actions) =>
  defineRoute({
    method: 'POST',
    path: '/requests/:id/withdraw',
    summary: { en: 'Withdraw the own request', 'zh-CN': '撤回本人的申请' },
    tag: 'approvals',
    permission: 'request',
    access: 'write',
    params: byId,
    answers: { 200: requestDocument },
    async run(tx, { params: { id } }, { person }) {
      await withdraw(tx, actions, person.id, id)
      return { body: await requestJson(tx, actions, id) }
    },
  })

const band = z.object({ role: z.enum(roleNames), up_to: moneyField.nullable() })
const bandsDocument = z
  .object({ action: z.enum(actionNames), currency: z.string(), bands: z.array(band) })
  .meta({ id: 'ApprovalBands' })
const versionsDocument = z.array(
  z.object({
    version: z.number().int(),
    at: z.string(),
    by: z.string().nullable().describe('Null: the program itself'),
    bands: z.array(band),
  }),
)

const bandsList = defineRoute({
  method: 'GET',
  path: '/approval-bands',
  summary: { en: 'Who decides how much', 'zh-CN': '审批额度' },
  tag: 'approvals',
  permission: 'see-requests',
  access: 'read',
  answers: {
    200: z.object({
      actions: z.array(
        bandsDocument.extend({
          versions: versionsDocument.describe(
            'As the company set them, the newest first; none: the default holds',
          ),
        }),
      ),
    }),
  },
  run: async (reader, _input, { company: { currency } }) => {
    const own = reader.isConfined ? [] : await readBands(reader)
    const versions = reader.isConfined ? [] : await bandVersions(reader)
    const told = ({ role, upToMinor }: Pick<Band, 'role' | 'upToMinor'>) => ({
      role,
      up_to: upToMinor === null ? null : formatMinor(upToMinor, currency),
    })
    const versionToJson = ({ version, recordedAt, by, bands }: BandVersion) => ({
      version,
      at: recordedAt,
      by,
      bands: bands.map(({ role, upToMinor }) =>
        told({ role, upToMinor: upToMinor === null ? null : BigInt(upToMinor) }),
      ),
    })
    const actions = actionNames.map(action => ({
      action,
      currency,
      bands: bandsFor(own, action).map(told),
      versions: versions.filter(each => each.action === action).map(versionToJson),
    }))
    return { body: { actions } }
  },
})

const bandsSet = defineRoute({
  method: 'PUT',
  path: '/approval-bands/:action',
  summary: { en: 'Set who decides how much', 'zh-CN': '设置审批额度' },
  tag: 'approvals',
  permission: 'administer',
  access: 'write',
  params: z.object({ action: z.enum(actionNames) }),
  body: z.object({ bands: z.array(band).max(20) }),
  answers: { 200: bandsDocument },
  async run(tx, { params: { action }, body }, { company: { currency } }) {
    const bands = body.bands.map(({ role, up_to }) => {
      const upToMinor = up_to === null ? null : parseMinor(up_to, currency)
      if (upToMinor === undefined || (upToMinor !== null && upToMinor < 0n))
        throw refuse('bad-bands', { action })
      return { role, upToMinor }
    })
    await setBands(tx, action, bands)
    return { body: { action, currency, bands: body.bands } }
  },
})

async function requestJson(reader: Reader, actions: Actions, id: bigint) {
  const request = await findRequest(reader, id)
  if (!request) throw refuse('request-unknown', { id: String(id) })
  return requestToJson(actions, request)
}

export const approvalRoutes = (actions: Actions, preview: Preview): readonly Route[] => [
  list(actions),
  totals,
  one(actions),
  approving(actions, preview),
  refusing(actions),
  withdrawing(actions),
  bandsList,
  bandsSet,
]
