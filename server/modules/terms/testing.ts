import fc from 'fast-check'
import { addDays, dateOf, type LocalDate } from '../../kernel/dates.ts'
import { canonicalPercent, wholePercent } from './percent.ts'
import { parseTermParts } from './term-parts.ts'
import { type DueFacts, type PartShare, type TermPart, type Terms, termEvents } from './types.ts'

/** A document of 1 000.00 issued on 2026-01-31, or as told. */
export function dueFacts(
  facts: { issued?: string; amountMinor?: bigint; received?: string; nextBatch?: string } = {},
): DueFacts {
  return {
    issued: dateOf(facts.issued ?? '2026-01-31'),
    amountMinor: facts.amountMinor ?? 100_000n,
    received: facts.received === undefined ? undefined : dateOf(facts.received),
    nextBatch: facts.nextBatch === undefined ? undefined : dateOf(facts.nextBatch),
  }
}

/** `termParts({ type: 'percent', percent: '50' }, { type: 'rest', days: 15 })`, offsets filled in. */
export const termParts = (...parts: object[]): TermPart[] => parseTermParts(JSON.stringify(parts))

const days = fc.integer({ min: 0, max: 400 })
const dayOfMonth = fc.integer({ min: -27, max: 31 })
const offset = fc.record({
  months: fc.integer({ min: 0, max: 14 }),
  fixedDay: fc.option(dayOfMonth),
  days,
  nextDay: fc.option(dayOfMonth),
  event: fc.constantFrom(...termEvents),
})

const percentText = (basis: bigint): string => canonicalPercent(`${basis / 10_000n}.${pad(basis)}`) ?? ''
const pad = (basis: bigint): string => (basis % 10_000n).toString().padStart(4, '0')

const share: fc.Arbitrary<PartShare> = fc.oneof(
  fc.record({ type: fc.constant('fixed' as const), amountMinor: fc.bigInt({ min: 1n, max: 10n ** 6n }) }),
  fc.record({
    type: fc.constantFrom('percent' as const, 'percent_of_rest' as const),
    percent: fc.bigInt({ min: 1n, max: wholePercent / 5n }).map(percentText),
  }),
)

/** Up to five shares and the rest, or whole percents that are a hundred together. */
const parts: fc.Arbitrary<TermPart[]> = fc.oneof(
  fc
    .tuple(fc.array(fc.tuple(share, offset), { maxLength: 5 }), offset)
    .map(([shares, last]): TermPart[] => [
      ...shares.map(([each, at]) => ({ ...each, ...at })),
      { type: 'rest', ...last },
    ]),
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), offset)
    .map(([cuts, at]) => [0, ...cuts.sort((left, right) => left - right), 100].map(cut => ({ cut, at })))
    .map(marks =>
      marks.slice(1).map(({ cut, at }, index) => ({
        type: 'percent' as const,
        percent: String(cut - (marks[index]?.cut ?? 0)),
        ...at,
        days: at.days + index,
      })),
    ),
)

const discount = fc.record({
  percent: fc.bigInt({ min: 1n, max: wholePercent - 1n }).map(percentText),
  withinDays: days,
})

const datedTerms = fc.oneof(
  fc.record({ kind: fc.constantFrom('net' as const, 'eom' as const, 'on-invoice' as const), days }),
  fc.record({ kind: fc.constant('monthly' as const), cutOffDay: dayOfMonth, days }),
  fc.record({ kind: fc.constant('parts' as const), parts }),
)

/** Any terms there are. */
export const anyTerms: fc.Arbitrary<Terms> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cash' as const, 'prepaid' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('n-for' as const), batches: fc.integer({ min: 2, max: 99 }) }),
  },
  { weight: 4, arbitrary: datedTerms },
  {
    weight: 4,
    arbitrary: fc.tuple(datedTerms, discount).map(([terms, offer]) => ({ ...terms, discount: offer })),
  },
)

/** A day from 2000 to 2040. */
export const anyDate: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 14_600 })
  .map(offset => addDays(dateOf('2000-01-01'), offset))
