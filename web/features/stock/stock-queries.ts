import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type Stock = components['schemas']['CustomerStock']
export type StockReport = components['schemas']['StockReport']
export type Told = paths['/api/v1/stock-reports']['post']['requestBody']['content']['application/json']

export const reportKinds = ['sold', 'returned', 'counted'] as const

export const useStock = (code: string) =>
  useQuery({
    queryKey: ['stock', code],
    queryFn: () => told(api.GET('/api/v1/customers/{code}/stock', { params: { path: { code } } })),
  })

export const useStockReports = (code: string) =>
  useInfiniteQuery(
    pagesOf(['stock', code, 'reports'], after =>
      told(
        api.GET('/api/v1/customers/{code}/stock-reports', {
          params: { path: { code }, query: after === '' ? {} : { after } },
        }),
      ),
    ),
  )

export function useTellStock() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Told) => told(api.POST('/api/v1/stock-reports', { body })),
    onSettled: () => void queries.invalidateQueries(),
  })
}

export function useTakeBack(number: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      told(
        api.POST('/api/v1/stock-reports/{number}/reverse', {
          params: { path: { number } },
          body: { reason },
        }),
      ),
    onSettled: () => void queries.invalidateQueries(),
  })
}
