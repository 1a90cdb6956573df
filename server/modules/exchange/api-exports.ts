/** Whole kinds of rows out over the interface, written while they are read. */
import { PassThrough } from 'node:stream'
import { z } from 'zod'
import { dateField } from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { kindNamed, refuseUntaken } from './export-command.ts'
import type { ExportKind } from './export-kind.ts'
import { exportedRows, writeAll } from './export-rows.ts'
import { csvWriter } from './write-csv.ts'
import { xlsxWriter } from './write-xlsx.ts'

const forms = {
  csv: { type: 'text/csv; charset=utf-8', writer: csvWriter },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    writer: xlsxWriter,
  },
} as const

export const exportRoutes = (kinds: readonly ExportKind[]): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/exports/:file',
    summary: { en: 'All rows of a kind as a file', 'zh-CN': '导出某类数据的全部行' },
    tag: 'exports',
    permission: 'export',
    access: 'own',
    params: z.object({
      file: z
        .string()
        .regex(/^[a-z-]{1,40}\.(csv|xlsx)$/)
        .meta({ example: 'customers.csv' }),
    }),
    query: z.object({
      from: dateField.optional(),
      to: dateField.optional(),
      summary: z.enum(['true', 'false']).default('false'),
    }),
    answers: { 200: z.string().meta({ format: 'binary' }) },
    async run(_door, { params, query }, { pool, scope, today }) {
      const [name = '', ending = ''] = params.file.split('.')
      const kind = kindNamed(kinds, name)
      const form = forms[ending === 'xlsx' ? 'xlsx' : 'csv']
      const wish = { from: query.from ?? null, to: query.to ?? null, summary: query.summary === 'true' }
      refuseUntaken(kind, wish)
      const body = new PassThrough()
      const writer = form.writer(kind.columns, body)
      writeAll(writer, kind, exportedRows(pool, scope, kind, wish), () => {})
        .then(() => writer.close())
        // What is sent already cannot be taken back: the answer breaks off, so that nobody takes it for whole.
        .catch((error: Error) => body.destroy(error))
      return {
        body,
        headers: {
          'content-type': form.type,
          'content-disposition': `attachment; filename="${kind.kind}-${today}.${ending}"`,
        },
      }
    },
  }),
]
