import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type PaymentPromise = components['schemas']['PromiseToPay']
type Making = paths['/api/v1/promises']['post']['requestBody']['content']['application/json']

export const usePromisesOf = (customer: string) =>
  useInfiniteQuery(
    pagesOf(['promises', customer], after =>
      told(
        api.GET('/api/v1/promises', {
          params: { query: { customer, limit: 10, ...(after ? { after } : {}) } },
        }),
      ),
    ),
  )

type Asked = NonNullable<paths['/api/v1/promises']['get']['parameters']['query']>

export const usePromises = (asked: Asked) =>
  useQuery({
    queryKey: ['promises', asked],
    queryFn: () => told(api.GET('/api/v1/promises', { params: { query: asked } })),
    select: ({ promises }) => promises,
  })

export function useMakePromise() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Making) => told(api.POST('/api/v1/promises', { body })),
    onSettled: () => void queries.invalidateQueries(),
  })
}

export function useWithdrawPromise(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      told(api.POST('/api/v1/promises/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
    onSettled: () => void queries.invalidateQueries(),
  })
}
