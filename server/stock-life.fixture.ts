/** The stock at a customer as its documents alone say it, told apart from the program's own arithmetic. Amounts in cents. */

import { smaller } from './kernel/money.ts'

export interface Sent {
  readonly number: string
  readonly order: string | null
  /** As it left; goods settled on sale (实销实结) left by the piece. */
  readonly first: bigint
  readonly pieces: bigint
  amount: bigint
  isGone: boolean
}

/** Pieces that a report took of a shipment. */
interface Moved {
  readonly of: Sent
  readonly pieces: bigint
  readonly amount: bigint
}

export type ToldKind = 'sold' | 'returned' | 'counted'

interface Told {
  readonly number: string
  readonly kind: ToldKind
  readonly moved: readonly Moved[]
  isGone: boolean
}

export const sum = (each: readonly bigint[]) => each.reduce((total, one) => total + one, 0n)
export const atLeast0 = (value: bigint) => (value > 0n ? value : 0n)

export class StockOfLife {
  readonly told: Told[] = []

  /** Of a shipment, what reports took that hold. */
  movedOf(sent: Sent, ...kinds: readonly ToldKind[]): { pieces: bigint; amount: bigint } {
    const moved = this.told
      .filter(each => !each.isGone && kinds.includes(each.kind))
      .flatMap(each => each.moved.filter(({ of }) => of === sent))
    return { pieces: sum(moved.map(each => each.pieces)), amount: sum(moved.map(each => each.amount)) }
  }

  /** A count says how many are missing, the others how many went; nothing is taken where there are not as many. */
  plan(
    sent: readonly Sent[],
    kind: ToldKind,
    pieces: bigint,
  ): { readonly quantity: string; readonly moved: readonly Moved[] | undefined } {
    const there = sent
      .filter(each => !each.isGone)
      .map(each => ({ of: each, gone: this.movedOf(each, 'sold', 'returned', 'counted') }))
      .map(({ of, gone }) => ({ of, pieces: of.pieces - gone.pieces, amount: of.first - gone.amount }))
      .filter(each => each.pieces > 0n)
    const all = sum(there.map(each => each.pieces))
    const quantity = (kind === 'counted' ? atLeast0(all - pieces) : pieces).toString()
    if (all === 0n || (kind !== 'counted' && pieces > all)) return { quantity, moved: undefined }
    let left = smaller(pieces, all)
    const moved = there.map(each => {
      const part = smaller(each.pieces, left)
      left -= part
      // Half a cent and more is a cent.
      const amount = (2n * each.amount * part + each.pieces) / (2n * each.pieces)
      return { of: each.of, pieces: part, amount }
    })
    return { quantity, moved: moved.filter(each => each.pieces > 0n) }
  }

  /** Of shipments that count together and of which so much was invoiced: what is to be invoiced, and what stands as stock. */
  standing(sent: readonly Sent[], billed: bigint): { out: bigint; shipped: bigint; stock: bigint } {
    const outOf = (each: Sent) => each.amount - this.movedOf(each, 'returned').amount
    const out = atLeast0(sum(sent.map(outOf)))
    const unsold = sum(
      sent
        .filter(each => each.pieces > 0n)
        .map(each => outOf(each) - this.movedOf(each, 'sold', 'counted').amount),
    )
    const stock = smaller(atLeast0(unsold), atLeast0(out - billed))
    return { out, shipped: atLeast0(out - billed) - stock, stock }
  }
}
