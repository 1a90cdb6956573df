import { z } from 'zod'
import { cursorText, idField, pageOf, pageQuery, placeOf } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { listRuns } from './store.ts'

const count = z.number().int().optional()

const importDocument = z
  .object({
    id: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    undone_at: z.string().nullable(),
    files: z.array(
      z.object({
        file: z.string(),
        kind: z.string(),
        rows: z.number().int(),
        created: count,
        updated: count,
        unchanged: count,
        rejected: count,
        new_customers: count,
        left_out: count,
        corrected_cells: count,
      }),
    ),
  })
  .meta({ id: 'ImportRun' })

const place = z.tuple([idField])

const list = defineRoute({
  method: 'GET',
  path: '/imports',
  summary: { en: 'What was imported, newest first', 'zh-CN': '导入记录（最近在前）' },
  tag: 'imports',
  permission: 'see-imports',
  access: 'read',
  query: z.object(pageQuery),
  answers: { 200: pageOf('imports', importDocument) },
  async run(reader, { query: { limit, after } }) {
    const [before = null] = placeOf(after, place) ?? []
    const runs = await listRuns(reader, limit, before)
    const last = runs.length === limit ? runs.at(-1) : undefined
    return {
      body: {
        imports: runs.map(run => ({ ...run, id: run.id.toString() })),
        next: last ? cursorText([last.id]) : null,
      },
    }
  },
})

export const importListRoutes: readonly Route[] = [list]
