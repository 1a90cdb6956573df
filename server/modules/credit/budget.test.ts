/** The company's budget: what is proposed, whose part is whose, and the rule that reads it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import {
  type BudgetBasis,
  carryingCost,
  type Place,
  partOf,
  partsFault,
  proposeBudget,
  restOf,
  shortageOf,
  useOf,
} from './budget.ts'
import { withinBudget } from './judge-budget.ts'
import type { BudgetFacts, Facts, UsedFacts } from './types.ts'

const seed = 20260131
const cny = currencyOf('CNY')
const usd = currencyOf('USD')

const basis = (more: Partial<BudgetBasis> = {}): BudgetBasis => ({
  ...{ cash: 1_000n, reserve: 0n, receipts: 0n, needs: 0n, outstanding: 0n },
  ...{ costPercent: '80', capitalPercent: '6', carryingMost: null },
  ...more,
})

describe('the proposal', () => {
  it.each([
    ['is what free cash can carry, by the part of a sale that is paid before', {}, 1_250n],
    ['keeps the reserve', { reserve: 200n }, 1_000n],
    ['counts what comes in and what goes out', { receipts: 300n, needs: 100n, outstanding: 300n }, 1_500n],
    ['adds what is out already and will not be paid by then', { outstanding: 500n, receipts: 100n }, 1_775n],
    ['sells nothing on account without cash', { cash: 0n, reserve: 500n, outstanding: 700n }, 700n],
    ['is never negative', { cash: 0n, needs: 500n, receipts: 700n, outstanding: 300n }, 0n],
    ['costs no more than it may', { carryingMost: 60n }, 1_000n],
    ['is not bound by capital that costs nothing', { carryingMost: 1n, capitalPercent: '0' }, 1_250n],
    ['rounds down', { cash: 1n, costPercent: '33' }, 3n],
  ] as const)('%s', (_, more, proposed) => {
    expect(proposeBudget(basis(more)).proposed).toBe(proposed)
  })

  it('leaves the reserve, and one unit more would not', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n })
    const given = fc.record({
      ...{ cash: amount, reserve: amount, receipts: amount, needs: amount, outstanding: amount },
      costPercent: fc.integer({ min: 100_000, max: 999_999 }).map(size => (size / 10_000).toFixed(4)),
      capitalPercent: fc.constant('6'),
      carryingMost: fc.constant(null),
    })
    fc.assert(
      fc.property(given, each => {
        const { byCash } = proposeBudget(each)
        const sales = byCash - each.outstanding + each.receipts
        const share = BigInt(each.costPercent.replace('.', ''))
        const free = each.cash + each.receipts - each.needs - each.reserve
        if (byCash === 0n || free <= 0n) return
        expect(sales * share).toBeLessThanOrEqual(free * 1_000_000n)
        expect((sales + 1n) * share).toBeGreaterThan(free * 1_000_000n)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('knows what carrying costs a year', () => {
    expect(carryingCost(1_000_000n, '4.35')).toBe(43_500n)
    expect(carryingCost(1n, '50')).toBe(1n)
  })
})

describe('the parts', () => {
  const east: Place = { region: '华东', tier: null }
  const eastA: Place = { region: '华东', tier: 'A' }
  const tierA: Place = { region: null, tier: 'A' }

  it.each([
    ['the most exact', '华东', 'A', eastA],
    ['the region', '华东', 'B', east],
    ['the tier elsewhere', '华北', 'A', tierA],
    ['the rest', '华北', null, undefined],
  ])('a customer is in %s', (_, region, tier, part) => {
    expect(partOf([tierA, east, eastA], { region, tier })).toBe(part)
  })

  it.each([
    [
      [
        { ...east, amountMinor: 60n },
        { ...tierA, amountMinor: 40n },
      ],
      undefined,
    ],
    [
      [
        { ...east, amountMinor: 1n },
        { ...east, amountMinor: 1n },
      ],
      { fault: 'twice', at: 1 },
    ],
    [[{ region: null, tier: null, amountMinor: 1n }], { fault: 'everything', at: 0 }],
    [
      [
        { ...east, amountMinor: 60n },
        { ...tierA, amountMinor: 41n },
      ],
      { fault: 'beyond', at: 1 },
    ],
  ])('are usable, or told why not (%#)', (parts, fault) => {
    expect(partsFault(parts, 100n)).toEqual(fault)
  })

  it('add up with the rest to the total, each customer in one', () => {
    const name = fc.constantFrom(null, 'x', 'y', 'z')
    const use = fc.record({
      ...{ region: name, tier: name, currency: fc.constantFrom(cny, usd) },
      ...{ minor: fc.bigInt({ min: 1n, max: 10n ** 12n }), customers: fc.constant(1n) },
    })
    const part = fc.record({ region: name, tier: name, amountMinor: fc.bigInt({ min: 0n, max: 10n ** 9n }) })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(use, { maxLength: 30 }), (parts, uses) => {
        const found = useOf(parts, uses, { own: cny, rates: { USD: '7' } })
        const sum = found.parts.reduce((all, each) => all + each.minor, 0n)
        expect(sum).toBe(found.total.minor)
        expect(found.total.customers).toBe(BigInt(uses.length))
        expect(sum).toBe(uses.reduce((all, each) => all + each.minor * (each.currency === usd ? 7n : 1n), 0n))
        const total = parts.reduce((all, each) => all + each.amountMinor, 5n)
        expect(restOf(total, parts)).toBe(5n)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('the rule', () => {
  const budget = (more: Partial<BudgetFacts> = {}): BudgetFacts => ({
    version: 3,
    total: { amount: '1000', used: '900' },
    part: null,
    unmeasured: [],
    ...{ floor: null, cash: '0', reserve: '0' },
    ...more,
  })
  const row = (more: Partial<UsedFacts>): UsedFacts => ({
    ...{
      currency: cny,
      orders: '0',
      shipped: '0',
      stock: '0',
      receivable: '0',
      unapplied: '0',
      overdue: '0',
    },
    ...{ oldest: null, items: 0 },
    ...more,
  })
  const facts = (given: BudgetFacts | null, more: Partial<Facts> = {}): Facts => ({
    customer: { code: 'C', tier: 'A', state: 'open', terms: null, currency: cny },
    ...{ own: cny, limit: null, used: [row({ receivable: '50' })], overdue: [], groups: [] },
    ...{ at: 'order', today: dateOf('2026-03-31'), rates: { USD: '7' } },
    document: { currency: cny, amount: '100', covered: '0', approved: null },
    history: { orders: 0, sum: '0', squares: '0', isNew: false, unbilledShipments: 0 },
    budget: given,
    ...more,
  })
  const most = (found: Facts, threshold?: string) =>
    withinBudget(found, threshold).map(({ part, most }) => [part?.of, most])
  const part = { region: '华东', tier: null, amount: '300', used: '280' }

  it.each([
    ['says nothing without a budget', facts(null), undefined, []],
    ['leaves what is left', facts(budget()), undefined, [['all', 100n]]],
    ['warns early by percent', facts(budget()), '95', [['all', 50n]]],
    [
      'looks at the part of the customer beside the whole',
      facts(budget({ part })),
      undefined,
      [
        ['all', 100n],
        ['part', 20n],
      ],
    ],
    [
      'lets what was ordered leave when it is full',
      facts(budget({ total: { amount: '1000', used: '1200' } }), {
        document: { currency: cny, amount: '100', covered: '60', approved: null },
      }),
      undefined,
      [['all', 60n]],
    ],
    [
      'counts the own money of the customer first',
      facts(budget(), { used: [row({ unapplied: '30' })] }),
      undefined,
      [['all', 130n]],
    ],
    [
      'begins no new credit below the floor, beyond money that is there',
      facts(budget({ floor: '101' }), { used: [row({ unapplied: '30' })] }),
      undefined,
      [
        ['all', 130n],
        ['floor', 30n],
      ],
    ],
    [
      'lets who uses credit already go on below the floor',
      facts(budget({ floor: '101' })),
      undefined,
      [['all', 100n]],
    ],
    [
      'begins no new credit where own cash is below what is kept',
      facts(budget({ cash: '9', reserve: '10' }), { used: [] }),
      undefined,
      [
        ['all', 100n],
        ['cash', 0n],
      ],
    ],
    [
      'knows nothing where a rate is missing',
      facts(budget({ unmeasured: [usd] })),
      undefined,
      [['all', -1n]],
    ],
  ])('%s', (_, found, threshold, expected) => {
    expect(most(found, threshold)).toEqual(expected)
  })

  it('has no floor unless one is set, and none is passed to the unit', () => {
    expect(shortageOf(budget())).toBeNull()
    expect(shortageOf(budget({ floor: '100' }))).toBeNull()
    expect(shortageOf(budget({ floor: '101' }))).toBe('floor')
    expect(shortageOf(budget({ cash: '9', reserve: '10' }))).toBe('cash')
  })
})
