/** How much a grade allows a customer: demand × term × factor, within its net worth, a bound, and what is secured. Pure. */
import { addMonths, daysBetween } from '../../kernel/dates.ts'
import { tenThousandths } from '../../kernel/decimal.ts'
import { divideHalfUp, formatMinor, parseMinor, smaller } from '../../kernel/money.ts'
import { exchanged, type Grading } from '../credit/index.ts'
import { summed } from './measure-inputs.ts'
import type { Assessed, AssessmentFacts, LimitPart } from './types.ts'

type Grade = Grading['grades'][number]
type Proposed = Pick<
  Assessed,
  | 'currency'
  | 'limit'
  | 'parts'
  | 'monthly'
  | 'settlement'
  | 'termDays'
  | 'depositPercent'
  | 'surchargePercent'
  | 'penaltyPercent'
>

export function proposeLimit(
  grade: Grade | undefined,
  facts: AssessmentFacts,
  figuresMonths: number,
): Proposed {
  const { currency } = facts.customer
  const monthly = monthlyOf(facts)
  const shown = monthly && { amount: formatMinor(monthly.minor, currency), source: monthly.source }
  if (!grade) return { currency, limit: null, parts: [], monthly: shown, ...noTerms }
  const parts =
    monthly && grade.settlement === 'account' ? partsOf(grade, facts, monthly.minor, figuresMonths) : []
  const least = parts.map(({ minor }) => minor).reduce(smaller, parts[0]?.minor ?? 0n)
  return {
    currency,
    limit: monthly || grade.settlement !== 'account' ? formatMinor(least, currency) : null,
    parts: parts.map(({ part, minor }) => ({ part, amount: formatMinor(minor, currency) })),
    monthly: shown,
    settlement: grade.settlement,
    termDays: grade.term_days,
    depositPercent: grade.deposit_percent,
    surchargePercent: grade.surcharge_percent,
    penaltyPercent: grade.penalty_percent,
  }
}

const noTerms = {
  settlement: null,
  termDays: null,
  depositPercent: null,
  surchargePercent: null,
  penaltyPercent: null,
} as const

interface Part {
  readonly part: LimitPart
  readonly minor: bigint
}

function partsOf(grade: Grade, facts: AssessmentFacts, monthly: bigint, figuresMonths: number): Part[] {
  const { own, rates, customer, secured } = facts
  const exchange = { own, rates }
  const demand = divideHalfUp(monthly * BigInt(grade.term_days) * tenThousandths(grade.factor), 300_000n)
  const netWorth = netWorthOf(facts, figuresMonths)
  const bound =
    grade.most === null
      ? undefined
      : exchanged(parseMinor(grade.most, own) ?? 0n, own, customer.currency, exchange)
  const kept = secured
    ? (exchanged(BigInt(secured.minor), secured.currency, customer.currency, exchange) ?? 0n)
    : 0n
  const percent = grade.net_worth_percent
  return [
    { part: 'demand', minor: demand },
    ...(netWorth === undefined || percent === null
      ? []
      : [{ part: 'net-worth' as const, minor: (netWorth * tenThousandths(percent)) / 1_000_000n }]),
    ...(bound === undefined ? [] : [{ part: 'bound' as const, minor: bound }]),
    ...(grade.secured_only ? [{ part: 'secured' as const, minor: kept }] : []),
  ]
}

/** In the customer's currency, never below nothing; undefined where no figures that count tell it. */
function netWorthOf(
  { figures, own, rates, customer, today }: AssessmentFacts,
  months: number,
): bigint | undefined {
  if (!figures || figures.on < addMonths(today, -months)) return undefined
  const { net_worth: text, currency } = figures.said
  const minor = exchanged(parseMinor(text, currency) ?? 0n, currency, customer.currency, { own, rates })
  return minor === undefined ? undefined : minor < 0n ? 0n : minor
}

const longest = 365n
const shortest = 90

/** What it bought in a month of thirty days, of up to a year, both ends counted; before ninety days, what it foretold. */
function monthlyOf(
  facts: AssessmentFacts,
): { readonly minor: bigint; readonly source: 'history' | 'forecast' } | null {
  const { since, today, quarters, own, rates, customer } = facts
  const days = since === null ? 0 : daysBetween(since, today) + 1
  if (days >= shortest) {
    const counted = BigInt(days) < longest ? BigInt(days) : longest
    const sold = summed(facts, facts.behaviour, row => row.sold)
    return { minor: sold <= 0n ? 0n : divideHalfUp(sold * 30n, counted), source: 'history' }
  }
  const [latest] = quarters
  if (!latest) return null
  const told = exchanged(
    parseMinor(latest.amount, latest.currency) ?? 0n,
    latest.currency,
    customer.currency,
    { own, rates },
  )
  return told === undefined ? null : { minor: divideHalfUp(told, 3n), source: 'forecast' }
}
