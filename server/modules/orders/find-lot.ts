/** What of an order may leave today: the largest lot inside all rules, and what it would move. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { formatMinor, parseMinor, smaller } from '../../kernel/money.ts'
import { checkCredit, type DecisionJson } from '../credit/index.ts'
import { needOrder } from './change-order.ts'
import { ordersDownstream } from './goods-of.ts'
import { type LotLine, largestLot } from './largest-lot.ts'
import { type Ration, rationed, rationedOfOrder, servedOrder } from './rationing.ts'
import { standingOf } from './rules.ts'
import { type LeftLine, linesLeft } from './store-lots.ts'
import { type RunningTactic, tacticsFor } from './store-rationing.ts'
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
        /** What rationing holds back of it. */
        readonly held: Ration['held']
      })[]
    | null
  /** Of the customer now: beside what credit says. */
  readonly tactics: readonly RunningTactic[]
}

export interface LotAsked {
  readonly number: string
  readonly withholdsFast: boolean
  /** Places of lines that are served first. */
  readonly first: readonly number[]
  readonly today: LocalDate
}

/** Changes nothing. Refuses `order-unknown`, `order-not-running`. */
export async function findLot(reader: Reader, asked: LotAsked): Promise<FoundLot> {
  const { number, withholdsFast, first, today } = asked
  const order = await needOrder(reader, number)
  const { currency, customer } = order
  const restMinor = order.amountMinor > order.shippedMinor ? order.amountMinor - order.shippedMinor : 0n
  const amount = formatMinor(restMinor, currency)
  const decision = await checkCredit(reader, ordersDownstream, {
    ...{ customer, amount, at: 'ship', order: number, today },
  })
  const most = decision.max_amount === null ? null : (parseMinor(decision.max_amount, currency) ?? 0n)
  const tactics = await tacticsFor(reader, order.customerId, today)
  const found = await linesLeft(reader, order.id)
  const rations = found && rationed(found, tactics, first)
  const lines =
    found && found.length > 0
      ? found.map((line, at) => lotLine(line, rations?.[at], withholdsFast))
      : undefined
  const lot = lines && found && largestLot(lines, most, servedOrder(found, first, tactics))
  const whole = smaller(restMinor, rationedOfOrder(order, tactics))
  const amountMinor = lot ? lot.amountMinor : most === null ? whole : smaller(whole, most)
  const after = { ...order, status: 'open' as const, shippedMinor: order.shippedMinor + amountMinor }
  const told =
    found && lines && lot
      ? found.map((line, at) => ({
          ...line,
          left: leftOf(line),
          isWithheld: lines[at]?.isWithheld ?? false,
          held: heldBy(rations?.[at], lot.quantities[at] ?? 0n),
          lot: lot.quantities[at] ?? 0n,
          lotMinor: lot.amounts[at] ?? 0n,
        }))
      : null
  return { order, decision, restMinor, amountMinor, takes: standingOf(after), lines: told, tactics }
}

/** Rationing is the reason only where as much leaves as it lets go. */
const heldBy = (ration: Ration | undefined, lot: bigint) => (ration?.most === lot ? ration.held : null)

const leftOf = ({ quantity, shipped }: LeftLine) => (quantity > shipped ? quantity - shipped : 0n)

function lotLine(line: LeftLine, ration: Ration | undefined, withholdsFast: boolean): LotLine {
  const { quantity, amountMinor, pack, isFastMover } = line
  return {
    ...{ quantity, amountMinor },
    left: smaller(leftOf(line), ration?.most ?? quantity),
    pack: pack && pack > 0n ? pack : null,
    isWithheld: withholdsFast && isFastMover,
  }
}
