import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { dateField } from '../../kernel/http/fields.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { reopenMonth } from './write-journal.ts'

/** Opens a closed month again; `firstDay` is its first. */
export async function reopenPeriodOf(tx: Transaction, firstDay: LocalDate, reason: string): Promise<void> {
  await reopenMonth(tx, firstDay)
  await recordEvent(tx, {
    kind: 'period-reopened',
    subject: `period:${firstDay.slice(0, 7)}`,
    facts: { reason },
  })
}

/** A person may only ask for it. */
export const reopenAction: Approvable = defineApprovable({
  name: 'reopen-period',
  label: { en: 'reopening a month', 'zh-CN': '反关账' },
  payload: z.object({ month: dateField, reason: z.string() }),
  describe: async (_reader, { month }) => ({
    subject: `period:${month.slice(0, 7)}`,
    customerId: null,
    currency: null,
    amountMinor: null,
    baseMinor: null,
  }),
  async book(tx, { month, reason }) {
    await reopenPeriodOf(tx, month, reason)
    return { month: month.slice(0, 7), closed: false }
  },
})
