import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { findPromise, lockPromise, noteWithdrawal } from './store.ts'
import type { PromiseRow } from './types.ts'

export interface Withdrawal {
  readonly id: bigint
  readonly reason: string
  readonly today: LocalDate
  /** Refuses where the day is past and the person may not: a broken promise is not made to vanish by who took it down. */
  mayAfterItsDay(): void
}

/** It counts no more, and stays. Refuses `promise-unknown`, `promise-withdrawn`. */
export async function withdrawPromise(
  tx: Transaction,
  { id, reason, today, mayAfterItsDay }: Withdrawal,
): Promise<void> {
  await lockPromise(tx, id)
  const promise = await needPromise(tx, id)
  if (promise.withdrawnOn !== null) throw refuse('promise-withdrawn', { day: promise.withdrawnOn })
  if (promise.by < today) mayAfterItsDay()
  await noteWithdrawal(tx, id, { on: today, reason })
  await recordEvent(tx, {
    kind: 'promise-withdrawn',
    subject: `customer:${promise.customer}`,
    facts: { promise: id, by: promise.by, reason },
  })
}

/** Refuses `promise-unknown`. */
export async function needPromise(reader: Reader, id: bigint): Promise<PromiseRow> {
  const promise = await findPromise(reader, id)
  if (!promise) throw refuse('promise-unknown', { id: id.toString() })
  return promise
}
