import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { mayBookAtOnce } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { refuseBelowFloor } from './budget-floor.ts'
import { refuse } from './errors.ts'
import type { LimitGate } from './limit-gate.ts'
import { refuseWhileStopped } from './set-limit.ts'
import { heldCustomers } from './store.ts'
import { insertLimit } from './store-limits.ts'

export interface EnteredLimit {
  readonly customerId: bigint
  readonly code: string
  readonly currency: Currency
  readonly amountMinor: bigint | null
  readonly today: LocalDate
}

/**
 * A limit entered with the customer itself, by somebody who may approve that much: booked as an approved document.
 * Refuses `limit-while-stopped`, `limit-beyond-band`, `budget-below-floor`, and what stands before a limit.
 */
export const enterLimit = (gate: LimitGate) => async (tx: Transaction, entered: EnteredLimit) => {
  const { customerId, code, currency, amountMinor, today } = entered
  refuseWhileStopped(await needCustomer(tx, code), amountMinor)
  const may = await mayBookAtOnce(tx, 'credit-limit')
  const baseMinor = await inCompanyCurrency(tx, { minor: amountMinor, currency }, today)
  if (!may({ amountMinor, baseMinor })) {
    const limit = amountMinor === null ? '∞' : `${formatMinor(amountMinor, currency)} ${currency}`
    throw refuse('limit-beyond-band', { customer: code, limit }, '/credit_limit')
  }
  if (tx.person !== null && amountMinor !== 0n) {
    await refuseBelowFloor(tx, { customerId, isGroup: false, baseMinor }, { today, at: '/credit_limit' })
    await gate(tx, { customerId, code, baseMinor, from: today })
  }
  await heldCustomers(tx, [customerId])
  const rest = { until: null, review: null, source: 'entry', reason: '', isGroup: false } as const
  await insertLimit(tx, { customerId, currency, amountMinor, from: today, ...rest })
}
