/** Which promises were kept, and with how much money. Pure: the same promises and money give the same answer for ever. */
import type { LocalDate } from '../../kernel/dates.ts'
import { smaller } from '../../kernel/money.ts'
import type { ToldPromises } from './types.ts'

export const promiseStates = ['open', 'kept', 'partly-kept', 'broken', 'withdrawn'] as const
export type PromiseState = (typeof promiseStates)[number]

export interface Standing {
  readonly id: string
  readonly by: LocalDate
  readonly amountMinor: bigint
  /** From the day it was made up to the day promised. */
  readonly inTimeMinor: bigint
  /** What made it good later. */
  readonly lateMinor: bigint
}

type Made = ToldPromises['made'][number]
type Counted = { -readonly [Key in keyof Standing]: Standing[Key] } & { readonly of: Made }

/** Money of one day, all of which went the same way. */
interface Piece {
  readonly on: LocalDate
  /** The earliest promise it counted for was made on this day; null: for none. */
  readonly from: LocalDate | null
  minor: bigint
}

/**
 * By day promised. Money of a day is for the promises it is in time for, the earliest day first. It counts once among promises
 * that stood at the same time; what is promised again after it was broken is taken to be the same money, and makes good both.
 */
export function standings({ made, received }: ToldPromises): Standing[] {
  const all = made.map((of): Counted => {
    return { id: of.id, by: of.by, amountMinor: BigInt(of.amount), inTimeMinor: 0n, lateMinor: 0n, of }
  })
  const ordered = all.toSorted((left, right) => compare(left.by, right.by) || compareIds(left.id, right.id))
  for (const currency of new Set(made.map(each => each.currency))) {
    const promises = ordered.filter(each => each.of.currency === currency)
    const money = received
      .filter(each => each.currency === currency)
      .toSorted((left, right) => compare(left.on, right.on))
    makeGood(
      promises,
      money.flatMap(({ on, amount }) => keepInTime(promises, on, BigInt(amount))),
    )
  }
  return ordered.map(({ of: _, ...standing }) => standing)
}

function keepInTime(promises: readonly Counted[], on: LocalDate, minor: bigint): Piece[] {
  const pieces: Piece[] = []
  let left = minor
  for (const promise of promises) {
    if (on < promise.of.on || on > promise.by) continue
    const taken = smaller(left, promise.amountMinor - promise.inTimeMinor)
    promise.inTimeMinor += taken
    left -= taken
    pieces.push({ on, from: promise.of.on, minor: taken })
  }
  return [...pieces, { on, from: null, minor: left }]
}

/** The latest first, so that what it took may be what was promised before; money that counted already before other money. */
function makeGood(promises: readonly Counted[], given: readonly Piece[]): void {
  const pieces = [...given]
  for (const promise of promises.toReversed()) {
    const { by, of } = promise
    const later = pieces.filter(({ on, from }) => on > by && (from === null || from > by))
    for (const piece of [...later.filter(each => each.from), ...later.filter(each => !each.from)]) {
      const taken = smaller(piece.minor, missingOf(promise))
      promise.lateMinor += taken
      piece.minor -= taken
      pieces.push({ on: piece.on, from: of.on, minor: taken })
    }
  }
}

export const missingOf = ({ amountMinor, inTimeMinor, lateMinor }: Omit<Standing, 'id' | 'by'>): bigint =>
  amountMinor - inTimeMinor - lateMinor

/** The day promised itself is still in time. */
export function stateOn(
  { by, amountMinor, inTimeMinor }: Omit<Standing, 'id' | 'lateMinor'>,
  day: LocalDate,
): Exclude<PromiseState, 'withdrawn'> {
  if (inTimeMinor === amountMinor) return 'kept'
  if (day <= by) return 'open'
  return inTimeMinor > 0n ? 'partly-kept' : 'broken'
}

/** Those whose day is past and that were not made good since. */
export const brokenPromises = (told: ToldPromises, day: LocalDate): Standing[] =>
  standings(told).filter(each => each.by < day && missingOf(each) > 0n)

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
const compareIds = (left: string, right: string): number => left.length - right.length || compare(left, right)
