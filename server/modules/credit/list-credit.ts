/** Customers by their limits: what is used, what is left, whose is to be looked at. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { addedUp, type TotalRow } from '../../kernel/http/list-totals.ts'
import type { Currency } from '../../kernel/money.ts'
import type { GradeName } from './grading.ts'
import { usedIn } from './measure.ts'
import { readSurroundings } from './store.ts'
import { type ListedLimit, limitsAfter, type Show } from './store-list.ts'

export interface CreditListAsked {
  readonly show: Show
  readonly grade: GradeName | null
  readonly after: string
  readonly limit: number
  readonly today: LocalDate
}

/** By code. Those above their limit are sifted here, because only a decision's own arithmetic tells to the cent. */
export async function listCredit(reader: Reader, asked: CreditListAsked) {
  const rows: ListedCredit[] = []
  let { after } = asked
  for (;;) {
    const found = await limitsAfter(reader, { ...asked, after })
    const measured = await measuredOf(reader, found, asked.today)
    for (const row of measured) {
      if (asked.show === 'above' && !row.isAbove) continue
      rows.push(row)
      if (rows.length === asked.limit) return { rows, next: row.code }
    }
    const last = found.at(-1)
    if (!last || found.length < asked.limit) return { rows, next: null }
    after = last.code
  }
}

const figures = ['limit', 'used', 'available', 'secured'] as const
/** Measured at once: few enough to hold, many enough that statements do not count. */
const batch = 5000

/** Of all that are asked for, by the currency of the limit; added up here for the reason given above. */
export async function creditTotals(
  reader: Reader,
  asked: Omit<CreditListAsked, 'after' | 'limit'>,
): Promise<TotalRow<(typeof figures)[number]>[]> {
  const rows: ({ currency: Currency } & Record<(typeof figures)[number], bigint>)[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Awaited<ReturnType<typeof listCredit>> = await listCredit(reader, {
      ...asked,
      after,
      limit: batch,
    })
    for (const { currency, limit, used, available, secured } of page.rows)
      rows.push({ currency, limit: limit ?? 0n, used, available: available ?? 0n, secured })
    after = page.next
  }
  return addedUp(figures, rows)
}

export type ListedCredit = Awaited<ReturnType<typeof measuredOf>>[number]

/** Amounts in minor units of the limit's currency; a limit of null is none, or has no end. */
async function measuredOf(reader: Reader, found: readonly ListedLimit[], today: LocalDate) {
  const { rates } = await readSurroundings(reader, today)
  return found.map(row => {
    const { own, currency, amountMinor: limit } = row
    const { total: used } = usedIn(currency, row.used, { own, rates })
    const available = limit === null ? null : limit - used
    return {
      ...row,
      ...{ limit, used, available, secured: row.insuredMinor + row.guaranteedMinor },
      isAbove: available !== null && available < 0n,
    }
  })
}
