/** Which requests to settle can be served. Pure. */

/** `from` and `to` name the documents; the discount settles the invoice on top of the amount. Minor units. */
export interface Asking {
  readonly row: number
  readonly from: string
  readonly fromNumber: string
  readonly to: string
  readonly toNumber: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly discountMinor: bigint
}

export interface TooMuch {
  readonly row: number
  /** Of the document that has too little left. */
  readonly number: string
  readonly leftMinor: bigint
  readonly currency: string
}

/**
 * Serves requests in their order and returns those that cannot be: one that asks too much takes nothing, so a smaller one
 * after it may still be served. Documents missing from `open` have enough.
 */
export function askedTooMuch(requests: readonly Asking[], open: ReadonlyMap<string, bigint>): TooMuch[] {
  const left = new Map(open)
  return requests.flatMap(request => {
    const { row, from, to, currency, amountMinor, discountMinor } = request
    const ofInvoice = left.get(to)
    if (ofInvoice !== undefined && ofInvoice < amountMinor + discountMinor) {
      return [{ row, number: request.toNumber, leftMinor: ofInvoice, currency }]
    }
    const ofCredit = left.get(from)
    if (ofCredit !== undefined && ofCredit < amountMinor) {
      return [{ row, number: request.fromNumber, leftMinor: ofCredit, currency }]
    }
    if (ofInvoice !== undefined) left.set(to, ofInvoice - amountMinor - discountMinor)
    if (ofCredit !== undefined) left.set(from, ofCredit - amountMinor)
    return []
  })
}

/** An item of which something was taken back: its amount, and what its settlements took on which day. */
export interface Restored {
  readonly number: string
  readonly amountMinor: bigint
  readonly taken: readonly { readonly on: string; readonly minor: bigint }[]
}

/** What a row takes from an item on a day. */
export interface Taking {
  readonly row: number
  readonly item: bigint
  readonly on: string
  readonly minor: bigint
}

/**
 * What was taken back is open again only from the day it was: rows that would settle an item beyond its amount on some day,
 * with the first such day. Rows are served in their order, and one that cannot be served takes nothing.
 */
export function beyondOnSomeDay(
  takings: readonly Taking[],
  items: ReadonlyMap<bigint, Restored>,
): { row: number; number: string; day: string }[] {
  let served = new Map([...items].map(([id, item]) => [id, item.taken]))
  const rows = [...new Set(takings.map(each => each.row))]
  return rows.flatMap(row => {
    const tried = new Map(served)
    for (const { item, on, minor } of takings.filter(each => each.row === row)) {
      tried.set(item, [...(tried.get(item) ?? []), { on, minor }])
    }
    for (const [id, item] of items) {
      const day = firstDayBeyond(item.amountMinor, tried.get(id) ?? [])
      if (day !== undefined) return [{ row, number: item.number, day }]
    }
    served = tried
    return []
  })
}

function firstDayBeyond(amountMinor: bigint, taken: Restored['taken']): string | undefined {
  const settledBy = (day: string) =>
    taken.filter(each => each.on <= day).reduce((sum, each) => sum + each.minor, 0n)
  return taken
    .map(each => each.on)
    .sort()
    .find(day => settledBy(day) > amountMinor)
}
