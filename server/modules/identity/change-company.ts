import type { Transaction } from '../../kernel/database/transaction.ts'
import { zoneOf } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { forgetCallers } from './caller-cache.ts'
import { refuse } from './errors.ts'
import { companyNameOf } from './rules.ts'
import { companyVersion, findCompany, updateCompany } from './store.ts'
import type { Company } from './types.ts'

export interface CompanyChange {
  readonly name?: string | undefined
  readonly zone?: string | undefined
  /** The version the change was made from. */
  readonly version: number
}

/** Refuses `company-changed-meanwhile`, `bad-company-name` and `bad-zone`. */
export async function changeCompany(
  tx: Transaction,
  change: CompanyChange,
): Promise<Company & { readonly version: number }> {
  const version = await companyVersion(tx, { hold: true })
  const before = await findCompany(tx)
  if (!before) throw new Error(`no company ${tx.company}`)
  if (version !== change.version) {
    throw refuse('company-changed-meanwhile', { name: before.name, zone: before.zone })
  }
  const after = {
    ...before,
    name: change.name === undefined ? before.name : companyNameOf(change.name),
    zone: change.zone === undefined ? before.zone : zoneOf(change.zone),
  }
  await updateCompany(tx, after)
  await recordEvent(tx, {
    kind: 'company-changed',
    subject: `company:${before.code}`,
    facts: changed(before, after),
  })
  // At most a moment longer than the transaction takes, the old name is still told.
  forgetCallers()
  return { ...after, version: version + 1 }
}

const changed = (before: Company, after: Company) =>
  Object.fromEntries(
    (['name', 'zone'] as const)
      .filter(field => before[field] !== after[field])
      .map(field => [field, { from: before[field], to: after[field] }]),
  )
