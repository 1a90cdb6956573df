/** SQL of the customers export. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FamilyTerms } from '../terms/index.ts'

export interface ExportedRow {
  readonly code: string
  readonly name: string
  readonly taxId: string | null
  readonly region: string | null
  readonly tier: string | null
  readonly salesperson: string | null
  readonly parentCode: string | null
  readonly currency: string | null
  readonly limitCurrency: Currency
  readonly creditLimitMinor: bigint | null
  readonly terms: string | null
  readonly familyTerms: readonly FamilyTerms[]
  readonly email: string | null
  readonly phone: string | null
  readonly language: string | null
}

export async function companyCurrency(reader: Reader): Promise<Currency> {
  const [company] = await reader.rows<{ currency: Currency }>(
    'select currency from identity.shared_company where company_id = $1',
    [reader.company],
  )
  if (!company) throw new Error(`no company ${reader.company}`)
  return company.currency
}

/** The next customers by code; the snapshot of the caller keeps pages together. */
export async function readExportPage(reader: Reader, after: string, most: number): Promise<ExportedRow[]> {
  return reader.rows<ExportedRow>(
    `select c.code, c.name, c.tax_id as "taxId", c.region, c.tier, c.salesperson, c.currency,
            coalesce(c.currency, k.currency) as "limitCurrency", c.credit_limit_minor as "creditLimitMinor", c.terms,
            c.family_terms as "familyTerms",
            c.email, c.phone, c.language,
            (select p.code from customers.customer p
             where p.company_id = c.company_id and p.id = c.parent_id) as "parentCode"
     from customers.customer c
     join identity.shared_company k on k.company_id = c.company_id
     where c.company_id = $1 and c.code > $2 order by c.code limit $3`,
    [reader.company, after, most],
  )
}
