import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'

interface Pair {
  /** `receipt:SK-1`. */
  readonly from: string
  readonly to: string
}

/** The one application of the money to the document; undefined where there are several: each has a day of its own. */
export function useApplication({ from, to }: Pair) {
  const { data } = useQuery({
    queryKey: ['invoice', to],
    enabled: from !== '' && to !== '',
    retry: false,
    queryFn: () => told(api.GET('/api/v1/invoices/{number}', { params: { path: { number: to } } })),
  })
  const between = data?.settlements.filter(
    ({ kind, other, other_kind }) => kind === 'application' && `${other_kind}:${other}` === from,
  )
  return between?.length === 1 ? between[0] : undefined
}
