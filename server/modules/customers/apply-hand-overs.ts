import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { applyOwnership } from './store-ownership.ts'

/** Hand-overs dated ahead become current when their day has come. Returns how many customers changed hands. */
export function applyHandOvers(tx: Transaction, today: LocalDate): Promise<number> {
  return applyOwnership(tx, today)
}
