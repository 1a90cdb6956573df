/** Papers over the interface: handed in, listed, looked at, withdrawn. */
import { z } from 'zod'
import {
  cursorText,
  idField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { paperDocument, paperToJson } from './paper-json.ts'
import { looksAt, needPaper, openPaper, withdrawPaper } from './read-paper.ts'
import { servedHeaders } from './served-headers.ts'
import { selectPapers } from './store.ts'
import type { PaperSubject } from './types.ts'
import { belongsTo, mayUnseal, paperForm, receivePapers } from './upload-papers.ts'

const byId = z.object({ id: idField })
const beyond = 9_223_372_036_854_775_807n
const paperSheet = paperDocument
  .extend({
    looks: z
      .array(z.object({ by: z.string().nullable(), at: z.string() }))
      .meta({ description: 'Who read a sealed one; told to those who may read it' }),
  })
  .meta({ id: 'PaperSheet' })

const list = (subjects: readonly PaperSubject[]) =>
  defineRoute({
    method: 'GET',
    path: '/papers',
    summary: {
      en: 'Papers of a customer, or about one contract or the like, newest first',
      'zh-CN': '客户的资料，或某合同等的资料（最近在前）',
    },
    tag: 'papers',
    permission: 'read',
    access: 'read',
    query: z.object({
      customer: keyField.optional(),
      about: z.string().trim().min(3).max(300).optional(),
      ...pageQuery,
    }),
    answers: { 200: pageOf('papers', paperDocument) },
    async run(reader, { query: { customer, about, limit, after } }, call) {
      const { customerId } = await belongsTo(reader, { customer, about }, subjects)
      const [before = beyond] = placeOf(after, z.tuple([idField])) ?? []
      const papers = await selectPapers(reader, { customerId, about: about ?? null, before, limit })
      const last = papers.length === limit ? papers.at(-1) : undefined
      return {
        body: {
          papers: papers.map(paper => paperToJson(paper, mayUnseal(call))),
          next: last ? cursorText([last.id]) : null,
        },
      }
    },
  })

const keep = (subjects: readonly PaperSubject[]) =>
  defineRoute({
    method: 'POST',
    path: '/papers',
    summary: { en: 'Hand papers in: scans and photos', 'zh-CN': '上传资料（扫描件、照片）' },
    tag: 'papers',
    permission: 'keep-papers',
    access: 'own',
    form: paperForm,
    answers: { 201: z.object({ papers: z.array(paperDocument) }) },
    run: (door, _input, call) => receivePapers(door, call, subjects),
  })

const read = defineRoute({
  method: 'GET',
  path: '/papers/:id',
  summary: {
    en: 'What is known of a paper, and who read a sealed one',
    'zh-CN': '资料信息；密封资料含查看记录',
  },
  tag: 'papers',
  permission: 'read',
  access: 'read',
  params: byId,
  answers: { 200: paperSheet },
  async run(reader, { params: { id } }, call) {
    const paper = await needPaper(reader, id)
    const looks = paper.isSealed && mayUnseal(call) ? await looksAt(reader, paper) : []
    return { body: { ...paperToJson(paper, mayUnseal(call)), looks } }
  },
})

const content = defineRoute({
  method: 'GET',
  path: '/papers/:id/content',
  summary: {
    en: 'The paper itself; reading a sealed one needs a right of its own and is recorded',
    'zh-CN': '资料原件；查看密封资料须另有权限，并留下记录',
  },
  tag: 'papers',
  permission: 'read',
  access: 'own',
  params: byId,
  query: z.object({ download: z.enum(['true', 'false']).default('false') }),
  answers: { 200: z.string().meta({ format: 'binary' }) },
  async run(_door, { params: { id }, query }, call) {
    const { paper, content: body } = await openPaper(call.pool, call.scope, {
      id,
      mayUnseal: mayUnseal(call),
    })
    return { body, headers: servedHeaders(paper, query.download === 'true') }
  },
})

const withdraw = defineRoute({
  method: 'POST',
  path: '/papers/:id/withdraw',
  summary: { en: 'Withdraw a paper: it stays, and counts no more', 'zh-CN': '作废资料：保留原件，不再有效' },
  tag: 'papers',
  permission: 'keep-papers',
  access: 'write',
  params: byId,
  body: z.object({ reason: reasonField }),
  answers: { 200: paperDocument },
  async run(tx, { params: { id }, body: { reason } }, call) {
    await withdrawPaper(tx, id, reason)
    return { body: paperToJson(await needPaper(tx, id), mayUnseal(call)) }
  },
})

export const paperRoutes = (subjects: readonly PaperSubject[]): readonly Route[] => [
  list(subjects),
  keep(subjects),
  read,
  content,
  withdraw,
]
