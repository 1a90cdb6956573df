/** Finds the header by what it says, below titles, notes and blank lines, and with it the kind of the file. */
import { refuse } from './errors.ts'
import { type HeaderMap, type HeaderMatch, matchHeader, normaliseHeader } from './headers.ts'
import type { KindSpec, RawRow } from './types.ts'

export interface FoundHeader {
  /** Number of the (last) header row. */
  readonly row: number
  readonly cells: readonly string[]
  /** One match per kind that the header is complete for. */
  readonly matches: readonly HeaderMatch[]
  /** Columns understood; 0 when nothing was. */
  readonly strength: number
  /** The header is not complete for any kind; this comes closest. */
  readonly closest?: HeaderMatch
}

/** The best header among the first rows, or of the one row that was named. A header of two rows (merged cells) is read downwards where one row is not enough. */
export function findHeader(
  rows: readonly RawRow[],
  kinds: readonly KindSpec[],
  map?: HeaderMap,
  at?: number,
): FoundHeader {
  const candidates = at === undefined ? rows : rows.filter(({ row }) => row === at)
  const single = candidates.map(row => judge(row.row, row.cells, kinds, map))
  const best = strongest(single)
  if (best && best.matches.length > 0) return best
  const double = rows.slice(1).flatMap((row, index) => {
    const above = rows[index]?.cells ?? []
    return at === undefined || at === row.row ? [judge(row.row, stack(above, row.cells), kinds, map)] : []
  })
  const stacked = strongest(double)
  if (stacked && stacked.matches.length > 0) return stacked
  return best ?? { row: 1, cells: [], matches: [], strength: 0 }
}

/** Kinds a header fits as well as the one it was taken for: it has no column that only one of them knows. */
export const alike = ({ matches }: FoundHeader, chosen: HeaderMatch): HeaderMatch[] =>
  matches.filter(
    match => match !== chosen && score(match) > 0 && match.mapping.length === chosen.mapping.length,
  )

/** Of kinds a header fits alike, the one that the name of the file speaks for, where it speaks for one alone. */
function namedBy(file: string, found: FoundHeader, first: HeaderMatch): HeaderMatch {
  const name = file.normalize('NFKC').toLowerCase()
  const named = [first, ...alike(found, first)].filter(({ kind }) =>
    kind.fileNames?.some(word => name.includes(word)),
  )
  const [only] = named
  return only && named.length === 1 && only.duplicates.length === 0 ? only : first
}

/** The kind the header speaks for, and of several alike the name of the file. Refuses when it speaks for none, for two alike, or names a column twice. */
export function tellKind(file: string, found: FoundHeader, kinds: readonly KindSpec[]): HeaderMatch {
  const headers = listHeaders(found.cells)
  const scored = found.matches
    .map(match => ({ match, score: score(match) }))
    .filter(({ score }) => score > 0)
    // Of equals the one whose own names stand in the header: `date` is ours for receipts, a synonym for invoices.
    .map(({ match, score }) => ({ match, score: score + ownNames(match) / 1000 }))
    .sort((left, right) => right.score - left.score)
  const [first, second] = scored
  if (!first) {
    const [only] = kinds
    const kind = found.closest?.kind.kind ?? only?.kind ?? ''
    const columns = (found.closest?.missing ?? requiredOf(only)).join(', ')
    if (kinds.length === 1) throw refuse('missing-columns', { file, kind, columns, headers })
    throw refuse('unknown-kind', { file, headers, kind, columns })
  }
  const named = namedBy(file, found, first.match)
  if (named !== first.match) return named
  if (second && second.score === first.score) {
    const tied = scored.filter(({ score }) => score === first.score)
    throw refuse('ambiguous-kind', { file, kinds: tied.map(({ match }) => match.kind.kind).join(', ') })
  }
  const [double] = first.match.duplicates
  if (double)
    throw refuse('duplicate-columns', { file, column: double.column, headers: double.headers.join(', ') })
  return first.match
}

function judge(
  row: number,
  cells: readonly string[],
  kinds: readonly KindSpec[],
  map?: HeaderMap,
): FoundHeader {
  const all = kinds.map(kind => matchHeader(cells, kind, map))
  const matches = all.filter(match => match.missing.length === 0)
  const ranked = [...(matches.length > 0 ? matches : all)].sort((a, b) => b.mapping.length - a.mapping.length)
  const strength = ranked[0]?.mapping.length ?? 0
  return {
    row,
    cells,
    matches,
    strength,
    ...(ranked[0] && matches.length === 0 ? { closest: ranked[0] } : {}),
  }
}

/** Complete headers before incomplete ones, then more columns; of equals the upper, and of unknown rows the widest. */
function strongest(found: readonly FoundHeader[]): FoundHeader | undefined {
  const weight = ({ matches, strength, cells }: FoundHeader) =>
    (matches.length > 0 ? 1e6 : 0) + strength * 1000 + cells.filter(cell => cell.trim() !== '').length
  return found.reduce<FoundHeader | undefined>(
    (best, next) => (best === undefined || weight(next) > weight(best) ? next : best),
    undefined,
  )
}

const stack = (above: readonly string[], below: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, index) =>
    (below[index] ?? '').trim() === '' ? (above[index] ?? '') : (below[index] ?? ''),
  )

const score = ({ kind, mapping }: HeaderMatch) =>
  kind.signature ? kind.signature(new Set(mapping.map(({ column }) => column))) : mapping.length

const ownNames = ({ mapping }: HeaderMatch) =>
  mapping.filter(({ header, column }) => normaliseHeader(header) === normaliseHeader(column)).length

const requiredOf = (kind: KindSpec | undefined) =>
  (kind?.columns ?? []).filter(({ required }) => required).map(({ name }) => name)

function listHeaders(cells: readonly string[]): string {
  const titles = cells.map(cell => cell.trim().slice(0, 60)).filter(title => title !== '')
  return titles.length === 0 ? '–' : titles.slice(0, 40).join(' | ')
}
