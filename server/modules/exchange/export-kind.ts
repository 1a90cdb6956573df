/** What a module brings so that its rows can be exported. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Localized } from '../../kernel/language.ts'
import type { ColumnSpec } from './types.ts'
import type { WriteColumn } from './write-csv.ts'

export interface ExportWish {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Fewer rows that add up to the same. */
  readonly summary: boolean
}

/** A cell per column header; what is missing is an empty cell. */
export type ExportRow = Readonly<Record<string, string | null | undefined>>

export interface ExportKind {
  readonly kind: string
  readonly summary: Localized
  readonly columns: readonly WriteColumn[]
  /** The wishes it can fulfil; others are refused. */
  readonly takes?: readonly (keyof ExportWish)[]
  /** Read in one snapshot, row by row, without holding them. */
  rows(reader: Reader, wish: ExportWish): AsyncIterable<ExportRow>
}

/** The columns of an import kind, under our own names. */
export const columnsOf = (columns: readonly ColumnSpec[]): WriteColumn[] =>
  columns.map(({ name, type }) => ({ header: name, type }))
