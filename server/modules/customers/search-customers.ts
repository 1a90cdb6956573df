import type { Reader } from '../../kernel/database/transaction.ts'
import { searchQuery } from './search-keys.ts'
import { type FoundCustomer, rarestWord, readFound } from './store-search.ts'

const mostFound = 50

/** By name, pinyin, initials, code or tax number, from the beginning of any word or Chinese character; at most 50. */
export async function searchCustomers(
  reader: Reader,
  text: string,
  most = mostFound,
): Promise<FoundCustomer[]> {
  const query = searchQuery(text)
  if (!query) return []
  const driver = await rarestWord(reader, query.words)
  return readFound(reader, query.words, driver, Math.max(0, Math.min(most, mostFound)))
}
