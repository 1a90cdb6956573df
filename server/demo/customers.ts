/** Who the demo company sells to, how much, on what terms, and how they pay. */
import { domesticName, foreignName, nameStem, regions } from './cast.ts'
import { Random } from './random.ts'
import type { DemoCustomer, Habit, Part } from './types.ts'

const habits = {
  prompt: { late: [-6, 2], runs: [], splits: 0.01, forgets: 0.02 },
  usual: { late: [-1, 14], runs: [10, 25], splits: 0.06, forgets: 0.06 },
  slow: { late: [34, 76], runs: [15, 28], splits: 0.12, forgets: 0.1 },
  dragging: { late: [66, 124], runs: [20], splits: 0.25, forgets: 0.15 },
} as const satisfies Record<string, Habit>

const habitMix: readonly [keyof typeof habits, ...(keyof typeof habits)[]] = [
  ...(['prompt', 'prompt', 'prompt', 'prompt', 'prompt', 'prompt', 'prompt', 'prompt'] as const),
  ...(['usual', 'usual', 'usual', 'usual', 'usual', 'usual', 'usual'] as const),
  ...(['slow', 'slow', 'slow', 'dragging', 'dragging'] as const),
]

const termsMix: readonly [string, ...string[]] = [
  'net 30',
  ...['net 30', 'net 30', 'net 30', 'net 30', 'eom 30', 'eom 30', 'eom 30', 'eom 30'],
  ...['monthly 25 +30', 'monthly 25 +30', 'on-invoice 15', 'on-invoice 15', 'on-invoice 15'],
  ...['net 45', 'net 60', '2-for-1', 'cash', '2/10 net 30'],
]

const tiers = {
  A: { monthlyYuan: 800_000, orders: 3.6 },
  B: { monthlyYuan: 240_000, orders: 2.2 },
  C: { monthlyYuan: 66_000, orders: 1.2 },
} as const

/** Customers that are there to show something; by their place. */
const cast: Readonly<Record<number, Partial<DemoCustomer> & { habitName?: keyof typeof habits }>> = {
  2: { part: 'rebate', tier: 'A', terms: 'eom 30', habitName: 'usual' },
  5: { part: 'rebate', tier: 'A', terms: 'monthly 25 +30', habitName: 'prompt' },
  7: { part: 'project', tier: 'A', terms: 'net 30', habitName: 'usual' },
  9: { part: 'sinking', tier: 'A', terms: 'net 45', habitName: 'usual' },
  20: { part: 'deposit', tier: 'B', terms: 'net 30', habitName: 'prompt' },
  31: { part: 'rounds-up', tier: 'B', terms: 'net 30', habitName: 'usual' },
  44: { part: 'names-nothing', tier: 'B', terms: 'net 30', habitName: 'usual' },
  58: { part: 'rounds-up', tier: 'B', terms: 'on-invoice 15', habitName: 'usual' },
  63: { part: 'deposit', tier: 'C', terms: 'prepaid', habitName: 'prompt' },
  77: { part: 'names-nothing', tier: 'C', terms: 'eom 30', habitName: 'slow' },
}

interface Group {
  readonly parent: number
  readonly members: readonly number[]
  readonly branches: readonly string[]
  readonly paysForAll: boolean
}

/** Parents and their subsidiaries, by place; of the first the parent pays for all, of the second each pays for itself. */
const groups: readonly Group[] = [
  { parent: 0, members: [12, 13, 50], branches: ['江北', '江南', '南方'], paysForAll: true },
  { parent: 1, members: [14, 51], branches: ['江北', '南方'], paysForAll: false },
]

export function makeCustomers(seed: string): DemoCustomer[] {
  const customers: DemoCustomer[] = []
  for (const { name: region, share, salespeople } of regions) {
    for (let turn = 0; turn < share; turn += 1) {
      const salesperson = salespeople[turn % salespeople.length] ?? salespeople[0]
      customers.push(customer(seed, customers.length, turn, region, salesperson))
    }
  }
  return customers
}

function customer(
  seed: string,
  place: number,
  turn: number,
  region: string,
  salesperson: string,
): DemoCustomer {
  const random = new Random(`${seed} customer ${place}`)
  const given = cast[place] ?? {}
  const group = groups.find(each => each.parent === place || each.members.includes(place))
  const tier =
    given.tier ?? (group?.parent === place ? 'A' : place % 10 === 4 ? 'A' : place % 3 === 0 ? 'B' : 'C')
  const abroad = region === '海外'
  const code = codeOf(place, abroad)
  const parentCode = group && group.parent !== place ? codeOf(group.parent, false) : null
  const yuan = tiers[tier].monthlyYuan * (0.7 + 0.6 * random.next())
  const part: Part = given.part ?? 'ordinary'
  return {
    code,
    name: abroad ? foreignName(turn) : nameOf(place, group),
    region,
    tier,
    salesperson,
    parentCode,
    payerCode: parentCode !== null && group?.paysForAll ? parentCode : code,
    currency: abroad ? 'USD' : 'CNY',
    terms: given.terms ?? (abroad ? random.pick(['net 45', 'net 60']) : random.pick(termsMix)),
    habit: habits[given.habitName ?? random.pick(habitMix)],
    part,
    monthlyMinor: BigInt(Math.round(abroad ? 42_000 * (0.7 + 0.6 * random.next()) : yuan)) * 100n,
    ordersPerMonth: tiers[tier].orders,
  }
}

const codeOf = (place: number, abroad: boolean): string =>
  `${abroad ? 'E' : 'C'}${String(place + 1).padStart(3, '0')}`

function nameOf(place: number, group: Group | undefined): string {
  if (!group) return domesticName(place)
  if (group.parent === place) return `${nameStem(place)}集团有限公司`
  const branch = group.branches[group.members.indexOf(place)] ?? ''
  return `${nameStem(group.parent)}机电（${branch}）有限公司`
}
