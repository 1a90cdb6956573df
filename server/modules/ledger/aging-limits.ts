/** The buckets that a company looks at its debts in: three edges, so that one scale of five colours tells age everywhere. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { defaultLimits } from './rules.ts'
import { findAgingLimits, writeAgingLimits } from './store-aging-limits.ts'

const edges = defaultLimits.length

/** The last day of each bucket but the open one. */
export async function agingLimits(reader: Reader): Promise<readonly number[]> {
  return (await findAgingLimits(reader)) ?? defaultLimits
}

/** Figures of every day are told in them from then on; nothing booked changes. Refuses `bad-company-buckets`. */
export async function setAgingLimits(tx: Transaction, days: readonly number[]): Promise<void> {
  const isRising = days.every((day, at) => Number.isInteger(day) && day > (days[at - 1] ?? 0) && day <= 9999)
  if (days.length !== edges || !isRising) throw refuse('bad-company-buckets', {}, '/days')
  const before = await agingLimits(tx)
  if (before.join() === days.join()) return
  await writeAgingLimits(tx, days)
  await recordEvent(tx, {
    kind: 'aging-buckets-set',
    subject: 'aging-buckets',
    facts: { from: before, to: days },
  })
}
