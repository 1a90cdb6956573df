import type pg from 'pg'
import { transaction } from '../../kernel/database/transaction.ts'
import { type Clock, zoneOf } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { currencyOf } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { companyCodeOf, companyNameOf } from './rules.ts'
import { insertCompany, nextCompanyId } from './store.ts'
import type { Company } from './types.ts'

export interface NewCompany {
  readonly code: string
  readonly name: string
  readonly currency: string
  readonly zone: string
}

/** Refuses `bad-company-code`, `bad-company-name`, `unknown-currency`, `bad-zone` and `company-exists`. */
export async function createCompany(pool: pg.Pool, asked: NewCompany, clock: Clock): Promise<Company> {
  const settings = {
    code: companyCodeOf(asked.code),
    name: companyNameOf(asked.name),
    currency: currencyOf(asked.currency),
    zone: zoneOf(asked.zone),
  }
  const id = await nextCompanyId(pool)
  return transaction(pool, { company: id, person: null }, async tx => {
    if (!(await insertCompany(tx, settings, clock.now()))) {
      throw refuse('company-exists', { code: settings.code })
    }
    await recordEvent(tx, { kind: 'company-created', subject: `company:${settings.code}`, facts: settings })
    return { id, ...settings }
  })
}
