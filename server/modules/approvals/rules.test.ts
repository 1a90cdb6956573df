import { describe, expect, it } from 'vitest'
import type { Role } from '../identity/index.ts'
import { type Band, bandsFor, decidingRoles, mayDecide } from './rules.ts'

const writeOff = (minor: bigint | null, base: bigint | null = minor) =>
  ({ action: 'write-off', amountMinor: minor, baseMinor: base }) as const
const own: readonly Band[] = [
  { action: 'write-off', role: 'owner', upToMinor: null },
  { action: 'write-off', role: 'manager', upToMinor: 500n },
]

describe('who decides', () => {
  it.each<[string, readonly Band[], Role, Parameters<typeof mayDecide>[2], boolean]>([
    ['the owner on any amount', [], 'owner', writeOff(10n ** 15n), true],
    ['a manager up to the default band', [], 'manager', writeOff(10_000_000n), true],
    ['a manager not beyond it', [], 'manager', writeOff(10_000_001n), false],
    ['credit up to its own', [], 'credit', writeOff(1_000_000n), true],
    ['credit not beyond it', [], 'credit', writeOff(1_000_001n), false],
    ['receivables never', [], 'receivables', writeOff(1n), false],
    ['a manager by the company’s band', own, 'manager', writeOff(500n), true],
    ['a manager not beyond the company’s band', own, 'manager', writeOff(501n), false],
    ['credit not, once the company names others', own, 'credit', writeOff(1n), false],
    ['only those without a limit where there is no rate', own, 'manager', writeOff(1n, null), false],
    ['the owner where there is no rate', own, 'owner', writeOff(1n, null), true],
    ['by what it is in the company’s currency', own, 'manager', writeOff(900n, 500n), true],
    [
      'a manager on reopening, which has no amount',
      [],
      'manager',
      { action: 'reopen-period', amountMinor: null, baseMinor: null },
      true,
    ],
    [
      'credit not on reopening',
      [],
      'credit',
      { action: 'reopen-period', amountMinor: null, baseMinor: null },
      false,
    ],
  ])('%s', (_name, bands, role, matter, may) => {
    expect(mayDecide(bands, role, matter)).toBe(may)
    expect(decidingRoles(bands, matter).includes(role)).toBe(may)
  })

  it('bands of one action leave the others as they are', () => {
    expect(bandsFor(own, 'write-off')).toEqual(own)
    expect(bandsFor(own, 'refund').map(band => band.role)).toEqual(['owner', 'manager', 'credit'])
  })
})
