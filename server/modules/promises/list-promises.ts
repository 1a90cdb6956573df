/** Promises with how each stands: told by the money that came, and so known only once it is counted. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { addDays, firstDate, type LocalDate, lastDate } from '../../kernel/dates.ts'
import { missingOf, type PromiseState, standings, stateOn } from './rules.ts'
import { type Place, promiseRows, type RowsAsked, toldOf } from './store.ts'
import type { PromiseRow } from './types.ts'

export interface StandingPromise extends PromiseRow {
  readonly state: PromiseState
  readonly inTimeMinor: bigint
  readonly lateMinor: bigint
}

export interface ListAsked {
  readonly customerId: bigint | null
  readonly state: PromiseState | null
  /** Only those whose day is past and that were not made good since. */
  readonly onlyMissing: boolean
  readonly byFrom: LocalDate
  readonly byTo: LocalDate
  readonly after: Place
  readonly limit: number
  readonly today: LocalDate
}

/** Rows are read so many at once, until as many fit as are asked for. */
const mostRows = 500

/** The latest day promised first. */
export async function listPromises(reader: Reader, asked: ListAsked): Promise<StandingPromise[]> {
  const rowsAsked = rowsOf(asked)
  const found: StandingPromise[] = []
  let { after } = asked
  for (;;) {
    const rows = await promiseRows(reader, { ...rowsAsked, after, limit: mostRows })
    const fitting = (await withStandings(reader, rows, asked.today)).filter(each => fits(each, asked))
    found.push(...fitting.slice(0, asked.limit - found.length))
    const last = rows.at(-1)
    if (!last || rows.length < mostRows || found.length === asked.limit) return found
    after = last
  }
}

/** What the day alone tells is left to the database. */
function rowsOf({ customerId, state, onlyMissing, byFrom, byTo, today }: ListAsked) {
  const isOpen = state === 'open'
  const isPast = state === 'broken' || state === 'partly-kept' || onlyMissing
  return {
    customerId,
    isWithdrawn: state === null && !onlyMissing ? null : state === 'withdrawn',
    from: isOpen && byFrom < today ? today : byFrom,
    to: isPast && byTo >= today ? addDays(today, -1) : byTo,
  } satisfies Partial<RowsAsked>
}

const fits = (promise: StandingPromise, { state, onlyMissing }: ListAsked): boolean =>
  (state === null || promise.state === state) &&
  (!onlyMissing ||
    ((promise.state === 'broken' || promise.state === 'partly-kept') && missingOf(promise) > 0n))

export async function withStandings(
  reader: Reader,
  rows: readonly PromiseRow[],
  today: LocalDate,
): Promise<StandingPromise[]> {
  const told = await toldOf(reader, [...new Set(rows.map(row => row.customerId))], today)
  const known = new Map(told.flatMap(standings).map(each => [each.id, each]))
  return rows.map(row => {
    const standing = known.get(row.id.toString())
    const { inTimeMinor = 0n, lateMinor = 0n } = standing ?? {}
    const state = row.withdrawnOn === null ? stateOn({ ...row, inTimeMinor }, today) : 'withdrawn'
    return { ...row, inTimeMinor, lateMinor, state }
  })
}

/** Every day there is. */
export const anyDay = { byFrom: firstDate, byTo: lastDate }
