import type pg from 'pg'
import { readCompanies } from './store.ts'
import type { Company } from './types.ts'

/** All companies of the world, by code. */
export function listCompanies(pool: pg.Pool): Promise<Company[]> {
  return readCompanies(pool)
}
