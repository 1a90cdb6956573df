/** A few rows as the file has them and as they are read. */
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { CellReader } from './read-cells.ts'
import type { Survey } from './survey-table.ts'
import type { ColumnSpec, OpenedTable, RawRow, Reject } from './types.ts'

export interface SampleRow {
  readonly row: number
  readonly cells: readonly string[]
  /** By the place of the column: what was read, null where nothing was. */
  readonly read: readonly (string | null)[]
  readonly faults: readonly Reject[]
}

/** `currency`: of amounts whose row names none. Without a survey nothing is read. */
export async function sampleOf(
  table: OpenedTable,
  survey: Survey | undefined,
  wish: { readonly rows: number; readonly currency: Currency },
): Promise<SampleRow[]> {
  const reader = survey && new CellReader(table, survey)
  const sample: SampleRow[] = []
  for await (const batch of table.rows()) {
    for (const row of batch.slice(0, wish.rows - sample.length)) {
      const read = reader && !reader.broken(row) ? readRow(table, reader, row, wish.currency) : []
      const cells = table.header.map((_, index) => (row.cells[index] ?? '').slice(0, 200))
      sample.push({ row: row.row, cells, read, faults: reader?.takeRejects() ?? [] })
    }
    if (sample.length >= wish.rows) break
  }
  return sample
}

function readRow(
  { header, mapping, spec }: OpenedTable,
  reader: CellReader,
  row: RawRow,
  otherwise: Currency,
): (string | null)[] {
  const currency = reader.currency(row, 'currency') ?? otherwise
  const read = new Map(
    mapping.map(({ column, index }) => {
      const found = spec.columns.find(({ name }) => name === column)
      return [index, found ? shown(reader, row, found, currency) : null]
    }),
  )
  return header.map((_, index) => read.get(index) ?? null)
}

function shown(
  reader: CellReader,
  row: RawRow,
  { name, type }: ColumnSpec,
  currency: Currency,
): string | null {
  switch (type) {
    case 'date':
      return reader.date(row, name) ?? null
    case 'money': {
      const minor = reader.money(row, name, currency)
      return minor === undefined ? null : formatMinor(minor, currency)
    }
    case 'decimal':
      return reader.decimal(row, name) ?? null
    case 'integer': {
      const count = reader.integer(row, name)
      return count === undefined ? null : String(count)
    }
    case 'boolean': {
      const word = reader.boolean(row, name)
      return word === undefined ? null : String(word)
    }
    // Read above, for the amounts.
    case 'currency':
      return reader.raw(row, name) === '' ? null : currency
    case 'text':
      return reader.text(row, name)?.slice(0, 200) ?? null
  }
}
