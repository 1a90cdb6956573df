import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { forgetCallers } from './caller-cache.ts'
import { companyNameOf } from './rules.ts'
import { updateCompanyName } from './store.ts'
import type { Company } from './types.ts'

/** Refuses `bad-company-name`. */
export async function renameCompany(tx: Transaction, company: Company, name: string): Promise<Company> {
  const renamed = { ...company, name: companyNameOf(name) }
  await updateCompanyName(tx, renamed.name)
  await recordEvent(tx, {
    kind: 'company-renamed',
    subject: `company:${company.code}`,
    facts: { from: company.name, to: renamed.name },
  })
  // At most a moment longer than the transaction takes, the old name is still told.
  forgetCallers()
  return renamed
}
