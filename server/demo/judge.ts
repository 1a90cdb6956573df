/** What the demo knows of a customer beside the books: marks, figures, demand foretold, an inspection with a photo. */
import { addMonths, dateOf, type LocalDate } from '../kernel/dates.ts'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { assessCustomer, keepEvidence } from '../modules/assessment/index.ts'
import { keepPaper, sealSecrets } from '../modules/papers/index.ts'
import type { People } from './people.ts'
import { specimenPhoto } from './specimens.ts'
import type { DemoCustomer } from './types.ts'

interface Judged {
  readonly customer: DemoCustomer
  readonly customerId: bigint
  /** Tells one from another. */
  readonly turn: number
}

export async function judge(people: People, { customer, customerId, turn }: Judged): Promise<void> {
  const { as, today, pool } = people
  const { code, monthlyMinor } = customer
  const currency = currencyOf(customer.currency)
  const [sales, credit] = [as(customer.salesperson), as('癸芒种')]
  const mark = (at: number) => 3 + ((turn + at) % 3)
  const marks = {
    ...{ marketing: mark(0), market: mark(1), management: mark(2), capital: mark(0), reputation: mark(1) },
  }
  await keepEvidence(credit, code, { kind: 'marks', on: today, said: { marks, remark: '' } }, today)
  const months = (count: bigint) => formatMinor(monthlyMinor * count, currency)
  const figures = {
    ...{ currency, net_worth: months(9n), assets: months(20n), current_assets: months(14n) },
    ...{ current_liabilities: months(8n), revenue: months(60n), net_profit: months(3n) },
    ...{ audited: turn % 2 === 0, remark: '' },
  }
  const yearEnd = dateOf(`${Number(today.slice(0, 4)) - 1}-12-31`)
  await keepEvidence(credit, code, { kind: 'figures', on: yearEnd, said: figures }, today)
  for (const back of [9, 6, 3, 0, -3]) {
    const said = { currency, amount: months(3n), remark: '' }
    await keepEvidence(sales, code, { kind: 'forecast', on: quarterOf(addMonths(today, -back)), said }, today)
  }
  const points = (['premises', 'stock', 'staff', 'books'] as const).map((point, at) => ({
    ...{ point, is_good: (turn + at) % 4 !== 3, remark: '' },
  }))
  const said = { met: '总经理、仓库主管', points, remark: '门店整洁，库存周转正常' }
  const inspection = await keepEvidence(sales, code, { kind: 'inspection', on: today, said }, today)
  for (const [at, name] of ['门店.png', '仓库.png'].entries()) {
    const photo = { customerId, about: `inspection:${inspection}`, kind: 'inspection', name } as const
    await keepPaper(sales, { ...photo, content: specimenPhoto(turn + at + 1) }, sealSecrets(pool))
  }
  await assessCustomer(credit, code, today)
}

/** The first day of the quarter of a day. */
function quarterOf(day: LocalDate): LocalDate {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return dateOf(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
}
