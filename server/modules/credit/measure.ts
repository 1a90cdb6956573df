/** What is used of a limit, in the limit's currency, and how much of another currency still fits. Pure. */
import { type Currency, currencyDigits, divideHalfUp, maxMinor } from '../../kernel/money.ts'
import type { UsedStages } from './types.ts'

export type Rates = Readonly<Record<string, string>>

/** Units of the company's currency for one, as a fraction; undefined without a rate. */
function rateOf(currency: Currency, own: Currency, rates: Rates): readonly [bigint, bigint] | undefined {
  if (currency === own) return [1n, 1n]
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined
  if (rate === undefined) return undefined
  const [whole = '', fraction = ''] = rate.split('.')
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)]
}

export interface Exchange {
  readonly own: Currency
  readonly rates: Rates
}

/** Minor units of `from` in minor units of `to` through the company's currency, rounded once, half up (四舍五入); undefined without a rate. */
export function exchanged(
  minor: bigint,
  from: Currency,
  to: Currency,
  { own, rates }: Exchange,
): bigint | undefined {
  if (from === to || minor === 0n) return minor
  const [given, wanted] = [rateOf(from, own, rates), rateOf(to, own, rates)]
  if (!given || !wanted) return undefined
  const dividend = minor * given[0] * wanted[1] * 10n ** BigInt(currencyDigits(to))
  return divideHalfUp(dividend, given[1] * wanted[0] * 10n ** BigInt(currencyDigits(from)))
}

export interface Stages {
  readonly orders: bigint
  readonly shipped: bigint
  readonly stock: bigint
  readonly receivable: bigint
  readonly unapplied: bigint
}

export interface Used extends Stages {
  /** orders + shipped + stock + receivable − unapplied: may be negative where the customer has money to its credit. */
  readonly total: bigint
  /** Currencies in use that have no rate: they are not in the sums. */
  readonly unmeasured: readonly Currency[]
}

/** Each stage is converted and rounded by itself, so that what is shown adds up. */
export function usedIn(currency: Currency, rows: readonly UsedStages[], exchange: Exchange): Used {
  const sum = { orders: 0n, shipped: 0n, stock: 0n, receivable: 0n, unapplied: 0n }
  const unmeasured: Currency[] = []
  for (const row of rows) {
    const converted = stageNames.map(stage => exchanged(BigInt(row[stage]), row.currency, currency, exchange))
    if (converted.includes(undefined)) unmeasured.push(row.currency)
    else for (const [at, stage] of stageNames.entries()) sum[stage] += converted[at] ?? 0n
  }
  return { ...sum, total: sum.orders + sum.shipped + sum.stock + sum.receivable - sum.unapplied, unmeasured }
}

const stageNames = ['orders', 'shipped', 'stock', 'receivable', 'unapplied'] as const

/** The largest amount of `currency` that is worth no more than `room` of `roomCurrency`; undefined without a rate. */
export function mostWithin(
  room: bigint,
  roomCurrency: Currency,
  currency: Currency,
  exchange: Exchange,
): bigint | undefined {
  if (currency === roomCurrency) return room
  const worth = (minor: bigint) => exchanged(minor, currency, roomCurrency, exchange)
  if (worth(1n) === undefined) return undefined
  let [fits, over] = [0n, maxMinor + 1n]
  while (over - fits > 1n) {
    const middle = (fits + over) / 2n
    if ((worth(middle) ?? over) <= room) fits = middle
    else over = middle
  }
  return fits
}

/** The whole root of a whole number, rounded down. */
export function rootOf(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
