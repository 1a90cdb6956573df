/** What the demo company owes its customers: bonuses by quarters, goods that came back. */
import { addDays, addMonths, type LocalDate } from '../kernel/dates.ts'
import { workday } from './days.ts'
import type { Random } from './random.ts'
import { months } from './sales.ts'
import type { CreditNote, DemoCustomer, Sale } from './types.ts'

export function makeCreditNotes(
  customer: DemoCustomer,
  sales: readonly Sale[],
  today: LocalDate,
  random: Random,
): CreditNote[] {
  const notes = [...returns(customer, sales, random), ...rebates(customer, sales, today)]
  return notes
    .filter(note => note.issued <= today && note.grossMinor > 0n)
    .sort((left, right) => (left.issued < right.issued ? -1 : left.issued > right.issued ? 1 : 0))
}

function returns(customer: DemoCustomer, sales: readonly Sale[], random: Random): CreditNote[] {
  return sales
    .filter(() => random.chance(0.015))
    .map(sale => ({
      customer,
      issued: workday(addDays(sale.issued, random.whole(5, 18))),
      grossMinor: (sale.lines[0]?.amountMinor ?? 0n) / BigInt(random.whole(2, 5)),
      reason: 'return',
    }))
}

/** 1.5 % of the quarter, in whole hundreds. */
function rebates(customer: DemoCustomer, sales: readonly Sale[], today: LocalDate): CreditNote[] {
  if (customer.part !== 'rebate') return []
  return Array.from({ length: months / 3 }, (_, quarter) => {
    const from = addMonths(today, -months + quarter * 3)
    const until = addMonths(today, -months + quarter * 3 + 3)
    const bought = sales
      .filter(sale => sale.issued > from && sale.issued <= until)
      .reduce((sum, sale) => sum + sale.grossMinor, 0n)
    const bonus = (bought * 15n) / 1000n
    return {
      customer,
      issued: workday(addDays(until, 8)),
      grossMinor: bonus - (bonus % 10_000n),
      reason: 'rebate',
    }
  })
}
