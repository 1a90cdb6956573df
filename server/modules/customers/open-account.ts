import type { Transaction } from '../../kernel/database/transaction.ts'
import { changeState, type StateChange } from './change-state.ts'

/** Opens the account (开户): from now on there may be sales on credit. */
export function openAccount(tx: Transaction, change: StateChange): Promise<void> {
  return changeState(tx, change, { from: 'opening', to: 'open', event: 'account-opened' })
}
