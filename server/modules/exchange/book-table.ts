/** One table into the books: rows staged, booked by their kind, the rejected ones named. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Currency } from '../../kernel/money.ts'
import type { ImportCounts, ImportKind } from './import-kind.ts'
import { originalCells } from './reject-values.ts'
import { stageRows } from './stage-rows.ts'
import { companyCurrency, customerCurrencies, rejectedByKind } from './store.ts'
import type { Survey } from './survey-table.ts'
import type { OpenedTable, Reject } from './types.ts'

export interface TableBooking {
  /** The run the rows belong to; null when a person entered them one by one. */
  readonly importId: bigint | null
  readonly today: LocalDate
  /** For rows that name no currency. */
  readonly currency?: Currency | undefined
  readonly newCustomers: boolean
  /** Customers whose currency counts; absent: any. */
  readonly customers?: readonly string[]
  onStaged?(rows: number): void
  onBooked?(done: number, total: number): void
}

export interface BookedTable {
  readonly rows: number
  readonly counts: ImportCounts
  /** In the order of the rows. */
  readonly rejected: readonly Reject[]
}

export async function bookTable(
  tx: Transaction,
  kind: ImportKind,
  table: OpenedTable,
  survey: Survey,
  booking: TableBooking,
): Promise<BookedTable> {
  const own = await companyCurrency(tx)
  const staged = await stageRows(tx, kind, table, survey, {
    currency: booking.currency,
    companyCurrency: own,
    customerCurrencies: await customerCurrencies(tx, booking.customers),
    onRows: done => booking.onStaged?.(done),
  })
  const counts = await kind.book(tx, {
    importId: booking.importId,
    today: booking.today,
    newCustomers: booking.newCustomers,
    companyCurrency: own,
    presentColumns: new Set(table.mapping.map(mapped => mapped.column)),
    progress: (done, total) => booking.onBooked?.(done, total),
  })
  const named = await originalCells(table, kind, await rejectedByKind(tx))
  return {
    rows: staged.rows,
    counts,
    rejected: [...staged.rejected, ...named].sort((left, right) => left.row - right.row),
  }
}
