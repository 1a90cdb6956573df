/** Front door: files into typed rows, and rows into files. Knows no kind of file by itself. */

export { documentReasons } from './document-reasons.ts'
export { columnsOf, type ExportKind, type ExportRow, type ExportWish } from './export-kind.ts'
export { exportedRows, exportToFile, textTable } from './export-rows.ts'
export { type HeaderMap, normaliseHeader } from './headers.ts'
export { type GivenRow, importDocument } from './import-document.ts'
export { type ImportProgress, type ImportRequest, importFiles } from './import-files.ts'
export type { ImportContext, ImportCounts, ImportKind } from './import-kind.ts'
export { type FileReport, type ImportReport, reportJson } from './import-report.ts'
export { type OpenOptions, openTable } from './open-table.ts'
export { withOwnLine } from './own-line.ts'
export { CellReader } from './read-cells.ts'
export type { DateOrder } from './read-date.ts'
export { findImport, listRuns, markUndone } from './store.ts'
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
export { type CsvOptions, csvWriter, type TableWriter, type WriteColumn, type WriteRow } from './write-csv.ts'
export { type FileWriter, fileWriter } from './write-file.ts'
export { xlsxWriter } from './write-xlsx.ts'
