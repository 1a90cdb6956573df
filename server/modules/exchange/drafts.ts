/** Uploads that wait until somebody has looked at them: taken in, checked, handed to the import. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { once } from '../../kernel/http/idempotency.ts'
import type { Call, OwnDoor, Reply } from '../../kernel/http/route.ts'
import { enqueue } from '../../kernel/jobs/enqueue.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { findRunFor } from '../../kernel/jobs/store.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Upload, Uploads } from '../../kernel/uploads/uploads.ts'
import { checkForms } from './check-forms.ts'
import { refuse } from './draft-errors.ts'
import type { FileWish } from './file-wish.ts'
import { headerFingerprint } from './headers.ts'
import { importJobName } from './import-job.ts'
import { probeTable } from './open-table.ts'
import { nextRunId } from './store.ts'
import { countDrafts, type Draft, forgetDraft, insertDraft, noteCheck, noteImport } from './store-drafts.ts'
import { type Mapping, mappingFor } from './store-mappings.ts'
import type { KindSpec } from './types.ts'

/** Each may be as large as an upload. */
const mostDrafts = 40

/** Takes files in and keeps them; those whose headers are known get the mapping kept for them. */
export async function receiveDraft(
  { request, idempotencyKey, uploads }: OwnDoor,
  { pool, scope }: Call,
  kinds: readonly KindSpec[],
): Promise<Reply> {
  const upload = await uploads.receive(request)
  let kept = false
  try {
    await checkForms(uploads, upload)
    const prints = await fingerprints(uploads, upload, kinds)
    const content = upload.files.map(({ name, sha256 }) => ({ name, sha256 }))
    const sent = await transaction(pool, scope, tx =>
      once(tx, idempotencyKey, { method: 'POST', path: request.url, body: content }, async () => {
        if ((await countDrafts(tx)) >= mostDrafts) throw refuse('too-many-drafts', { limit: mostDrafts })
        const known: (Mapping | undefined)[] = []
        for (const print of prints) known.push(print === undefined ? undefined : await mappingFor(tx, print))
        const draft = await insertDraft(tx, {
          place: upload.place,
          files: upload.files.map(({ name, bytes }, index) => ({
            name,
            bytes,
            mapping: known[index]?.name ?? null,
          })),
          wishes: upload.files.map((_, index): FileWish => known[index]?.wish ?? {}),
          options: { new_customers: false, expect: null, partial: false },
        })
        await tellOf(tx, 'files-uploaded', draft)
        return { status: 201, body: { id: String(draft.id) } }
      }),
    )
    kept = !sent.replayed
    const headers = { ...sent.headers, 'content-type': 'application/json; charset=utf-8' }
    return { status: sent.status, body: sent.body, headers }
  } finally {
    if (!kept) await uploads.discard(upload.place)
  }
}

/** Of each file's header; undefined where none is to be seen, which is told when the file is looked at. */
async function fingerprints(
  uploads: Uploads,
  { place, files }: Upload,
  kinds: readonly KindSpec[],
): Promise<(string | undefined)[]> {
  const prints: (string | undefined)[] = []
  for (const [index, { name }] of files.entries()) {
    try {
      const { found } = await probeTable({ name, path: await uploads.path(place, index) }, { kinds })
      prints.push(headerFingerprint(found.cells.map(cell => cell.trim())))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      prints.push(undefined)
    }
  }
  return prints
}

export const checkOccasion = (draft: bigint, check: number): string => `draft ${draft} check ${check}`

/** Asks for a run that books and takes back. The caller holds the draft. */
export async function checkDraft(tx: Transaction, job: Job, draft: Draft, call: Call): Promise<number> {
  const check = draft.checks + 1
  const importId = await nextRunId(tx)
  await enqueue(tx, job, payloadOf(draft, importId, call, true), checkOccasion(draft.id, check))
  await noteCheck(tx, draft.id)
  return check
}

/** Hands the files to the import. The caller holds the draft. */
export async function runDraft(tx: Transaction, job: Job, draft: Draft, call: Call): Promise<bigint> {
  const importId = await nextRunId(tx)
  await enqueue(tx, job, payloadOf(draft, importId, call, false), String(importId))
  await noteImport(tx, draft.id, importId)
  await tellOf(tx, 'import-begun', draft)
  return importId
}

/** Puts an upload away; its files are the caller's to remove. The caller holds the draft. */
export async function putAway(tx: Transaction, draft: Draft): Promise<void> {
  await forgetDraft(tx, draft.id)
  await tellOf(tx, 'upload-put-away', draft)
}

/** Whoever else looks at the uploads sees it without asking. */
const tellOf = (
  tx: Transaction,
  kind: 'files-uploaded' | 'import-begun' | 'upload-put-away',
  { id, files }: Draft,
) => recordEvent(tx, { kind, subject: `import-draft:${id}`, facts: { files: files.map(({ name }) => name) } })

const payloadOf = (draft: Draft, importId: bigint, { language }: Call, dryRun: boolean) => ({
  importId: String(importId),
  place: draft.place,
  files: draft.files.map(({ name }) => name),
  wishes: draft.wishes,
  draft: String(draft.id),
  flags: {
    newCustomers: draft.options.new_customers,
    partial: draft.options.partial,
    dryRun,
    ...(draft.options.expect === null ? {} : { expect: draft.options.expect }),
  },
  language,
})

/** Refuses `import-draft-running` while its files are being imported. */
export async function requireIdle(tx: Transaction, { id, importId }: Draft): Promise<void> {
  const run = importId === null ? undefined : await findRunFor(tx, importJobName, String(importId))
  if (run && !['failed', 'set_aside'].includes(run.state))
    throw refuse('import-draft-running', { id: String(id), import: String(importId) })
}
