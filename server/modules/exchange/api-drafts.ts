/** Files that are looked at, corrected and tried before they are imported. */
import { z } from 'zod'
import { type Reader, snapshot, transaction } from '../../kernel/database/transaction.ts'
import { idField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { findRunFor } from '../../kernel/jobs/store.ts'
import { currencyOf } from '../../kernel/money.ts'
import { refuse } from './draft-errors.ts'
import {
  draftDocument,
  draftOptions,
  draftToJson,
  understandingDocument,
  understandingToJson,
} from './draft-json.ts'
import { checkDraft, checkOccasion, putAway, receiveDraft, requireIdle, runDraft } from './drafts.ts'
import { fileWish } from './file-wish.ts'
import { importDocument, tellImport } from './import-document-json.ts'
import { importJobName } from './import-job.ts'
import type { ImportKind } from './import-kind.ts'
import { personName } from './store.ts'
import { changeDraft, type Draft, findDraft, listDrafts, lockDraft } from './store-drafts.ts'
import { understandFile } from './understand-file.ts'

const byId = z.object({ id: idField })
const common = { tag: 'imports', permission: 'import' } as const

const kindsDocument = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean() })),
    }),
  ),
})

export const draftRoutes = (job: Job, kinds: readonly ImportKind[]): readonly Route[] => [
  defineRoute({
    ...common,
    method: 'GET',
    path: '/imports/kinds',
    summary: { en: 'What files can hold, and their columns', 'zh-CN': '可导入的数据类型及其列' },
    access: 'read',
    answers: { 200: kindsDocument },
    async run() {
      return {
        body: {
          kinds: kinds.map(({ spec }) => ({
            kind: spec.kind,
            columns: spec.columns.map(({ name, type, required = false }) => ({ name, type, required })),
          })),
        },
      }
    },
  }),
  defineRoute({
    ...common,
    method: 'GET',
    path: '/imports/drafts',
    summary: { en: 'Uploads that are not imported yet, newest first', 'zh-CN': '待导入的上传（最近在前）' },
    access: 'read',
    answers: { 200: z.object({ drafts: z.array(draftDocument) }) },
    async run(reader) {
      const drafts = []
      for (const draft of await listDrafts(reader, 100)) drafts.push(await told(reader, draft))
      return { body: { drafts } }
    },
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/imports/drafts',
    summary: { en: 'Upload files to look at them; nothing is imported', 'zh-CN': '上传文件供核对，不导入' },
    access: 'own',
    form: z
      .strictObject({
        file: z
          .string()
          .meta({ format: 'binary', description: '.csv or .xlsx; may come several times' })
          .optional(),
      })
      .meta({ id: 'ImportDraftForm' }),
    answers: { 201: z.object({ id: z.string() }) },
    run: (door, _input, call) => receiveDraft(door, call, specsOf(kinds)),
  }),
  ...oneDraft,
  ...looking(kinds),
  ...running(job),
  discard,
]

const specsOf = (kinds: readonly ImportKind[]) => kinds.map(({ spec }) => spec)

const oneDraft: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'GET',
    path: '/imports/drafts/:id',
    summary: { en: 'An upload and what was said of its files', 'zh-CN': '一次上传及其设置' },
    access: 'read',
    params: byId,
    answers: { 200: draftDocument },
    run: (reader, { params }) => reply(reader, params.id),
  }),
  defineRoute({
    ...common,
    method: 'PUT',
    path: '/imports/drafts/:id',
    summary: { en: 'Say how its files are to be read', 'zh-CN': '设置文件的读取方式' },
    access: 'write',
    edits: true,
    params: byId,
    body: z.strictObject({ wishes: z.array(fileWish).max(20), options: draftOptions }),
    answers: { 200: draftDocument },
    async run(tx, { params: { id }, body: { wishes, options } }, { ifMatch = 0 }) {
      const draft = needDraft(await lockDraft(tx, id), id)
      if (draft.version !== ifMatch)
        throw refuse('import-draft-changed', { current: draft.version, version: ifMatch })
      await requireIdle(tx, draft)
      for (const { currency } of wishes) if (currency !== undefined) currencyOf(currency)
      await changeDraft(tx, id, { wishes: draft.files.map((_, index) => wishes[index] ?? {}), options })
      return reply(tx, id)
    },
  }),
]

const looking = (kinds: readonly ImportKind[]): readonly Route[] => [
  defineRoute({
    ...common,
    method: 'GET',
    path: '/imports/drafts/:id/understanding',
    summary: { en: 'What was understood of a file; nothing is booked', 'zh-CN': '文件识别结果，不入账' },
    access: 'own',
    params: byId,
    query: z.object({ file: z.coerce.number().int().min(0).max(99).default(0) }),
    answers: { 200: understandingDocument },
    async run({ uploads }, { params: { id }, query: { file: place } }, { pool, scope, company, language }) {
      const draft = needDraft(await snapshot(pool, scope, reader => findDraft(reader, id)), id)
      const file = draft.files[place]
      const wish = draft.wishes[place] ?? {}
      if (!file) throw refuse('import-draft-not-found', { id: `${id}/${place}` })
      const source = { name: file.name, path: await uploads.path(draft.place, place) }
      const currency = wish.currency === undefined ? currencyOf(company.currency) : currencyOf(wish.currency)
      const understood = await understandFile(source, specsOf(kinds), wish, currency)
      return { body: understandingToJson(understood, language) }
    },
  }),
]

const discard = defineRoute({
  ...common,
  method: 'DELETE',
  path: '/imports/drafts/:id',
  summary: { en: 'Put an upload away', 'zh-CN': '放弃一次上传' },
  access: 'own',
  params: byId,
  answers: { 204: z.undefined() },
  async run({ uploads }, { params: { id } }, { pool, scope }) {
    const place = await transaction(pool, scope, async tx => {
      const draft = needDraft(await lockDraft(tx, id), id)
      await requireIdle(tx, draft)
      await putAway(tx, draft)
      return draft.place
    })
    await uploads.discard(place)
    return { status: 204 }
  },
})

const running = (job: Job): readonly Route[] => [
  defineRoute({
    ...common,
    method: 'POST',
    path: '/imports/drafts/:id/check',
    summary: { en: 'Try the import as a job; nothing is written', 'zh-CN': '试导入（后台任务），不写入' },
    access: 'write',
    params: byId,
    body: z.strictObject({}),
    answers: { 202: z.object({ check: z.number().int() }) },
    async run(tx, { params: { id } }, call) {
      const draft = needDraft(await lockDraft(tx, id), id)
      await requireIdle(tx, draft)
      return { status: 202, body: { check: await checkDraft(tx, job, draft, call) } }
    },
  }),
  defineRoute({
    ...common,
    method: 'GET',
    path: '/imports/drafts/:id/check',
    summary: { en: 'What came of the last check', 'zh-CN': '最近一次试导入的结果' },
    access: 'read',
    params: byId,
    answers: { 200: z.object({ check: importDocument.nullable() }) },
    async run(reader, { params: { id } }, { language }) {
      const draft = needDraft(await findDraft(reader, id), id)
      const run = await findRunFor(reader, importJobName, checkOccasion(id, draft.checks))
      return { body: { check: run ? tellImport(String(draft.checks), run, language) : null } }
    },
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/imports/drafts/:id/run',
    summary: { en: 'Import the files as a job', 'zh-CN': '正式导入（后台任务）' },
    access: 'write',
    params: byId,
    body: z.strictObject({}),
    answers: { 202: z.object({ id: z.string() }) },
    async run(tx, { params: { id } }, call) {
      const draft = needDraft(await lockDraft(tx, id), id)
      await requireIdle(tx, draft)
      return { status: 202, body: { id: String(await runDraft(tx, job, draft, call)) } }
    },
  }),
]

/** Refuses `import-draft-not-found`. */
function needDraft(draft: Draft | undefined, id: bigint): Draft {
  if (!draft) throw refuse('import-draft-not-found', { id: String(id) })
  return draft
}

async function told(reader: Reader, draft: Draft) {
  const run =
    draft.importId === null ? undefined : await findRunFor(reader, importJobName, String(draft.importId))
  const by = draft.personId === null ? null : await personName(reader, draft.personId)
  return draftToJson(draft, by, run?.state ?? null)
}

async function reply(reader: Reader, id: bigint) {
  const body = await told(reader, needDraft(await findDraft(reader, id), id))
  return { headers: { etag: `"${body.version}"` }, body }
}
