/** Percents are exact decimals, counted in ten-thousandths of a percent. */
import { tenThousandths, unscaled } from '../../kernel/decimal.ts'
import { divideHalfUp } from '../../kernel/money.ts'

/** 100 percent. */
export const wholePercent = 1_000_000n

/** Ten-thousandths of a percent of a decimal text such as `33.3333`; undefined when it is none or has more decimals. */
export function percentBasis(text: string): bigint | undefined {
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? tenThousandths(text) : undefined
}

/** The text without leading or trailing zeros: `02.50` is `2.5`. Undefined where {@link percentBasis} is. */
export function canonicalPercent(text: string): string | undefined {
  const basis = percentBasis(text)
  return basis === undefined ? undefined : unscaled(basis, 4)
}

/** That share of an amount in minor units, rounded half up (四舍五入). */
export function percentOf(percent: string, amountMinor: bigint): bigint {
  const basis = percentBasis(percent)
  if (basis === undefined) throw new Error(`not a percent: ${percent}`)
  return divideHalfUp(amountMinor * basis, wholePercent)
}
