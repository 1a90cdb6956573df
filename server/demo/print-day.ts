/** What the program says when it is ready: how the receivables stand today. */
import type { WorldContext } from '../kernel/cli/context.ts'
import { snapshot } from '../kernel/database/transaction.ts'
import { defineMessages, render } from '../kernel/language.ts'
import { today, todayText } from '../modules/collections/index.ts'
import { listCompanies } from '../modules/identity/index.ts'
import { aging, agingText } from '../modules/ledger/index.ts'

const say = defineMessages({
  chase: { en: 'Whom to chase first', 'zh-CN': '今天先催谁' },
})

/** Empty when there is no company, or when there are several and nobody has said which. */
export async function printDay({ pool, clock, language }: WorldContext): Promise<string> {
  const [company, ...others] = await listCompanies(pool)
  if (!company || others.length > 0) return ''
  const asOf = clock.today(company.zone)
  return snapshot(pool, { company: company.id, person: null }, async reader => {
    const found = await aging(reader, { asOf, knownAt: null, by: 'currency' })
    const rows = await today(reader, { asOf, knownAt: null, limit: 8 })
    const chase = render(say('chase'), language)
    return `${company.name}\n${agingText(found, language)}\n\n${chase}\n${todayText(rows, language)}`
  })
}
