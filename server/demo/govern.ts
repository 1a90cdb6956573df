/** What the demo's credit is run by: a policy of its own, and a budget by region. */
import type { Transaction } from '../kernel/database/transaction.ts'
import { addMonths, type LocalDate } from '../kernel/dates.ts'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { ask } from '../modules/approvals/index.ts'
import { budgetAction, defaultPolicy, policyAction } from '../modules/credit/index.ts'
import { regions } from './cast.ts'
import { owedByRegion } from './store.ts'

const own = currencyOf('CNY')

/** The ready one, which also looks at the budget and says what of a sale is earned. */
export async function adoptPolicy(tx: Transaction, from: LocalDate): Promise<void> {
  const { rules, grading } = defaultPolicy
  const reason = '年度信用政策'
  await ask(
    tx,
    policyAction,
    {
      name: '年度信用政策',
      from,
      review: addMonths(from, 12),
      rules: [...rules, { rule: 'budget-used', at: ['order', 'release'], level: 'all', effect: 'warn' }],
      grading: { ...grading, gross_margin_percent: '18' },
      reason,
    },
    reason,
  )
}

/** A sixth above what is out, in every region but the last, where hardly any is left. */
export async function setBudget(tx: Transaction, today: LocalDate): Promise<void> {
  const owed = await owedByRegion(tx, own, today)
  const parts = regions.map(({ name }, index) => {
    const minor = owed.get(name) ?? 0n
    const wanted = index === regions.length - 1 ? minor : (minor * 7n) / 6n
    return { region: name, tier: null, minor: (wanted / million + 1n) * million }
  })
  const total = parts.reduce((sum, part) => sum + part.minor, 2n * million)
  const outstanding = [...owed.values()].reduce((sum, minor) => sum + minor, 0n)
  const text = (minor: bigint) => formatMinor(minor, own)
  const reason = '年度授信预算'
  await ask(
    tx,
    budgetAction,
    {
      total: text(total),
      parts: parts.map(({ region, tier, minor }) => ({ region, tier, amount: text(minor) })),
      floor: text(million),
      from: today,
      review: addMonths(today, 3),
      inputs: {
        cash: '12000000.00',
        reserve: '3000000.00',
        days: 90,
        receipts: text((outstanding * 3n) / 4n),
        needs: '4000000.00',
        cost_percent: '82',
        capital_percent: '4.5',
        carrying_most: null,
        outstanding: text(outstanding),
      },
      reason,
    },
    reason,
  )
}

/** Minor units. */
const million = 100_000_000n
