/** The rule of the company's budget: what may be out at all, in the customer's part of it, and new credit below the floor. Pure. */
import { formatMinor, parseMinor } from '../../kernel/money.ts'
import { netOf, shortageOf } from './budget.ts'
import { exchanged } from './measure.ts'
import type { BudgetFacts, Facts } from './types.ts'
import { type Finding, shareOf, within } from './within.ts'

/** The threshold is percent of the budget; 100 unless said. */
export function withinBudget(facts: Facts, threshold: string | undefined): Finding[] {
  const { budget } = facts
  if (budget === undefined) return withinThreshold(facts, threshold)
  if (budget === null) return []
  const measured = { currency: facts.own, unmeasured: budget.unmeasured }
  // Its own money on account goes first: that much is no credit.
  const own = moneyOf(facts)
  const found = ({ amount, used }: BudgetFacts['total'], part: Finding['part']): Finding => ({
    ...within(facts, {
      ...measured,
      limit: shareOf(BigInt(amount), threshold ?? '100'),
      used: BigInt(used) - own,
    }),
    ...(part ? { part } : {}),
  })
  const { total, part } = budget
  return [
    found(total, { of: 'all', region: null, tier: null }),
    ...(part ? [found(part, { of: 'part', region: part.region, tier: part.tier })] : []),
    ...newCredit(facts, budget, own),
  ]
}

/** Below the floor who uses no credit begins none. */
function newCredit(facts: Facts, budget: BudgetFacts, own: bigint): Finding[] {
  const short = shortageOf(budget)
  if (short === null || facts.used.some(row => netOf(row) > 0n)) return []
  const { most } = within(facts, { limit: 0n, used: -own, currency: facts.own })
  const money = (minor: string | bigint) => formatMinor(BigInt(minor), facts.own)
  const left = BigInt(budget.total.amount) - BigInt(budget.total.used)
  return [
    {
      limit: money(short === 'cash' ? budget.reserve : (budget.floor ?? 0n)),
      actual: money(short === 'cash' ? budget.cash : left),
      most,
      currency: facts.own,
      part: { of: short, region: null, tier: null },
    },
  ]
}

/** To the customer's credit in the document's currency, in the company's; 0 where it owes. */
function moneyOf({ used, document: { currency }, own, rates }: Facts): bigint {
  const row = used.find(each => each.currency === currency)
  const net = row ? netOf(row) : 0n
  return net < 0n ? (exchanged(-net, currency, own, { own, rates }) ?? 0n) : 0n
}

/** Of decisions taken before there were budgets: the policy named the amount. */
function withinThreshold(facts: Facts, threshold: string | undefined): Finding[] {
  const { outstanding, own } = facts
  if (outstanding === undefined || outstanding === null || threshold === undefined) return []
  return [
    within(facts, { limit: parseMinor(threshold, own) ?? 0n, used: BigInt(outstanding), currency: own }),
  ]
}
