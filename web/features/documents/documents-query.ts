import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { type DocumentsSearch, kinds, states } from './list-words.ts'

export type ListedDocument = components['schemas']['ListedDocument']

const page = 100

/** Newest first, up to the day. */
export function useDocuments(search: DocumentsSearch, asOf: string) {
  const { customer, number, from, to } = search
  const kind = kinds.find(each => each === search.kind)
  const state = states.find(each => each === search.state)
  const query = {
    ...(customer ? { customer } : {}),
    ...(number ? { number } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(from ? { from } : {}),
    to: to && to < asOf ? to : asOf,
    limit: page,
  }
  return useInfiniteQuery({
    queryKey: ['documents', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/api/v1/documents', {
          params: { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: last => last.next ?? undefined,
  })
}
