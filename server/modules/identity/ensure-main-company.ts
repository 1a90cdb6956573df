import type pg from 'pg'
import type { Clock } from '../../kernel/dates.ts'
import type { Language, Localized } from '../../kernel/language.ts'
import { Problem } from '../../kernel/problem.ts'
import { createCompany } from './create-company.ts'
import { readCompanies } from './store.ts'
import type { Company } from './types.ts'

export const mainCompanyCode = 'MAIN'

const mainCompanyName: Localized = { en: 'Main company', 'zh-CN': '主公司' }

/** What the first writing command of an empty world does; later it answers the company made then. */
export async function ensureMainCompany(pool: pg.Pool, language: Language, clock: Clock): Promise<Company> {
  return (await findMain(pool)) ?? (await createMain(pool, language, clock))
}

async function createMain(pool: pg.Pool, language: Language, clock: Clock): Promise<Company> {
  const settings = {
    code: mainCompanyCode,
    name: mainCompanyName[language],
    currency: 'CNY',
    zone: 'Asia/Shanghai',
  }
  try {
    return await createCompany(pool, settings, clock)
  } catch (error) {
    // Two first commands at once: the other one made it.
    const made =
      error instanceof Problem && error.type === 'company-exists' ? await findMain(pool) : undefined
    if (made) return made
    throw error
  }
}

async function findMain(pool: pg.Pool): Promise<Company | undefined> {
  return (await readCompanies(pool)).find(company => company.code === mainCompanyCode)
}
