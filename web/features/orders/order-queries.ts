import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'

export type HeldOrder = components['schemas']['HeldOrder']
export type Order = components['schemas']['Order']
export type Credit = components['schemas']['Credit']
export type Lot = components['schemas']['LargestLot']
export type OrderSheet = components['schemas']['OrderSheet']

export const orderStates = ['open', 'held', 'closed', 'cancelled'] as const

export const askHolds = (after: string, limit = 100) =>
  told(api.GET('/api/v1/holds', { params: { query: { limit, ...(after ? { after } : {}) } } }))

/** The longest held first. */
export const useHolds = () => useInfiniteQuery(pagesOf(['holds'], after => askHolds(after)))

export interface OrderFilter {
  readonly customer?: string | undefined
  readonly state?: string | undefined
}

export function queryOf({ customer, state }: OrderFilter) {
  const status = orderStates.find(each => each === state)
  return { ...(customer ? { customer } : {}), ...(status ? { status } : {}) }
}

export const askOrders = (query: ReturnType<typeof queryOf>, after: string, limit = 100) =>
  told(api.GET('/api/v1/orders', { params: { query: { ...query, limit, ...(after ? { after } : {}) } } }))

/** The latest first. */
export function useOrders(filter: OrderFilter) {
  const query = queryOf(filter)
  return useInfiniteQuery(pagesOf(['orders', query], after => askOrders(query, after)))
}

export const useOrder = (number: string) =>
  useQuery({
    queryKey: ['order', number],
    enabled: number !== '',
    queryFn: () => told(api.GET('/api/v1/orders/{number}', { params: { path: { number } } })),
  })

export const useCredit = (customer: string) =>
  useQuery({
    queryKey: ['credit', customer],
    enabled: customer !== '',
    queryFn: () => told(api.GET('/api/v1/credit/{customer}', { params: { path: { customer } } })),
  })

/** Up to how much the reader's role lets go by itself; undefined: nothing. */
export function useReleaseBand(role: string, mayLook: boolean) {
  const { data } = useQuery({
    queryKey: ['approval-bands'],
    enabled: mayLook,
    staleTime: 60_000,
    queryFn: () => told(api.GET('/api/v1/approval-bands')),
  })
  return data?.actions.find(({ action }) => action === 'release-hold')?.bands.find(band => band.role === role)
}

/** As much of an order as credit and rationing let go now; `first`: places of lines that are served first. */
export const useLot = (number: string, withholds: boolean, first: readonly number[] = []) =>
  useQuery({
    queryKey: ['orders', 'lot', number, withholds, first],
    retry: false,
    placeholderData: before => before,
    queryFn: () =>
      told(
        api.GET('/api/v1/orders/{number}/largest-lot', {
          params: {
            path: { number },
            query: {
              withhold_fast_movers: withholds ? 'true' : 'false',
              ...(first.length > 0 ? { first: first.join(',') } : {}),
            },
          },
        }),
      ),
  })

export const useOrderStory = (number: string) =>
  useQuery({
    queryKey: ['order', number, 'story'],
    queryFn: () => told(api.GET('/api/v1/orders/{number}/story', { params: { path: { number } } })),
  })

export function useOrderTotals(filter: OrderFilter, pages: Parameters<typeof useListTotals>[2]) {
  const query = queryOf(filter)
  return useListTotals(
    ['orders', query],
    () => told(api.GET('/api/v1/totals/orders', { params: { query } })),
    pages,
  )
}

/** Of all that is held. */
export const useHoldTotals = (pages: Parameters<typeof useListTotals>[2]) =>
  useListTotals(['holds'], () => told(api.GET('/api/v1/totals/holds')), pages)
