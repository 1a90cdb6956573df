/** SQL of ageing. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import { classLimits } from './rules.ts'
import { dayValues, type FiguresDay, ofCustomers, openOnDayParts } from './store-items.ts'

export const agingKeys = ['customer', 'salesperson', 'region', 'currency', 'class'] as const
export type AgingKey = (typeof agingKeys)[number]

/** In minor units. `past0` is what is overdue at all, `past1` what is past the first limit, … */
export type AgingSums = {
  key: string
  name: string
  currency: Currency
  total: bigint
  unapplied: bigint
} & Record<`past${number}`, bigint>

/** Only what belongs to these; the empty key stands for what belongs to none. */
export interface AgingOnly extends Partial<Record<(typeof onlyNames)[number], string>> {
  /** By code. */
  readonly customers?: readonly string[]
}

/** Sums per key and currency, sorted by key; keys that have nothing open are left out. */
export function agingRows(
  reader: Reader,
  day: FiguresDay,
  by: AgingKey,
  limits: readonly number[],
  only: AgingOnly = {},
): Promise<AgingSums[]> {
  const values = dayValues(reader.company, day)
  const wanted = onlyNames.flatMap(name => (only[name] === undefined ? [] : [[name, only[name]] as const]))
  const conditions = wanted.map(([name, key]) => `${shapes[name].key} = $${values.push(key)}`)
  const used = [shapes[by], ...wanted.map(([name]) => shapes[name])]
  const columns = [...new Set(used.flatMap(shape => shape.columns))]
  const joined = [...new Set(used.flatMap(shape => shape.joins))].join(' ')
  const gathers = shapes[by].gathers || wanted.length > 0
  const { key, name } = shapes[by]
  const edges = [0, ...limits]
  const sums = ['total', 'unapplied', ...edges.map((_, edge) => `past${edge}`)]
  const added = sums.map(sum => `sum(g.${sum})::bigint as ${sum}`).join(', ')
  const these = only.customers ? ofCustomers(`$${values.push(only.customers)}`) : ''
  const parts = [
    ...openOnDayParts(day, 'debit', these).map(part => partSums(part, columns, owedSums(edges))),
    ...openOnDayParts(day, 'credit', these).map(part => partSums(part, columns, unappliedSums(edges))),
  ]
  const keys = [...columns, 'currency'].join(', ')
  // Every item of a part has something open: no sum is zero, and a condition on sums would only mislead the planner.
  const group = `(select ${keys}, ${added} from (${parts.join('\nunion all\n')}) g group by ${keys})`
  return reader.rows<AgingSums>(
    `select ${key} as key, ${name} as name, g.currency, ${gathers ? added : sums.map(sum => `g.${sum}`).join(', ')}
     from ${group} g ${joined} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     ${gathers ? 'group by 1, 2, 3' : ''} order by ${key} collate "C", g.currency collate "C"`,
    values,
  )
}

// Summed up before the parts are put together: a million rows pass one node less.
function partSums(part: string, columns: readonly Column[], sums: readonly string[]): string {
  const keys = [...columns, 'i.currency']
  const select = [...columns.map(column => `${ofItem[column]} as ${column}`), 'i.currency', ...sums]
  return `select ${select.join(', ')} from (${part}) i group by ${keys.map((_, at) => at + 1).join(', ')}`
}

/** What is past each edge, nested: one comparison an item and edge. The buckets are the differences. */
function owedSums(edges: readonly number[]): string[] {
  const past = (days: number) => `sum(i.open_minor) filter (where i.due_on < $2::date - ${days})`
  return [
    'sum(i.open_minor)::bigint as total',
    '0::bigint as unapplied',
    ...edges.map((days, edge) => `coalesce(${past(days)}, 0)::bigint as past${edge}`),
  ]
}

function unappliedSums(edges: readonly number[]): string[] {
  return [
    '0::bigint as total',
    'sum(i.open_minor)::bigint as unapplied',
    ...edges.map((_, edge) => `0::bigint as past${edge}`),
  ]
}

const customer = 'join customers.shared_customer c on c.company_id = $1 and c.id = g.of_customer'

/** The row of the greatest day up to the one in question. */
const ownerOnDay = `left join lateral (
    select o.salesperson from customers.shared_ownership o
    where o.company_id = $1 and o.customer_id = g.of_customer and o.from_on <= $2 order by o.from_on desc limit 1
  ) o on true`

// Money that is not applied has no age and so no class: its key is empty, and every grouping has the same totals.
const classOfItem = `case when i.side = 'credit' then ''
    ${classLimits.map(limit => `when i.due_on is null or i.due_on >= $2::date - ${limit.upTo} then '${limit.class}'`).join(' ')}
    else 'bad' end`

/** What items are summed up by, beside the currency. */
const ofItem = {
  of_customer: 'i.customer_id',
  of_salesperson: `nullif(i.salesperson, '')`,
  of_class: classOfItem,
}
type Column = keyof typeof ofItem

interface Shape {
  readonly columns: readonly Column[]
  readonly key: string
  readonly name: string
  readonly joins: readonly string[]
  /** Whether several sums share one key. */
  readonly gathers: boolean
}

const region = `coalesce(c.region, '')`
const salesperson = `coalesce(g.of_salesperson, o.salesperson, '')`

const shapes: Record<AgingKey, Shape> = {
  customer: { columns: ['of_customer'], key: 'c.code', name: 'c.name', joins: [customer], gathers: false },
  region: { columns: ['of_customer'], key: region, name: region, joins: [customer], gathers: true },
  salesperson: {
    columns: ['of_customer', 'of_salesperson'],
    key: salesperson,
    name: salesperson,
    joins: [ownerOnDay],
    gathers: true,
  },
  currency: { columns: [], key: 'g.currency', name: 'g.currency', joins: [], gathers: false },
  class: { columns: ['of_class'], key: 'g.of_class', name: 'g.of_class', joins: [], gathers: false },
}

const onlyNames = ['salesperson', 'region', 'class'] as const
