import { z } from 'zod'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import { snapshot } from '../../kernel/database/transaction.ts'
import { parseDate } from '../../kernel/dates.ts'
import { cursorText, keyField, moneyField, pageQuery, placeOf } from '../../kernel/http/fields.ts'
import { type Call, defineRoute } from '../../kernel/http/route.ts'
import { currencyOf } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { jsonStream } from './json-stream.ts'
import { listOpenItems, type OpenItemsInput, openItemsPage, openItemToJson } from './open-items.ts'
import type { PagePlace } from './store-open-items.ts'

const itemDocument = z
  .object({
    number: z.string(),
    customer: z.string(),
    issued: z.string(),
    due: z.string().nullable(),
    currency: z.string(),
    amount: moneyField,
    open: moneyField,
    days_overdue: z.number().int(),
    class: z.enum(['current', 'collecting', 'doubtful', 'bad']).nullable(),
    disputed: z.boolean(),
    promised: z.null(),
  })
  .meta({ id: 'OpenItem' })

const flag = z.enum(['true', 'false']).transform(text => text === 'true')

export const openItemsRoute = defineRoute({
  method: 'GET',
  path: '/open-items',
  summary: {
    en: 'Open invoices and charges one by one; all of them without a limit',
    'zh-CN': '逐笔列出未结发票和费用；不带 limit 时一次列出全部',
  },
  tag: 'receivables',
  permission: 'read',
  access: 'own',
  figures: true,
  query: z.object({
    customer: keyField.optional(),
    credits: flag.default(false),
    limit: pageQuery.limit.removeDefault().optional(),
    after: pageQuery.after,
  }),
  answers: { 200: z.object({ items: z.array(itemDocument), next: z.string().nullable().optional() }) },
  async run(_door, { query: { customer, credits, limit, after } }, call) {
    const { pool, scope, asOf, knownAt } = call
    const inputOf = async (reader: Reader): Promise<OpenItemsInput> => ({
      asOf,
      knownAt,
      credits,
      customerId: customer === undefined ? null : (await needCustomer(reader, customer)).id,
    })
    if (limit !== undefined) {
      const page = { limit, after: pagePlace(after) }
      return snapshot(pool, scope, async reader => onePage(reader, await inputOf(reader), page))
    }
    const input = await snapshot(pool, scope, inputOf)
    return jsonStream({ items: allItems(call, input) })
  },
})

async function onePage(
  reader: Reader,
  input: OpenItemsInput,
  page: { readonly limit: number; readonly after: PagePlace | null },
) {
  const items = await openItemsPage(reader, input, page)
  const last = items.length === page.limit ? items.at(-1) : undefined
  const next = last ? cursorText([last.customerId, last.currency, last.due, last.id]) : null
  return { body: { items: items.map(item => openItemToJson(item, input)), next } }
}

async function* allItems({ pool, scope }: Call, input: OpenItemsInput) {
  for await (const item of streamedSnapshot(pool, scope, reader => listOpenItems(reader, input))) {
    yield openItemToJson(item, input)
  }
}

const id = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)

const place = z.tuple([id, z.string(), z.string().nullable(), id]).transform(
  ([customerId, currency, due, itemId]): PagePlace => ({
    customerId,
    currency: currencyOf(currency),
    due: due === null ? null : (parseDate(due) ?? null),
    id: itemId,
  }),
)

function pagePlace(after: string | undefined): PagePlace | null {
  return placeOf(after, place) ?? null
}
