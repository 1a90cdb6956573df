import { z } from 'zod'
import { streamedSnapshot } from '../database/streamed-snapshot.ts'
import { cursorText, dateField, idField, pageOf, pageQuery, placeOf } from '../http/fields.ts'
import { type Call, defineRoute, type Route } from '../http/route.ts'
import { begun, streamedBody } from '../http/streamed-body.ts'
import type { PersonNames } from '../people.ts'
import { type AuditEntry, type AuditQuestion, audit, wholeAudit } from './audit.ts'

export interface AuditOutlets {
  readonly names: PersonNames
  /** Lines of a file that a spreadsheet opens without running any of it. */
  csv(headers: readonly string[], rows: AsyncIterable<readonly (string | null)[]>): AsyncIterable<string>
}

const text = z.string().trim().min(1).max(200)
const questions = {
  person: text.optional(),
  kind: text.optional(),
  subject: text.optional(),
  from: dateField.optional(),
  to: dateField.optional(),
  q: text.optional(),
}

const entry = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    kind: z.string(),
    subject: z.string(),
    origin: z.string().nullable(),
    reason: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' })

const place = z.tuple([idField])
const headers = ['id', 'at', 'by', 'kind', 'subject', 'origin', 'reason', 'facts'] as const

export const auditRoutes = ({ names, csv }: AuditOutlets): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/audit',
    summary: { en: 'Who did what, newest first', 'zh-CN': '审计记录（最近在前）' },
    tag: 'audit',
    permission: 'audit',
    access: 'read',
    query: z.object({ ...pageQuery, ...questions }),
    answers: { 200: pageOf('events', entry) },
    async run(reader, { query }, call) {
      const below = placeOf(query.after, place)?.[0]
      const found = await audit(reader, questionOf(query, call), names, {
        below: below ?? null,
        limit: query.limit + 1,
      })
      const events = found.slice(0, query.limit)
      const last = events.at(-1)
      return { body: { events, next: found.length > events.length && last ? cursorText([last.id]) : null } }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/audit.csv',
    summary: { en: 'The same as a file', 'zh-CN': '导出审计记录' },
    tag: 'audit',
    permission: 'audit',
    access: 'own',
    query: z.object(questions),
    answers: { 200: z.string().meta({ format: 'binary' }) },
    async run(_door, { query }, call) {
      const found = streamedSnapshot(call.pool, call.scope, reader =>
        wholeAudit(reader, questionOf(query, call), names),
      )
      return {
        body: await streamedBody(csv(headers, await begun(cellsOf(found)))),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="audit-${call.today}.csv"`,
        },
      }
    },
  }),
]

interface Asked {
  readonly person?: string | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly from?: AuditQuestion['from'] | undefined
  readonly to?: AuditQuestion['to'] | undefined
  readonly q?: string | undefined
}

export function questionOf(asked: Asked, { company }: Pick<Call, 'company'>): AuditQuestion {
  return {
    person: asked.person ?? null,
    kind: asked.kind ?? null,
    subject: asked.subject ?? null,
    from: asked.from ?? null,
    to: asked.to ?? null,
    text: asked.q ?? null,
    zone: company.zone,
  }
}

async function* cellsOf(entries: AsyncIterable<AuditEntry>) {
  for await (const found of entries)
    yield headers.map(name => (name === 'facts' ? JSON.stringify(found.facts) : found[name]))
}
