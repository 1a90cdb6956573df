/** What the list of open items asks the server, and from which end. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { only } from '../../paths.ts'
import { useAsOf } from '../frame/as-of.ts'
import { ofTotals } from '../lists/use-list-totals.ts'

export type OpenItem = Awaited<ReturnType<typeof askPage>>['items'][number]

export interface OpenItemsSearch {
  readonly as_of?: string
  readonly customer?: string
  readonly salesperson?: string
  /** A bucket of ageing: `not_due`, `31-60`, `90+`; `overdue`: any. */
  readonly age?: string
  readonly currency?: string
  readonly kind?: string
  readonly due_from?: string
  readonly due_to?: string
  readonly from?: string
  /** The customer of the document that is open. */
  readonly of?: string
  readonly document?: string
  readonly credit?: string
  readonly entry?: string
}

export const itemKinds = ['invoice', 'transfer', 'credit_note', 'receipt'] as const

type Asked = { readonly [Name in keyof OpenItemsSearch]?: string | undefined }

export function useOpenItemsView() {
  const search: OpenItemsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (wanted: Asked, replace = false) =>
    void navigate({
      to: '/open-items',
      search: before => only({ ...before, ...wanted }),
      replace,
      resetScroll: false,
    })
  return { search, change }
}

export type OpenItemsView = ReturnType<typeof useOpenItemsView>

/** What the address narrows the list to, as the interface takes it. */
export function filterOf(search: OpenItemsSearch) {
  const { customer, salesperson, currency, due_from, due_to } = search
  const kind = itemKinds.find(each => each === search.kind)
  return {
    ...only({ customer, salesperson, currency, due_from, due_to }),
    ...(kind ? { kind } : {}),
    ...(search.kind === 'all' ? { credits: 'true' as const } : {}),
    ...daysOf(search.age),
  }
}

function daysOf(age: string | undefined): { overdue_from?: number; overdue_to?: number } {
  if (age === 'not_due') return { overdue_to: 0 }
  if (age === 'overdue') return { overdue_from: 1 }
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(age ?? '') ?? []
  if (from === undefined) return {}
  return to === undefined
    ? { overdue_from: Number(from) + 1 }
    : { overdue_from: Number(from), overdue_to: Number(to) }
}

interface Place {
  readonly order: 'asc' | 'desc'
  readonly after: string
}

// The first rows soon, then many at once, so that the list is ahead of whoever scrolls.
const firstPage = 100
const furtherPage = 500

export function useOpenItemsList(search: OpenItemsSearch) {
  const { asOf } = useAsOf()
  const filter = filterOf(search)
  const order = search.from === 'end' ? ('desc' as const) : ('asc' as const)
  return useInfiniteQuery({
    queryKey: ['open-items', 'list', asOf, filter, order],
    initialPageParam: { order, after: '' } as Place,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam: { order, after } }) => ({
      ...(await askPage(filter, asOf, order, after)),
      order,
    }),
    getNextPageParam: (last, _pages, { order }): Place | undefined =>
      last.next ? { order, after: last.next } : undefined,
  })
}

export type Filter = ReturnType<typeof filterOf>

export const askPage = (filter: Filter, asOf: string, order: Place['order'], after: string) =>
  told(
    api.GET('/api/v1/open-items', {
      params: {
        query: {
          ...filter,
          ...{ as_of: asOf, order, limit: after === '' ? firstPage : furtherPage },
          ...(after === '' ? {} : { after }),
        },
      },
    }),
  )

/** How many, and how much, by currency: asked apart, so that the rows do not wait for the sum. */
export function useOpenItemsTotals(search: OpenItemsSearch, enabled: boolean) {
  const { asOf } = useAsOf()
  const filter = filterOf(search)
  return useQuery({
    queryKey: ['open-items', ofTotals, asOf, filter],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      told(api.GET('/api/v1/open-items/totals', { params: { query: { ...filter, as_of: asOf } } })),
  })
}
