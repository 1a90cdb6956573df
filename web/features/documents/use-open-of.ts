import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'

/** What is open with a customer today, credits too, and in which currencies, that of most documents first. */
export function useOpenOf(customer: string) {
  const { data, isPending } = useQuery({
    queryKey: ['open-items', customer, 'today'],
    enabled: customer !== '',
    queryFn: () => told(api.GET('/api/v1/open-items', { params: { query: { customer, credits: 'true' } } })),
  })
  const items = data?.items ?? []
  const counts = new Map<string, number>()
  for (const { currency } of items) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const currencies = [...counts].sort(([, left], [, right]) => right - left).map(([currency]) => currency)
  return { items, currencies, isPending: customer !== '' && isPending }
}
