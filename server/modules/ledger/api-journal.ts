import { z } from 'zod'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import { type Reader, snapshot } from '../../kernel/database/transaction.ts'
import {
  cursorText,
  datedPlace,
  dateField,
  idField,
  keyField,
  moneyField,
  pageQuery,
  placeOf,
} from '../../kernel/http/fields.ts'
import { type Call, defineRoute } from '../../kernel/http/route.ts'
import { needCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { journalEntryToJson } from './journal.ts'
import { jsonStream } from './json-stream.ts'
import { findEntry, type JournalFilter, journalEntries, journalPage } from './store-journal.ts'

const entryDocument = z
  .object({
    id: z.string(),
    date: z.string(),
    recorded_at: z.string(),
    kind: z.string(),
    ref: z.string(),
    reverses: z.string().nullable(),
    lines: z.array(
      z.object({
        account: z.string(),
        customer: z.string().nullable(),
        currency: z.string(),
        debit: moneyField,
        credit: moneyField,
      }),
    ),
  })
  .meta({ id: 'JournalEntry' })

export const journalRoute = defineRoute({
  method: 'GET',
  path: '/ledger',
  summary: {
    en: 'The journal, entry by entry; all of it without a limit',
    'zh-CN': '逐笔列出日记账；不带 limit 时一次列出全部',
  },
  tag: 'ledger',
  permission: 'read',
  access: 'own',
  figures: true,
  query: z.object({
    customer: keyField.optional(),
    from: dateField.optional(),
    to: dateField.optional(),
    limit: pageQuery.limit.removeDefault().optional(),
    after: pageQuery.after,
    order: z.enum(['asc', 'desc']).default('asc').describe('Of pages; desc: the latest first'),
  }),
  answers: { 200: z.object({ entries: z.array(entryDocument), next: z.string().nullable().optional() }) },
  async run(_door, { query: { customer, from = null, to = null, limit, after, order } }, call) {
    const { pool, scope, asOf, knownAt } = call
    const filterOf = async (reader: Reader): Promise<JournalFilter> => {
      const customerId = customer === undefined ? null : (await needCustomer(reader, customer)).id
      return { asOf, knownAt, customerId, from, to }
    }
    if (limit !== undefined) {
      return snapshot(pool, scope, async reader => {
        const entries = await journalPage(
          reader,
          await filterOf(reader),
          placeOf(after, datedPlace) ?? null,
          limit,
          order,
        )
        const last = entries.length === limit ? entries.at(-1) : undefined
        const next = last ? cursorText([last.date, last.id]) : null
        return { body: { entries: entries.map(journalEntryToJson), next } }
      })
    }
    const filter = await snapshot(pool, scope, filterOf)
    return jsonStream({ entries: allEntries(call, filter) })
  },
})

export const entryRoute = defineRoute({
  method: 'GET',
  path: '/ledger/:id',
  summary: { en: 'One journal entry', 'zh-CN': '一张凭证' },
  tag: 'ledger',
  permission: 'read',
  access: 'read',
  params: z.object({ id: idField }),
  answers: { 200: entryDocument },
  async run(reader, { params: { id } }) {
    const entry = await findEntry(reader, id)
    if (!entry) throw refuse('entry-not-found', {})
    return { body: journalEntryToJson(entry) }
  },
})

async function* allEntries({ pool, scope }: Call, filter: JournalFilter) {
  for await (const entry of streamedSnapshot(pool, scope, reader => journalEntries(reader, filter))) {
    yield journalEntryToJson(entry)
  }
}
