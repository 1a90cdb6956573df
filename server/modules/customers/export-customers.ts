import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { formatFamilyTerms } from '../terms/index.ts'
import type { customerSpec } from './import-columns.ts'
import { type ExportedRow, readExportPage } from './store-export.ts'

const pageRows = 2000

type Column = (typeof customerSpec)['columns'][number]['name']

/** Every customer by code, in the columns that are imported. */
export async function* exportCustomers(reader: Reader): AsyncGenerator<Record<Column, string | null>> {
  let last = ''
  for (;;) {
    const page = await readExportPage(reader, last, pageRows)
    for (const row of page) yield toColumns(row)
    if (page.length < pageRows) return
    last = page.at(-1)?.code ?? last
  }
}

function toColumns(row: ExportedRow): Record<Column, string | null> {
  return {
    code: row.code,
    name: row.name,
    tax_id: row.taxId,
    region: row.region,
    tier: row.tier,
    salesperson: row.salesperson,
    parent_code: row.parentCode,
    currency: row.currency,
    credit_limit: row.creditLimitMinor === null ? null : formatMinor(row.creditLimitMinor, row.limitCurrency),
    terms: row.terms,
    family_terms: row.familyTerms.length === 0 ? null : formatFamilyTerms(row.familyTerms),
    email: row.email,
    phone: row.phone,
    language: row.language,
  }
}
