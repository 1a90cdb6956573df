/** An upload on its way into the books: carried out once, whole or not at all, also when the program is killed in it. */
import { z } from 'zod'
import { defineJob, type Job, type JobWork } from '../../kernel/jobs/job.ts'
import { languages, render } from '../../kernel/language.ts'
import { type ImportReport, importFiles, reportJson } from './import-files.ts'
import type { ImportKind } from './import-kind.ts'
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
    async over({ uploads }, { place }, end) {
      if (end !== 'set_aside') await uploads.discard(place)
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
  return { ...told, rejected_untold: untold }
}
