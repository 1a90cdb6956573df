import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type AuditEvent = components['schemas']['AuditEntry']

export const filterNames = ['person', 'kind', 'subject', 'from', 'to', 'q'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

export function useAudit(asked: Filters) {
  const list = useInfiniteQuery({
    ...pagesOf(['audit', asked], after =>
      told(
        api.GET('/api/v1/audit', {
          params: { query: { ...asked, limit: 100, ...(after ? { after } : {}) } },
        }),
      ),
    ),
    placeholderData: before => before,
  })
  return { ...list, events: list.data?.pages.flatMap(({ events }) => events) ?? [] }
}
