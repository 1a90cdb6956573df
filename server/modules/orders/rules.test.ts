import { expect, it } from 'vitest'
import { coveredBy, standingOf } from './rules.ts'
import type { OrderState } from './types.ts'

const order = (
  amountMinor: bigint,
  shippedMinor: bigint,
  billedMinor: bigint,
  status: OrderState = 'open',
) => ({
  amountMinor,
  shippedMinor,
  billedMinor,
  status,
})

it.each([
  ['ordered', order(100n, 0n, 0n), 100n, 0n],
  ['a part shipped', order(100n, 60n, 0n), 40n, 60n],
  ['of that a part invoiced', order(100n, 60n, 30n), 40n, 30n],
  ['all that was shipped invoiced', order(100n, 60n, 60n), 40n, 0n],
  ['invoiced before it is shipped', order(100n, 0n, 60n), 40n, 0n],
  ['shipped beyond what was invoiced before', order(100n, 80n, 60n), 20n, 20n],
  ['more shipped than ordered', order(100n, 120n, 0n), 0n, 120n],
  ['more invoiced than ordered', order(100n, 0n, 130n), 0n, 0n],
  ['more credited than invoiced', order(100n, 0n, -10n), 100n, 0n],
  ['more came back than went out', order(100n, -10n, 0n), 100n, 0n],
  ['held', order(100n, 0n, 0n, 'held'), 0n, 0n],
  ['closed with a part shipped', order(100n, 60n, 20n, 'closed'), 0n, 40n],
  ['cancelled', order(100n, 0n, 0n, 'cancelled'), 0n, 0n],
] as const)('%s stands in one stage', (_, progress, orders, shipped) => {
  expect(standingOf(progress)).toEqual({ orders, shipped })
})

it.each([
  ['within the order', order(100n, 0n, 0n), 100n, 100n],
  ['beyond it', order(100n, 60n, 0n), 50n, 40n],
  ['of what was invoiced before', order(100n, 0n, 100n), 100n, 100n],
  ['of a held order', order(100n, 0n, 0n, 'held'), 100n, 0n],
  ['of a closed order', order(100n, 60n, 0n, 'closed'), 10n, 0n],
] as const)('a shipment %s adds only what is new', (_, progress, shipment, covered) => {
  expect(coveredBy(progress, shipment)).toBe(covered)
})

it('OCA-SR-03: an amount moves from order to invoice and back and is never counted twice', () => {
  const receivable = [0n, 100n, 0n]
  const stages = receivable.map(billed => standingOf(order(100n, 0n, billed)))
  expect(stages.map(stage => stage.orders)).toEqual([100n, 0n, 100n])
  expect(stages.map((stage, at) => stage.orders + stage.shipped + (receivable[at] ?? 0n))).toEqual([
    100n,
    100n,
    100n,
  ])
})
