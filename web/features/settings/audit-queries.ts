import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { only } from '../../paths.ts'

export type AuditEvent = components['schemas']['AuditEntry']

export const filterNames = ['person', 'kind', 'subject', 'from', 'to', 'q'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** The filters, as the address holds them. */
export function useAuditFilters() {
  const search: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked: Filters = Object.fromEntries(
    filterNames.flatMap(name => (search[name] === undefined ? [] : [[name, search[name]]])),
  )
  const change = (wanted: Partial<Record<FilterName, string | undefined>>) =>
    void navigate({
      to: '/settings/$part',
      params: { part: 'audit' },
      search: before => only({ ...before, ...wanted }),
      replace: true,
    })
  return { asked, change }
}

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
