/** Which of their headers is which of our columns. */
import { createHash } from 'node:crypto'
import { refuse } from './errors.ts'
import type { ColumnSpec, KindSpec, MappedColumn } from './types.ts'

/** `{"their header": "our column"}`; an empty column says to ignore the header. */
export type HeaderMap = Readonly<Record<string, string>>

/** Remarks about the unit or the duty to fill in. 万元 is not among them: it changes the figure. */
const remark =
  /[([【<](?:元|人民币元?|本币|rmb|cny|必填|必输|必录|选填|required|optional|y{2,4}.?mm.?dd)[)\]】>]|[/:]元$/g

/** A header without case, spaces, punctuation, width and remarks such as `(元)` or `(必填)`. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(remark, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The same for two files whose headers say the same in the same order. */
export const headerFingerprint = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(normaliseHeader)))
    .digest('base64url')

export interface HeaderMatch {
  readonly kind: KindSpec
  readonly mapping: readonly MappedColumn[]
  readonly missing: readonly string[]
  /** Headers that compete for one column. */
  readonly duplicates: readonly { readonly column: string; readonly headers: readonly string[] }[]
}

export function matchHeader(header: readonly string[], kind: KindSpec, map: HeaderMap = {}): HeaderMatch {
  const cells = header.map(cell => normaliseHeader(cell))
  const free = new Set(cells.flatMap((cell, index) => (cell === '' ? [] : [index])))
  const found = new Map<string, number[]>()
  takeMapped(header, cells, kind, map, free, found)
  for (const column of kind.columns) {
    const named = [...free].filter(index => cells[index] === normaliseHeader(column.name))
    take(column, named, free, found)
  }
  for (const column of kind.columns) {
    if (mappedByHand(column, map) && found.has(column.name)) continue
    const ranks = synonymRanks(column)
    const fitting = [...free].filter(index => ranks.has(cells[index] ?? ''))
    const best = Math.min(...fitting.map(index => ranks.get(cells[index] ?? '') ?? 0))
    const chosen = column.ranked ? fitting.filter(index => ranks.get(cells[index] ?? '') === best) : fitting
    if (column.ranked && found.has(column.name)) continue
    take(column, chosen, free, found)
  }
  return outcome(header, kind, found)
}

/** Refuses a map that names a column no kind has. */
export function checkMap(map: HeaderMap, kinds: readonly KindSpec[]): void {
  const columns = new Set(kinds.flatMap(kind => kind.columns.map(column => column.name)))
  for (const [header, target] of Object.entries(map)) {
    if (target === '' || columns.has(target)) continue
    const known = [...columns].join(', ')
    throw refuse('unknown-map-target', {
      header: header.slice(0, 80),
      target: String(target).slice(0, 80),
      columns: known,
    })
  }
}

function takeMapped(
  header: readonly string[],
  cells: readonly string[],
  kind: KindSpec,
  map: HeaderMap,
  free: Set<number>,
  found: Map<string, number[]>,
): void {
  for (const [theirs, target] of Object.entries(map)) {
    const exact = [...free].filter(index => header[index]?.trim() === theirs.trim())
    const wanted = normaliseHeader(theirs)
    const indexes = exact.length > 0 ? exact : [...free].filter(index => cells[index] === wanted)
    if (target === '') for (const index of indexes) free.delete(index)
    const column = kind.columns.find(candidate => candidate.name === target)
    if (column) take(column, indexes, free, found)
  }
}

function take(
  column: ColumnSpec,
  indexes: readonly number[],
  free: Set<number>,
  found: Map<string, number[]>,
): void {
  if (indexes.length === 0) return
  for (const index of indexes) free.delete(index)
  found.set(column.name, [...(found.get(column.name) ?? []), ...indexes])
}

const mappedByHand = (column: ColumnSpec, map: HeaderMap) => Object.values(map).includes(column.name)

function outcome(
  header: readonly string[],
  kind: KindSpec,
  found: ReadonlyMap<string, number[]>,
): HeaderMatch {
  const title = (index: number) => (header[index] ?? '').trim()
  const mapping = kind.columns.flatMap(column => {
    const [index] = found.get(column.name) ?? []
    return index === undefined ? [] : [{ column: column.name, index, header: title(index) }]
  })
  return {
    kind,
    mapping,
    missing: kind.columns
      .filter(({ name, required }) => required && !found.has(name))
      .map(({ name }) => name),
    duplicates: [...found]
      .filter(([, indexes]) => indexes.length > 1)
      .map(([column, indexes]) => ({ column, headers: indexes.map(title) })),
  }
}

const ranksOf = new WeakMap<ColumnSpec, ReadonlyMap<string, number>>()

function synonymRanks(column: ColumnSpec): ReadonlyMap<string, number> {
  let ranks = ranksOf.get(column)
  if (!ranks) {
    const words = (column.synonyms ?? []).map((word, rank) => [normaliseHeader(word), rank] as const)
    // Reversed, so that of two equal words the earlier one counts.
    ranks = new Map([...words].reverse())
    ranksOf.set(column, ranks)
  }
  return ranks
}
