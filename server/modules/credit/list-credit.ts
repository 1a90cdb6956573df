/** Customers by their limits: what is used, what is left, whose is to be looked at. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { formatMinor } from '../../kernel/money.ts'
import { openCreditBook } from './credit-book.ts'
import type { GradeName } from './grading.ts'
import { usedIn } from './measure.ts'
import { limitFigures } from './read-credit.ts'
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
      if (rows.length === asked.limit) return { rows, next: row.customer }
    }
    const last = found.at(-1)
    if (!last || found.length < asked.limit) return { rows, next: null }
    after = last.code
  }
}

export type ListedCredit = Awaited<ReturnType<typeof measuredOf>>[number]

async function measuredOf(reader: Reader, found: readonly ListedLimit[], today: LocalDate) {
  const book = await openCreditBook(reader, { customers: found.map(({ id }) => id), today, hold: false })
  return found.map(listed => {
    const { id, code, name, tier, region, salesperson, grade, assessedOn, insuredMinor, guaranteedMinor } =
      listed
    const facts = book.customer(id)
    const currency = facts.limit?.currency ?? facts.customer.currency
    const exchange = { own: facts.own, rates: book.rates }
    const used = usedIn(currency, facts.used, exchange)
    const limit = facts.limit?.amount ?? null
    const overdue = facts.used.some(row => row.overdue !== '0')
    return {
      customer: code,
      ...{ name, tier, region, salesperson, grade, currency },
      assessed_on: assessedOn,
      ...limitFigures(facts.limit, currency, used),
      has_limit: facts.limit !== null,
      secured: formatMinor(insuredMinor + guaranteedMinor, currency),
      limit_until: facts.limit?.until ?? null,
      review_on: facts.limit?.review ?? null,
      is_expired: facts.limit?.expired ?? false,
      is_overdue: overdue,
      isAbove: limit !== null && used.total > BigInt(limit),
    }
  })
}
