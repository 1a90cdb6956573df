/** What a row of the list shows beside the customer itself: what is owed, in which currency. */
import { useMemo } from 'react'
import { useSession } from '../../session.tsx'
import { useAging } from '../today/figures.ts'
import type { ListedCustomer } from './customer-list.ts'

interface Owed {
  readonly currency: string
  readonly total: string
  readonly amounts: Readonly<Record<string, string>>
}

export interface RowFacts {
  readonly customer: ListedCustomer
  /** In the customer's currency, else the first there is. */
  readonly owed: Owed | undefined
  /** Of what is owed. */
  readonly currency: string
  /** Of the credit limit: the customer's own, else the company's. */
  readonly limitCurrency: string
  readonly buckets: readonly string[]
}

export function useRowFacts(): (customer: ListedCustomer) => RowFacts {
  const { company } = useSession()
  const { data: aged } = useAging('customer')
  const owing = useMemo(() => byCode(aged?.rows ?? []), [aged])
  return customer => {
    const limitCurrency = customer.currency ?? company.currency
    const rows = owing.get(customer.code) ?? []
    const owed = rows.find(({ currency }) => currency === limitCurrency) ?? rows[0]
    return {
      ...{ customer, owed, limitCurrency },
      currency: owed?.currency ?? limitCurrency,
      buckets: aged?.buckets ?? [],
    }
  }
}

function byCode(rows: readonly (Owed & { readonly key: string })[]): ReadonlyMap<string, readonly Owed[]> {
  const found = new Map<string, Owed[]>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}
