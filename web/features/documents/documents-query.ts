import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'
import { type DocumentsSearch, kinds, states } from './list-words.ts'

export type ListedDocument = components['schemas']['ListedDocument']

const page = 100

/** What the address narrows the list to, up to the day, as the interface takes it. */
export function queryOf(search: DocumentsSearch, asOf: string) {
  const { customer, number, product, from, to } = search
  const kind = kinds.find(each => each === search.kind)
  const state = states.find(each => each === search.state)
  return {
    ...(customer ? { customer } : {}),
    ...(number ? { number } : {}),
    ...(product ? { product } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(from ? { from } : {}),
    to: to && to < asOf ? to : asOf,
  }
}

export const askDocuments = (query: ReturnType<typeof queryOf>, after: string, limit = page) =>
  told(api.GET('/api/v1/documents', { params: { query: { ...query, limit, ...(after ? { after } : {}) } } }))

/** Newest first, up to the day. */
export function useDocuments(search: DocumentsSearch, asOf: string) {
  const query = queryOf(search, asOf)
  return useInfiniteQuery(pagesOf(['documents', query], after => askDocuments(query, after)))
}

export function useDocumentTotals(
  search: DocumentsSearch,
  asOf: string,
  pages: Parameters<typeof useListTotals>[2],
) {
  const query = queryOf(search, asOf)
  return useListTotals(
    ['documents', query],
    () => told(api.GET('/api/v1/totals/documents', { params: { query } })),
    pages,
  )
}
