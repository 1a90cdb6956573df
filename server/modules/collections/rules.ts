/** Whom to work on first, and how. Pure. */

export type Action = 'write' | 'call' | 'visit' | 'escalate' | 'apply_cash'

export interface Debt {
  readonly overdueMinor: bigint
  readonly unappliedMinor: bigint
  /** Of what is overdue the longest. */
  readonly days: number
}

/** From mild to stern, each up to so many days overdue; beyond them it goes up the line. */
const steps: readonly { readonly upTo: number; readonly action: Action }[] = [
  { upTo: 14, action: 'write' },
  { upTo: 60, action: 'call' },
  { upTo: 180, action: 'visit' },
]

/** By the oldest debt; but money that lies there and covers it is applied before anybody is asked for more. */
export function actionOn({ overdueMinor, unappliedMinor, days }: Debt): Action {
  if (unappliedMinor >= overdueMinor) return 'apply_cash'
  return steps.find(step => days <= step.upTo)?.action ?? 'escalate'
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
