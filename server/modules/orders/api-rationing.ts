import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import {
  cursorText,
  dateField,
  idField,
  keyField,
  pageOf,
  pageQuery,
  placeOf,
  reasonField,
} from '../../kernel/http/fields.ts'
import { defineRoute, type Route } from '../../kernel/http/route.ts'
import { refuse } from './errors.ts'
import { beginRationing, stopRationing } from './ration.ts'
import {
  findRationing,
  listRationings,
  type Rationing,
  type RationingState,
  rationingStates,
} from './store-rationing.ts'

const named = z.string().trim().min(1).max(200).nullable().default(null)
const state = z.enum(rationingStates)
const percent = z.number().int().min(1).max(100).default(100)

const rules = {
  region: named,
  tier: named,
  customers: z
    .array(keyField)
    .max(200)
    .default([])
    .describe('By name; none: whoever is of the region and tier'),
  lines_percent: percent.describe('Of the lines of an order, so many are served'),
  quantity_percent: percent.describe('Of each line'),
  batches: z.number().int().min(1).max(100).default(1).describe('At least so many shipments'),
  withhold_fast_movers: z.boolean().default(false),
  first: z.array(keyField).max(200).default([]).describe('Products that are served first, in this order'),
  from: dateField,
  until: dateField,
}

const rationingDocument = z
  .object({
    id: z.string(),
    region: z.string().nullable(),
    tier: z.string().nullable(),
    customers: z.array(z.string()).nullable(),
    concerns: z.number().int().describe('How many customers it is for'),
    lines_percent: z.number().int(),
    quantity_percent: z.number().int(),
    batches: z.number().int(),
    withhold_fast_movers: z.boolean(),
    first: z.array(z.string()),
    from: z.string(),
    until: z.string(),
    reason: z.string(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    state: state.describe('ended: by hand, before its day'),
    ended_at: z.string().nullable(),
    ended_by: z.string().nullable(),
    end_reason: z.string().nullable(),
  })
  .meta({ id: 'Rationing' })

const stateOn = ({ endedAt, from, until }: Rationing, today: LocalDate): RationingState =>
  endedAt !== null ? 'ended' : today < from ? 'coming' : today > until ? 'over' : 'running'

const toJson = (each: Rationing, today: LocalDate): z.output<typeof rationingDocument> => ({
  id: each.id.toString(),
  ...{ region: each.region, tier: each.tier, customers: each.customers && [...each.customers] },
  concerns: Number(each.concerns),
  ...{ lines_percent: each.linesPercent, quantity_percent: each.quantityPercent, batches: each.batches },
  ...{ withhold_fast_movers: each.withholdsFast, first: [...each.firstSkus] },
  ...{ from: each.from, until: each.until, reason: each.reason, by: each.person },
  recorded_at: each.recordedAt,
  state: stateOn(each, today),
  ...{ ended_at: each.endedAt, ended_by: each.endedBy, end_reason: each.endReason },
})

const list = defineRoute({
  method: 'GET',
  path: '/rationings',
  summary: { en: 'Goods rationed on purpose, newest first', 'zh-CN': '限量供货记录（最近在前）' },
  tag: 'orders',
  permission: 'read',
  access: 'read',
  query: z.object({ state: state.optional(), ...pageQuery }),
  answers: { 200: pageOf('rationings', rationingDocument) },
  async run(reader, { query: { state: wanted, limit, after } }, { today }) {
    const [before] = placeOf(after, z.tuple([idField])) ?? []
    const found = await listRationings(reader, { today, state: wanted, before, limit })
    const last = found.length === limit ? found.at(-1) : undefined
    const rationings = found.map(each => toJson(each, today))
    return { body: { rationings, next: last ? cursorText([last.id]) : null } }
  },
})

const beginning = defineRoute({
  method: 'POST',
  path: '/rationings',
  summary: {
    en: 'Ration a class of customers on purpose for a time: a recorded tactic, beside credit',
    'zh-CN': '对一类客户在一段时间内限量供货（与信用无关，留有记录）',
  },
  tag: 'orders',
  permission: 'ration',
  access: 'write',
  body: z.object({ ...rules, reason: reasonField }),
  answers: { 201: rationingDocument },
  async run(tx, { body }, { today }) {
    const { lines_percent, quantity_percent, withhold_fast_movers, first, ...rest } = body
    const id = await beginRationing(tx, {
      ...rest,
      ...{ linesPercent: lines_percent, quantityPercent: quantity_percent },
      ...{ withholdsFast: withhold_fast_movers, firstSkus: first },
    })
    return { status: 201, body: await oneJson(tx, id, today) }
  },
})

const ending = defineRoute({
  method: 'POST',
  path: '/rationings/:id/end',
  summary: { en: 'End rationing before its day', 'zh-CN': '提前结束限量供货' },
  tag: 'orders',
  permission: 'ration',
  access: 'write',
  params: z.object({ id: idField }),
  body: z.object({ reason: reasonField }),
  answers: { 200: rationingDocument },
  async run(tx, { params: { id }, body }, { today }) {
    await stopRationing(tx, id, body.reason)
    return { body: await oneJson(tx, id, today) }
  },
})

async function oneJson(reader: Reader, id: bigint, today: LocalDate) {
  const found = await findRationing(reader, id)
  if (!found) throw refuse('rationing-unknown', { id: String(id) })
  return toJson(found, today)
}

export const rationingRoutes: readonly Route[] = [list, beginning, ending]
