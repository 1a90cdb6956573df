/** The assessment of a customer: a pure function of the policy's grading and what is known; replayed, it says the same for ever. */
import { tenThousandths, unscaled } from '../../kernel/decimal.ts'
import { divideHalfUp } from '../../kernel/money.ts'
import type { Grading } from '../credit/index.ts'
import { type Measured, measureInput } from './measure-inputs.ts'
import { proposeLimit } from './propose-limit.ts'
import type { Assessed, AssessmentFacts, Scored } from './types.ts'

type Input = Grading['scorecard'][number]

export function assess(grading: Grading, facts: AssessmentFacts): Assessed {
  const measured = grading.scorecard
    .filter(({ weight }) => weight > 0)
    .map(input => ({ input, found: measureInput(input.input, facts, grading.figures_months) }))
  const whole = measured.reduce((sum, { input }) => sum + input.weight, 0)
  const heard = measured.flatMap(({ input, found }) =>
    'value' in found ? [{ input, points: pointsOf(input, found.value) }] : [],
  )
  const known = heard.reduce((sum, { input }) => sum + input.weight, 0)
  const total = heard.reduce((sum, { input, points }) => sum + input.weight * points, 0)
  const score = known === 0 ? null : hundredth(total, known)
  const isThin = known * 100 < grading.known_percent * whole
  const earned = score === null ? undefined : gradeFor(grading, score)
  const grade = earned && isThin ? worse(grading, earned, grading.thin_grade) : earned
  const better = grade && grading.grades[grading.grades.indexOf(grade) - 1]
  return {
    score: score === null ? null : decimalText(score),
    known: decimalText(hundredth(known * 100, whole)),
    grade: grade?.grade ?? null,
    isThin: grade !== earned,
    inputs: measured.map(({ input, found }) => scored(input, found, { known, total })),
    next:
      better && score !== null && grade === earned
        ? { grade: better.grade, from: better.from, short: decimalText(BigInt(better.from) * 100n - score) }
        : null,
    ...proposeLimit(grade, facts, grading.figures_months),
  }
}

/** Points of the step the value stands on; below the first step those of the first. */
export function pointsOf({ steps }: Pick<Input, 'steps'>, value: bigint): number {
  const reached = steps.filter(({ from }) => tenThousandths(from) <= value)
  return (reached.at(-1) ?? steps[0])?.points ?? 0
}

function scored(input: Input, found: Measured, sums: Sums): Scored {
  const { input: name, weight } = input
  if (!('value' in found)) {
    const { silence } = found
    return { input: name, weight, value: null, points: null, contribution: null, silence, raise: null }
  }
  const points = pointsOf(input, found.value)
  return {
    input: name,
    weight,
    value: unscaled(found.value, 4),
    points,
    contribution: decimalText(hundredth(weight * points, sums.known)),
    silence: null,
    raise: raiseOf(input, found.value, sums),
  }
}

interface Sums {
  /** Σ weight, and Σ weight × points, of what is known. */
  readonly known: number
  readonly total: number
}

/** The step with more points that is nearest, whichever way the value has to go. */
function raiseOf({ steps, weight }: Input, value: bigint, { known, total }: Sums): Scored['raise'] {
  const now = pointsOf({ steps }, value)
  const at = steps.findLastIndex(({ from }) => tenThousandths(from) <= value)
  const up = steps.findIndex((step, index) => index > at && step.points > now)
  const down = steps.findLastIndex((step, index) => index < at && step.points > now)
  const step = steps[up >= 0 ? up : down]
  if (!step) return null
  const score = decimalText(hundredth(total + weight * (step.points - now), known))
  if (up >= 0) return { to: `>=${step.from}`, score }
  // Going down, it must fall below where the next step begins.
  return { to: `<${steps[down + 1]?.from ?? step.from}`, score }
}

const gradeFor = ({ grades }: Grading, score: bigint) =>
  grades.find(({ from }) => score >= BigInt(from) * 100n) ?? grades.at(-1)

function worse({ grades }: Grading, earned: Grading['grades'][number], thin: string) {
  const floor = grades.findIndex(({ grade }) => grade === thin)
  return grades.indexOf(earned) < floor ? (grades[floor] ?? earned) : earned
}

/** Dividend ÷ divisor in hundredths, rounded half up. */
const hundredth = (dividend: number, divisor: number): bigint =>
  divideHalfUp(BigInt(dividend) * 100n, BigInt(divisor))

const decimalText = (hundredths: bigint): string =>
  `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`
