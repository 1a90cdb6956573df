/** Every rule by hand: one row, one fact. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { exchanged, mostWithin, rootOf, usedIn } from './measure.ts'
import { formerPolicies, readyPolicies } from './ready-policies.ts'
import { decide, settingsFor } from './rules.ts'
import type { Checkpoint, Facts, LimitFacts, Policy, RuleName, RuleSetting, UsedFacts } from './types.ts'

const cny = currencyOf('CNY')
const usd = currencyOf('USD')
const jpy = currencyOf('JPY')
const today = dateOf('2026-03-31')

const used = (more: Partial<UsedFacts> = {}): UsedFacts => ({
  currency: cny,
  orders: '0',
  shipped: '0',
  stock: '0',
  receivable: '0',
  unapplied: '0',
  overdue: '0',
  oldest: null,
  items: 0,
  ...more,
})
const limit = (amount: string | null, more: Partial<LimitFacts> = {}): LimitFacts => ({
  id: '1',
  currency: cny,
  amount,
  from: dateOf('2026-01-01'),
  until: null,
  review: null,
  expired: null,
  ...more,
})

interface Given {
  readonly amount?: string
  readonly covered?: string
  readonly at?: Checkpoint
  readonly approved?: string
  readonly agreed?: string
  readonly facts?: Partial<Facts>
}

function factsOf({
  amount = '100',
  covered = '0',
  at = 'order',
  approved,
  agreed,
  facts = {},
}: Given): Facts {
  return {
    customer: { code: 'C', tier: 'A', state: 'open', terms: null, currency: cny },
    own: cny,
    limit: limit('10000'),
    used: [],
    overdue: [],
    groups: [],
    at,
    today,
    document: {
      ...{ currency: cny, amount, covered, approved: approved === undefined ? null : dateOf(approved) },
      ...(agreed === undefined ? {} : { terms: agreed }),
    },
    rates: { USD: '7', JPY: '0.05' },
    history: { orders: 0, sum: '0', squares: '0', isNew: false, unbilledShipments: 0 },
    ...facts,
  }
}

const policy = (...rules: (Partial<RuleSetting> & { rule: RuleName })[]): Policy => ({
  version: 1,
  name: 'tried',
  rules: rules.map(rule => ({ at: ['order', 'ship'], level: 'all', effect: 'hold', ...rule })),
})

/** What the rule, alone, answers: decision and the largest amount. */
const alone = (rule: RuleName, threshold: string | undefined, given: Given) => {
  const { decision, maxMinor } = decide(policy({ rule, threshold }), factsOf(given))
  return [decision, maxMinor]
}

const terms = (text: string): Partial<Facts> => ({
  customer: { code: 'C', tier: null, state: 'open', terms: text, currency: cny },
})
/** 100 promised, and paid on a day. */
const promised = ({ by, paid }: { by: string; paid?: string }): Partial<Facts> => ({
  promises: {
    made: [{ id: '1', currency: cny, amount: '100', on: dateOf('2026-03-01'), by: dateOf(by) }],
    received: paid === undefined ? [] : [{ currency: cny, on: dateOf(paid), amount: '100' }],
  },
})
const state = (name: 'opening' | 'stopped'): Partial<Facts> => ({
  customer: { code: 'C', tier: null, state: name, terms: null, currency: cny },
})
const late = (overdue: string, oldest: string) => ({ used: [used({ overdue, oldest: dateOf(oldest) })] })
const inArea = {
  ...{ orders: 0, sum: '0', squares: '0', isNew: false, unbilledShipments: 0 },
  area: { region: '华东', monthly: '5000' },
}
const five = { orders: 5, sum: '500', squares: '52000', isNew: false, unbilledShipments: 0 }

describe('a rule', () => {
  it.each<[string, RuleName, string | undefined, Given, [string, bigint | null]]>([
    ['terms that are not told are the customer’s', 'terms-changed', undefined, {}, ['approve', null]],
    [
      'the customer’s own terms on an order are no change',
      'terms-changed',
      undefined,
      { agreed: 'net 30', facts: terms('net 30') },
      ['approve', null],
    ],
    ['other terms pass for no amount', 'terms-changed', undefined, { agreed: 'net 60' }, ['hold', -1n]],
    ['an area that was not counted is no measure', 'area-capacity', undefined, {}, ['approve', null]],
    [
      'a month of the area still passes',
      'area-capacity',
      undefined,
      { amount: '5000', facts: { history: inArea } },
      ['approve', 5000n],
    ],
    [
      'one cent more than half a month does not, at 50 percent',
      'area-capacity',
      '50',
      { amount: '2501', facts: { history: inArea } },
      ['hold', 2500n],
    ],
    [
      'TR-CL-01: no limit lets anything pass',
      'limit-used',
      undefined,
      { amount: '0', facts: { limit: null } },
      ['approve', null],
    ],
    [
      'a limit without an amount is unlimited',
      'limit-used',
      undefined,
      { facts: { limit: limit(null) } },
      ['approve', null],
    ],
    [
      'TR-CL-01: a limit of 0 lets nothing pass on credit',
      'limit-used',
      undefined,
      { amount: '1', facts: { limit: limit('0') } },
      ['hold', 0n],
    ],
    [
      'TR-CL-04: 100 of 200 used, 0 more passes',
      'limit-used',
      undefined,
      { amount: '0', facts: { limit: limit('20000'), used: [used({ receivable: '10000' })] } },
      ['approve', 10000n],
    ],
    [
      'TR-CL-06: 100 of 100 used, an order of 50 is blocked',
      'limit-used',
      undefined,
      { amount: '5000', facts: { limit: limit('10000'), used: [used({ receivable: '10000' })] } },
      ['hold', 0n],
    ],
    [
      'IS-11: 246.05 of 250 used, 64.20 is refused',
      'limit-used',
      undefined,
      { amount: '6420', facts: { limit: limit('25000'), used: [used({ orders: '24605' })] } },
      ['hold', 395n],
    ],
    [
      'the last cent passes',
      'limit-used',
      undefined,
      { amount: '395', facts: { limit: limit('25000'), used: [used({ orders: '24605' })] } },
      ['approve', 395n],
    ],
    [
      'money on account gives room',
      'limit-used',
      undefined,
      { amount: '150', facts: { limit: limit('100'), used: [used({ unapplied: '50' })] } },
      ['approve', 150n],
    ],
    [
      'more used than the limit lets not even nothing pass',
      'limit-used',
      undefined,
      { amount: '0', facts: { limit: limit('100'), used: [used({ shipped: '101' })] } },
      ['hold', -1n],
    ],
    [
      'TR-CL-08: what was ordered before passes though the limit was lowered',
      'limit-used',
      undefined,
      {
        amount: '500',
        covered: '500',
        at: 'ship',
        facts: { limit: limit('100'), used: [used({ orders: '500' })] },
      },
      ['approve', 500n],
    ],
    [
      'beyond what was ordered the limit counts',
      'limit-used',
      undefined,
      {
        amount: '501',
        covered: '500',
        at: 'ship',
        facts: { limit: limit('500'), used: [used({ orders: '500' })] },
      },
      ['hold', 500n],
    ],
    [
      'a threshold is percent of the limit',
      'limit-used',
      '110',
      { amount: '110', facts: { limit: limit('100') } },
      ['approve', 110n],
    ],
    [
      'dollars count by the rate',
      'limit-used',
      undefined,
      { amount: '1', facts: { limit: limit('1400'), used: [used({ currency: usd, orders: '200' })] } },
      ['hold', 0n],
    ],
    [
      'a currency without a rate cannot be measured',
      'limit-used',
      undefined,
      { amount: '1', facts: { used: [used({ currency: currencyOf('EUR'), orders: '1' })] } },
      ['hold', -1n],
    ],
    [
      'a group together',
      'group-limit-used',
      undefined,
      {
        amount: '51',
        facts: { groups: [{ id: '1', code: 'G', limit: limit('100'), used: [used({ orders: '50' })] }] },
      },
      ['hold', 50n],
    ],
    [
      'an account still to be opened',
      'account-not-open',
      undefined,
      { facts: state('opening') },
      ['hold', -1n],
    ],
    ['a stopped account', 'account-stopped', undefined, { facts: state('stopped') }, ['hold', -1n]],
    ['an open account', 'account-stopped', undefined, {}, ['approve', null]],
    ['no limit was ever granted', 'limit-missing', undefined, { facts: { limit: null } }, ['hold', -1n]],
    [
      'a limit that ended',
      'limit-expired',
      undefined,
      { facts: { limit: limit('1', { until: dateOf('2026-03-30'), expired: true }) } },
      ['hold', -1n],
    ],
    [
      'a limit that had ended when it was approved is nothing new',
      'limit-expired',
      undefined,
      {
        at: 'ship',
        approved: '2026-03-31',
        facts: { limit: limit('1', { until: dateOf('2026-03-30'), expired: true }) },
      },
      ['approve', null],
    ],
    ['30 days overdue of 30', 'days-overdue', '30', { facts: late('1', '2026-03-01') }, ['approve', null]],
    ['31 days overdue of 30', 'days-overdue', '30', { facts: late('1', '2026-02-28') }, ['hold', -1n]],
    [
      'as much overdue as may be',
      'overdue-amount',
      '5',
      { facts: late('500', '2026-02-28') },
      ['approve', null],
    ],
    ['a cent more overdue', 'overdue-amount', '5', { facts: late('501', '2026-02-28') }, ['hold', -1n]],
    [
      'money that is there for goods 款到发货',
      'prepayment-missing',
      undefined,
      { at: 'ship', facts: { ...terms('prepaid'), used: [used({ unapplied: '100' })] } },
      ['approve', 100n],
    ],
    [
      'a cent short',
      'prepayment-missing',
      undefined,
      { at: 'ship', facts: { ...terms('prepaid'), used: [used({ unapplied: '99' })] } },
      ['hold', 99n],
    ],
    [
      '30 percent before the goods',
      'prepayment-missing',
      '30',
      { at: 'ship', facts: { ...terms('prepaid'), used: [used({ unapplied: '30' })] } },
      ['approve', 100n],
    ],
    [
      'money that went out before counts no more',
      'prepayment-missing',
      undefined,
      { at: 'ship', facts: { ...terms('prepaid'), used: [used({ unapplied: '100', shipped: '1' })] } },
      ['hold', 99n],
    ],
    [
      'prepayment is asked of nobody else',
      'prepayment-missing',
      undefined,
      { at: 'ship', facts: terms('net 30') },
      ['approve', null],
    ],
    [
      '送二结一, the first batch',
      'earlier-batch-unpaid',
      undefined,
      { at: 'ship', facts: terms('2-for-1') },
      ['approve', null],
    ],
    [
      '送二结一, the second with the first unpaid',
      'earlier-batch-unpaid',
      undefined,
      { at: 'ship', facts: { ...terms('2-for-1'), used: [used({ items: 1 })] } },
      ['hold', -1n],
    ],
    [
      '送三结二, the second',
      'earlier-batch-unpaid',
      undefined,
      { at: 'ship', facts: { ...terms('3-for-2'), used: [used({ items: 1 })] } },
      ['approve', null],
    ],
    [
      'on the day of the review',
      'review-expired',
      undefined,
      { facts: { limit: limit('1', { review: today }) } },
      ['approve', null],
    ],
    [
      'the day after',
      'review-expired',
      undefined,
      { facts: { limit: limit('1', { review: dateOf('2026-03-30') }) } },
      ['hold', -1n],
    ],
    ['no promise at all', 'broken-promise', undefined, {}, ['approve', null]],
    [
      'a promise broken yesterday',
      'broken-promise',
      undefined,
      { facts: promised({ by: '2026-03-30' }) },
      ['hold', -1n],
    ],
    [
      'as many as may be',
      'broken-promise',
      '1',
      { facts: promised({ by: '2026-03-30' }) },
      ['approve', null],
    ],
    ['one for today', 'broken-promise', undefined, { facts: promised({ by: today }) }, ['approve', null]],
    [
      'one made good since',
      'broken-promise',
      undefined,
      { facts: promised({ by: '2026-03-30', paid: today }) },
      ['approve', null],
    ],
    [
      'one broken before it was approved',
      'broken-promise',
      undefined,
      { at: 'ship', approved: '2026-03-31', facts: promised({ by: '2026-03-30' }) },
      ['approve', null],
    ],
    [
      'a first order above what may be',
      'first-order',
      '1',
      { amount: '101', facts: { history: { ...five, isNew: true } } },
      ['hold', 100n],
    ],
    [
      'mean 100 and σ 20: 160 is not unusual',
      'unusual-order',
      '3',
      { amount: '160', facts: { history: five } },
      ['approve', 160n],
    ],
    ['161 is', 'unusual-order', '3', { amount: '161', facts: { history: five } }, ['hold', 160n]],
    [
      'of four orders nothing is known',
      'unusual-order',
      '3',
      { amount: '999999', facts: { history: { ...five, orders: 4 } } },
      ['approve', null],
    ],
    [
      'a budget named by the policy itself, as decisions were taken once',
      'budget-used',
      '10',
      { amount: '101', facts: { outstanding: '900' } },
      ['hold', 100n],
    ],
  ])('%s', (_, rule, threshold, given, expected) => {
    expect(alone(rule, threshold, given)).toEqual(expected)
  })
})

describe('a policy', () => {
  const layered: RuleSetting[] = policy(
    { rule: 'limit-used', level: 'all' },
    { rule: 'limit-used', level: 'tier:A', effect: 'warn', threshold: '120' },
    { rule: 'limit-used', level: 'customer:C', effect: 'off' },
    { rule: 'account-stopped' },
  ).rules.map(rule => ({ ...rule }))

  it('lets the most specific setting hold and tells what it masked', () => {
    const over = { amount: '20000' }
    const of = (code: string, tier: string | null) =>
      decide(
        { version: 1, name: 'x', rules: layered },
        { ...factsOf(over), customer: { ...factsOf(over).customer, code, tier } },
      )
    expect(of('C', 'A')).toMatchObject({ decision: 'approve', maxMinor: null })
    expect(of('C', 'A').trace).toContainEqual(
      expect.objectContaining({
        rule: 'limit-used',
        effect: 'off',
        masked: [
          { level: 'all', effect: 'hold', threshold: null },
          { level: 'tier:A', effect: 'warn', threshold: '120' },
        ],
      }),
    )
    expect(of('D', 'A')).toMatchObject({ decision: 'warn', maxMinor: null })
    expect(of('D', 'B')).toMatchObject({ decision: 'hold', maxMinor: 10000n })
  })

  it('stops a stopped customer whatever it says itself, at every checkpoint', () => {
    const { customer } = factsOf({})
    for (const rules of [[], policy({ rule: 'account-stopped', level: 'customer:C', effect: 'off' }).rules])
      for (const at of ['order', 'release', 'ship', 'invoice'] as const)
        expect(
          decide(
            { version: 1, name: 'x', rules },
            { ...factsOf({}), at, customer: { ...customer, code: 'C', state: 'stopped' } },
          ),
        ).toMatchObject({ decision: 'hold', maxMinor: -1n })
  })

  it('looks at rules in one order, however they are written', () => {
    const rules = settingsFor(layered, 'order', { code: 'C', tier: null })
    expect(rules.map(({ rule }) => rule)).toEqual(['account-stopped', 'limit-used'])
    expect(settingsFor(layered, 'release', { code: 'C', tier: null })).toEqual([])
  })

  it('answers with the hardest effect of what does not pass', () => {
    const tried = policy(
      { rule: 'limit-used', effect: 'warn' },
      { rule: 'limit-used', effect: 'needs_approval', threshold: '110' },
    )
    const of = (amount: string) => decide(tried, factsOf({ amount }))
    expect(['10000', '10001', '11000', '11001'].map(amount => of(amount).decision)).toEqual([
      'approve',
      'warn',
      'warn',
      'needs_approval',
    ])
    expect(of('1').maxMinor).toBe(11000n)
  })

  // Decisions are kept under these names: who changes what one means makes another of the next number.
  it('that is ready never changes its meaning', () => {
    const digests = [...formerPolicies, ...readyPolicies].map(({ name, rules }) => [
      name,
      createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16),
    ])
    expect(digests).toMatchInlineSnapshot(`
      [
        [
          "balanced/1",
          "9a6eb43771f70981",
        ],
        [
          "balanced/2",
          "c20ce3f7456df8e0",
        ],
        [
          "strict/1",
          "196671373143d106",
        ],
        [
          "strict/2",
          "236c1b4ba3ab5d15",
        ],
        [
          "growth/1",
          "4b2842d97335e1e7",
        ],
        [
          "balanced/3",
          "fdefe4a98f315d13",
        ],
        [
          "strict/3",
          "2220afb21d74ed68",
        ],
        [
          "growth/2",
          "165b9ceb5f991fb7",
        ],
      ]
    `)
  })
})

describe('money of another currency', () => {
  const exchange = { own: cny, rates: { USD: '7', JPY: '0.05' } }

  it('is rounded once, half up', () => {
    expect(exchanged(1n, jpy, cny, exchange)).toBe(5n)
    expect(exchanged(2n, cny, jpy, exchange)).toBe(0n)
    expect(exchanged(3n, cny, jpy, exchange)).toBe(1n)
    expect(exchanged(100n, usd, jpy, exchange)).toBe(140n)
    expect(exchanged(1n, currencyOf('EUR'), cny, exchange)).toBeUndefined()
    expect(exchanged(0n, currencyOf('EUR'), cny, exchange)).toBe(0n)
  })

  it.each([
    [700n, cny, usd, 100n],
    [703n, cny, usd, 100n],
    [707n, cny, usd, 101n],
    [1n, jpy, cny, 7n],
    [0n, jpy, cny, 2n],
  ])('%s minor units of %s hold at most so many of %s', (room, of, currency, most) => {
    expect(mostWithin(room, of, currency, exchange)).toBe(most)
    expect(exchanged(most, currency, of, exchange)).toBeLessThanOrEqual(room)
    expect(exchanged(most + 1n, currency, of, exchange)).toBeGreaterThan(room)
  })

  it('adds up stage by stage', () => {
    const rows = [
      used({ orders: '100', unapplied: '30' }),
      used({ currency: usd, receivable: '1', shipped: '2' }),
    ]
    expect(usedIn(cny, rows, exchange)).toEqual({
      orders: 100n,
      shipped: 14n,
      stock: 0n,
      receivable: 7n,
      unapplied: 30n,
      total: 91n,
      unmeasured: [],
    })
  })

  it.each([0n, 1n, 2n, 3n, 4n, 24n, 25n, 10n ** 30n - 1n, 10n ** 30n])('the root of %s', square => {
    const root = rootOf(square)
    expect(root * root).toBeLessThanOrEqual(square)
    expect((root + 1n) * (root + 1n)).toBeGreaterThan(square)
  })
})

describe('a loss', () => {
  const loss = (given: Given) => decide(policy(), factsOf(given)).loss
  const billed = (minor: string) => ({
    history: { orders: 0, sum: '0', squares: '0', isNew: false, unbilledShipments: 0, billed: minor },
  })

  it('is told in months of what is earned, of all that would be out', () => {
    // 1,200.00 a year at 20 % is 20.00 a month; 30.00 of debt and 5.01 more are 35.01.
    const facts = { grossMargin: '20', used: [used({ receivable: '3000' })], ...billed('120000') }
    expect(loss({ amount: '501', facts })).toEqual({
      lostMinor: 3501n,
      monthlyMarginMinor: 2000n,
      tenthMonths: 18n,
    })
    expect(loss({ amount: '501', covered: '501', facts })).toMatchObject({
      lostMinor: 3000n,
      tenthMonths: 15n,
    })
  })

  it('takes for ever where nothing is sold, and nothing where nothing is out', () => {
    expect(loss({ facts: { grossMargin: '20', ...billed('0') } })).toMatchObject({ tenthMonths: null })
    const facts = { grossMargin: '20', used: [used({ unapplied: '9000' })], ...billed('120000') }
    expect(loss({ facts })).toMatchObject({ lostMinor: 0n, tenthMonths: 0n })
  })

  it('is not told where the policy says nothing of what is earned', () => {
    expect(decide(policy(), factsOf({}))).not.toHaveProperty('loss')
  })
})
