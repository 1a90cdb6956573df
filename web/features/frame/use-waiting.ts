import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useMay } from '../../session.tsx'
import { useAsOf } from './as-of.ts'

/** Any of which has something to be waited for. */
const deciding = ['approve', 'check-papers', 'assess', 'review-contracts'] as const

export type Waiting = NonNullable<ReturnType<typeof useWaiting>['waiting']>

/** How much waits for whoever is signed in; never on a past day, and not for whom nothing can. */
export function useWaiting() {
  const may = useMay()
  const { isPast } = useAsOf()
  const isAsked = deciding.some(may) && !isPast
  const { data } = useQuery({
    queryKey: ['waiting'],
    enabled: isAsked,
    queryFn: () => told(api.GET('/api/v1/waiting')),
  })
  return { isAsked, waiting: isAsked ? data : undefined }
}
