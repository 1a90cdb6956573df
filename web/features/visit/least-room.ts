/** Which of the limits a customer is under leaves the least. */
import { scaled } from '../../ui/decimal.ts'
import type { Credit } from '../orders/order-queries.ts'

type Limits = Pick<Credit, 'currency' | 'limit' | 'used' | 'available'> & {
  readonly groups: readonly Pick<
    Credit['groups'][number],
    'customer' | 'currency' | 'limit' | 'used' | 'available'
  >[]
}

export interface Room {
  /** Whose limit it is; undefined: the customer's own. */
  readonly group?: string
  readonly limit: string
  readonly used: string
  readonly available: string
}

/** Undefined where nothing limits it; groups of another currency are not compared. */
export function leastRoom({ currency, limit, used, available, groups }: Limits): Room | undefined {
  const rooms = [
    { limit, used, available },
    ...groups.filter(each => each.currency === currency).map(each => ({ ...each, group: each.customer })),
  ].flatMap((each): Room[] =>
    each.limit === null || each.available === null
      ? []
      : [{ ...each, limit: each.limit, available: each.available }],
  )
  return rooms.toSorted((left, right) => Number(scaled(left.available) - scaled(right.available)))[0]
}
