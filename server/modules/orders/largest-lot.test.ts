import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf, type LotLine, largestLot } from './largest-lot.ts'

const unit = 1_000_000n
const aLine = (line: Partial<LotLine> = {}): LotLine => ({
  quantity: 10n * unit,
  amountMinor: 100_000n,
  left: 10n * unit,
  pack: null,
  isWithheld: false,
  ...line,
})

describe('the largest shipment', () => {
  it.each([
    ['all where there is room for all', [aLine()], 100_000n, [10n]],
    ['all where any amount may leave', [aLine()], null, [10n]],
    ['as many as fit', [aLine()], 59_999n, [5n]],
    ['whole packs', [aLine({ pack: 4n * unit })], 79_999n, [4n]],
    ['the end of a line though it is less than a pack', [aLine({ pack: 4n * unit })], 100_000n, [10n]],
    ['nothing of what is withheld', [aLine({ isWithheld: true }), aLine()], 100_000n, [0n, 10n]],
    ['nothing where nothing may leave', [aLine()], 0n, [0n]],
    ['nothing of what was shipped', [aLine({ left: 0n })], 100_000n, [0n]],
    ['the first line first', [aLine(), aLine()], 150_000n, [10n, 5n]],
  ] as const)('is %s', (_, lines, most, quantities) => {
    expect(largestLot(lines, most).quantities).toEqual(quantities.map(each => each * unit))
  })

  it('serves lines in the order that is given', () => {
    const found = largestLot([aLine(), aLine(), aLine({ isWithheld: true })], 150_000n, [2, 1, 0])
    expect(found.quantities).toEqual([5n * unit, 10n * unit, 0n])
  })

  const line = fc
    .record({
      packs: fc.integer({ min: 1, max: 40 }),
      pack: fc.constantFrom(null, 1n, 3n, 12n),
      shipped: fc.integer({ min: 0, max: 40 }),
      amountMinor: fc.bigInt({ min: 1n, max: 10n ** 7n }),
      isWithheld: fc.boolean(),
    })
    .map(({ packs, pack, shipped, amountMinor, isWithheld }): LotLine => {
      const quantity = BigInt(packs) * (pack ?? 1n) * unit
      const gone = BigInt(Math.min(shipped, packs)) * unit
      return { quantity, amountMinor, left: quantity - gone, pack: pack && pack * unit, isWithheld }
    })

  it('never goes beyond what may leave, and one pack more would, unless there is none', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.bigInt({ min: 0n, max: 3n * 10n ** 7n }),
        (lines, most) => {
          const lot = largestLot(lines, most)
          expect(lot.amountMinor <= most).toBe(true)
          for (const [at, each] of lines.entries()) {
            const taken = lot.quantities[at] ?? 0n
            expect(taken >= 0n && taken <= each.left).toBe(true)
            if (each.isWithheld) expect(taken).toBe(0n)
            if (each.isWithheld || taken === each.left) continue
            expect(taken % (each.pack ?? unit)).toBe(0n)
            const more = taken + (each.pack ?? unit)
            const next = more < each.left ? more : each.left
            expect(lot.amountMinor - amountOf(each, taken) + amountOf(each, next) > most).toBe(true)
          }
        },
      ),
      { seed: 20260131, numRuns: 1000 },
    )
  })
})
