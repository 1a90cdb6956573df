/** Typed rows of one table into temp table `staged`, by COPY; unreadable cells into `rejected`. */
import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ImportKind } from './import-kind.ts'
import { CellReader } from './read-cells.ts'
import { createStaging, rejectRows } from './store.ts'
import type { Survey } from './survey-table.ts'
import type { ColumnSpec, OpenedTable, RawRow, Reject } from './types.ts'

export interface StagingOptions {
  /** For rows that name no currency. */
  readonly currency?: Currency | undefined
  readonly companyCurrency: Currency
  /** Currencies of customers that differ from the company's, by code and name. */
  readonly customerCurrencies: ReadonlyMap<string, Currency>
  onRows(rows: number): void
}

/** Returns how many rows were staged and the cells that could not be read. */
export async function stageRows(
  tx: Transaction,
  kind: ImportKind,
  table: OpenedTable,
  survey: Survey,
  options: StagingOptions,
): Promise<{ rows: number; rejected: Reject[] }> {
  const { columns } = kind.spec
  await createStaging(tx, columns)
  const reader = new CellReader(table, survey)
  const names = ['row', ...columns.map(column => column.name)].map(name => `"${name}"`).join(', ')
  const copy = tx.client.query(copyFrom(`copy staged (${names}) from stdin`))
  const rejected: Reject[] = []
  let rows = 0
  try {
    for await (const batch of table.rows()) {
      const lines = batch.map(row => line(row, reader, kind, columns, options))
      if (!copy.write(lines.join(''))) await once(copy, 'drain')
      rejected.push(...reader.takeRejects())
      rows += batch.length
      options.onRows(rows)
    }
    copy.end()
    await once(copy, 'finish')
  } catch (error) {
    copy.destroy()
    throw error
  }
  await rejectRows(tx, rejected)
  await tx.client.query('analyze staged')
  return { rows, rejected }
}

function line(
  row: RawRow,
  reader: CellReader,
  kind: ImportKind,
  columns: readonly ColumnSpec[],
  options: StagingOptions,
): string {
  let text = String(row.row)
  if (reader.broken(row)) return `${text}${'\t\\N'.repeat(columns.length)}\n`
  const named = reader.currency(row, 'currency') ?? options.currency
  const customer = kind.customerColumn === undefined ? '' : reader.raw(row, kind.customerColumn)
  const currency = named ?? options.customerCurrencies.get(customer) ?? options.companyCurrency
  for (const column of columns) {
    const value =
      column.type === 'currency'
        ? kind.control && column.name === 'currency'
          ? currency
          : named
        : read(row, reader, column, currency)
    text += value === undefined ? '\t\\N' : `\t${typeof value === 'string' ? copyText(value) : value}`
  }
  return `${text}\n`
}

function read(row: RawRow, reader: CellReader, column: ColumnSpec, currency: Currency) {
  switch (column.type) {
    case 'date':
      return reader.date(row, column.name)
    case 'money':
      return reader.money(row, column.name, currency)
    case 'decimal':
      return reader.decimal(row, column.name)
    case 'integer':
      return reader.integer(row, column.name)
    case 'boolean':
      return reader.boolean(row, column.name)
    case 'currency':
    case 'text':
      return reader.text(row, column.name)
  }
}

/** COPY's text format gives these four a meaning. */
function copyText(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(
        /[\\\t\n\r]/g,
        found => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? found,
      )
    : text
}
