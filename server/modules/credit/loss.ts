/** What a loss of the customer would cost, in months of what is earned on it. Pure. */
import { tenThousandths } from '../../kernel/decimal.ts'
import { divideHalfUp } from '../../kernel/money.ts'
import { usedIn } from './measure.ts'
import type { Facts, Loss } from './types.ts'

const wholeMargin = 1_000_000n
const months = 12n

/**
 * Loss = what is used and what the document adds. Monthly margin = invoiced in twelve months ÷ 12 × gross margin %, months =
 * loss ÷ monthly margin: how long the same customer must buy and pay to make good for it.
 */
export function lossOf(facts: Facts, grossMargin: string): Loss {
  const { currency, amount, covered } = facts.document
  const added = BigInt(amount) - BigInt(covered)
  const out = usedIn(currency, facts.used, facts).total + (added > 0n ? added : 0n)
  const lostMinor = out > 0n ? out : 0n
  const margin = BigInt(facts.history.billed ?? '0') * tenThousandths(grossMargin)
  if (margin === 0n) return { lostMinor, monthlyMarginMinor: null, tenthMonths: null }
  return {
    lostMinor,
    monthlyMarginMinor: divideHalfUp(margin, wholeMargin * months),
    tenthMonths: divideHalfUp(lostMinor * 10n * wholeMargin * months, margin),
  }
}
