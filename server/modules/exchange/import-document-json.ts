/** A run of an import, or of a check of one, as the interface tells it. */
import { z } from 'zod'
import { toldProblem } from '../../kernel/jobs/kept-problem.ts'
import type { Run } from '../../kernel/jobs/store.ts'
import type { Language } from '../../kernel/language.ts'

const rejectedRow = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
})

const importedFile = z.looseObject({
  place: z.number().int().optional(),
  file: z.string(),
  kind: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  ignored_columns: z.array(z.string()).optional(),
  new_customers: z.union([z.array(z.string()), z.number().int()]),
  rejected: z.union([z.array(rejectedRow), z.number().int()]),
  /** Keys of the reasons, in the order of the rejected cells. */
  reasons: z.array(z.string()).optional(),
  header: z.array(z.string()).optional(),
  rejected_rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })).optional(),
  left_out: z.number().int().optional(),
  corrected_cells: z.number().int().optional(),
  totals: z.array(z.object({ currency: z.string(), taken: z.string(), rejected: z.string() })).optional(),
})

export const importDocument = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'set_aside']),
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
  report: z
    .looseObject({ import: z.string().nullable().optional(), files: z.array(importedFile) })
    .nullable(),
  problem: z.looseObject({ type: z.string() }).nullable(),
})

/** Of an import that was carried out. */
export const importRecord = {
  by: z.string().nullable(),
  recorded_at: z.string().nullable(),
  undone_at: z.string().nullable(),
}

export function tellImport(
  id: string,
  { state, done, total, result, problem }: Pick<Run, 'state' | 'done' | 'total' | 'result' | 'problem'>,
  language: Language,
) {
  return {
    id,
    state,
    progress: { done, total },
    report: result ?? null,
    problem: problem ? toldProblem(problem, language) : null,
  }
}
