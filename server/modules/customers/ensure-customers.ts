import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { searchKeys } from './search-keys.ts'
import { bookMade, copyPrepared, createPrepared } from './store-keys.ts'
import { insertNamed, unknownTexts } from './store-named.ts'

const pageRows = 5000

/**
 * Makes a customer, its account open, of every text that is neither a code nor a name yet; the text becomes both. For
 * documents that bring their customers with them. Returns the texts that were unknown.
 */
export async function ensureCustomers(tx: Transaction, texts: readonly string[]): Promise<string[]> {
  const unknown = await unknownTexts(tx, texts)
  if (unknown.length === 0) return []
  await createPrepared(tx)
  for (let from = 0; from < unknown.length; from += pageRows) {
    const page = unknown.slice(from, from + pageRows)
    const rows = page.map(code => ({
      code,
      taxId: null,
      keys: searchKeys({ code, name: code, taxId: null }),
      oldKeys: undefined,
    }))
    await copyPrepared(tx, rows)
  }
  await insertNamed(tx)
  await bookMade(tx)
  // One event for the whole set: the transaction's other event names the import.
  await recordEvent(tx, {
    kind: 'customers-created',
    subject: 'customers',
    facts: { customers: unknown.length },
  })
  return unknown
}
