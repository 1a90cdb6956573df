import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markOf, newSalt, openPiece, paperKey, sealPiece } from './seal.ts'

const seed = 20_261_122
const bytes = fc.uint8Array({ maxLength: 3000 }).map(array => Buffer.from(array))
const place = fc.record({
  company: fc.bigInt({ min: 1n, max: 1n << 60n }),
  paper: fc.bigInt({ min: 1n, max: 1n << 60n }),
  piece: fc.nat(100),
  pieces: fc.nat(100),
})
const secret = fc.string({ minLength: 32, maxLength: 60 })

it('what was sealed is opened again, and looks like nothing meanwhile', () => {
  fc.assert(
    fc.property(secret, place, bytes, (said, where, plain) => {
      const key = paperKey(said, newSalt())
      const sealed = sealPiece(key, where, plain)
      expect(openPiece(key, where, sealed)).toEqual(plain)
      if (plain.length > 8) expect(sealed.includes(plain)).toBe(false)
      expect(sealPiece(key, where, plain)).not.toEqual(sealed)
    }),
    { seed, numRuns: 200 },
  )
})

it('a changed byte, another place, another secret or another salt opens nothing', () => {
  fc.assert(
    fc.property(secret, place, bytes, fc.nat(), (said, where, plain, at) => {
      const salt = newSalt()
      const key = paperKey(said, salt)
      const sealed = sealPiece(key, where, plain)
      const changed = Buffer.from(sealed)
      changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1
      expect(() => openPiece(key, where, changed)).toThrow()
      expect(() => openPiece(key, { ...where, piece: where.piece + 1 }, sealed)).toThrow()
      expect(() => openPiece(key, { ...where, paper: where.paper + 1n }, sealed)).toThrow()
      expect(() => openPiece(paperKey(`${said}.`, salt), where, sealed)).toThrow()
      expect(() => openPiece(paperKey(said, newSalt()), where, sealed)).toThrow()
    }),
    { seed, numRuns: 200 },
  )
})

it('marks tell secrets apart', () => {
  expect(markOf('a'.repeat(32))).toBe(markOf('a'.repeat(32)))
  expect(markOf('a'.repeat(32))).not.toBe(markOf('b'.repeat(32)))
})
