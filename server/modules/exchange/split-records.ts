/**
 * Cuts decoded text into records (RFC 4180, leniently). Written here and not taken from csv-parse because that makes
 * 130 000 records a second of ten cells, parsing alone, and this makes several times as many; the tests hold both
 * against each other. Lines without a quotation mark are cut by `split`, which is where the time goes.
 */
import { reason, refuse } from './errors.ts'
import { maxCellLength, maxColumns, maxRecordLength } from './limits.ts'
import type { Fault, RawRow } from './types.ts'

const quote = '"'

export interface RecordStyle {
  readonly delimiter: string
  readonly terminator: '\n' | '\r'
}

export class RecordSplitter {
  private rest = ''
  private row = 0
  private quoteOpen = false
  /** False when the last record ended with the file and not with a line end. */
  endedOnLineEnd = true

  constructor(
    private readonly file: string,
    private readonly style: RecordStyle,
  ) {}

  /** The number of the record that comes next. */
  get nextRow(): number {
    return this.row + 1
  }

  push(chunk: string, into: RawRow[]): void {
    const text = this.rest + chunk
    this.rest = text.slice(this.cut(text, into, false))
    if (this.rest.length <= maxRecordLength) return
    if (this.quoteOpen) throw refuse('unclosed-quote', { file: this.file, row: this.nextRow })
    throw refuse('row-too-large', { file: this.file, row: this.nextRow, limit: maxRecordLength })
  }

  end(into: RawRow[]): void {
    if (this.rest === '') return
    this.endedOnLineEnd = false
    if (this.cut(this.rest, into, true) < this.rest.length)
      throw refuse('unclosed-quote', { file: this.file, row: this.nextRow })
    this.rest = ''
  }

  /** Takes whole records from the text and answers where the first unfinished one starts. */
  private cut(text: string, into: RawRow[], final: boolean): number {
    const { delimiter, terminator } = this.style
    const damaged = text.includes('\0')
    let start = 0
    let nextQuote = text.indexOf(quote)
    while (start < text.length) {
      let end = text.indexOf(terminator, start)
      if (end < 0) {
        if (!final && (nextQuote < 0 || nextQuote < start)) break
        end = text.length
      }
      if (nextQuote >= 0 && nextQuote < start) nextQuote = text.indexOf(quote, start)
      if (nextQuote >= 0 && nextQuote < end) {
        const record = cutQuoted(text, start, this.style, final)
        this.quoteOpen = record === 'open quote'
        if (typeof record === 'string') return start
        this.add(record.cells, text.slice(start, record.end), damaged, record.fault, into)
        start = record.end
        continue
      }
      if (end === text.length && !final) break
      const line = text.slice(start, text[end - 1] === '\r' ? Math.max(start, end - 1) : end)
      this.add(line.split(delimiter), line, damaged, undefined, into)
      start = end + 1
    }
    return Math.min(start, text.length)
  }

  private add(
    cells: string[],
    record: string,
    damaged: boolean,
    fault: Fault | undefined,
    into: RawRow[],
  ): void {
    this.row++
    const found =
      fault ??
      (damaged ? nulFault(cells) : undefined) ??
      (record.length > maxCellLength || cells.length > maxColumns ? sizeFault(cells) : undefined)
    if (cells.length > maxColumns) cells.length = maxColumns
    into.push(found ? { row: this.row, cells, fault: found } : { row: this.row, cells })
  }
}

interface Quoted {
  readonly cells: string[]
  readonly end: number
  readonly fault: Fault | undefined
}

/** One record with quotation marks somewhere in it; says so when the text ends before the record does. */
function cutQuoted(
  text: string,
  start: number,
  style: RecordStyle,
  final: boolean,
): Quoted | 'open quote' | 'open record' {
  const cells: string[] = []
  let fault: Fault | undefined
  let at = start
  let lineEnd = -1
  for (;;) {
    const opening = skipBlanks(text, at, style.delimiter)
    const quoted = text[opening] === quote ? closeQuote(text, opening, final) : undefined
    if (quoted === 'open quote') return quoted
    const from = quoted ? quoted.after : at
    if (lineEnd < from) lineEnd = text.indexOf(style.terminator, from)
    const stop = nextStop(text, from, style.delimiter, lineEnd)
    if (stop < 0 && !final) return 'open record'
    const cellEnd = stop < 0 ? text.length : stop
    if (quoted) {
      cells.push(quoted.value)
      const trailing = text.slice(from, cellEnd)
      if (trailing.trim() !== '')
        fault ??= { index: cells.length - 1, value: text.slice(at, cellEnd), reason: reason('bad-quotes') }
    } else cells.push(withoutReturn(text.slice(at, cellEnd), stop === lineEnd || stop < 0))
    if (stop < 0) return { cells, end: text.length, fault }
    if (stop === lineEnd) return { cells, end: stop + 1, fault }
    at = stop + 1
  }
}

/** The value of a quoted cell and where the text goes on behind its closing mark. */
function closeQuote(
  text: string,
  opening: number,
  final: boolean,
): { value: string; after: number } | 'open quote' {
  let from = opening + 1
  let doubled = false
  for (;;) {
    const mark = text.indexOf(quote, from)
    // A mark that is the last character so far may turn out to be the first of two.
    if (mark < 0 || (mark === text.length - 1 && !final)) return 'open quote'
    if (text[mark + 1] !== quote) {
      const value = text.slice(opening + 1, mark)
      return { value: doubled ? value.replaceAll('""', '"') : value, after: mark + 1 }
    }
    doubled = true
    from = mark + 2
  }
}

function nextStop(text: string, from: number, delimiter: string, lineEnd: number): number {
  const separator = text.indexOf(delimiter, from)
  if (separator < 0) return lineEnd
  return lineEnd < 0 || separator < lineEnd ? separator : lineEnd
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++
  return at
}

const withoutReturn = (cell: string, last: boolean) =>
  last && cell.endsWith('\r') ? cell.slice(0, -1) : cell

function nulFault(cells: readonly string[]): Fault | undefined {
  const index = cells.findIndex(cell => cell.includes('\0'))
  if (index < 0) return undefined
  return { index, value: (cells[index] ?? '').replaceAll('\0', '\\0'), reason: reason('nul-byte') }
}

export function sizeFault(cells: readonly string[]): Fault | undefined {
  if (cells.length > maxColumns)
    return { index: maxColumns - 1, value: '', reason: reason('too-many-columns', { limit: maxColumns }) }
  const index = cells.findIndex(cell => cell.length > maxCellLength)
  if (index < 0) return undefined
  return { index, value: cells[index] ?? '', reason: reason('cell-too-long', { limit: maxCellLength }) }
}
