import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { changeState, type StateChange } from './change-state.ts'
import { refuse } from './errors.ts'
import { needCustomer } from './need-customer.ts'
import type { Customer } from './types.ts'

/** Lets a stopped customer buy again. */
export function reopenAccount(tx: Transaction, change: StateChange): Promise<void> {
  return changeState(tx, change, { from: 'stopped', to: 'open', event: 'account-reopened' })
}

/** Refuses `customer-unknown` and `account-state`. */
export async function needStopped(reader: Reader, named: string): Promise<Customer> {
  const customer = await needCustomer(reader, named)
  const { code, state } = customer
  if (state !== 'stopped') throw refuse('account-state', { code, state, needed: 'stopped' })
  return customer
}
