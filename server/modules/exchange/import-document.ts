/** One document by the rules of the import: entered by a person or sent by a program, in the caller's transaction. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { FieldError } from '../../kernel/problem.ts'
import { bookTable } from './book-table.ts'
import { refuse } from './errors.ts'
import type { ImportCounts, ImportKind } from './import-kind.ts'
import { takeTurn } from './store.ts'
import type { Survey } from './survey-table.ts'
import type { OpenedTable, Reject } from './types.ts'

/** A row of the document, by our column names. Money and numbers with a decimal point, days as `2026-01-31`. */
export interface GivenRow {
  readonly cells: Readonly<Record<string, string | null | undefined>>
  /** Where in the request a column of this row stands (RFC 6901). */
  pointer(column: string): string
}

/**
 * Books the rows, all of them or none. Refuses `document-refused` with every field at fault. Same document again: nothing
 * changes, and the counts say so.
 */
export async function importDocument(
  tx: Transaction,
  kind: ImportKind,
  rows: readonly GivenRow[],
  today: LocalDate,
): Promise<ImportCounts> {
  await takeTurn(tx)
  const table = tableOf(kind, rows)
  const { customerColumn } = kind
  const { counts, rejected } = await bookTable(tx, kind, table, plainSurvey(table, rows.length), {
    importId: null,
    today,
    newCustomers: false,
    customers: customerColumn === undefined ? [] : rows.map(row => row.cells[customerColumn]?.trim() ?? ''),
  })
  if (rejected.length > 0) throw refuse('document-refused', {}).withFields(fieldsOf(rows, rejected))
  return counts
}

function tableOf({ spec }: ImportKind, rows: readonly GivenRow[]): OpenedTable {
  const header = spec.columns.map(column => column.name).filter(name => rows.some(row => row.cells[name]))
  // A column that must be there is missed in the row, not in the table.
  for (const { name, required } of spec.columns) if (required && !header.includes(name)) header.push(name)
  const cells = rows.map(row => header.map(name => row.cells[name] ?? ''))
  return {
    file: '',
    format: 'csv',
    kind: spec.kind,
    spec,
    headerRow: 0,
    header,
    mapping: header.map((column, index) => ({ column, index, header: column })),
    ignoredColumns: [],
    async *rows() {
      yield cells.map((each, index) => ({ row: index + 1, cells: each }))
    },
    skipped: () => [],
  }
}

/** Nothing to find out: a program writes one way. */
function plainSurvey({ header }: OpenedTable, rows: number): Survey {
  return { rows, dateOrders: new Map(), decimalMarks: new Map(header.map(column => [column, 'point'])) }
}

/** Each field once; rows of one document share most of them. */
function fieldsOf(rows: readonly GivenRow[], rejected: readonly Reject[]): FieldError[] {
  const fields = new Map<string, FieldError>()
  for (const { row, column, reason } of rejected) {
    const pointer = rows[row - 1]?.pointer(column) ?? ''
    const key = `${pointer} ${reason.key}`
    if (!fields.has(key)) fields.set(key, { pointer, detail: reason })
  }
  return [...fields.values()]
}
