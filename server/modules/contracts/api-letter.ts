/** The letter of terms, how it reaches the customer, and the customer's word on paper. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { dateField, idField, keyField } from '../../kernel/http/fields.ts'
import { type Call, defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import { languages } from '../../kernel/language.ts'
import { acknowledgeByScan, makeLink } from './acknowledge.ts'
import { pdfHeaders } from './api-acknowledge.ts'
import { contractSheet } from './contract-json.ts'
import { letterOfVersion } from './letter-of-version.ts'
import { needContract, needVersion } from './need-contract.ts'
import { renderLetter } from './render-letter.ts'
import { latestVersion } from './rules.ts'

/** Answers the whole contract, as it is now. */
type AnswerSheet = (reader: Reader, number: string, call: Call) => Promise<Reply>

const byNumber = z.object({ number: keyField })
const common = { tag: 'contracts' } as const

const link = defineRoute({
  ...common,
  method: 'POST',
  path: '/contracts/:number/links',
  summary: {
    en: 'A link by which the customer acknowledges the terms, once; told only now',
    'zh-CN': '生成客户签认付款条件的链接（一次有效，仅此时显示）',
  },
  permission: 'draft-contracts',
  access: 'write',
  params: byNumber,
  body: z.object({
    days: z.number().int().min(1).max(60).default(14),
    language: z.enum(languages).default('zh-CN'),
  }),
  answers: { 201: z.object({ path: z.string(), expires_at: z.string() }) },
  async run(tx, { params: { number }, body }, { clock }) {
    const { token, expiresAt } = await makeLink(tx, { ...body, number, now: clock.now() })
    // Behind the sign, where no log keeps it.
    return { status: 201, body: { path: `/terms#token=${token}`, expires_at: expiresAt } }
  },
})

const scan = (answer: AnswerSheet) =>
  defineRoute({
    ...common,
    method: 'POST',
    path: '/contracts/:number/acknowledgements',
    summary: { en: 'Take in the letter the customer signed', 'zh-CN': '登记客户签回的告知函' },
    permission: 'draft-contracts',
    access: 'write',
    params: byNumber,
    body: z.object({
      paper: idField,
      by_name: z.string().trim().min(1).max(100),
      by_title: z.string().trim().max(100).default(''),
      on: dateField.optional(),
    }),
    answers: { 200: contractSheet },
    async run(tx, { params: { number }, body }, call) {
      const { today, company } = call
      const { paper, by_name: byName, by_title: byTitle, on = today } = body
      const from = { company: company.name, zone: company.zone }
      await acknowledgeByScan(tx, { number, paper, byName, byTitle, on, today, from })
      return answer(tx, number, call)
    },
  })

const letter = defineRoute({
  ...common,
  method: 'GET',
  path: '/contracts/:number/letter.pdf',
  summary: { en: 'The letter that tells the customer the terms', 'zh-CN': '付款条件告知函' },
  permission: 'read',
  access: 'read',
  params: byNumber,
  query: z.object({
    language: z.enum(languages).optional(),
    version: z.coerce.number().int().min(1).max(100_000).optional(),
    download: z.enum(['true', 'false']).default('false'),
  }),
  answers: { 200: z.string().meta({ format: 'binary' }) },
  async run(reader, { params: { number }, query }, { company, language }) {
    const contract = await needContract(reader, number)
    const version =
      query.version === undefined ? latestVersion(contract) : needVersion(contract, query.version)
    const from = { company: company.name, zone: company.zone }
    const told = letterOfVersion(contract, version, from, query.language ?? language)
    const headers = pdfHeaders(`terms-v${version.version}.pdf`, query.download === 'true')
    return { body: await renderLetter(told), headers: { ...headers, 'x-frame-options': 'SAMEORIGIN' } }
  },
})

export const letterRoutes = (answer: AnswerSheet): readonly Route[] => [link, scan(answer), letter]
