/** What a module brings so that its rows can be imported. */

import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Localized } from '../../kernel/language.ts'
import type { Currency } from '../../kernel/money.ts'
import type { KindSpec } from './types.ts'

/**
 * The engine fills temp table `staged`: `row` and a column for every column of the spec (text, date, minor units, numeric,
 * boolean), null where the cell was empty or unreadable. Rows that cannot be taken go to temp table
 * `rejected("row", "column", value, reason, facts)`, to which the engine has already added unreadable cells.
 */
export interface ImportKind {
  readonly spec: KindSpec
  /** Columns that say whose row it is; their customer's currency is the money columns' when the row names none. */
  readonly customerColumn?: string
  /** Columns by which rows of other files name a row of this one, and the reason they give where there is none. */
  readonly namedBy?: { readonly columns: readonly string[]; readonly unknown: string }
  /**
   * For documents of money: the SQL expression over `staged` whose sum a control total is held against, and what it does
   * to the balance owed. Their rows always get a currency: the row's, the import's, the customer's or the company's.
   */
  readonly control?: { readonly expression: string; readonly effect: 'raises' | 'lowers' | 'moves' }
  /** Reasons this kind rejects rows for, by key; facts from `rejected.facts`. */
  readonly reasons: Readonly<Record<string, Localized>>
  /** Books the good rows and rejects the others, in the import's transaction, without a query per row. */
  book(tx: Transaction, context: ImportContext): Promise<ImportCounts>
}

export interface ImportContext {
  /** Null when the rows are a document that a person entered, and no import. */
  readonly importId: bigint | null
  readonly today: LocalDate
  /** Unknown customers of documents are created. */
  readonly newCustomers: boolean
  readonly companyCurrency: Currency
  /** Our names of the columns the file has. */
  readonly presentColumns: ReadonlySet<string>
  progress(done: number, total: number): void
}

export interface ImportCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly newCustomers: readonly string[]
}
