import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'

export type ListedCredit = components['schemas']['ListedCredit']
export type Policy = components['schemas']['CreditPolicy']
export type Rule = Policy['rules'][number]
export type Grading = Policy['grading']
export type Grade = Grading['grades'][number]
export type ScorecardInput = Grading['scorecard'][number]

export const shows = ['granted', 'above', 'ending', 'expired', 'review', 'none'] as const
export const grades = ['A', 'B', 'C', 'D', 'E'] as const

interface CreditFilter {
  readonly show?: string
  readonly grade?: string
}

export function creditQuery(search: CreditFilter) {
  const show = shows.find(each => each === search.show) ?? 'granted'
  const grade = grades.find(each => each === search.grade)
  return { show, ...(grade ? { grade } : {}) }
}

export const askCredit = (query: ReturnType<typeof creditQuery>, after: string, limit = 100) =>
  told(api.GET('/api/v1/credit', { params: { query: { ...query, limit, ...(after ? { after } : {}) } } }))

export function useCreditList(search: CreditFilter) {
  const query = creditQuery(search)
  return useInfiniteQuery({
    ...pagesOf(['credit-list', query], after => askCredit(query, after)),
    placeholderData: before => before,
  })
}

export const usePolicies = () =>
  useQuery({ queryKey: ['credit-policies'], queryFn: () => told(api.GET('/api/v1/credit-policies')) })

export const useLimits = (customer: string) =>
  useQuery({
    queryKey: ['credit-limits', customer],
    queryFn: () => told(api.GET('/api/v1/credit/{customer}/limits', { params: { path: { customer } } })),
  })

/** Who decides on a limit of that much. */
export function useLimitBands(mayLook: boolean) {
  const { data } = useQuery({
    queryKey: ['approval-bands'],
    enabled: mayLook,
    staleTime: 60_000,
    queryFn: () => told(api.GET('/api/v1/approval-bands')),
  })
  return data?.actions.find(({ action }) => action === 'credit-limit')
}

export function useCreditTotals(
  filter: Parameters<typeof creditQuery>[0],
  pages: Parameters<typeof useListTotals>[2],
) {
  const query = creditQuery(filter)
  return useListTotals(
    ['credit-list', query],
    () => told(api.GET('/api/v1/totals/credit', { params: { query } })),
    pages,
  )
}
