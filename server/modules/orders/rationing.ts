/** How much of each line may leave while goods are rationed on purpose, whatever credit says. Pure. */
import { smaller } from '../../kernel/money.ts'
import { amountOf } from './largest-lot.ts'

/** What a tactic lets go, strictest first among several. */
export interface Tactic {
  readonly id: bigint
  readonly linesPercent: number
  readonly quantityPercent: number
  readonly batches: number
  readonly withholdsFast: boolean
  readonly firstSkus: readonly string[]
}

/** Quantities in millionths, as the books keep them. */
export interface OrderedLine {
  readonly sku: string | null
  readonly quantity: bigint
  readonly amountMinor: bigint
  readonly shipped: bigint
  readonly pack: bigint | null
  readonly isFastMover: boolean
}

export const rationCauses = ['fast', 'lines', 'quantity', 'batches'] as const
/** Kept back because it sells by itself, because other lines are served, to its share, to a batch's share. */
export type RationCause = (typeof rationCauses)[number]

export interface Ration {
  /** Of the line, in one shipment now. */
  readonly most: bigint
  /** What holds it back; null: nothing does. */
  readonly held: { readonly tactic: bigint; readonly cause: RationCause } | null
}

const whole = 1_000_000n

/**
 * Places in the order in which lines are served: those named first, then as the tactics name products, then as they stand.
 * `first`: places of lines.
 */
export function servedOrder(
  lines: readonly Pick<OrderedLine, 'sku'>[],
  first: readonly number[],
  tactics: readonly Pick<Tactic, 'firstSkus'>[] = [],
): number[] {
  const skus = tactics.flatMap(({ firstSkus }) => firstSkus)
  const rank = (at: number): readonly [number, number] => {
    const named = first.indexOf(at)
    if (named >= 0) return [0, named]
    const sku = lines[at]?.sku
    const known = sku === null || sku === undefined ? -1 : skus.indexOf(sku)
    return known >= 0 ? [1, known] : [2, at]
  }
  return lines
    .map((_, at) => at)
    .toSorted((left, right) => {
      const [[kind, place], [otherKind, otherPlace]] = [rank(left), rank(right)]
      return kind - otherKind || place - otherPlace || left - right
    })
}

/** In the order of the lines; of several tactics the strictest holds for each line. */
export function rationed(
  lines: readonly OrderedLine[],
  tactics: readonly Tactic[],
  first: readonly number[] = [],
): Ration[] {
  const byTactic = tactics.map(tactic => ofTactic(lines, tactic, servedOrder(lines, first, [tactic])))
  return lines.map((line, at) => {
    const free: Ration = { most: leftOf(line), held: null }
    return byTactic.reduce((strictest, rations) => {
      const ration = rations[at] ?? free
      return ration.most < strictest.most ? ration : strictest
    }, free)
  })
}

const leftOf = ({ quantity, shipped }: OrderedLine) => (quantity > shipped ? quantity - shipped : 0n)

function ofTactic(lines: readonly OrderedLine[], tactic: Tactic, order: readonly number[]): Ration[] {
  const { id, linesPercent, quantityPercent, batches, withholdsFast } = tactic
  const count = Math.ceil((lines.length * linesPercent) / 100)
  const candidates = order.filter(at => !(withholdsFast && lines[at]?.isFastMover))
  const served = new Set(candidates.slice(0, count))
  return lines.map((line, at) => {
    const held = (cause: RationCause) => ({ tactic: id, cause })
    if (withholdsFast && line.isFastMover) return { most: 0n, held: held('fast') }
    if (!served.has(at)) return { most: 0n, held: held('lines') }
    const pack = line.pack ?? whole
    // The end of a line may be less than a pack, a share of it may not.
    const share =
      quantityPercent === 100
        ? line.quantity
        : packsDown((line.quantity * BigInt(quantityPercent)) / 100n, pack)
    const rest = share > line.shipped ? share - line.shipped : 0n
    const batch =
      batches === 1 ? line.quantity : packsUp((line.quantity + BigInt(batches) - 1n) / BigInt(batches), pack)
    const most = smaller(smaller(rest, batch), leftOf(line))
    return { most, held: held(batch < rest ? 'batches' : 'quantity') }
  })
}

const packsDown = (quantity: bigint, pack: bigint) => (quantity / pack) * pack
const packsUp = (quantity: bigint, pack: bigint) => ((quantity + pack - 1n) / pack) * pack

/** What the rations come to, where goods leave by amount. */
export const rationedAmount = (lines: readonly OrderedLine[], rations: readonly Ration[]): bigint =>
  lines.reduce((sum, line, at) => sum + amountOf(line, rations[at]?.most ?? 0n), 0n)

/** Where it is not known which lines left: the shares of the whole order. */
export function rationedOfOrder(
  order: { readonly amountMinor: bigint; readonly shippedMinor: bigint },
  tactics: readonly Tactic[],
): bigint {
  const left = order.amountMinor > order.shippedMinor ? order.amountMinor - order.shippedMinor : 0n
  return tactics.reduce((most, { quantityPercent, batches }) => {
    const share = (order.amountMinor * BigInt(quantityPercent)) / 100n
    const rest = share > order.shippedMinor ? share - order.shippedMinor : 0n
    return smaller(most, smaller(rest, (order.amountMinor + BigInt(batches) - 1n) / BigInt(batches)))
  }, left)
}
