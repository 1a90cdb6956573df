/** What the one box finds: customers by any of their names, documents by number or amount. */
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { useCustomersLike } from '../find-customer/use-customer.ts'
import { amountIn } from './amount-in.ts'

type Customer = components['schemas']['Customer']
type ListedDocument = components['schemas']['ListedDocument']

export type Found =
  | { readonly is: 'customer'; readonly customer: Pick<Customer, 'code' | 'name'> }
  | { readonly is: 'document'; readonly document: ListedDocument }

/** A number has a digit in it, and capitals that few care to type; shorter ones would begin too many. */
const numberIn = (text: string) => (/\d/.test(text) && text.length >= 3 ? text.toUpperCase() : undefined)

/** Undefined while the server has not answered for what is typed now. */
export function useFound(text: string, asOf: string): readonly Found[] | undefined {
  const wanted = text.trim()
  const customers = useCustomersLike(wanted)
  const byNumber = useDocuments({ number: numberIn(wanted) }, asOf)
  const byAmount = useDocuments({ amount: amountIn(wanted) }, asOf)
  if (!customers.data || byNumber.isLoading || byAmount.isLoading) return undefined
  const documents = [...(byNumber.data?.documents ?? []), ...(byAmount.data?.documents ?? [])]
  return [
    ...customers.data.map(customer => ({ is: 'customer' as const, customer })),
    ...documents.map(document => ({ is: 'document' as const, document })),
  ]
}

interface Sought {
  readonly number?: string | undefined
  readonly amount?: string | undefined
}

function useDocuments({ number, amount }: Sought, asOf: string) {
  const query = { ...(number ? { number } : {}), ...(amount ? { amount } : {}), to: asOf, limit: 6 }
  return useQuery({
    queryKey: ['documents', 'found', query],
    enabled: number !== undefined || amount !== undefined,
    queryFn: () => told(api.GET('/api/v1/documents', { params: { query } })),
  })
}
