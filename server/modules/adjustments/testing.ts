/** Builders for tests: a company whose documents come from files, and what stands in its books. */
import type pg from 'pg'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type ImportReport, type ImportRequest, importFiles } from '../exchange/index.ts'
import { type Books, day, openBooks, openOn, readBooks, untied } from '../ledger/testing.ts'
import { invoiceImportWithReceipts, receiptImport, settlementImport } from '../payments/index.ts'

export const kinds = [invoiceImportWithReceipts, receiptImport, settlementImport]

export interface Shop {
  readonly books: Books
  readonly pool: pg.Pool
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Books files given as text, header first, cells by commas; unknown customers are made. */
  bring(...files: string[]): Promise<bigint>
  report(files: readonly string[], more?: Partial<ImportRequest>): Promise<ImportReport>
  /** What is open at the end of a day: credits negative, parts after the first as `number#2`. */
  on(date: string): Promise<Record<string, string>>
  /** The lines of entries of a kind: account, customer, amount (debit positive). */
  journal(kind: string): Promise<[string, string | null, string][]>
  /** Rules of the books that do not hold; nothing when all do. */
  untied(): Promise<string[]>
}

export async function openShop(pool: pg.Pool, currency = 'CNY'): Promise<Shop> {
  const books = await openBooks(pool, currency)
  const report = (files: readonly string[], more: Partial<ImportRequest> = {}) =>
    importFiles(pool, books.scope, kinds, {
      files: files.map((text, at) => ({ name: `${at + 1}.csv`, bytes: Buffer.from(text) })),
      newCustomers: true,
      today: day('2026-12-31'),
      ...more,
    })
  return {
    books,
    pool,
    write: books.write,
    report,
    async bring(...files) {
      const { importId, problem, files: told } = await report(files)
      if (importId === null) throw problem ?? new Error(`nothing new in ${JSON.stringify(told)}`)
      return importId
    },
    on: date =>
      books.read(async reader => {
        const rows = await readBooks(reader)
        const standing = rows.items.flatMap(item => {
          const open = openOn(rows, item, day(date))
          const signed = formatMinor(item.side === 'debit' ? open : -open, item.currency)
          return open === 0n ? [] : [[item.part > 1 ? `${item.number}#${item.part}` : item.number, signed]]
        })
        return Object.fromEntries(standing)
      }),
    journal: kind =>
      books.read(async reader => {
        const rows = await reader.rows<{
          account: string
          code: string | null
          amount: bigint
          currency: never
        }>(
          `select l.account, c.code, l.amount_minor as amount, l.currency
           from ledger.journal_entry e join ledger.journal_line l on l.company_id = $1 and l.entry_id = e.id
             left join customers.customer c on c.company_id = $1 and c.id = l.customer_id
           where e.company_id = $1 and e.kind = $2 order by e.id, l.line_no`,
          [reader.company, kind],
        )
        return rows.map(row => [row.account, row.code, formatMinor(row.amount, row.currency)])
      }),
    untied: () => books.read(untied),
  }
}
