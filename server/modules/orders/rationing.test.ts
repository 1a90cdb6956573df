import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OrderedLine,
  rationed,
  rationedAmount,
  rationedOfOrder,
  servedOrder,
  type Tactic,
} from './rationing.ts'

const unit = 1_000_000n
const aLine = (line: Partial<OrderedLine> = {}): OrderedLine => ({
  sku: null,
  quantity: 10n * unit,
  amountMinor: 100_000n,
  shipped: 0n,
  pack: null,
  isFastMover: false,
  ...line,
})
const aTactic = (tactic: Partial<Tactic> = {}): Tactic => ({
  ...{ id: 1n, linesPercent: 100, quantityPercent: 100, batches: 1, withholdsFast: false, firstSkus: [] },
  ...tactic,
})

describe('rationing', () => {
  it.each([
    ['nothing without a tactic', [aLine()], [], [[10n, null]]],
    ['a share of each line', [aLine()], [aTactic({ quantityPercent: 55 })], [[5n, 'quantity']]],
    [
      'what is left of the share',
      [aLine({ shipped: 4n * unit })],
      [aTactic({ quantityPercent: 50 })],
      [[1n, 'quantity']],
    ],
    [
      'whole packs of the share',
      [aLine({ pack: 4n * unit })],
      [aTactic({ quantityPercent: 70 })],
      [[4n, 'quantity']],
    ],
    [
      'a batch at a time, in packs',
      [aLine({ pack: 4n * unit })],
      [aTactic({ batches: 3 })],
      [[4n, 'batches']],
    ],
    [
      'the end of a line with its last batch',
      [aLine({ shipped: 8n * unit })],
      [aTactic({ batches: 2 })],
      [[2n, null]],
    ],
    [
      'a share of the lines, as they stand',
      [aLine(), aLine(), aLine()],
      [aTactic({ linesPercent: 50 })],
      [
        [10n, null],
        [10n, null],
        [0n, 'lines'],
      ],
    ],
    [
      'those first that the tactic names',
      [aLine(), aLine({ sku: 'P' })],
      [aTactic({ linesPercent: 50, firstSkus: ['P'] })],
      [
        [0n, 'lines'],
        [10n, null],
      ],
    ],
    [
      'nothing of what sells fast, which takes no place from others',
      [aLine({ isFastMover: true }), aLine()],
      [aTactic({ withholdsFast: true, linesPercent: 50 })],
      [
        [0n, 'fast'],
        [10n, null],
      ],
    ],
    [
      'the strictest of several',
      [aLine()],
      [aTactic({ quantityPercent: 50 }), aTactic({ id: 2n, quantityPercent: 20 })],
      [[2n, 'quantity']],
    ],
  ] as const)('leaves %s', (_, lines, tactics, expected) => {
    expect(rationed(lines, tactics).map(({ most, held }) => [most, held?.cause ?? null])).toEqual(
      expected.map(([most, cause]) => [most * unit, cause]),
    )
  })

  it('serves lines named by hand first, then products the tactic names, then as they stand', () => {
    const lines = [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }, { sku: null }]
    expect(servedOrder(lines, [3], [{ firstSkus: ['C', 'A'] }])).toEqual([3, 2, 0, 1])
  })

  it('never lets go more than is left or than the share, and every shipment by batches ends', () => {
    const line = fc
      .record({ packs: fc.integer({ min: 1, max: 40 }), pack: fc.constantFrom(null, 3n, 12n) })
      .map(({ packs, pack }) =>
        aLine({ quantity: BigInt(packs) * (pack ?? 1n) * unit, pack: pack && pack * unit }),
      )
    const tactic = fc.record({
      id: fc.constant(1n),
      ...{
        linesPercent: fc.integer({ min: 1, max: 100 }),
        quantityPercent: fc.integer({ min: 1, max: 100 }),
      },
      ...{ batches: fc.integer({ min: 1, max: 9 }), withholdsFast: fc.boolean(), firstSkus: fc.constant([]) },
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), tactic, (lines, one) => {
        let now = lines
        for (let shipment = 0; shipment < 50; shipment += 1) {
          const rations = rationed(now, [one])
          const goods = now.map((each, at) => ({
            ...each,
            shipped: each.shipped + (rations[at]?.most ?? 0n),
          }))
          for (const each of goods)
            expect(each.shipped * 100n <= each.quantity * BigInt(one.quantityPercent)).toBe(true)
          if (rationedAmount(now, rations) === 0n) return
          now = goods
        }
        throw new Error('it never ends')
      }),
      { seed: 20260131, numRuns: 300 },
    )
  })

  it('goes by the amounts of the order where its lines are not known', () => {
    const order = { amountMinor: 1000n, shippedMinor: 200n }
    expect(rationedOfOrder(order, [])).toBe(800n)
    expect(rationedOfOrder(order, [aTactic({ quantityPercent: 50 })])).toBe(300n)
    expect(rationedOfOrder(order, [aTactic({ batches: 4 })])).toBe(250n)
    expect(rationedOfOrder(order, [aTactic({ quantityPercent: 10 })])).toBe(0n)
  })
})
