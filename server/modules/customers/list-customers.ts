import type { Reader } from '../../kernel/database/transaction.ts'
import type { TotalRow } from '../../kernel/http/list-totals.ts'
import type { Currency } from '../../kernel/money.ts'
import { searchCustomers } from './search-customers.ts'
import {
  type CustomerFilter,
  customerIds,
  customersAfter,
  customersAmong,
  limitTotals,
} from './store-list.ts'
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

/** Of all that are asked for: who they are, how many, and their limits by currency. */
export async function listedCustomers(
  reader: Reader,
  { q, ...filter }: CustomerFilter & { readonly q?: string | undefined },
  ofCompany: Currency,
): Promise<{ readonly ids: readonly bigint[]; readonly limits: readonly TotalRow<'limit'>[] }> {
  const found = q === undefined ? null : (await searchCustomers(reader, q)).map(each => each.id)
  const ids = await customerIds(reader, filter, found)
  return { ids, limits: await limitTotals(reader, ids, ofCompany) }
}
