import { Problem } from '../../kernel/problem.ts'
import { readHead } from './bytes.ts'
import { detectEncoding } from './detect-encoding.ts'
import { reason, refuse } from './errors.ts'
import { fileForm } from './file-form.ts'
import { type FoundHeader, findHeader, tellKind } from './find-header.ts'
import { checkMap, type HeaderMap, type HeaderMatch } from './headers.ts'
import { type CsvEnd, type CsvStyle, csvHead, csvRecords, delimiters, terminatorOf } from './read-csv.ts'
import { Workbook } from './read-xlsx.ts'
import { rowClassifier } from './skip-rows.ts'
import type { KindSpec, OpenedTable, RawRow, SkippedRow, SourceFile } from './types.ts'

export interface OpenOptions {
  readonly kinds: readonly KindSpec[]
  /** The kind, when the person says it. */
  readonly as?: string
  readonly map?: HeaderMap
}

/** Finds out what a file holds, without reading its rows. Refuses what it cannot be sure of. */
export async function openTable(source: SourceFile, options: OpenOptions): Promise<OpenedTable> {
  const kinds = consideredKinds(options)
  checkMap(options.map ?? {}, options.as === undefined ? options.kinds : kinds)
  const form = fileForm(source.name, await readHead(source, 4096))
  return form === 'zip' ? openSheet(source, kinds, options.map) : openText(source, kinds, options.map)
}

function consideredKinds({ kinds, as }: OpenOptions): readonly KindSpec[] {
  if (as === undefined) return kinds
  const chosen = kinds.filter(({ kind }) => kind === as)
  if (chosen.length === 0)
    throw refuse('no-such-kind', { kind: as.slice(0, 40), kinds: kinds.map(({ kind }) => kind).join(', ') })
  return chosen
}

async function openText(
  source: SourceFile,
  kinds: readonly KindSpec[],
  map?: HeaderMap,
): Promise<OpenedTable> {
  const encoding = await detectEncoding(source)
  const terminator = await terminatorOf(source, encoding)
  let best: { style: CsvStyle; found: FoundHeader } | undefined
  let failure: Problem | undefined
  for (const delimiter of delimiters) {
    const style = { encoding, terminator, delimiter }
    try {
      const found = findHeader(await csvHead(source, style), kinds, map)
      if (!best || better(found, best.found)) best = { style, found }
    } catch (error) {
      // Under the wrong separator a quotation mark may seem to stay open; only the right one must read well.
      if (!(error instanceof Problem)) throw error
      failure ??= error
    }
  }
  if (!best || (failure && best.found.matches.length === 0))
    throw failure ?? refuse('empty-file', { file: source.name })
  if (best.found.cells.length === 0) throw refuse('empty-file', { file: source.name })
  const { style, found } = best
  const match = tellKind(source.name, found, kinds)
  const end: CsvEnd = { endedOnLineEnd: true }
  return table(source, found, match, () => csvRecords(source, style, end), {
    format: 'csv',
    encoding,
    delimiter: style.delimiter,
    endedWhole: () => end.endedOnLineEnd,
  })
}

async function openSheet(
  source: SourceFile,
  kinds: readonly KindSpec[],
  map?: HeaderMap,
): Promise<OpenedTable> {
  const workbook = await Workbook.open(source)
  let closest: FoundHeader | undefined
  for (const sheet of workbook.sheets) {
    const found = findHeader(await workbook.head(sheet), kinds, map)
    if (found.matches.length > 0) {
      const match = tellKind(source.name, found, kinds)
      return table(source, found, match, () => workbook.rows(sheet), { format: 'xlsx', sheet: sheet.name })
    }
    if (!closest || better(found, closest)) closest = found
  }
  if (!closest || closest.cells.length === 0) throw refuse('empty-file', { file: source.name })
  tellKind(source.name, closest, kinds)
  throw new Error('a header without a match was told a kind')
}

function better(one: FoundHeader, other: FoundHeader): boolean {
  const complete = Number(one.matches.length > 0) - Number(other.matches.length > 0)
  if (complete !== 0) return complete > 0
  return one.strength === other.strength
    ? one.cells.length > other.cells.length && one.strength === 0
    : one.strength > other.strength
}

type Form = Pick<OpenedTable, 'format' | 'encoding' | 'delimiter' | 'sheet'> & { endedWhole?: () => boolean }

function table(
  source: SourceFile,
  found: FoundHeader,
  { kind: spec, mapping }: HeaderMatch,
  records: () => AsyncGenerator<RawRow[]>,
  { endedWhole, ...form }: Form,
): OpenedTable {
  const used = new Set(mapping.map(({ index }) => index))
  const header = found.cells.map(cell => cell.trim())
  const classify = rowClassifier(header, spec, mapping)
  let skipped: SkippedRow[] = []
  async function* rows(): AsyncGenerator<readonly RawRow[]> {
    const notes: SkippedRow[] = []
    const shape = new RowShape(source.name, header.length)
    for await (const batch of records()) {
      const data: RawRow[] = []
      for (const row of batch) {
        if (row.row <= found.row) continue
        const kind = row.fault ? 'data' : classify(row.cells)
        if (kind === 'data') data.push(shape.checked(row))
        else if (kind === 'note') notes.push({ row: row.row, text: row.cells.join(' ').trim().slice(0, 200) })
      }
      if (data.length > 0) yield data
    }
    if (endedWhole && !endedWhole()) shape.refuseCutOff()
    skipped = notes
  }
  return {
    ...form,
    file: source.name,
    kind: spec.kind,
    spec,
    headerRow: found.row,
    header,
    mapping,
    ignoredColumns: header.filter((title, index) => title !== '' && !used.has(index)),
    rows,
    skipped: () => skipped,
  }
}

/** Watches the number of cells: too many shift the columns, too few at the very end mean a file cut off. */
class RowShape {
  private fullRows = 0
  private short: number | undefined

  constructor(
    private readonly file: string,
    private readonly width: number,
  ) {}

  checked(row: RawRow): RawRow {
    const { cells } = row
    if (cells.length === this.width) {
      this.fullRows++
      return row
    }
    if (cells.length < this.width) {
      this.short = this.short === undefined ? row.row : 0
      return row
    }
    const index = cells.findIndex((cell, at) => at >= this.width && cell.trim() !== '')
    if (index < 0 || row.fault) return row
    return { ...row, fault: { index, value: cells[index] ?? '', reason: reason('row-too-wide') } }
  }

  /** Called when the file does not end in a line end: the one short row is the last, and its rest is missing. */
  refuseCutOff(): void {
    if (this.fullRows < 10 || !this.short) return
    throw refuse('file-cut-off', { file: this.file, row: this.short })
  }
}
