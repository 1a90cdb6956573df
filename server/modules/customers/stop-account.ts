import type { Transaction } from '../../kernel/database/transaction.ts'
import { changeState, type StateChange } from './change-state.ts'

/** Stops all new sales to the customer. */
export function stopAccount(tx: Transaction, change: StateChange): Promise<void> {
  return changeState(tx, change, { from: 'open', to: 'stopped', event: 'account-stopped' })
}
