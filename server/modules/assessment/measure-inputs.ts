/** What each input of the scorecard measures, in ten-thousandths, or why it says nothing. Pure. */
import { addMonths } from '../../kernel/dates.ts'
import { parseMinor } from '../../kernel/money.ts'
import { exchanged, type InputName, type JudgedCriterion } from '../credit/index.ts'
import { type AssessmentFacts, type Behaviour, ratings, type Silence } from './types.ts'

export type Measured = { readonly value: bigint } | { readonly silence: Silence }

const one = 10_000n
const silent = (silence: Silence): Measured => ({ silence })

/** `figuresMonths`: older figures and ratings say nothing. */
export function measureInput(input: InputName, facts: AssessmentFacts, figuresMonths: number): Measured {
  const oldest = addMonths(facts.today, -figuresMonths)
  switch (input) {
    case 'net-worth':
      return ofFigures(facts, oldest, 'net_worth', 'assets')
    case 'liquidity':
      return ofFigures(facts, oldest, 'current_assets', 'current_liabilities')
    case 'margin':
      return ofFigures(facts, oldest, 'net_profit', 'revenue')
    case 'on-time':
      return ofPayments(facts, ({ paid, late }) => [paid - late, paid])
    case 'days-late':
      return ofPayments(facts, ({ paid, lateDays }) => [lateDays, paid])
    case 'overdue':
      return facts.since === null ? silent('no-history') : { value: BigInt(facts.daysOverdue) * one }
    case 'rating':
      return ofRating(facts, oldest)
    case 'forecast':
      return ofForecasts(facts)
    default:
      return ofMark(facts, input)
  }
}

function ofMark({ marks }: AssessmentFacts, criterion: JudgedCriterion): Measured {
  const mark = marks?.said.marks[criterion]
  return mark === undefined ? silent('not-judged') : { value: BigInt(mark) * one }
}

type Figure = 'net_worth' | 'assets' | 'current_assets' | 'current_liabilities' | 'revenue' | 'net_profit'

function ofFigures({ figures }: AssessmentFacts, oldest: string, part: Figure, whole: Figure): Measured {
  if (!figures) return silent('no-figures')
  if (figures.on < oldest) return silent('figures-old')
  const { said } = figures
  const [dividend, divisor] = [part, whole].map(each => parseMinor(said[each], said.currency) ?? 0n)
  return share(dividend ?? 0n, divisor ?? 0n)
}

function ofRating({ rating }: AssessmentFacts, oldest: string): Measured {
  if (!rating) return silent('no-rating')
  if (rating.on < oldest) return silent('figures-old')
  return { value: BigInt(ratings.length - 1 - ratings.indexOf(rating.said.rating)) * one }
}

/** All currencies in the customer's, those without a rate left out. */
function ofPayments(
  facts: AssessmentFacts,
  of: (sums: Record<'paid' | 'late' | 'lateDays', bigint>) => readonly [bigint, bigint],
): Measured {
  const sum = (field: 'paid' | 'late' | 'lateDays') => summed(facts, facts.behaviour, row => row[field])
  const paid = sum('paid')
  if (paid <= 0n) return silent('no-history')
  return share(...of({ paid, late: sum('late'), lateDays: sum('lateDays') }))
}

export function summed(
  { own, rates, customer }: AssessmentFacts,
  rows: readonly Behaviour[],
  of: (row: Behaviour) => string,
): bigint {
  return rows.reduce(
    (sum, row) => sum + (exchanged(BigInt(of(row)), row.currency, customer.currency, { own, rates }) ?? 0n),
    0n,
  )
}

const counted = 4

/** Of the last four quarters that were foretold and have ended: 1 less how far each was off; told too late, half of it. */
function ofForecasts({ quarters }: AssessmentFacts): Measured {
  const ended = quarters.filter(({ real }) => real !== null).slice(0, counted)
  if (ended.length === 0) return silent('no-forecast')
  const sum = ended.reduce((all, { amount, currency, real, inTime }) => {
    const told = parseMinor(amount, currency) ?? 0n
    const was = BigInt(real ?? '0')
    const off = told > was ? told - was : was - told
    const right = told === 0n ? 0n : off >= told ? 0n : one - (off * one) / told
    return all + (inTime ? right : right / 2n)
  }, 0n)
  return { value: sum / BigInt(ended.length) }
}

/** Rounded down: what is just short of a step is not on it. */
function share(dividend: bigint, divisor: bigint): Measured {
  if (divisor <= 0n) return silent('no-divisor')
  const scaled = dividend * one
  const cut = scaled / divisor
  return { value: scaled < 0n && scaled % divisor !== 0n ? cut - 1n : cut }
}
