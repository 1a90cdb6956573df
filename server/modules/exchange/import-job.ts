/** An upload on its way into the books: carried out once, whole or not at all, also when the program is killed in it. */
import { z } from 'zod'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineJob, type Job, type JobWork } from '../../kernel/jobs/job.ts'
import { languages, render } from '../../kernel/language.ts'
import { formatMinor } from '../../kernel/money.ts'
import { fileWish } from './file-wish.ts'
import { importFiles } from './import-files.ts'
import type { ImportKind } from './import-kind.ts'
import { type ImportReport, reportJson } from './import-report.ts'
import { forgetDraft } from './store-drafts.ts'
import type { SourceFile } from './types.ts'

export const importFlags = z.object({
  as: z.string().optional(),
  map: z.record(z.string(), z.string()).optional(),
  dates: z.enum(['YMD', 'MDY', 'DMY']).optional(),
  currency: z.string().optional(),
  newCustomers: z.boolean(),
  expect: z.string().optional(),
  partial: z.boolean(),
  dryRun: z.boolean(),
})

const payload = z.object({
  importId: z.string().transform(BigInt),
  place: z.object({ folder: z.string(), upload: z.string() }),
  files: z.array(z.string()),
  flags: importFlags,
  /** Of each file. */
  wishes: z.array(fileWish).default([]),
  /** The draft the files belong to, which stays until they are imported. */
  draft: z.string().transform(BigInt).optional(),
  /** In which the rows at fault are told. */
  language: z.enum(languages),
})
type Payload = z.output<typeof payload>

export const importJobName = 'import'

/** A file of nothing but bad rows must still be told in one piece. */
const mostRejects = 100_000

export const importJob = (kinds: readonly ImportKind[]): Job =>
  defineJob({
    name: importJobName,
    payload,
    permission: 'import',
    serial: true,
    run: (work, given) => carryOut(kinds, work, given),
    async over({ uploads, pool, scope }, { place, draft, flags }, end) {
      if (draft === undefined) {
        if (end !== 'set_aside') await uploads.discard(place)
      } else if (end === 'done' && !flags.dryRun) {
        await transaction(pool, scope, tx => forgetDraft(tx, draft))
        await uploads.discard(place)
      }
    },
  })

async function carryOut(kinds: readonly ImportKind[], work: JobWork, given: Payload): Promise<unknown> {
  const files: SourceFile[] = []
  for (const [index, name] of given.files.entries())
    files.push({ name, path: await work.uploads.path(given.place, index) })
  const told = (report: ImportReport) => toldReport(report, given)
  const report = await importFiles(work.pool, work.scope, kinds, {
    ...given.flags,
    files,
    wishes: given.wishes,
    keepRejectedRows: true,
    today: work.today,
    importId: given.importId,
    progress: ({ done, total }) => work.progress(done, total),
    onBooked: (tx, booked) => work.finish(tx, told(booked)),
  })
  return report.problem ? work.fail(report.problem, told(report)) : told(report)
}

function toldReport(report: ImportReport, { language }: Payload) {
  let left = mostRejects
  const cut = report.files.map(file => {
    const rejected = file.rejected.slice(0, left)
    left -= rejected.length
    return { ...file, rejected }
  })
  const told = reportJson({ ...report, files: cut }, reject => render(reject.reason, language))
  const untold = report.files.reduce((sum, file) => sum + file.rejected.length, 0) - (mostRejects - left)
  const files = told.files.map((file, index) => ({ ...file, ...toldRows(cut[index]) }))
  return { ...told, files, rejected_untold: untold }
}

/** What the page shows beside the counts. */
function toldRows(file: ImportReport['files'][number] | undefined) {
  return {
    place: file?.place ?? 0,
    header: file?.header ?? [],
    reasons: file?.rejected.map(({ reason }) => reason.key) ?? [],
    rejected_rows: file?.rejectedRows ?? [],
    left_out: file?.leftOut ?? 0,
    corrected_cells: file?.correctedCells ?? 0,
    totals: (file?.totals ?? []).map(({ currency, takenMinor, rejectedMinor }) => ({
      currency,
      taken: formatMinor(takenMinor, currency),
      rejected: formatMinor(rejectedMinor, currency),
    })),
  }
}
