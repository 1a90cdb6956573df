/** Item by item: what is open, since when, and how it stands. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { classOf, daysOverdue } from './rules.ts'
import { currentTotals, type ItemTotals, totalsOnDay } from './store-item-totals.ts'
import type { FiguresDay } from './store-items.ts'
import {
  currentPage,
  type ItemsWanted,
  movedLater,
  type OpenItem,
  openItemRows,
  type PageAsked,
  type PagedItem,
  pageOnDay,
} from './store-open-items.ts'

export interface OpenItemsInput extends FiguresDay, ItemsWanted {}

/** By customer, due date and number; what is owed before what is to the customer's credit. */
export function listOpenItems(reader: Reader, input: OpenItemsInput): AsyncGenerator<OpenItem> {
  return openItemRows(reader, input, input)
}

/**
 * A page by customer, currency and due date, or the other way round. What is owed on a day after which nothing moved comes
 * from the index alone; other days, and credits, take longer.
 */
export async function openItemsPage(
  reader: Reader,
  input: OpenItemsInput,
  page: Pick<PageAsked, 'after' | 'limit' | 'descending'>,
): Promise<PagedItem[]> {
  const { customerId, filter = {} } = input
  const asked = { ...page, customerId, filter }
  if (await isAsNow(reader, input)) return currentPage(reader, input.asOf, asked)
  return pageOnDay(reader, input, input.credits, asked)
}

/** How many there are, and how much, by currency. */
export async function openItemsTotals(reader: Reader, input: OpenItemsInput): Promise<ItemTotals[]> {
  return (await isAsNow(reader, input)) ? currentTotals(reader, input) : totalsOnDay(reader, input)
}

/** Whether what is asked for is what is owed now. */
const isAsNow = async (reader: Reader, { asOf, knownAt, credits }: OpenItemsInput) =>
  knownAt === null && !credits && !(await movedLater(reader, asOf))

/** Credits are negative and, having no age, without a class. */
export function openItemToJson(item: OpenItem, { asOf }: FiguresDay) {
  const sign = item.side === 'debit' ? 1n : -1n
  const days = item.side === 'debit' ? daysOverdue(item.due, asOf) : 0
  return {
    number: item.number,
    customer: item.customer,
    issued: item.issued,
    due: item.due,
    currency: item.currency,
    amount: formatMinor(sign * item.amountMinor, item.currency),
    open: formatMinor(sign * item.openMinor, item.currency),
    days_overdue: days,
    class: item.side === 'debit' ? classOf(days) : null,
    disputed: item.disputed,
    promised: null,
  }
}
