/** What of an order may leave today: the largest lot inside all rules, and what it would move. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { formatMinor, parseMinor, smaller } from '../../kernel/money.ts'
import { checkCredit, type DecisionJson } from '../credit/index.ts'
import { needOrder } from './change-order.ts'
import { ordersDownstream } from './goods-of.ts'
import { type Lot, type LotLine, largestLot } from './largest-lot.ts'
import { standingOf } from './rules.ts'
import { type LeftLine, linesLeft } from './store-lots.ts'
import type { Order } from './types.ts'

export interface FoundLot {
  readonly order: Order
  /** As the rest of the order would be decided at the door. */
  readonly decision: DecisionJson
  readonly restMinor: bigint
  readonly amountMinor: bigint
  readonly takes: { readonly orders: bigint; readonly shipped: bigint }
  /** Null where it is not known which lines left. */
  readonly lines:
    | readonly (LeftLine & {
        readonly left: bigint
        readonly lot: bigint
        readonly lotMinor: bigint
        readonly isWithheld: boolean
      })[]
    | null
}

/** Changes nothing. Refuses `order-unknown`, `order-not-running`. */
export async function findLot(
  reader: Reader,
  asked: { readonly number: string; readonly withholdsFast: boolean; readonly today: LocalDate },
): Promise<FoundLot> {
  const { number, withholdsFast, today } = asked
  const order = await needOrder(reader, number)
  const { currency, customer } = order
  const restMinor = order.amountMinor > order.shippedMinor ? order.amountMinor - order.shippedMinor : 0n
  const amount = formatMinor(restMinor, currency)
  const decision = await checkCredit(reader, ordersDownstream, {
    ...{ customer, amount, at: 'ship', order: number, today },
  })
  const most = decision.max_amount === null ? null : (parseMinor(decision.max_amount, currency) ?? 0n)
  const found = await linesLeft(reader, order.id)
  const lines = found && found.length > 0 ? found.map(line => lotLine(line, withholdsFast)) : undefined
  const lot = lines && largestLot(lines, most)
  const amountMinor = lot ? lot.amountMinor : most === null ? restMinor : smaller(restMinor, most)
  const after = { ...order, status: 'open' as const, shippedMinor: order.shippedMinor + amountMinor }
  const told =
    found && lines && lot ? found.map((line, at) => ({ ...line, ...ofLine(lines, lot, at) })) : null
  return { order, decision, restMinor, amountMinor, takes: standingOf(after), lines: told }
}

function lotLine(line: LeftLine, withholdsFast: boolean): LotLine {
  const { quantity, amountMinor, shipped, pack, isFastMover } = line
  const left = quantity > shipped ? quantity - shipped : 0n
  return {
    quantity,
    amountMinor,
    left,
    pack: pack && pack > 0n ? pack : null,
    isWithheld: withholdsFast && isFastMover,
  }
}

const ofLine = (lines: readonly LotLine[], { quantities, amounts }: Lot, at: number) => ({
  left: lines[at]?.left ?? 0n,
  isWithheld: lines[at]?.isWithheld ?? false,
  lot: quantities[at] ?? 0n,
  lotMinor: amounts[at] ?? 0n,
})
