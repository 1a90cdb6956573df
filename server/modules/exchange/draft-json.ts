/** Uploads on their way and what was made of their files, as the interface tells them. */
import { z } from 'zod'
import { type Language, render } from '../../kernel/language.ts'
import { fileWish } from './file-wish.ts'
import type { Draft } from './store-drafts.ts'
import type { Understanding } from './understand-file.ts'

export const draftOptions = z
  .strictObject({
    new_customers: z.boolean(),
    expect: z.string().trim().min(1).max(60).nullable(),
    partial: z.boolean(),
  })
  .meta({ id: 'ImportOptions' })

export const draftDocument = z
  .object({
    id: z.string(),
    version: z.number().int(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    files: z.array(z.object({ file: z.string(), bytes: z.number().int(), mapping: z.string().nullable() })),
    wishes: z.array(fileWish),
    options: draftOptions,
    checks: z.number().int(),
    checked_version: z.number().int().nullable(),
    /** The import it was handed to, and how far that is. */
    import: z.string().nullable(),
    import_state: z.enum(['waiting', 'running', 'done', 'failed', 'set_aside']).nullable(),
  })
  .meta({ id: 'ImportDraft' })

type ImportState = z.output<typeof draftDocument>['import_state']

export const draftToJson = (draft: Draft, by: string | null, state: ImportState) => ({
  id: String(draft.id),
  version: draft.version,
  by,
  recorded_at: draft.recordedAt,
  files: draft.files.map(({ name, bytes, mapping }) => ({ file: name, bytes, mapping })),
  wishes: draft.wishes,
  options: draft.options,
  checks: draft.checks,
  checked_version: draft.checkedVersion,
  import: draft.importId === null ? null : String(draft.importId),
  import_state: state,
})

const textRow = z.object({ row: z.number().int(), text: z.string() })

export const understandingDocument = z
  .object({
    kind: z.string().nullable(),
    kind_by: z.enum(['said', 'headers']).nullable(),
    alike: z.array(z.string()).describe('Other kinds that the header fits as well'),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    header_row: z.number().int(),
    fingerprint: z.string(),
    columns: z.array(
      z.object({
        index: z.number().int(),
        header: z.string(),
        column: z.string().nullable(),
        by: z.enum(['name', 'synonym', 'said']).nullable(),
      }),
    ),
    missing: z.array(z.string()),
    dates: z.object({
      order: z.enum(['YMD', 'MDY', 'DMY']).nullable(),
      by: z.enum(['said', 'file', 'plain', 'unclear']),
      example: z.string().nullable(),
    }),
    rows: z.number().int().nullable(),
    preamble: z.array(textRow),
    skipped: z.array(textRow),
    sample: z.array(
      z.object({
        row: z.number().int(),
        cells: z.array(z.string()),
        read: z.array(z.string().nullable()),
        faults: z.array(z.object({ column: z.string(), reason: z.string() })),
      }),
    ),
    problem: z.looseObject({ type: z.string() }).nullable(),
  })
  .meta({ id: 'ImportUnderstanding' })

export function understandingToJson(told: Understanding, language: Language) {
  return {
    kind: told.kind,
    kind_by: told.kindBy,
    alike: [...told.alike],
    format: told.form.format,
    encoding: told.form.encoding ?? null,
    delimiter: told.form.delimiter ?? null,
    sheet: told.form.sheet ?? null,
    sheets: told.sheets,
    header_row: told.headerRow,
    fingerprint: told.fingerprint,
    columns: told.columns,
    missing: told.missing,
    dates: told.dates,
    rows: told.rows,
    preamble: told.preamble,
    skipped: told.skipped,
    sample: told.sample.map(({ row, cells, read, faults }) => ({
      row,
      cells,
      read,
      faults: faults.map(({ column, reason }) => ({ column, reason: render(reason, language) })),
    })),
    problem: told.problem?.toDocument(language) ?? null,
  }
}
