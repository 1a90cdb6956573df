/** The words of a file on its way in: what a module expects of it, and what it turned out to hold. */
import type { Message } from '../../kernel/language.ts'

export type ColumnType = 'text' | 'date' | 'money' | 'decimal' | 'boolean' | 'integer' | 'currency'

export interface ColumnSpec {
  /** Our name, as in the file formats; it is always understood as a header. */
  readonly name: string
  readonly type: ColumnType
  readonly required?: boolean
  /** Other people's headers for it; compared by {@link normaliseHeader}. */
  readonly synonyms?: readonly string[]
  /**
   * Where a file has two headers for this column, take the one whose synonym stands first and ignore the other
   * (customer code before customer name). Without it such a file is refused.
   */
  readonly ranked?: boolean
  readonly maxLength?: number
  /** A number or a name: on one line, and every character of it shows. */
  readonly isPlain?: boolean
}

export interface KindSpec {
  readonly kind: string
  readonly columns: readonly ColumnSpec[]
  /**
   * How strongly a header with all required columns speaks for this kind, given our names of the columns found;
   * 0 or less means it is another kind. The number of columns found, unless the kind knows better.
   */
  readonly signature?: (columns: ReadonlySet<string>) => number
  /** Words in the name of a file that speak for this kind where its header fits several. Small letters. */
  readonly fileNames?: readonly string[]
}

/** A file on disk or in memory. It is read more than once, so it is not a stream: an upload is spooled first. */
export type SourceFile = { readonly name: string } & (
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
)

/** What is wrong with a row before any cell of it is understood. */
export interface Fault {
  /** Index of the cell at fault. */
  readonly index: number
  readonly value: string
  readonly reason: Message
}

export interface RawRow {
  /** Number of the record in its file: the first is 1; preamble, header and blank lines counted. */
  readonly row: number
  /**
   * As the file holds them, untrimmed; may be fewer than the header. A cell can keep a chunk of the file in memory,
   * so do not hold cells of a large file for longer than their batch.
   */
  readonly cells: readonly string[]
  readonly fault?: Fault
}

/** A row or cell that cannot be taken, in the importer's answer. */
export interface Reject {
  readonly row: number
  /** The header in the file. */
  readonly column: string
  /** Cut to 200 characters. */
  readonly value: string
  readonly reason: Message
}

export interface MappedColumn {
  readonly column: string
  readonly index: number
  readonly header: string
}

export interface SkippedRow {
  readonly row: number
  readonly text: string
}

export interface OpenedTable {
  readonly file: string
  readonly sheet?: string
  readonly format: 'csv' | 'xlsx'
  readonly encoding?: Encoding
  readonly delimiter?: string
  readonly kind: string
  readonly spec: KindSpec
  readonly headerRow: number
  readonly header: readonly string[]
  readonly mapping: readonly MappedColumn[]
  readonly ignoredColumns: readonly string[]
  /** Rows below the header in batches of some thousands; blank rows, totals and notes left out. Can be called again. */
  rows(): AsyncGenerator<readonly RawRow[]>
  /** Totals, notes and repeated headers that the last complete run of {@link rows} left out. */
  skipped(): readonly SkippedRow[]
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
