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
