/**
 * What an item was settled by, where some of it was taken back on a later day. Files know no taking back: from that day a
 * new document carries what is open again, and what settles it afterwards settles that document. Pure.
 */
import type { LocalDate } from '../../kernel/dates.ts'
import { smaller } from '../../kernel/money.ts'

export interface Movement {
  readonly id: bigint
  readonly day: LocalDate
  /** What it takes off the item, or gives back; positive. */
  readonly minor: bigint
  /** `closing`: by an entry of its own, without a counter-item (write-off, reversal, refund, transfer). */
  readonly kind: 'application' | 'closing' | 'back'
}

/** A document beside the item's own, from a day on. */
export interface Carrier {
  /** The taking back that it stands for. */
  readonly backId: bigint
  readonly day: LocalDate
  readonly minor: bigint
}

export interface Portion {
  /** Position in the carriers; -1: the item's own document. */
  readonly carrier: number
  readonly minor: bigint
}

export interface Carried {
  readonly carriers: readonly Carrier[]
  /** What each application and closing takes from where; a closing undone by a taking back of its day is left out. */
  readonly portions: ReadonlyMap<bigint, readonly Portion[]>
}

/**
 * Goes through the days in order, so that no document carries more than it was issued for: on no day is an item settled
 * beyond its amount, hence the carriers issued so far always hold what is taken.
 */
export function carry(amountMinor: bigint, movements: readonly Movement[]): Carried {
  const carriers: Carrier[] = []
  const holds = [{ carrier: -1, left: amountMinor }]
  const portions = new Map<bigint, Portion[]>()
  for (const day of daysOf(movements)) {
    const { backs, takings } = withoutSameDay(day)
    for (const back of backs) {
      holds.push({ carrier: carriers.length, left: back.minor })
      carriers.push({ backId: back.id, day: back.day, minor: back.minor })
    }
    for (const taking of takings) portions.set(taking.id, takeFrom(holds, taking.minor))
  }
  return { carriers, portions }
}

function daysOf(movements: readonly Movement[]): Movement[][] {
  const days = new Map<LocalDate, Movement[]>()
  const inOrder = [...movements].sort(
    (left, right) => compare(left.day, right.day) || compare(left.id, right.id),
  )
  for (const movement of inOrder) days.set(movement.day, [...(days.get(movement.day) ?? []), movement])
  return [...days.values()]
}

/** What is given back and closed for good on one day (a bounced receipt) leaves no trace. */
function withoutSameDay(day: readonly Movement[]): { backs: Movement[]; takings: Movement[] } {
  const closed = sum(day.filter(each => each.kind === 'closing'))
  const given = sum(day.filter(each => each.kind === 'back'))
  let fromClosings = smaller(closed, given)
  let fromBacks = fromClosings
  const backs: Movement[] = []
  const takings: Movement[] = []
  for (const each of day) {
    const off =
      each.kind === 'back'
        ? smaller(each.minor, fromBacks)
        : each.kind === 'closing'
          ? smaller(each.minor, fromClosings)
          : 0n
    if (each.kind === 'back') fromBacks -= off
    else fromClosings -= off
    const rest = { ...each, minor: each.minor - off }
    if (rest.minor === 0n) continue
    if (each.kind === 'back') backs.push(rest)
    else takings.push(rest)
  }
  return { backs, takings }
}

function takeFrom(holds: { carrier: number; left: bigint }[], minor: bigint): Portion[] {
  const taken: Portion[] = []
  let wanted = minor
  for (const hold of holds) {
    if (wanted === 0n) break
    const some = smaller(hold.left, wanted)
    if (some === 0n) continue
    hold.left -= some
    wanted -= some
    taken.push({ carrier: hold.carrier, minor: some })
  }
  if (wanted > 0n) throw new Error('settled beyond its amount')
  return taken
}

const sum = (movements: readonly Movement[]) => movements.reduce((all, each) => all + each.minor, 0n)

function compare<Value extends bigint | string>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0
}

export interface Share {
  readonly number: string
  readonly minor: bigint
}

export interface SettledPair {
  readonly from: string
  readonly to: string
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

/**
 * One application spread over the documents of both sides. `to` adds up to amount and discount, `from` to the amount; every
 * pair gets some of the amount, since no file can state a settlement by discount alone.
 */
export function pairShares(from: readonly Share[], to: readonly Share[], amountMinor: bigint): SettledPair[] {
  const pairs: SettledPair[] = []
  const sources = from.map(share => ({ ...share }))
  let spare = amountMinor - BigInt(to.length)
  for (const target of to) {
    const more = smaller(spare, target.minor - 1n)
    spare -= more
    let paid = 1n + more
    let discountMinor = target.minor - paid
    for (const source of sources) {
      const amount = smaller(source.minor, paid)
      if (amount === 0n) continue
      source.minor -= amount
      paid -= amount
      pairs.push({ from: source.number, to: target.number, amountMinor: amount, discountMinor })
      discountMinor = 0n
    }
  }
  return pairs
}
