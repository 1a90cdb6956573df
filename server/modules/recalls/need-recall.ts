import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { heldCustomers } from '../credit/index.ts'
import { refuse } from './errors.ts'
import { type RecallStep, stepsFrom } from './rules.ts'
import { findRecall, lockRecall } from './store.ts'
import type { Recall } from './types.ts'

/** Refuses `recall-unknown`. */
export async function needRecall(reader: Reader, number: string): Promise<Recall> {
  const recall = await findRecall(reader, number)
  if (!recall) throw refuse('recall-unknown', { number: number.slice(0, 100) })
  return recall
}

/** The account first, then the recall, until the transaction ends. Refuses `recall-unknown`, `recall-step`. */
export async function holdForStep(tx: Transaction, number: string, step: RecallStep): Promise<Recall> {
  await heldCustomers(tx, [(await needRecall(tx, number)).customerId])
  await lockRecall(tx, number)
  const recall = await needRecall(tx, number)
  if (!stepsFrom[recall.state].includes(step)) throw refuse('recall-step', { number })
  return recall
}
