/** Front door: files into typed rows, and rows into files. Knows no kind of file by itself. */

export { type HeaderMap, normaliseHeader } from './headers.ts'
export { type OpenOptions, openTable } from './open-table.ts'
export { CellReader } from './read-cells.ts'
export type { DateOrder } from './read-date.ts'
export { type Survey, type SurveyOptions, surveyTable } from './survey-table.ts'
export type {
  ColumnSpec,
  ColumnType,
  Fault,
  KindSpec,
  MappedColumn,
  OpenedTable,
  RawRow,
  Reject,
  SkippedRow,
  SourceFile,
} from './types.ts'
