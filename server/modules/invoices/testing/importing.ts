/** Imports as a person would ask for them, in a company of the test's own. */
import type pg from 'pg'
import { type Scope, snapshot } from '../../../kernel/database/transaction.ts'
import { dateOf, type LocalDate, systemClock } from '../../../kernel/dates.ts'
import { render } from '../../../kernel/language.ts'
import { type ImportKind, type ImportRequest, importFiles, type SourceFile } from '../../exchange/index.ts'
import { createCompany } from '../../identity/index.ts'
import { aging, defaultLimits } from '../../ledger/index.ts'

export const today = dateOf('2026-01-31')

let companies = 0

export interface Importing {
  readonly scope: Scope
  import(files: SourceFile | readonly SourceFile[], more?: Partial<ImportRequest>): Promise<Outcome>
  /** Not due, 1-30, 31-60, 61-90, 90+, total and unapplied; of the whole company, or of one customer. */
  aging(asOf: LocalDate, customer?: string): Promise<Aged>
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
}

export interface Outcome {
  readonly importId: bigint | null
  readonly problem: string | undefined
  readonly counts: readonly {
    kind: string
    rows: number
    created: number
    updated: number
    unchanged: number
  }[]
  readonly newCustomers: readonly string[]
  /** `3 amount: the document comes to zero`. */
  readonly rejected: readonly string[]
}

export interface Aged {
  readonly amounts: readonly bigint[]
  readonly total: bigint
  readonly unapplied: bigint
}

/** `kinds`: of the modules under test, in the order they depend on each other. */
export async function importingCompany(
  pool: pg.Pool,
  kinds: readonly ImportKind[],
  currency = 'CNY',
): Promise<Importing> {
  companies += 1
  const settings = { code: `IMPORT${companies}`, name: 'Import', currency, zone: 'Asia/Shanghai' }
  const company = await createCompany(pool, settings, systemClock())
  return importingInto(pool, { company: company.id, person: null }, kinds)
}

export function importingInto(pool: pg.Pool, scope: Scope, kinds: readonly ImportKind[]): Importing {
  return {
    scope,
    async import(files, more = {}) {
      const all = 'name' in files ? [files] : files
      const report = await importFiles(pool, scope, kinds, { files: all, today, ...more })
      return {
        importId: report.importId,
        problem: report.problem?.type,
        counts: report.files.map(({ kind, rows, created, updated, unchanged }) => ({
          ...{ kind, rows, created, updated, unchanged },
        })),
        newCustomers: report.files.flatMap(file => file.newCustomers),
        rejected: report.files.flatMap(file =>
          file.rejected.map(({ row, column, reason }) => `${row} ${column}: ${render(reason, 'en')}`),
        ),
      }
    },
    aging: (asOf, customer) =>
      snapshot(pool, scope, async reader => {
        const { rows } = await aging(reader, { asOf, knownAt: null, by: 'customer', limits: defaultLimits })
        const wanted = rows.filter(row => customer === undefined || row.key === customer)
        const sum = (pick: (row: (typeof rows)[number]) => bigint) =>
          wanted.reduce((total, row) => total + pick(row), 0n)
        return {
          amounts: [0, 1, 2, 3, 4].map(bucket => sum(row => row.amounts[bucket] ?? 0n)),
          total: sum(row => row.total),
          unapplied: sum(row => row.unapplied),
        }
      }),
    rows: (sql, values = []) => snapshot(pool, scope, reader => reader.rows(sql, [scope.company, ...values])),
  }
}

/** A file of the given lines. */
export const csv = (name: string, ...lines: string[]): SourceFile => ({
  name: `${name}.csv`,
  bytes: Buffer.from(`${lines.join('\n')}\n`),
})
