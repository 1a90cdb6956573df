import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useAsOf } from '../frame/as-of.ts'

/** Salespeople of whose customers something is owed: suggested, not required. */
export function useOwnerNames(): readonly string[] {
  const { asOf } = useAsOf()
  const { data } = useQuery({
    queryKey: ['aging', 'salesperson', asOf],
    queryFn: () => told(api.GET('/api/v1/aging', { params: { query: { by: 'salesperson', as_of: asOf } } })),
  })
  return (data?.rows ?? []).map(({ key }) => key).filter(key => key !== '')
}
