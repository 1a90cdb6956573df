/** What the latest payers of the demo promised: kept or not, as their money came. */
import { addDays } from '../kernel/dates.ts'
import { makePromise } from '../modules/promises/index.ts'
import type { People } from './people.ts'
import { overdueMost } from './store.ts'

/** Days from today to the day promised. */
const promised = [-40, -12, 5, 9, 20] as const

export async function takePromises({ as, today }: People): Promise<void> {
  const collector = as('壬处暑')
  for (const [at, { customer, amount }] of (await overdueMost(collector, today, promised.length)).entries()) {
    const by = addDays(today, promised[at] ?? 0)
    const on = addDays(by, by > today ? -10 - at : -10)
    const madeOn = on > today ? today : on
    await makePromise(collector, {
      ...{ customer, amount, currency: null, by, on: madeOn, today: madeOn },
      ...{ saidBy: '财务经理', note: by < today ? null : '等其客户回款后安排' },
    })
  }
}
