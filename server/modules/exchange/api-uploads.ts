/** Files in over the interface: taken in at once, booked by a job, looked up by the import's id. */
import { open } from 'node:fs/promises'
import { z } from 'zod'
import { transaction } from '../../kernel/database/transaction.ts'
import { idField } from '../../kernel/http/fields.ts'
import { once } from '../../kernel/http/idempotency.ts'
import { type Call, defineRoute, type OwnDoor, type Reply, type Route } from '../../kernel/http/route.ts'
import { validated } from '../../kernel/http/validate.ts'
import { enqueue } from '../../kernel/jobs/enqueue.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { type KeptProblem, toldProblem } from '../../kernel/jobs/kept-problem.ts'
import { findRunFor } from '../../kernel/jobs/store.ts'
import type { Upload, Uploads } from '../../kernel/uploads/uploads.ts'
import { refuse } from './errors.ts'
import { fileForm } from './file-form.ts'
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

const rejectedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
})

const importedFile = z.looseObject({
  file: z.string(),
  kind: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  ignored_columns: z.array(z.string()).optional(),
  new_customers: z.union([z.array(z.string()), z.number().int()]),
  rejected: z.union([z.array(rejectedRow), z.number().int()]),
})

const importDocument = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'set_aside']),
    progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
    report: z.looseObject({ files: z.array(importedFile) }).nullable(),
    problem: z.looseObject({ type: z.string() }).nullable(),
  })
  .meta({ id: 'Import' })

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
    answers: { 200: importDocument },
    async run(reader, { params: { id } }, { language }) {
      const run = await findRunFor(reader, importJobName, String(id))
      if (run) {
        const { state, done, total, result, problem } = run
        return { body: tellImport(id, { state, done, total, report: result, problem }, language) }
      }
      const imported = await findImport(reader, id)
      if (!imported) throw refuse('import-not-found', { id: String(id) })
      const report = { import: String(id), files: imported.files }
      return {
        body: tellImport(id, { state: 'done', done: 0, total: null, report, problem: null }, language),
      }
    },
  }),
]

function tellImport(
  id: bigint,
  told: { state: string; done: number; total: number | null; report: unknown; problem: KeptProblem | null },
  language: Call['language'],
) {
  return {
    id: String(id),
    state: told.state,
    progress: { done: told.done, total: told.total },
    report: told.report ?? null,
    problem: told.problem ? toldProblem(told.problem, language) : null,
  }
}

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

/** What is no table by its content is told at once. */
async function checkForms(uploads: Uploads, { place, files }: Upload): Promise<void> {
  for (const [index, { name }] of files.entries()) {
    const handle = await open(await uploads.path(place, index), 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
      fileForm(name, buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  }
}
