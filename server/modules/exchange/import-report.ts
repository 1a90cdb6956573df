/** What came of an import, file by file. */
import type { Currency } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { Reject } from './types.ts'

/** Of the amounts by which a file is held against a control total. */
export interface FileTotal {
  readonly currency: Currency
  readonly takenMinor: bigint
  readonly rejectedMinor: bigint
}

export interface FileReport {
  /** Which of the files it is, from 0. */
  readonly place: number
  readonly file: string
  readonly kind: string
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly ignoredColumns: readonly string[]
  readonly newCustomers: readonly string[]
  readonly rejected: readonly Reject[]
  /** Totals and notes of the file that are no rows. */
  readonly skippedRows: number
  readonly totals: readonly FileTotal[]
  readonly leftOut: number
  readonly correctedCells: number
  readonly header: readonly string[]
  readonly rejectedRows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

export interface ImportReport {
  /** Names the import, for taking it back; null when nothing was written. */
  readonly importId: bigint | null
  readonly files: readonly FileReport[]
  /** Why nothing was written, if it was refused. */
  readonly problem?: Problem
}

/** What is kept of an import for good. */
export const summaryOf = (file: FileReport) => ({
  file: file.file,
  kind: file.kind,
  rows: file.rows,
  created: file.created,
  updated: file.updated,
  unchanged: file.unchanged,
  rejected: file.rejected.length,
  new_customers: file.newCustomers.length,
  ...(file.leftOut > 0 ? { left_out: file.leftOut } : {}),
  ...(file.correctedCells > 0 ? { corrected_cells: file.correctedCells } : {}),
})

/** The report as the command line and the API give it. */
export function reportJson(report: ImportReport, render: (reject: Reject) => string) {
  return {
    import: report.importId === null ? null : String(report.importId),
    files: report.files.map(file => ({
      file: file.file,
      kind: file.kind,
      rows: file.rows,
      created: file.created,
      updated: file.updated,
      unchanged: file.unchanged,
      ignored_columns: file.ignoredColumns,
      new_customers: file.newCustomers,
      skipped_rows: file.skippedRows,
      rejected: file.rejected.map(reject => ({
        row: reject.row,
        column: reject.column,
        value: reject.value,
        reason: render(reject),
      })),
    })),
  }
}
