/** Contracts over the interface. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  dateField,
  idField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { listTotals } from '../../kernel/http/list-totals.ts'
import { type Call, defineRoute, type Route } from '../../kernel/http/route.ts'
import type { Localized } from '../../kernel/language.ts'
import { acknowledgeRoutes } from './api-acknowledge.ts'
import { defaultRoutes } from './api-defaults.ts'
import { letterRoutes } from './api-letter.ts'
import { clausesField } from './clauses.ts'
import { contractDocument, contractSheet, contractSheetJson } from './contract-json.ts'
import { makeContract, reviseContract } from './make-contract.ts'
import { needContract } from './need-contract.ts'
import { latestVersion } from './rules.ts'
import { nothingAtSigning, takeStep } from './take-step.ts'
import { type AtSigning, type StepName, sealStates } from './types.ts'
import { contractTotals, filterQuery, type WantedContract, wantedContracts } from './wanted-contracts.ts'

const byNumber = z.object({ number: keyField })
const common = { tag: 'contracts' } as const
const note = z.string().trim().max(500).default('')

const sums = listTotals('amount')

const totals = defineRoute({
  ...common,
  method: 'GET',
  path: '/totals/contracts',
  summary: { en: 'How many contracts, and for how much, by currency', 'zh-CN': '合同的份数和金额（按币种）' },
  permission: 'read',
  access: 'read',
  query: z.object(filterQuery),
  answers: { 200: sums.answer },
  run: async (reader, { query }, { today }) => ({
    body: sums.toJson(await contractTotals(reader, query, today)),
  }),
})

const list = defineRoute({
  ...common,
  method: 'GET',
  path: '/contracts',
  summary: { en: 'Contracts, newest first', 'zh-CN': '合同（最近在前）' },
  permission: 'read',
  access: 'read',
  query: z.object({ ...filterQuery, ...pageQuery }),
  answers: { 200: pageOf('contracts', contractDocument) },
  async run(reader, { query: { limit, after, ...asked } }, { today }) {
    const [before] = placeOf(after, z.tuple([idField])) ?? []
    const found: WantedContract[] = []
    const from = { today, after: before }
    for await (const contract of wantedContracts(reader, asked, from)) {
      found.push(contract)
      if (found.length === limit) break
    }
    const last = found.length === limit ? found.at(-1) : undefined
    return {
      body: {
        contracts: found.map(({ told }) => told),
        next: last ? cursorText([last.id]) : null,
      },
    }
  },
})

async function sheet(reader: Reader, number: string, call: Call, version?: number) {
  const contract = await needContract(reader, number)
  const asked = { today: call.today, now: call.clock.now(), version }
  return {
    body: await contractSheetJson(reader, contract, asked),
    headers: { etag: `"${latestVersion(contract).version}"` },
  }
}

const create = defineRoute({
  ...common,
  method: 'POST',
  path: '/contracts',
  summary: { en: 'Draft a contract', 'zh-CN': '拟定合同' },
  permission: 'draft-contracts',
  access: 'write',
  body: z.object({ number: keyField, customer: keyField, clauses: clausesField }),
  answers: { 201: contractSheet },
  async run(tx, { body }, call) {
    await makeContract(tx, body)
    const { body: told } = await sheet(tx, body.number, call)
    const location = `/api/v1/contracts/${encodeURIComponent(body.number)}`
    return { status: 201, headers: { location }, body: told }
  },
})

const read = defineRoute({
  ...common,
  method: 'GET',
  path: '/contracts/:number',
  summary: { en: 'One contract: clauses, check, history', 'zh-CN': '合同详情：条款、检查、历史' },
  permission: 'read',
  access: 'read',
  params: byNumber,
  query: z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() }),
  answers: { 200: contractSheet },
  run: (reader, { params: { number }, query: { version } }, call) => sheet(reader, number, call, version),
})

const revise = defineRoute({
  ...common,
  method: 'POST',
  path: '/contracts/:number/versions',
  summary: { en: 'Another version; those before stay as they were', 'zh-CN': '建立新版本，原版本不变' },
  permission: 'draft-contracts',
  access: 'write',
  edits: true,
  params: byNumber,
  body: z.object({ clauses: clausesField, reason: reasonField }),
  answers: { 200: contractSheet },
  async run(tx, { params: { number }, body }, call) {
    await reviseContract(tx, { ...body, number, version: call.ifMatch, today: call.today })
    return sheet(tx, number, call)
  },
})

const step = (
  path: `/contracts/:number/${string}`,
  taken: StepName,
  permission: string,
  summary: Localized,
) =>
  defineRoute({
    ...common,
    method: 'POST',
    path,
    summary,
    permission,
    access: 'write',
    params: byNumber,
    body: z.object({ on: dateField.optional(), note: taken === 'ended' ? reasonField : note }),
    answers: { 200: contractSheet },
    async run(tx, { params: { number }, body }, call) {
      const { today } = call
      const on = body.on ?? today
      const step = { step: taken, on, note: body.note, signing: null, setsTerms: false }
      await takeStep(tx, { number, ...step, today }, nothingAtSigning)
      return sheet(tx, number, call)
    },
  })

const signedSheet = contractSheet
  .extend({
    terms_request: z.string().nullable().meta({ description: 'under which longer terms wait for approval' }),
  })
  .meta({ id: 'ContractSigned' })

const sign = (atSigning: AtSigning) =>
  defineRoute({
    ...common,
    method: 'POST',
    path: '/contracts/:number/sign',
    summary: {
      en: "Both have signed; the customer's terms are from now on those of the contract, longer ones beyond the own right once approved",
      'zh-CN': '登记双方签署；客户账期改按合同执行，延长账期超出本人权限的须经审批',
    },
    permission: 'review-contracts',
    access: 'write',
    params: byNumber,
    body: z.object({
      on: dateField.optional(),
      note,
      ours: z.string().trim().min(1).max(100),
      theirs: z.string().trim().min(1).max(100),
      seals: z.enum(sealStates),
      sets_terms: z.boolean().default(true),
    }),
    answers: { 200: signedSheet },
    async run(tx, { params: { number }, body }, call) {
      const { ours, theirs, seals, sets_terms: setsTerms, note: said } = body
      const { today } = call
      const signing = { ours, theirs, seals }
      const step = { step: 'signed', on: body.on ?? today, note: said, signing, setsTerms } as const
      const request = await takeStep(tx, { number, ...step, today }, atSigning)
      const { body: told } = await sheet(tx, number, call)
      return { body: { ...told, terms_request: request?.toString() ?? null } }
    },
  })

export const contractRoutes = (atSigning: AtSigning): readonly Route[] => [
  list,
  totals,
  create,
  read,
  revise,
  step('/contracts/:number/review', 'reviewed', 'review-contracts', {
    en: 'Somebody else has read it',
    'zh-CN': '复核合同（须由他人）',
  }),
  step('/contracts/:number/send', 'sent', 'draft-contracts', {
    en: 'It went to the customer',
    'zh-CN': '发给客户',
  }),
  sign(atSigning),
  step('/contracts/:number/end', 'ended', 'review-contracts', {
    en: 'End it before its time',
    'zh-CN': '提前终止',
  }),
  ...letterRoutes(sheet),
  ...defaultRoutes,
  ...acknowledgeRoutes,
]
