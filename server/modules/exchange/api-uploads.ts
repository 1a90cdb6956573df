/** Files in over the interface: taken in at once, booked by a job, looked up by the import's id. */
import { z } from 'zod'
import { transaction } from '../../kernel/database/transaction.ts'
import { idField } from '../../kernel/http/fields.ts'
import { once } from '../../kernel/http/idempotency.ts'
import { type Call, defineRoute, type OwnDoor, type Reply, type Route } from '../../kernel/http/route.ts'
import { validated } from '../../kernel/http/validate.ts'
import { enqueue } from '../../kernel/jobs/enqueue.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { findRunFor } from '../../kernel/jobs/store.ts'
import type { Upload } from '../../kernel/uploads/uploads.ts'
import { checkForms } from './check-forms.ts'
import { refuse } from './errors.ts'
import { importDocument, importRecord, tellImport } from './import-document-json.ts'
import { importJobName } from './import-job.ts'
import { findImport, nextRunId } from './store.ts'

const flag = z.enum(['true', 'false', '1', '0', '']).transform(text => text === 'true' || text === '1')
const text = z.string().trim().min(1).max(200)

const importForm = z
  .strictObject({
    file: z
      .string()
      .meta({ format: 'binary', description: '.csv or .xlsx; may come several times' })
      .optional(),
    as: text.optional(),
    map: z.string().max(100_000).optional(),
    dates: z.enum(['YMD', 'MDY', 'DMY']).optional(),
    currency: text.optional(),
    new_customers: flag.default(false),
    expect: text.optional(),
    partial: flag.default(false),
    dry_run: flag.default(false),
  })
  .meta({ id: 'ImportForm' })

export const uploadRoutes = (job: Job): readonly Route[] => [
  defineRoute({
    method: 'POST',
    path: '/imports',
    summary: {
      en: 'Import files; the answer comes later, under the id',
      'zh-CN': '导入文件，结果凭编号查询',
    },
    tag: 'imports',
    permission: 'import',
    access: 'own',
    form: importForm,
    answers: { 202: z.object({ id: z.string() }) },
    run: (door, _input, call) => takeIn(job, door, call),
  }),
  defineRoute({
    method: 'GET',
    path: '/imports/:id',
    summary: { en: 'How far an import is, and what came of it', 'zh-CN': '导入的进度与结果' },
    tag: 'imports',
    permission: 'see-imports',
    access: 'read',
    params: z.object({ id: idField }),
    answers: { 200: importDocument.extend(importRecord) },
    async run(reader, { params: { id } }, { language }) {
      const [run, imported] = [
        await findRunFor(reader, importJobName, String(id)),
        await findImport(reader, id),
      ]
      const record = {
        by: imported?.by ?? null,
        recorded_at: imported?.recordedAt ?? null,
        undone_at: imported?.undoneAt ?? null,
      }
      if (run) return { body: { ...tellImport(String(id), run, language), ...record } }
      if (!imported) throw refuse('import-not-found', { id: String(id) })
      const result = { import: String(id), files: imported.files }
      const ended = { state: 'done' as const, done: 0, total: null, result, problem: null }
      return { body: { ...tellImport(String(id), ended, language), ...record } }
    },
  }),
]

async function takeIn(job: Job, { request, idempotencyKey, uploads }: OwnDoor, call: Call): Promise<Reply> {
  const upload = await uploads.receive(request)
  let kept = false
  try {
    const flags = flagsOf(upload)
    await checkForms(uploads, upload)
    const content = {
      fields: upload.fields,
      files: upload.files.map(({ name, sha256 }) => ({ name, sha256 })),
    }
    const sent = await transaction(call.pool, call.scope, tx =>
      once(tx, idempotencyKey, { method: 'POST', path: request.url, body: content }, async () => {
        const importId = String(await nextRunId(tx))
        const files = upload.files.map(file => file.name)
        const payload = { importId, place: upload.place, files, flags, language: call.language }
        await enqueue(tx, job, payload, importId)
        return { status: 202, body: { id: importId } }
      }),
    )
    kept = !sent.replayed
    const replayed = sent.replayed ? { 'idempotent-replayed': 'true' } : {}
    return {
      status: sent.status,
      body: sent.body,
      headers: { ...replayed, 'content-type': 'application/json; charset=utf-8' },
    }
  } finally {
    if (!kept) await uploads.discard(upload.place)
  }
}

function flagsOf({ fields }: Upload) {
  validated(importForm, fields, 'body')
  const { new_customers: newCustomers, dry_run: dryRun, map, file: _file, ...rest } = importForm.parse(fields)
  return { ...rest, ...(map === undefined ? {} : { map: mapOf(map) }), newCustomers, dryRun }
}

function mapOf(given: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(given))
  } catch {
    throw refuse('map-unreadable', { file: 'map' }, '/map')
  }
}
