/** What a row of the list shows beside the customer itself: what is owed, in which currency. */
import { useMemo } from 'react'
import { useSession } from '../../session.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useAging } from '../today/figures.ts'
import type { Owed, RowFacts } from './customer-columns.tsx'
import type { ListedCustomer } from './customer-list.ts'
import { useCustomerWords } from './words.ts'

export function useRowFacts(): (customer: ListedCustomer) => RowFacts {
  const words = useCustomerWords()
  const day = useDaySearch()
  const { company } = useSession()
  const { data: aged } = useAging('customer')
  const owing = useMemo(() => byCode(aged?.rows ?? []), [aged])
  return customer => {
    const rows = owing.get(customer.code) ?? []
    const owed = rows.find(({ currency }) => currency === (customer.currency ?? company.currency)) ?? rows[0]
    const currency = owed && owed.currency !== company.currency ? owed.currency : ''
    return { customer, owed, currency, buckets: aged?.buckets ?? [], day, words }
  }
}

function byCode(rows: readonly (Owed & { readonly key: string })[]): ReadonlyMap<string, readonly Owed[]> {
  const found = new Map<string, Owed[]>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}
