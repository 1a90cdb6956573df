/** Item by item: what is open, since when, and how it stands. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { formatMinor } from '../../kernel/money.ts'
import { classOf, daysOverdue } from './rules.ts'
import type { FiguresDay } from './store-items.ts'
import {
  currentPage,
  type OpenItem,
  openItemRows,
  type PageAsked,
  type PagedItem,
  pageOnDay,
} from './store-open-items.ts'

export interface OpenItemsInput extends FiguresDay {
  /** Null: every customer's. */
  readonly customerId: bigint | null
  /** Credit notes and money on account too. */
  readonly credits: boolean
}

/** By customer, due date and number; what is owed before what is to the customer's credit. */
export function listOpenItems(reader: Reader, input: OpenItemsInput): AsyncGenerator<OpenItem> {
  return openItemRows(reader, input, input)
}

/**
 * A page by customer, currency and due date. What is owed on a day after which nothing moved comes from the index alone;
 * other days, and credits, take longer.
 */
export async function openItemsPage(
  reader: Reader,
  input: OpenItemsInput,
  page: Omit<PageAsked, 'customerId'>,
): Promise<PagedItem[]> {
  const asked = { ...page, customerId: input.customerId }
  if (input.knownAt === null && !input.credits) {
    const rows = await currentPage(reader, input.asOf, asked)
    if (rows[0]?.movesLater === false) return rows
  }
  return pageOnDay(reader, input, input.credits, asked)
}

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
