import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { holdCustomer } from './need-customer.ts'
import { reasonOf } from './rules.ts'
import { updateState } from './store.ts'
import type { AccountState } from './types.ts'

export interface StateChange {
  readonly customer: string
  readonly reason: string
}

interface Step {
  readonly from: AccountState
  readonly to: AccountState
  readonly event: 'account-opened' | 'account-reopened' | 'account-stopped'
}

/** Refuses `reason-needed`, `customer-unknown` and `account-state`. */
export async function changeState(tx: Transaction, change: StateChange, step: Step): Promise<void> {
  const reason = reasonOf(change.reason)
  const { id, code, state } = await holdCustomer(tx, change.customer)
  if (state !== step.from) throw refuse('account-state', { code, state, needed: step.from })
  await updateState(tx, id, step.to)
  await recordEvent(tx, { kind: step.event, subject: `customer:${code}`, facts: { reason } })
}
