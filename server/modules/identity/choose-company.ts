import type pg from 'pg'
import { mainCompanyCode } from './ensure-main-company.ts'
import { refuse } from './errors.ts'
import { readCompanies } from './store.ts'
import type { Company } from './types.ts'

/**
 * The company meant by `code`, or the only one there is; null in an empty world. Refuses `company-unknown`, and
 * `company-needed` when there are several and none is named.
 */
export async function chooseCompany(pool: pg.Pool, code?: string): Promise<Company | null> {
  const companies = await readCompanies(pool)
  const codes = companies.map(company => company.code).join(', ')
  if (code === undefined) {
    const [only, ...others] = companies
    if (others.length > 0) throw refuse('company-needed', { codes })
    return only ?? null
  }
  const wanted = code.trim()
  const found = companies.find(company => company.code === wanted)
  if (found) return found
  // The main company is made by the first writing command; until then it is empty, not unknown.
  if (companies.length === 0 && wanted === mainCompanyCode) return null
  throw refuse('company-unknown', { code: wanted.slice(0, 40), codes: codes || '-' })
}
