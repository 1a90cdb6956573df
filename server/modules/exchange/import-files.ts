/** Importing: one transaction for all files, every bad row listed, nothing booked unless all of it is. */
import type pg from 'pg'
import { type Scope, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { currencyOf } from '../../kernel/money.ts'
import { bookTable } from './book-table.ts'
import { checkTotal } from './check-total.ts'
import { refuse } from './errors.ts'
import { corrected, type FileWish } from './file-wish.ts'
import type { HeaderMap } from './headers.ts'
import type { ImportKind } from './import-kind.ts'
import { type FileReport, type ImportReport, summaryOf } from './import-report.ts'
import { openTable } from './open-table.ts'
import type { DateOrder } from './read-date.ts'
import { noteRejected, type RejectedNames, withCauses } from './rejected-beside.ts'
import { fileTotals, finishRun, startRun } from './store.ts'
import { surveyTable } from './survey-table.ts'
import type { OpenedTable, Reject, SourceFile } from './types.ts'

export interface ImportRequest {
  readonly files: readonly SourceFile[]
  /** Of each file, in their order; takes precedence over what is said of all. */
  readonly wishes?: readonly FileWish[]
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
  /** Whether the report holds the rows that were rejected, as the files have them. */
  readonly keepRejectedRows?: boolean
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

/** Of the rows that a report holds as they are. */
const mostRejectedRows = 1000

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

interface Wished {
  readonly place: number
  readonly table: OpenedTable
  readonly wish: FileWish
}

/** The files in the order their kinds depend on each other. */
async function openTables(kinds: readonly ImportKind[], request: ImportRequest): Promise<Wished[]> {
  const specs = kinds.map(kind => kind.spec)
  const opened: Wished[] = []
  for (const [place, file] of request.files.entries()) {
    const wish = { ...forAll(request), ...request.wishes?.[place] }
    opened.push({ place, wish, table: corrected(await openTable(file, { ...wish, kinds: specs }), wish) })
  }
  const order = new Map(specs.map((spec, index) => [spec.kind, index]))
  return opened.sort(
    ({ table: left }, { table: right }) => (order.get(left.kind) ?? 0) - (order.get(right.kind) ?? 0),
  )
}

const forAll = ({ as, map, dates, currency }: ImportRequest): FileWish => ({
  ...(as === undefined ? {} : { as }),
  ...(map === undefined ? {} : { map }),
  ...(dates === undefined ? {} : { dates }),
  ...(currency === undefined ? {} : { currency }),
})

async function book(
  tx: Transaction,
  kinds: readonly ImportKind[],
  tables: readonly Wished[],
  request: ImportRequest,
): Promise<ImportReport> {
  const importId = await startRun(tx, request.importId)
  const total = checkTotal(request.expect)
  const files: FileReport[] = []
  const names: RejectedNames = new Map()
  for (const each of tables) {
    const kind = kinds.find(({ spec }) => spec.kind === each.table.kind)
    if (!kind) throw new Error(`no kind ${each.table.kind}`)
    const file = await bookFile(tx, kind, each, importId, request)
    await noteRejected(names, kind, each.table, file.rejected)
    files.push(withCauses(file, kinds, names))
    await total.add(tx, kind)
  }
  const rejected = files.reduce((sum, file) => sum + file.rejected.length, 0)
  const problem =
    rejected > 0 && !request.partial ? refuse('import-refused', { rows: rejected }) : total.difference()
  const changed = files.some(file => file.created + file.updated + file.newCustomers.length > 0)
  if (problem) throw new NothingWritten({ importId: null, files, problem })
  if (request.dryRun || !changed) throw new NothingWritten({ importId: null, files })
  await finishRun(tx, importId, files.map(summaryOf))
  await recordEvent(tx, {
    kind: 'imported',
    subject: `import:${importId}`,
    facts: { files: files.map(summaryOf) },
  })
  const report = { importId, files }
  await request.onBooked?.(tx, report)
  return report
}

async function bookFile(
  tx: Transaction,
  kind: ImportKind,
  { place, table, wish }: Wished,
  importId: bigint,
  request: ImportRequest,
): Promise<FileReport> {
  const tell = (step: ImportProgress['step']) => (done: number, total?: number) =>
    request.progress?.({ file: table.file, step, done, ...(total === undefined ? {} : { total }) })
  const survey = await surveyTable(table, {
    onRows: tell('reading'),
    ...(wish.dates === undefined ? {} : { dates: wish.dates }),
  })
  const { rows, counts, rejected } = await bookTable(tx, kind, table, survey, {
    importId,
    today: request.today,
    currency: wish.currency === undefined ? undefined : currencyOf(wish.currency),
    newCustomers: request.newCustomers ?? false,
    onStaged: done => tell('staging')(done, survey.rows),
    onBooked: tell('booking'),
  })
  return {
    place,
    file: table.file,
    kind: table.kind,
    rows,
    ...counts,
    ignoredColumns: table.ignoredColumns,
    rejected,
    skippedRows: table.skipped().length,
    totals: await fileTotals(tx, kind.control?.expression),
    leftOut: wish.leave_out?.length ?? 0,
    correctedCells: wish.cells?.length ?? 0,
    header: table.header,
    rejectedRows: request.keepRejectedRows ? await rowsOf(table, rejected) : [],
  }
}

async function rowsOf(table: OpenedTable, rejected: readonly Reject[]): Promise<FileReport['rejectedRows']> {
  const wanted = new Set([...new Set(rejected.map(({ row }) => row))].slice(0, mostRejectedRows))
  const rows: { row: number; cells: string[] }[] = []
  if (wanted.size === 0) return rows
  for await (const batch of table.rows()) {
    for (const { row, cells } of batch)
      if (wanted.has(row)) rows.push({ row, cells: table.header.map((_, index) => cells[index] ?? '') })
  }
  return rows
}
