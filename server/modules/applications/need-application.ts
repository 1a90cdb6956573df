import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { refuse } from './errors.ts'
import { type Step, stateAfter } from './rules.ts'
import { findApplication, lockApplication } from './store.ts'
import type { Application } from './types.ts'

/** Refuses `credit-application-unknown`. */
export async function needApplication(reader: Reader, id: bigint): Promise<Application> {
  const found = await findApplication(reader, id)
  if (!found) throw refuse('credit-application-unknown', { id: String(id) })
  return found
}

/** As {@link needApplication}, held until the transaction ends. */
export async function holdApplication(tx: Transaction, id: bigint): Promise<Application> {
  const found = await lockApplication(tx, id)
  if (!found) throw refuse('credit-application-unknown', { id: String(id) })
  return found
}

/** Held, and ready for that step. Refuses `credit-application-unknown` and `credit-application-step`. */
export async function holdFor(tx: Transaction, id: bigint, step: Step): Promise<Application> {
  const found = await holdApplication(tx, id)
  requireStep(found, step)
  return found
}

/** Refuses `credit-application-step`. */
export function requireStep({ id, state }: Application, step: Step): void {
  if (!stateAfter(state, step)) throw refuse('credit-application-step', { id: String(id), state, step })
}
