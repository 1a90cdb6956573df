import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { ratesOn } from '../ledger/index.ts'
import { selectFacts } from './store-facts.ts'
import type { AssessmentFacts } from './types.ts'

/** What an assessment of each of the customers rests on. */
export async function readFacts(
  reader: Reader,
  customers: readonly bigint[],
  today: LocalDate,
): Promise<ReadonlyMap<bigint, AssessmentFacts>> {
  const rates = await ratesOn(reader, today)
  const rows = await selectFacts(reader, customers, today)
  return new Map(
    rows.map(({ id, code, currency, own, quarters, ...row }) => {
      const facts: AssessmentFacts = {
        ...{ today, own },
        customer: { code, currency },
        since: row.since,
        behaviour: row.behaviour,
        daysOverdue: row.daysOverdue,
        marks: row.marks,
        figures: row.figures,
        rating: row.rating,
        quarters: quarters.map(({ on, said, inTime, real }) => ({
          ...{ on, inTime, real },
          currency: said.currency,
          amount: said.amount,
        })),
        secured: row.secured,
        rates: {},
      }
      return [id, { ...facts, rates: ratesFor(facts, rates) }]
    }),
  )
}

/** Only those that something is measured by: they are kept with the facts. */
function ratesFor(facts: AssessmentFacts, rates: ReadonlyMap<string, string>): Record<string, string> {
  const used = new Set<string>([
    facts.own,
    facts.customer.currency,
    ...facts.behaviour.map(({ currency }) => currency),
    ...facts.quarters.map(({ currency }) => currency),
    ...[facts.figures?.said.currency, facts.secured?.currency].flatMap(currency => currency ?? []),
  ])
  if (used.size === 1) return {}
  return Object.fromEntries([...rates].filter(([currency]) => used.has(currency)))
}
