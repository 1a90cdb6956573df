import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { holdForStep } from './need-recall.ts'
import { noteWithdrawal } from './store.ts'

/** Gives it up before anything was handed over. Refuses `recall-unknown`, `recall-step`. */
export async function withdrawRecall(
  tx: Transaction,
  { number, reason }: { readonly number: string; readonly reason: string },
): Promise<void> {
  const { id } = await holdForStep(tx, number, 'withdraw')
  await noteWithdrawal(tx, id, reason)
  await recordEvent(tx, { kind: 'recall-withdrawn', subject: `recall:${number}`, facts: { reason } })
}
