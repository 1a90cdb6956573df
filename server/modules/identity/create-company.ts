import type pg from 'pg'
import { type Transaction, transaction } from '../../kernel/database/transaction.ts'
import { type Clock, zoneOf } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { currencyOf } from '../../kernel/money.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { refuse } from './errors.ts'
import { companyCodeOf, companyNameOf } from './rules.ts'
import { refuse as refuseAtDoor } from './sign-in/errors.ts'
import { anyCompany, insertCompany, nextCompanyId } from './store.ts'
import type { Company } from './types.ts'

export interface NewCompany {
  readonly code: string
  readonly name: string
  readonly currency: string
  readonly zone: string
}

export interface CompanyBeginnings {
  readonly owner?: NewPerson
  /** Only as the first one of the world. */
  readonly first?: boolean
}

/**
 * Refuses `bad-company-code`, `bad-company-name`, `unknown-currency`, `bad-zone`, `company-exists`, what `addPerson` does of
 * its owner, and `already-set-up` for a first one that is not.
 */
export async function createCompany(
  pool: pg.Pool,
  asked: NewCompany,
  clock: Clock,
  { owner, first }: CompanyBeginnings = {},
): Promise<Company> {
  const settings = {
    code: companyCodeOf(asked.code),
    name: companyNameOf(asked.name),
    currency: currencyOf(asked.currency),
    zone: zoneOf(asked.zone),
  }
  const id = await nextCompanyId(pool)
  return transaction(pool, { company: id, person: null }, async tx => {
    if (first) await requireFirst(tx)
    if (!(await insertCompany(tx, settings, clock.now()))) {
      throw refuse('company-exists', { code: settings.code })
    }
    await recordEvent(tx, { kind: 'company-created', subject: `company:${settings.code}`, facts: settings })
    if (owner) await addPerson(tx, owner)
    return { id, ...settings }
  })
}

/** Held until the transaction ends, so that of two first ones the second sees the other. */
async function requireFirst(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727002)')
  if (await anyCompany(tx)) throw refuseAtDoor('already-set-up', {})
}
