import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, instantOf } from '../../kernel/dates.ts'
import { clausesField } from './clauses.ts'
import { creditPrice, inForceOn, nextSteps, renewFrom, stateOn } from './rules.ts'
import { type Step, type StepName, stateNames, stepNames, type Version } from './types.ts'

const seed = 20_261_122
const at = instantOf('2026-01-01T00:00:00Z')
const version = (number: number, period: { from?: string; to?: string } = {}): Version => ({
  version: number,
  clauses: clausesField.parse({ currency: 'CNY', ...period }),
  reason: '',
  personId: null,
  makerId: null,
  by: null,
  recordedAt: at,
})
const step = (name: StepName, on: string, number = 1): Step => ({
  version: number,
  step: name,
  on: dateOf(on),
  note: '',
  signing: null,
  personId: null,
  by: null,
  recordedAt: at,
})
const year = version(1, { from: '2026-01-01', to: '2026-12-31' })
const signedLife = [step('reviewed', '2025-11-01'), step('sent', '2025-11-05'), step('signed', '2025-12-01')]

describe('the state of a contract', () => {
  it.each([
    ['2025-10-31', 'draft'],
    ['2025-11-01', 'reviewed'],
    ['2025-11-05', 'sent'],
    ['2025-11-30', 'sent'],
    ['2025-12-01', 'signed'],
    ['2025-12-31', 'signed'],
    ['2026-01-01', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'ended'],
  ])('on %s is %s', (day, state) => {
    expect(stateOn({ versions: [year], steps: signedLife }, year, dateOf(day))).toBe(state)
  })

  it('ends early where somebody ends it', () => {
    const steps = [...signedLife, step('ended', '2026-06-30')]
    expect(stateOn({ versions: [year], steps }, year, dateOf('2026-06-29'))).toBe('running')
    expect(stateOn({ versions: [year], steps }, year, dateOf('2026-06-30'))).toBe('ended')
  })

  it('never goes back as days pass', () => {
    const day = fc.integer({ min: 0, max: 800 }).map(count => addDays(dateOf('2025-01-01'), count))
    fc.assert(
      fc.property(fc.array(day, { minLength: 0, maxLength: 4 }), day, day, (days, left, right) => {
        const sorted = [...days].sort()
        const steps = sorted.map((on, index) => step(stepNames[index] ?? 'ended', on))
        const [first, second] = [left, right].sort()
        if (!first || !second) return
        const rank = (on: string) =>
          stateNames.indexOf(stateOn({ versions: [year], steps }, year, dateOf(on)))
        expect(rank(first)).toBeLessThanOrEqual(rank(second))
      }),
      { seed, numRuns: 500 },
    )
  })

  it('keeps the signed version in force while the next one is talked about', () => {
    const next = version(2, { from: '2026-07-01', to: '2027-06-30' })
    const talking = { versions: [year, next], steps: [...signedLife, step('reviewed', '2026-03-01', 2)] }
    expect(inForceOn(talking, dateOf('2026-08-01'))?.version).toBe(1)
    expect(nextSteps(talking, dateOf('2026-08-01'))).toEqual(['sent'])
    const agreed = {
      ...talking,
      steps: [...talking.steps, step('sent', '2026-03-02', 2), step('signed', '2026-04-01', 2)],
    }
    expect(inForceOn(agreed, dateOf('2026-06-30'))?.version).toBe(1)
    expect(inForceOn(agreed, dateOf('2026-07-01'))?.version).toBe(2)
  })

  it('asks for renewal from the agreed days before its end', () => {
    expect(renewFrom({ versions: [year], steps: signedLife }, dateOf('2026-06-01'))).toBe('2026-12-01')
    expect(renewFrom({ versions: [year], steps: [] }, dateOf('2026-06-01'))).toBeNull()
  })
})

describe('the credit price', () => {
  it.each([
    ['100', '10', '110.00'],
    ['9.99', '8', '10.79'],
    ['0.125', '12', '0.140'],
    ['33.335', '0', '33.335'],
    ['1', '8.5', '1.09'],
  ])('of %s with %s percent is %s', (cash, percent, credit) => {
    expect(creditPrice(cash, percent)).toBe(credit)
  })

  it('is never below the cash price, and grows with the surcharge', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n })
    const text = (minor: bigint) => `${minor / 100n}.${(minor % 100n).toString().padStart(2, '0')}`
    const minorOf = (given: string) => BigInt(given.replace('.', ''))
    fc.assert(
      fc.property(cents, fc.nat(100), fc.nat(100), (cash, left, right) => {
        const [low, high] = [Math.min(left, right), Math.max(left, right)].map(percent =>
          minorOf(creditPrice(text(cash), String(percent))),
        )
        if (low === undefined || high === undefined) return
        expect(low).toBeGreaterThanOrEqual(cash)
        expect(high).toBeGreaterThanOrEqual(low)
      }),
      { seed, numRuns: 300 },
    )
  })
})
