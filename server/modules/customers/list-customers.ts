import type { Reader } from '../../kernel/database/transaction.ts'
import { searchCustomers } from './search-customers.ts'
import { type CustomerFilter, customersAfter, customersAmong } from './store-list.ts'
import type { Customer } from './types.ts'

export interface CustomerList {
  readonly customers: readonly Customer[]
  /** The code a next page follows; null at the end. */
  readonly next: string | null
}

/** By code, page by page; what is searched for comes best first, and all of it is one page. */
export async function listCustomers(
  reader: Reader,
  asked: CustomerFilter & { readonly q?: string | undefined; readonly after: string; readonly limit: number },
): Promise<CustomerList> {
  const { q, after, limit, ...filter } = asked
  if (q !== undefined) {
    const found = await searchCustomers(reader, q)
    const ids = found.map(each => each.id)
    return { customers: await customersAmong(reader, filter, ids, limit), next: null }
  }
  const customers = await customersAfter(reader, filter, after, limit)
  const last = customers.length === limit ? customers.at(-1) : undefined
  return { customers, next: last?.code ?? null }
}
