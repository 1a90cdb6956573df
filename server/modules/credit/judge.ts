/** What each rule of a policy says about the facts. Pure: the same facts give the same answer for ever. */
import { daysBetween, type LocalDate } from '../../kernel/dates.ts'
import { tenThousandths } from '../../kernel/decimal.ts'
import { type Currency, formatMinor, maxMinor, parseMinor } from '../../kernel/money.ts'
import { brokenPromises } from '../promises/index.ts'
import { paidAhead, parseTerms, type Terms } from '../terms/index.ts'
import { withinBudget } from './judge-budget.ts'
import { exchanged, mostWithin, rootOf, usedIn } from './measure.ts'
import type { Facts, LimitFacts, RuleName, UsedFacts } from './types.ts'
import { type Finding, none, shareOf, within } from './within.ts'

type Judge = (facts: Facts, threshold: string | undefined) => readonly Finding[]

const passesIf = (passes: boolean): bigint | null => (passes ? null : none)

export const judgements: Readonly<Record<RuleName, Judge>> = {
  'account-not-open': ({ customer: { state } }) => [
    { limit: 'open', actual: state, most: passesIf(state !== 'opening') },
  ],
  'account-stopped': ({ customer: { state } }) => [
    { limit: 'open', actual: state, most: passesIf(state !== 'stopped') },
  ],
  'limit-missing': ({ limit }) => [
    { limit: 'granted', actual: limit ? 'granted' : null, most: passesIf(limit !== null) },
  ],
  'limit-expired': ({ limit, groups, today, document: { approved } }) =>
    [limit, ...groups.map(group => group.limit)].flatMap(each =>
      each?.expired && !(approved && each.until && each.until < approved)
        ? [{ limit: each.until, actual: today, most: none }]
        : [],
    ),
  'limit-used': (facts, threshold) =>
    facts.limit ? [withinLimit(facts, facts.limit, facts.used, threshold)] : [],
  'group-limit-used': (facts, threshold) =>
    facts.groups.map(group => ({
      ...withinLimit(facts, group.limit, group.used, threshold),
      group: group.code,
    })),
  'budget-used': withinBudget,
  'days-overdue': (facts, threshold = '0') => {
    const days = daysOverdue(facts.used, facts.today)
    const limit = wholeOf(threshold)
    return [{ limit, actual: days, most: passesIf(days <= limit), documents: facts.overdue }]
  },
  'overdue-amount': (facts, threshold = '0') => {
    const limit = parseMinor(threshold, facts.own) ?? 0n
    const each = facts.used.map(row => exchanged(BigInt(row.overdue), row.currency, facts.own, facts))
    const known = each.reduce<bigint>((sum, minor) => sum + (minor ?? 0n), 0n)
    return [
      {
        limit: formatMinor(limit, facts.own),
        actual: each.includes(undefined) ? null : formatMinor(known, facts.own),
        most: passesIf(known <= limit && !each.includes(undefined)),
        currency: facts.own,
        documents: facts.overdue,
      },
    ]
  },
  'prepayment-missing': (facts, threshold = '100') => prepaid(facts, threshold),
  'earlier-batch-unpaid': earlierBatches,
  'earlier-batch-before': earlierBatches,
  'review-expired': ({ limit, today }) =>
    limit?.review ? [{ limit: limit.review, actual: today, most: passesIf(today <= limit.review) }] : [],
  'broken-promise': promisesBroken,
  'terms-changed': ({ customer, document: { terms } }) =>
    terms ? [{ limit: customer.terms, actual: terms, most: passesIf(terms === customer.terms) }] : [],
  'first-order': (facts, threshold = '0') => {
    const { currency, amount } = facts.document
    const limit = parseMinor(threshold, facts.own) ?? 0n
    const most = facts.history.isNew ? (mostWithin(limit, facts.own, currency, facts) ?? none) : null
    return [{ limit: formatMinor(limit, facts.own), actual: amountText(currency, amount), most, currency }]
  },
  'unusual-order': (facts, threshold = '3') => unusual(facts, threshold),
  'area-capacity': (facts, threshold = '100') => besideArea(facts, threshold),
}

/** 送N结(N−1): before the next leaves, no more than N−2 are open. The threshold is batches beyond. */
function earlierBatches(facts: Facts, threshold = '0'): Finding[] {
  const terms = facts.customer.terms === null ? undefined : parseTerms(facts.customer.terms)
  if (terms?.kind !== 'n-for') return []
  const unpaid = facts.used.reduce((sum, row) => sum + row.items, 0) + facts.history.unbilledShipments
  const limit = terms.batches - 2 + wholeOf(threshold)
  return [{ limit, actual: unpaid, most: passesIf(unpaid <= limit) }]
}

/** Broken since it was approved, if it was; behind the figure stand the days promised. */
function promisesBroken({ promises, today, document: { approved } }: Facts, threshold = '0'): Finding[] {
  const broken = promises ? brokenPromises(promises, today) : []
  const counted = broken.filter(({ by }) => approved === null || by >= approved)
  const limit = wholeOf(threshold)
  const documents = counted.map(({ by }) => by)
  return [{ limit, actual: counted.length, most: passesIf(counted.length <= limit), documents }]
}

/** The threshold is percent of the limit; 100 unless said. */
function withinLimit(
  facts: Facts,
  limit: LimitFacts,
  rows: readonly UsedFacts[],
  threshold = '100',
): Finding {
  const { currency } = limit
  const used = usedIn(currency, rows, facts)
  if (limit.amount === null)
    return { limit: null, actual: formatMinor(used.total, currency), most: null, currency }
  const share = shareOf(BigInt(limit.amount), threshold)
  return within(facts, { limit: share, used: used.total, currency, unmeasured: used.unmeasured })
}

/** 款到发货、定金: nothing leaves whose prepayment is not on account, beside what went out before it. */
function prepaid(facts: Facts, threshold: string): Finding[] {
  const terms = facts.customer.terms === null ? null : parseTerms(facts.customer.terms)
  if (terms?.kind === 'parts') return deposited(facts, terms, threshold)
  if (terms?.kind !== 'prepaid') return []
  const { currency, amount } = facts.document
  const used = usedIn(currency, facts.used, facts)
  const money = used.unapplied - used.receivable - used.shipped
  const percent = tenThousandths(threshold)
  const due = (BigInt(amount) * percent + 999_999n) / 1_000_000n
  const most = money < 0n ? none : percent === 0n ? null : (money * 1_000_000n) / percent
  return [{ limit: formatMinor(due, currency), actual: formatMinor(money, currency), most, currency }]
}

/**
 * Money on account pays deposits: of these goods, beside those that went out before and are not invoiced. What is due of invoices, their
 * deposits first of all, it pays before, applied or not.
 */
function deposited(facts: Facts, terms: Terms, threshold: string): Finding[] {
  if (paidAhead(terms, 0n) === null) return []
  const { currency, amount } = facts.document
  const { unapplied, shipped } = usedIn(currency, facts.used, facts)
  const money = unapplied - (paidAhead(terms, shipped) ?? 0n) - BigInt(facts.history.dueFirst ?? '0')
  const percent = tenThousandths(threshold)
  const needed = (minor: bigint) => ((paidAhead(terms, minor) ?? 0n) * percent + 999_999n) / 1_000_000n
  let [fits, over] = [0n, maxMinor]
  while (over - fits > 1n) {
    const middle = (fits + over) / 2n
    if (needed(middle) <= money) fits = middle
    else over = middle
  }
  const figures = {
    limit: formatMinor(needed(BigInt(amount)), currency),
    actual: formatMinor(money, currency),
  }
  return [{ ...figures, most: needed(maxMinor) <= money ? null : money < 0n ? none : fits, currency }]
}

const fewestOrders = 5

/** amount > mean + kσ of the population of orders, in whole numbers: n·amount − Σ > √(k²(n·Σ² − (Σ)²)). */
function unusual({ document: { currency, amount }, history }: Facts, threshold: string): Finding[] {
  if (history.orders < fewestOrders) return []
  const [orders, sum, squares] = [BigInt(history.orders), BigInt(history.sum), BigInt(history.squares)]
  const times = tenThousandths(threshold)
  const spread = rootOf(times * times * (orders * squares - sum * sum)) / 10_000n
  const most = (sum + spread) / orders
  return [{ limit: formatMinor(most, currency), actual: amountText(currency, amount), most, currency }]
}

/** The threshold is percent of what the customer's area sells in a month. */
function besideArea({ document: { currency, amount }, history }: Facts, threshold: string): Finding[] {
  if (!history.area) return []
  const most = shareOf(BigInt(history.area.monthly), threshold)
  const figures = { limit: formatMinor(most, currency), actual: amountText(currency, amount) }
  return [{ ...figures, most, currency, group: history.area.region }]
}

function daysOverdue(rows: readonly UsedFacts[], today: LocalDate): number {
  return rows.reduce(
    (most, { oldest }) => (oldest === null ? most : Math.max(most, daysBetween(oldest, today))),
    0,
  )
}

const amountText = (currency: Currency, minor: string) => formatMinor(BigInt(minor), currency)

const wholeOf = (threshold: string): number => Number(threshold.split('.')[0])

/** What the threshold of a rule counts; a rule without one takes none. */
export const measures: Readonly<Partial<Record<RuleName, 'amount' | 'count' | 'share'>>> = {
  'limit-used': 'share',
  'group-limit-used': 'share',
  'budget-used': 'share',
  'days-overdue': 'count',
  'overdue-amount': 'amount',
  'prepayment-missing': 'share',
  'earlier-batch-unpaid': 'count',
  'earlier-batch-before': 'count',
  'broken-promise': 'count',
  'first-order': 'amount',
  'unusual-order': 'share',
  'area-capacity': 'share',
}
