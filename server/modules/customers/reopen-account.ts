import type { Transaction } from '../../kernel/database/transaction.ts'
import { changeState, type StateChange } from './change-state.ts'

/** Lets a stopped customer buy again. */
export function reopenAccount(tx: Transaction, change: StateChange): Promise<void> {
  return changeState(tx, change, { from: 'stopped', to: 'open', event: 'account-reopened' })
}
