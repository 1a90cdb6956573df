import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'

export type AuditEvent = components['schemas']['AuditEntry']

export const filterNames = ['person', 'kind', 'subject', 'from', 'to', 'q'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

export function useAudit(asked: Filters) {
  const list = useInfiniteQuery({
    queryKey: ['audit', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/api/v1/audit', {
          params: { query: { ...asked, limit: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: before => before,
  })
  return { ...list, events: list.data?.pages.flatMap(({ events }) => events) ?? [] }
}
