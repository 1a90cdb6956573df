/** The buckets of the company: asked once, used wherever something has an age. */
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { stepOf } from './ages.ts'

const usual: readonly number[] = [30, 60, 90]

export function useAgingLimits(): readonly number[] {
  const { data } = useQuery({
    queryKey: ['aging-buckets'],
    queryFn: () => told(api.GET('/api/v1/aging-buckets')),
    staleTime: 300_000,
  })
  return data?.days ?? usual
}

/** The place on the scale of five of what is so many days late. */
export function useAgeStep() {
  const limits = useAgingLimits()
  return (days: number) => stepOf(limits, days)
}
