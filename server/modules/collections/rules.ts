/** Whom to work on first, and how. Pure. */

export type Action = 'write' | 'call' | 'visit' | 'escalate' | 'apply_cash'

export type Size = 'small' | 'ordinary' | 'large'

export interface Debt {
  readonly overdueMinor: bigint
  readonly unappliedMinor: bigint
  /** Of what is overdue the longest. */
  readonly days: number
  /** Of what is overdue, against {@link sizeLimits}. */
  readonly size: Size
}

/** Major units of the company's currency: less than the one is small, from the other on it is large. */
export const sizeLimits = { ordinary: 1_000n, large: 500_000n } as const

/** What is overdue in the company's currency, of so many decimals. */
export function sizeOf(overdueMinor: bigint, digits: number): Size {
  const unit = 10n ** BigInt(digits)
  if (overdueMinor < sizeLimits.ordinary * unit) return 'small'
  return overdueMinor < sizeLimits.large * unit ? 'ordinary' : 'large'
}

type Step = Readonly<Record<Size, Action>>

/** From mild to stern, each up to so many days overdue. A visit for a small amount costs more than it brings. */
const steps: readonly (Step & { readonly upTo: number })[] = [
  { upTo: 14, small: 'write', ordinary: 'write', large: 'call' },
  { upTo: 60, small: 'write', ordinary: 'call', large: 'visit' },
  { upTo: 180, small: 'call', ordinary: 'visit', large: 'escalate' },
]
const beyond: Step = { small: 'call', ordinary: 'escalate', large: 'escalate' }

/** By the oldest debt and by how much it is; but money that lies there and covers it is applied before anybody is asked. */
export function actionOn({ overdueMinor, unappliedMinor, days, size }: Debt): Action {
  if (unappliedMinor >= overdueMinor) return 'apply_cash'
  return (steps.find(step => days <= step.upTo) ?? beyond)[size]
}

export interface Ranked {
  readonly customer: string
  readonly currency: string
  readonly action: Action
  /** Σ open × days overdue in its own currency. */
  readonly ownWeight: bigint
  /** The same in the company's currency; null without a rate. */
  readonly weight: bigint | null
}

/**
 * The heaviest first; without a rate after all that have one, each such currency by itself; what only needs money applied
 * below everything.
 */
export function byWeight(left: Ranked, right: Ranked): number {
  const applies = (row: Ranked) => row.action === 'apply_cash'
  if (applies(left) !== applies(right)) return applies(left) ? 1 : -1
  if ((left.weight === null) !== (right.weight === null)) return left.weight === null ? 1 : -1
  if (left.weight === null && left.currency !== right.currency) return left.currency < right.currency ? -1 : 1
  const [leftWeight, rightWeight] = [left.weight ?? left.ownWeight, right.weight ?? right.ownWeight]
  if (leftWeight !== rightWeight) return leftWeight > rightWeight ? -1 : 1
  if (left.customer !== right.customer) return left.customer < right.customer ? -1 : 1
  return left.currency < right.currency ? -1 : 1
}
