import { z } from 'zod'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader } from '../../kernel/database/transaction.ts'
import { snapshot } from '../../kernel/database/transaction.ts'
import { addDays, type LocalDate, parseDate } from '../../kernel/dates.ts'
import {
  currencyField,
  cursorText,
  dateField,
  idField,
  keyField,
  moneyField,
  pageQuery,
  placeOf,
  yesOrNo,
} from '../../kernel/http/fields.ts'
import { type Call, defineRoute } from '../../kernel/http/route.ts'
import { currencyOf, formatMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { jsonStream } from './json-stream.ts'
import {
  listOpenItems,
  type OpenItemsInput,
  openItemsPage,
  openItemsTotals,
  openItemToJson,
} from './open-items.ts'
import { itemKinds } from './store-item-filter.ts'
import type { FiguresDay } from './store-items.ts'
import type { OpenItem, PagePlace } from './store-open-items.ts'

const itemDocument = z.object({
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

/** With what people read beside the columns of the command. */
const listedDocument = itemDocument
  .extend({
    name: z.string().describe("The customer's name"),
    kind: z.enum(itemKinds),
    salesperson: z.string().nullable().describe('Whose it is as ageing counts'),
  })
  .meta({ id: 'OpenItem' })

const days = z.coerce.number().int().min(0).max(100_000).optional()

const filterQuery = {
  customer: keyField.optional(),
  credits: yesOrNo.default(false).describe('Credit notes and money on account too'),
  salesperson: z.string().max(200).optional().describe('Empty: of nobody'),
  currency: currencyField.optional(),
  kind: z.enum(itemKinds).optional(),
  due_from: dateField.optional(),
  due_to: dateField.optional(),
  overdue_from: days.describe('By at least so many days; 1: all that is overdue'),
  overdue_to: days.describe('By at most so many days; 0: what is not overdue'),
}
type Filter = z.output<z.ZodObject<typeof filterQuery>>

const tags = { tag: 'receivables', permission: 'read', figures: true } as const

export const openItemsRoute = defineRoute({
  method: 'GET',
  path: '/open-items',
  summary: {
    en: 'Open invoices and charges one by one; all of them without a limit',
    'zh-CN': '逐笔列出未结发票和费用；不带 limit 时一次列出全部',
  },
  ...tags,
  access: 'own',
  query: z.object({
    ...filterQuery,
    limit: pageQuery.limit.removeDefault().optional(),
    after: pageQuery.after,
    order: z.enum(['asc', 'desc']).default('asc').describe('desc, with a limit: from the end on'),
  }),
  answers: { 200: z.object({ items: z.array(listedDocument), next: z.string().nullable().optional() }) },
  async run(_door, { query: { limit, after, order, ...asked } }, call) {
    const { pool, scope } = call
    if (limit !== undefined) {
      const page = { limit, after: pagePlace(after), descending: order === 'desc' }
      return snapshot(pool, scope, async reader => onePage(reader, await inputOf(reader, asked, call), page))
    }
    const input = await snapshot(pool, scope, reader => inputOf(reader, asked, call))
    return jsonStream({ items: allItems(call, input) })
  },
})

export const openItemsTotalsRoute = defineRoute({
  method: 'GET',
  path: '/open-items/totals',
  summary: { en: 'How many items are open, and how much', 'zh-CN': '未结款项的笔数和金额' },
  ...tags,
  access: 'read',
  query: z.object(filterQuery),
  answers: {
    200: z.object({
      totals: z.array(
        z.object({ currency: z.string(), items: z.number().int(), open: moneyField, overdue: moneyField }),
      ),
    }),
  },
  async run(reader, { query }, call) {
    const totals = await openItemsTotals(reader, await inputOf(reader, query, call))
    return {
      body: {
        totals: totals.map(({ currency, items, openMinor, overdueMinor }) => ({
          currency,
          items: Number(items),
          open: formatMinor(openMinor, currency),
          overdue: formatMinor(overdueMinor, currency),
        })),
      },
    }
  },
})

async function inputOf(
  reader: Reader,
  { customer, credits, salesperson, currency, kind, ...due }: Filter,
  { asOf, knownAt }: Call,
): Promise<OpenItemsInput> {
  const isCredit = kind === 'credit_note' || kind === 'receipt'
  return {
    asOf,
    knownAt,
    credits: credits || isCredit,
    customerId: customer === undefined ? null : (await needCustomer(reader, customer)).id,
    filter: { salesperson, currency, kind, ...dueRange(due, asOf) },
  }
}

/** The narrower of both on each side; what is due on the day is not overdue yet. */
function dueRange(
  {
    due_from,
    due_to,
    overdue_from,
    overdue_to,
  }: Pick<Filter, 'due_from' | 'due_to' | 'overdue_from' | 'overdue_to'>,
  asOf: LocalDate,
) {
  const from = overdue_to === undefined ? undefined : addDays(asOf, -overdue_to)
  const to = overdue_from === undefined || overdue_from === 0 ? undefined : addDays(asOf, -overdue_from)
  return {
    dueFrom: [due_from, from]
      .filter(day => day !== undefined)
      .sort()
      .at(-1),
    dueTo: [due_to, to]
      .filter(day => day !== undefined)
      .sort()
      .at(0),
  }
}

const listed = (item: OpenItem, day: FiguresDay) => ({
  ...openItemToJson(item, day),
  name: item.name,
  kind: item.kind,
  salesperson: item.salesperson || null,
})

async function onePage(
  reader: Reader,
  input: OpenItemsInput,
  page: { readonly limit: number; readonly after: PagePlace | null; readonly descending: boolean },
) {
  const items = await openItemsPage(reader, input, page)
  const last = items.length === page.limit ? items.at(-1) : undefined
  const next = last ? cursorText([last.customerId, last.currency, last.due, last.id]) : null
  return { body: { items: items.map(item => listed(item, input)), next } }
}

async function* allItems({ pool, scope }: Call, input: OpenItemsInput) {
  for await (const item of streamedSnapshot(pool, scope, reader => listOpenItems(reader, input))) {
    yield listed(item, input)
  }
}

const place = z.tuple([idField, z.string(), z.string().nullable(), idField]).transform(
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
