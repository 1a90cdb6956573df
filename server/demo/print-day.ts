/** What the program says when it is ready: how the receivables stand today. */
import type { WorldContext } from '../kernel/cli/context.ts'
import { snapshot } from '../kernel/database/transaction.ts'
import { listCompanies } from '../modules/identity/index.ts'
import { aging, agingText, defaultLimits } from '../modules/ledger/index.ts'

/** Empty when there is no company, or when there are several and nobody has said which. */
export async function printDay({ pool, clock, language }: WorldContext): Promise<string> {
  const [company, ...others] = await listCompanies(pool)
  if (!company || others.length > 0) return ''
  const asOf = clock.today(company.zone)
  return snapshot(pool, { company: company.id, person: null }, async reader => {
    const found = await aging(reader, { asOf, knownAt: null, by: 'currency', limits: defaultLimits })
    return `${company.name}\n${agingText(found, language)}`
  })
}
