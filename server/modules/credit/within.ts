/** How far an amount of a rule lets a document go. Pure. */
import { tenThousandths } from '../../kernel/decimal.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { exchanged, mostWithin, type Used } from './measure.ts'
import type { Facts, Figure, TracePart } from './types.ts'

/** What a rule found: it passes for every amount up to `most`. */
export interface Finding {
  readonly limit: Figure
  readonly actual: Figure
  /** In the document's minor units; null: any amount passes, negative: none, not even nothing. */
  readonly most: bigint | null
  readonly currency?: Currency
  readonly group?: string
  readonly part?: TracePart
  readonly documents?: readonly string[]
}

export const none = -1n

interface Measured {
  readonly limit: bigint
  readonly used: bigint
  readonly currency: Currency
  readonly unmeasured?: Used['unmeasured']
}

/** Σ used + what the document adds − limit ≤ 0; what it does not add (it was ordered before) always passes. */
export function within(
  { document, own, rates }: Pick<Facts, 'document' | 'own' | 'rates'>,
  { limit, used, currency, unmeasured = [] }: Measured,
): Finding {
  const exchange = { own, rates }
  const [amount, covered] = [BigInt(document.amount), BigInt(document.covered)]
  const added = exchanged(amount > covered ? amount - covered : 0n, document.currency, currency, exchange)
  const room = limit - used
  const more =
    room < 0n || unmeasured.length > 0 ? undefined : mostWithin(room, currency, document.currency, exchange)
  return {
    limit: formatMinor(limit, currency),
    actual: added === undefined || unmeasured.length > 0 ? null : formatMinor(used + added, currency),
    most: more === undefined ? (covered > 0n ? covered : none) : covered + more,
    currency,
  }
}

/** A part of an amount in percent, rounded down. */
export const shareOf = (minor: bigint, percent: string): bigint =>
  (minor * tenThousandths(percent)) / 1_000_000n
