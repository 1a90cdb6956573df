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
import type { Sheet } from './workbook-parts.ts'

export interface OpenOptions {
  readonly kinds: readonly KindSpec[]
  /** The kind, when the person says it. */
  readonly as?: string | undefined
  readonly map?: HeaderMap | undefined
  /** The row the header stands in, and the sheet, when the person says them. */
  readonly header?: number | undefined
  readonly sheet?: string | undefined
}

/** A file whose form is known, and which of its rows comes closest to a header. */
export interface ProbedTable {
  readonly form: Pick<OpenedTable, 'format' | 'encoding' | 'delimiter' | 'sheet'>
  readonly sheets: readonly string[]
  readonly found: FoundHeader
  records(): AsyncGenerator<RawRow[]>
  /** Whether a file of text ended on the end of a line; asked once all records were read. */
  endedWhole(): boolean
}

/** Finds out what a file holds, without reading its rows. Refuses what it cannot be sure of. */
export async function openTable(source: SourceFile, options: OpenOptions): Promise<OpenedTable> {
  const probed = await probeTable(source, options)
  return tableOf(source, probed, tellKind(source.name, probed.found, consideredKinds(options)))
}

/** What can be told of a file whose header nobody understands yet. */
export async function probeTable(source: SourceFile, options: OpenOptions): Promise<ProbedTable> {
  const kinds = consideredKinds(options)
  checkMap(options.map ?? {}, options.as === undefined ? options.kinds : kinds)
  const find = (head: readonly RawRow[]) => findHeader(head, kinds, options.map, options.header)
  const form = fileForm(source.name, await readHead(source, 4096))
  return form === 'zip' ? probeSheets(source, find, options.sheet) : probeText(source, find)
}

export function consideredKinds({ kinds, as }: OpenOptions): readonly KindSpec[] {
  if (as === undefined) return kinds
  const chosen = kinds.filter(({ kind }) => kind === as)
  if (chosen.length === 0)
    throw refuse('no-such-kind', { kind: as.slice(0, 40), kinds: kinds.map(({ kind }) => kind).join(', ') })
  return chosen
}

type Find = (head: readonly RawRow[]) => FoundHeader

async function probeText(source: SourceFile, find: Find): Promise<ProbedTable> {
  const encoding = await detectEncoding(source)
  const terminator = await terminatorOf(source, encoding)
  let best: { style: CsvStyle; found: FoundHeader } | undefined
  let failure: Problem | undefined
  for (const delimiter of delimiters) {
    const style = { encoding, terminator, delimiter }
    try {
      const found = find(await csvHead(source, style))
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
  const end: CsvEnd = { endedOnLineEnd: true }
  return {
    form: { format: 'csv', encoding, delimiter: style.delimiter },
    sheets: [],
    found,
    records: () => csvRecords(source, style, end),
    endedWhole: () => end.endedOnLineEnd,
  }
}

async function probeSheets(source: SourceFile, find: Find, wanted?: string): Promise<ProbedTable> {
  const workbook = await Workbook.open(source)
  let best: { sheet: Sheet; found: FoundHeader } | undefined
  for (const sheet of workbook.sheets) {
    if (wanted !== undefined && sheet.name !== wanted) continue
    const found = find(await workbook.head(sheet))
    if (!best || found.matches.length > 0 || better(found, best.found)) best = { sheet, found }
    if (found.matches.length > 0) break
  }
  if (!best || best.found.cells.length === 0) throw refuse('empty-file', { file: source.name })
  const { sheet, found } = best
  return {
    form: { format: 'xlsx', sheet: sheet.name },
    sheets: workbook.sheets.map(({ name }) => name),
    found,
    records: () => workbook.rows(sheet),
    endedWhole: () => true,
  }
}

function better(one: FoundHeader, other: FoundHeader): boolean {
  const complete = Number(one.matches.length > 0) - Number(other.matches.length > 0)
  if (complete !== 0) return complete > 0
  return one.strength === other.strength
    ? one.cells.length > other.cells.length && one.strength === 0
    : one.strength > other.strength
}

export function tableOf(
  source: SourceFile,
  { found, form, records, endedWhole }: ProbedTable,
  { kind: spec, mapping }: Pick<HeaderMatch, 'kind' | 'mapping'>,
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
    if (!endedWhole()) shape.refuseCutOff()
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
