/** Importing: one transaction for all files, every bad row listed, nothing booked unless all of it is. */
import type pg from 'pg'
import { type Scope, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, currencyOf } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { bookTable } from './book-table.ts'
import { checkTotal } from './check-total.ts'
import { refuse } from './errors.ts'
import type { HeaderMap } from './headers.ts'
import type { ImportKind } from './import-kind.ts'
import { openTable } from './open-table.ts'
import type { DateOrder } from './read-date.ts'
import { finishRun, startRun } from './store.ts'
import { surveyTable } from './survey-table.ts'
import type { OpenedTable, Reject, SourceFile } from './types.ts'

export interface ImportRequest {
  readonly files: readonly SourceFile[]
  readonly as?: string | undefined
  readonly map?: HeaderMap | undefined
  readonly dates?: DateOrder | undefined
  readonly currency?: string | undefined
  readonly newCustomers?: boolean
  /** Control total in major units. */
  readonly expect?: string | undefined
  readonly partial?: boolean
  readonly dryRun?: boolean
  readonly today: LocalDate
  /** The id it gets when something is written; without it a new one. */
  readonly importId?: bigint | undefined
  /** Called in the import's transaction once all is booked: what it writes stands with the import or not at all. */
  onBooked?(tx: Transaction, report: ImportReport): Promise<void>
  progress?(step: ImportProgress): void
}

export interface ImportProgress {
  readonly file: string
  readonly step: 'reading' | 'staging' | 'booking'
  readonly done: number
  readonly total?: number
}

export interface FileReport {
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
}

export interface ImportReport {
  /** Names the import, for taking it back; null when nothing was written. */
  readonly importId: bigint | null
  readonly files: readonly FileReport[]
  /** Why nothing was written, if it was refused. */
  readonly problem?: Problem
}

/** Ends the transaction without its work, carrying the report out of it. */
class NothingWritten extends Error {
  constructor(readonly report: ImportReport) {
    super('nothing written')
  }
}

export async function importFiles(
  pool: pg.Pool,
  scope: Scope,
  kinds: readonly ImportKind[],
  request: ImportRequest,
): Promise<ImportReport> {
  const tables = await openTables(kinds, request)
  try {
    return await transaction(pool, scope, tx => book(tx, kinds, tables, request))
  } catch (error) {
    if (error instanceof NothingWritten) return error.report
    throw error
  }
}

/** The files in the order their kinds depend on each other. */
async function openTables(kinds: readonly ImportKind[], request: ImportRequest): Promise<OpenedTable[]> {
  const specs = kinds.map(kind => kind.spec)
  const options = {
    kinds: specs,
    ...(request.as === undefined ? {} : { as: request.as }),
    ...(request.map === undefined ? {} : { map: request.map }),
  }
  const tables: OpenedTable[] = []
  for (const file of request.files) tables.push(await openTable(file, options))
  const order = new Map(specs.map((spec, index) => [spec.kind, index]))
  return tables.sort((left, right) => (order.get(left.kind) ?? 0) - (order.get(right.kind) ?? 0))
}

async function book(
  tx: Transaction,
  kinds: readonly ImportKind[],
  tables: readonly OpenedTable[],
  request: ImportRequest,
): Promise<ImportReport> {
  const importId = await startRun(tx, request.importId)
  const currency = request.currency === undefined ? undefined : currencyOf(request.currency)
  const total = checkTotal(request.expect)
  const files: FileReport[] = []
  for (const table of tables) {
    const kind = kinds.find(each => each.spec.kind === table.kind)
    if (!kind) throw new Error(`no kind ${table.kind}`)
    files.push(await bookFile(tx, kind, table, importId, currency, request))
    await total.add(tx, kind)
  }
  const rejected = files.reduce((sum, file) => sum + file.rejected.length, 0)
  const problem =
    rejected > 0 && !request.partial ? refuse('import-refused', { rows: rejected }) : total.difference()
  const changed = files.some(file => file.created + file.updated + file.newCustomers.length > 0)
  if (problem) throw new NothingWritten({ importId: null, files, problem })
  if (request.dryRun || !changed) throw new NothingWritten({ importId: null, files })
  await finishRun(tx, importId, files.map(summary))
  await recordEvent(tx, {
    kind: 'imported',
    subject: `import:${importId}`,
    facts: { files: files.map(summary) },
  })
  const report = { importId, files }
  await request.onBooked?.(tx, report)
  return report
}

async function bookFile(
  tx: Transaction,
  kind: ImportKind,
  table: OpenedTable,
  importId: bigint,
  currency: Currency | undefined,
  request: ImportRequest,
): Promise<FileReport> {
  const tell = (step: ImportProgress['step']) => (done: number, total?: number) =>
    request.progress?.({ file: table.file, step, done, ...(total === undefined ? {} : { total }) })
  const survey = await surveyTable(table, {
    onRows: tell('reading'),
    ...(request.dates === undefined ? {} : { dates: request.dates }),
  })
  const { rows, counts, rejected } = await bookTable(tx, kind, table, survey, {
    importId,
    today: request.today,
    currency,
    newCustomers: request.newCustomers ?? false,
    onStaged: done => tell('staging')(done, survey.rows),
    onBooked: tell('booking'),
  })
  return {
    file: table.file,
    kind: table.kind,
    rows,
    ...counts,
    ignoredColumns: table.ignoredColumns,
    rejected,
    skippedRows: table.skipped().length,
  }
}

const summary = (file: FileReport) => ({
  file: file.file,
  kind: file.kind,
  rows: file.rows,
  created: file.created,
  updated: file.updated,
  unchanged: file.unchanged,
  rejected: file.rejected.length,
  new_customers: file.newCustomers.length,
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
