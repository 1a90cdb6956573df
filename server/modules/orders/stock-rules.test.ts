import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smaller } from '../../kernel/money.ts'
import { stockIn } from './rules.ts'
import { standingIn, taken } from './stock-rules.ts'

const seed = 20_261_122
const amount = fc.bigInt({ min: 0n, max: 100_000n })
const line = fc.record({
  shipmentId: fc.bigInt({ min: 1n, max: 9n }),
  line: fc.integer({ min: 1, max: 9 }),
  sku: fc.constant('W'),
  quantity: fc.bigInt({ min: 1n, max: 5_000_000n }),
  amountMinor: amount,
})

it('goods are taken the oldest first, as many as asked or as there are, and a line that is gone is gone to the cent', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.bigInt({ min: 0n, max: 20_000_000n }),
      (lines, quantity) => {
        const moves = taken(lines, quantity)
        const there = standingIn(lines)
        expect(standingIn(moves)).toBe(smaller(quantity, there))
        moves.forEach((move, at) => {
          const of = lines[at]
          const isWhole = move.quantity === of?.quantity
          expect(isWhole ? move.amountMinor : 0n).toBe(isWhole ? of?.amountMinor : 0n)
          expect(move.amountMinor <= (of?.amountMinor ?? 0n)).toBe(true)
          if (at < moves.length - 1) expect(isWhole).toBe(true)
        })
      },
    ),
    { seed },
  )
})

it('taken in two goes, a line comes to what it came to', () => {
  fc.assert(
    fc.property(line, fc.bigInt({ min: 1n, max: 5_000_000n }), (given, some) => {
      const first = taken([given], some)
      const [gone] = first
      const quantity = given.quantity - standingIn(first)
      const amountMinor = given.amountMinor - (gone?.amountMinor ?? 0n)
      const rest = taken([{ ...given, quantity, amountMinor }], quantity)
      expect([...first, ...rest].reduce((sum, each) => sum + each.amountMinor, 0n)).toBe(given.amountMinor)
    }),
    { seed },
  )
})

it('stock is part of what is out, less what was sold, and never below nothing', () => {
  fc.assert(
    fc.property(amount, amount, amount, (out, consigned, sold) => {
      const stock = stockIn(out, consigned, sold)
      expect(stock >= 0n && stock <= out).toBe(true)
      if (sold >= consigned) expect(stock).toBe(0n)
      else expect(stock === out || stock === consigned - sold).toBe(true)
    }),
    { seed },
  )
})
