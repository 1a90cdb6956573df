/** Money over what a customer owes. */
import { minus, scaled } from '../../ui/decimal.ts'

export interface Debt {
  readonly number: string
  readonly due: string | null
  readonly currency: string
  readonly open: string
}

/** Documents something is owed on, parts of one together, the oldest due first. */
export function debtsOf(items: readonly Debt[], currency: string): Debt[] {
  const byNumber = new Map<string, Debt>()
  for (const item of items) {
    if (item.currency !== currency || item.open.startsWith('-')) continue
    const known = byNumber.get(item.number)
    byNumber.set(
      item.number,
      known
        ? { ...known, due: earlier(known.due, item.due), open: minus(known.open, `-${item.open}`) }
        : item,
    )
  }
  return [...byNumber.values()].sort((left, right) => ((left.due ?? '9') < (right.due ?? '9') ? -1 : 1))
}

const earlier = (left: string | null, right: string | null) =>
  left === null ? right : right === null || left < right ? left : right

/** An amount over debts in their order; those that get nothing are left out. */
export function spreadOver(debts: readonly Debt[], amount: string): Readonly<Record<string, string>> {
  let left = amount
  const parts: Record<string, string> = {}
  for (const { number, open } of debts) {
    if (scaled(left) <= 0n) break
    const part = scaled(left) < scaled(open) ? left : open
    parts[number] = part
    left = minus(left, part)
  }
  return parts
}
