import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { Grouping } from './aging-rows.ts'

/** Only what belongs to these; the empty one stands for what belongs to none. */
export type Only = Partial<Record<'salesperson' | 'region' | 'class', string>>

/** What was there stays, dimmed, until the next figures come. */
export const useAging = (by: Grouping, asOf: string, only: Only, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['aging', by, asOf, only],
    queryFn: () => told(api.GET('/api/v1/aging', { params: { query: { by, as_of: asOf, ...only } } })),
    placeholderData: keepPreviousData,
  })

export const useBalances = (asOf: string) =>
  useQuery({
    queryKey: ['balances', asOf],
    queryFn: () => told(api.GET('/api/v1/balances', { params: { query: { as_of: asOf } } })),
  })

export const useOpenItems = (customer: string, asOf: string) =>
  useQuery({
    queryKey: ['open-items', customer, asOf],
    queryFn: () =>
      told(api.GET('/api/v1/open-items', { params: { query: { customer, as_of: asOf, credits: 'true' } } })),
  })

export const useEntry = (id: string) =>
  useQuery({
    queryKey: ['entry', id],
    queryFn: () => told(api.GET('/api/v1/ledger/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
