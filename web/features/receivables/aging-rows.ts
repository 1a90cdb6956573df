/** What stands on the page of one ageing: found, sorted, added up, by currency. */
import type { components } from '../../api/schema.d.ts'
import { minus, scaled, sum } from '../../ui/decimal.ts'

export type Aging = components['schemas']['Aging']
export type AgingRow = Aging['rows'][number]
export type AgingSums = Aging['totals'][number]

export const groupings = ['customer', 'salesperson', 'region', 'class', 'currency'] as const
export type Grouping = (typeof groupings)[number]
export const groupingOf = (text: string | undefined): Grouping =>
  groupings.find(each => each === text) ?? 'customer'

export interface Sort {
  /** `name`, `total`, `unapplied` or a bucket. */
  readonly column: string
  readonly descending: boolean
}

/** As the address holds it: `-total`. */
export const sortOf = (text: string | undefined, age = 'total'): Sort => {
  const wanted = text ?? `-${age}`
  return { column: wanted.replace(/^-/, ''), descending: wanted.startsWith('-') }
}
export const sortText = ({ column, descending }: Sort) => `${descending ? '-' : ''}${column}`

/** The same column turns round; another begins with its largest, a name with its first. */
export const nextSort = (before: Sort, column: string): Sort =>
  before.column === column
    ? { column, descending: !before.descending }
    : { column, descending: column !== 'name' }

export const amountOf = (row: AgingSums, column: string): string =>
  column === 'total' ? row.total : column === 'unapplied' ? row.unapplied : (row.amounts[column] ?? '0')

/** Everything of one currency: what was found, the rest, and all of it. */
export interface CurrencyPart {
  readonly currency: string
  readonly rows: readonly AgingRow[]
  readonly totals: AgingSums
  /** Of the rows found, when a filter leaves some out. */
  readonly found: AgingSums | undefined
  readonly rest: AgingSums | undefined
  readonly restCount: number
}

export interface Wanted {
  readonly text: string
  /** A column: only the rows with something in it. */
  readonly age?: string | undefined
  readonly sort: Sort
  readonly language: string
  nameOf(row: AgingRow): string
}

export function partsOf(aging: Aging, wanted: Wanted): CurrencyPart[] {
  return aging.totals.map(totals => {
    const all = aging.rows.filter(row => row.currency === totals.currency)
    const rows = sorted(matching(all, wanted), wanted)
    const restCount = all.length - rows.length
    const found = restCount === 0 ? undefined : sumsOf(rows, totals)
    return {
      ...{ currency: totals.currency, rows, totals, found, restCount },
      rest: found && restOf(totals, found),
    }
  })
}

function matching(all: readonly AgingRow[], { text, age, nameOf }: Wanted): readonly AgingRow[] {
  const rows = age === undefined ? all : all.filter(row => scaled(amountOf(row, age)) !== 0n)
  const sought = text.trim().toLowerCase()
  if (sought === '') return rows
  return rows.filter(row => `${nameOf(row)} ${row.key}`.toLowerCase().includes(sought))
}

function sorted(rows: readonly AgingRow[], { sort, language, nameOf }: Wanted): readonly AgingRow[] {
  if (sort.column === 'name') {
    const { compare } = new Intl.Collator(language)
    const named = rows.map(row => ({ row, name: nameOf(row) }))
    named.sort((left, right) => compare(left.name, right.name))
    return inOrder(named, sort)
  }
  // Read once each, not once a comparison: there may be twenty thousand.
  const sized = rows.map(row => ({ row, size: scaled(amountOf(row, sort.column)) }))
  sized.sort((left, right) => (left.size < right.size ? -1 : left.size > right.size ? 1 : 0))
  return inOrder(sized, sort)
}

const inOrder = (rising: readonly { readonly row: AgingRow }[], { descending }: Sort) =>
  (descending ? rising.toReversed() : rising).map(({ row }) => row)

function sumsOf(rows: readonly AgingRow[], like: AgingSums): AgingSums {
  const added = (column: string) =>
    sum([amountOf(zeroOf(like), column), ...rows.map(row => amountOf(row, column))])
  return {
    currency: like.currency,
    amounts: Object.fromEntries(Object.keys(like.amounts).map(bucket => [bucket, added(bucket)])),
    total: added('total'),
    unapplied: added('unapplied'),
    net: minus(added('total'), added('unapplied')),
  }
}

/** Nothing, written with as many decimals as the currency has. */
const zeroOf = (like: AgingSums): AgingSums => restOf(like, like)

function restOf(all: AgingSums, found: AgingSums): AgingSums {
  const left = (column: string) => minus(amountOf(all, column), amountOf(found, column))
  return {
    currency: all.currency,
    amounts: Object.fromEntries(Object.keys(all.amounts).map(bucket => [bucket, left(bucket)])),
    total: left('total'),
    unapplied: left('unapplied'),
    net: minus(all.net, found.net),
  }
}

/** The bucket of one who is so many days late, among those the server told. */
export function bucketOfDays(buckets: readonly string[], days: number): string | undefined {
  if (days <= 0) return 'not_due'
  return buckets.find(bucket => {
    const [from, to] = bucket.split('-').map(Number)
    if (bucket.endsWith('+')) return days > Number(bucket.slice(0, -1))
    return from !== undefined && to !== undefined && days >= from && days <= to
  })
}
