import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { holdCustomer } from './need-customer.ts'
import { plainText, reasonOf } from './rules.ts'
import { applyOwnership, readOwnership, writeOwnership } from './store-ownership.ts'

export interface HandOver {
  readonly customer: string
  /** Undefined leaves whoever it is on that day; null leaves nobody. */
  readonly salesperson?: string | null | undefined
  readonly collector?: string | null | undefined
  readonly from: LocalDate
  readonly reason: string
}

/**
 * From a day on someone else looks after the customer. A later hand-over that is already known stays. Refuses
 * `reason-needed` and `customer-unknown`.
 */
export async function handOver(tx: Transaction, asked: HandOver, today: LocalDate): Promise<void> {
  const reason = reasonOf(asked.reason)
  const { id, code } = await holdCustomer(tx, asked.customer)
  const before = (await readOwnership(tx, id)).findLast(owner => owner.from <= asked.from)
  const owner = {
    salesperson: after(before?.salesperson, 'salesperson', asked.salesperson),
    collector: after(before?.collector, 'collector', asked.collector),
  }
  await writeOwnership(tx, id, { from: asked.from, ...owner, reason })
  await applyOwnership(tx, today, id)
  await recordEvent(tx, {
    kind: 'customer-handed-over',
    subject: `customer:${code}`,
    facts: { from: asked.from, ...owner, reason },
  })
}

function after(
  before: string | null | undefined,
  field: string,
  asked: string | null | undefined,
): string | null {
  if (asked === undefined) return before ?? null
  return asked === null ? null : plainText(field, asked, 100)
}
