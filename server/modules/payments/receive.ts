import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { bookReceipt } from './book-receipt.ts'
import { enteredReceipt } from './entered-receipt.ts'

/** A receipt another module took in, by the rules of one that is entered. */
export async function receive(tx: Transaction, receipt: object, today: LocalDate): Promise<void> {
  await bookReceipt(tx, enteredReceipt.parse(receipt), today)
}
