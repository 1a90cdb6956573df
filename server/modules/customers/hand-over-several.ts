import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { type HandOver, handOver } from './hand-over.ts'

/** All of them or none; in one order, so that two at once wait for one another. Returns how many. Refuses what `handOver` does. */
export async function handOverSeveral(
  tx: Transaction,
  asked: Omit<HandOver, 'customer'> & { readonly customers: readonly string[] },
  today: LocalDate,
): Promise<number> {
  const { customers, ...change } = asked
  const codes = [...new Set(customers.map(code => code.trim()))].toSorted()
  for (const customer of codes) await handOver(tx, { ...change, customer }, today)
  return codes.length
}
